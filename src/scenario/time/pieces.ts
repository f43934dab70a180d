import type { Interval, RatePiece, Span } from '../scenario.js';
import { firstEndingAfter } from './spans.js';

/**
 * Lays a volume evenly over a stretch of time, one piece for each reporting interval that it touches. What lies outside the
 * calendar is cut off together with its part of the volume.
 */
export function layVolume(stretch: Span, volume: number, timeFactor: number, intervals: readonly Interval[]): RatePiece[] {
  const pieces: RatePiece[] = [];
  const length = stretch.to - stretch.from;
  if (length <= 0 || volume <= 0) return pieces;
  for (let index = firstEndingAfter(intervals, stretch.from); index < intervals.length; index++) {
    const interval = intervals[index];
    if (interval === undefined || interval.from >= stretch.to) break;
    const from = Math.max(interval.from, stretch.from);
    const to = Math.min(interval.to, stretch.to);
    if (from < to) pieces.push({ from, to, volume: (volume * (to - from)) / length, timeFactor });
  }
  return pieces;
}

/** Lays a volume evenly over several stretches together, in proportion to their lengths. */
export function layVolumeOver(stretches: readonly Span[], volume: number, timeFactor: number, intervals: readonly Interval[]): RatePiece[] {
  const length = stretches.reduce((sum, { from, to }) => sum + to - from, 0);
  return stretches.flatMap((stretch) => layVolume(stretch, (volume * (stretch.to - stretch.from)) / length, timeFactor, intervals));
}

/** Expected contacts of all pieces. */
export function volumeOf(pieces: readonly RatePiece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.volume, 0);
}
