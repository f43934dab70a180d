import type { RosterPiece, Span } from '../scenario.js';
import { overlaid } from '../time/spans.js';

/**
 * Adds up entries of people present, in any order and overlapping: sorted, disjoint pieces within [0, end), neighbours of the same
 * number joined, those without anybody left out.
 */
export function addUp(entries: readonly RosterPiece[], end: number): RosterPiece[] {
  const changes = entries.flatMap(({ from, to, agents }) => {
    const span = clip({ from, to }, end);
    return span.from < span.to && agents > 0
      ? [
          { at: span.from, entry: agents },
          { at: span.to, entry: -agents },
        ]
      : [];
  });
  changes.sort((a, b) => a.at - b.at);
  const pieces: { from: number; to: number; agents: number }[] = [];
  const present = new Map<number, number>();
  changes.forEach(({ at, entry }, index) => {
    count(present, entry);
    const to = changes[index + 1]?.at ?? at;
    if (to === at) return;
    const agents = total(present);
    const last = pieces.at(-1);
    if (last !== undefined && last.to === at && last.agents === agents) last.to = to;
    else if (agents > 0) pieces.push({ from: at, to, agents });
  });
  return pieces;
}

/** A stretch in which more people are taken away than are there. */
export interface Shortfall extends Span {
  readonly there: number;
  readonly away: number;
}

/**
 * People present without those who are taken away, of whom there are never more than are present.
 *
 * @param present sorted, disjoint
 * @param away sorted, disjoint
 * @returns sorted, disjoint pieces, and where somebody is present but fewer than are taken away
 */
export function takeAway(present: readonly RosterPiece[], away: readonly RosterPiece[]): { left: RosterPiece[]; short: Shortfall[] } {
  const pieces = overlaid(present, away).map(({ from, to, one, other }) => ({
    from,
    to,
    there: one?.agents ?? 0,
    away: other?.agents ?? 0,
  }));
  return {
    left: pieces.flatMap(({ from, to, there, away: gone }) => (there > gone ? [{ from, to, agents: there - gone }] : [])),
    short: pieces.filter(({ there, away: gone }) => there > 0 && there < gone),
  };
}

function clip({ from, to }: Span, end: number): Span {
  return { from: Math.max(from, 0), to: Math.min(to, end) };
}

/** Entries present are counted by their size, so that one which leaves takes away exactly what it brought. */
function count(present: Map<number, number>, entry: number): void {
  const size = Math.abs(entry);
  const left = (present.get(size) ?? 0) + Math.sign(entry);
  if (left === 0) present.delete(size);
  else present.set(size, left);
}

function total(present: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const [size, times] of [...present].sort((a, b) => a[0] - b[0])) sum += size * times;
  return sum;
}
