import type { RosterPiece, ShrinkagePiece, Span } from '../scenario.js';
import { overlaid } from '../time/spans.js';

/**
 * People on duty: those present, less shrinkage.
 *
 * @param present sorted, disjoint
 * @param shrinkage sorted, disjoint
 * @returns sorted, disjoint pieces
 */
export function onDuty(present: readonly RosterPiece[], shrinkage: readonly ShrinkagePiece[]): readonly RosterPiece[] {
  if (shrinkage.length === 0) return present;
  return overlaid(present, shrinkage).flatMap(({ from, to, one, other }) =>
    one === null ? [] : [{ from, to, agents: one.agents * (1 - (other?.share ?? 0)) }],
  );
}

/** The largest share of shrinkage at any time, or at any within some spans; 0 where there is none. */
export function mostShrinkage(shrinkage: readonly ShrinkagePiece[], within: readonly Span[] | null): number {
  const shares = shrinkage
    .filter((piece) => within === null || within.some(({ from, to }) => piece.from < to && piece.to > from))
    .map(({ share }) => share);
  return Math.max(0, ...shares);
}
