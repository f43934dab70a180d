import { plainTarget } from '../promises/target.js';
import { breakEvenNear, firstGuesses, guessOf, withInterval } from './break-even.js';
import type { AloneCapacity, BreakEven } from './capacity.js';
import type { Condition } from './condition.js';
import { marginOf } from './estimates.js';
import { brokenFirst, rounded } from './search.js';
import type { CapacityTrials } from './trials.js';
import type { VolumeTrials } from './volume-trials.js';

/** Breaks that the few replications see so close together may come in another order. */
const NEAR = 1.08;

/**
 * One contact type grows alone. Where its own target is missed already that one decides; else the target that is kept and breaks first.
 *
 * @param now the trials at the volumes as written
 */
export async function aloneCapacity(
  contact: string,
  volumes: VolumeTrials,
  conditions: readonly Condition[],
  now: CapacityTrials,
  confidence: number,
): Promise<AloneCapacity> {
  const isKept = (condition: Condition) => marginOf(now, condition, confidence).mean >= 0;
  const own = conditions.filter(
    (condition) => condition.target.kind === 'serviceLevel' && condition.target.name === contact && !isKept(condition),
  );
  const candidates = own.length > 0 ? own : conditions.filter(isKept);
  const first = await firstToBreak(candidates, volumes, own.length > 0);
  if (first === null) {
    const status = candidates.length === 0 ? 'unknown' : 'above';
    const breakEven: BreakEven = { status, factor: null, low: status === 'above' ? volumes.ceiling : null, high: null };
    return { contact, target: null, breakEven, firstLine: null, firstInterval: null };
  }
  const { condition, breakEven } = first;
  const broken = await brokenFirst(volumes, condition, conditions.indexOf(condition), breakEven, confidence);
  return { contact, target: plainTarget(condition.target), breakEven, ...broken };
}

interface Found {
  readonly condition: Condition;
  readonly breakEven: BreakEven;
}

/** null: none breaks up to the ceiling. */
async function firstToBreak(candidates: readonly Condition[], volumes: VolumeTrials, isMissed: boolean): Promise<Found | null> {
  const curves = candidates.map((condition) => volumes.curveOf(condition));
  const guesses = isMissed ? [await guessOf(curves[0])] : await firstGuesses(curves);
  const least = Math.min(...guesses.map((guess) => (guess?.status === 'found' ? guess.factor : Number.POSITIVE_INFINITY)));
  let first: { readonly index: number; readonly breakEven: BreakEven } | null = null;
  for (const [index, guess] of guesses.entries()) {
    if (guess === null || (guess.status === 'found' && guess.factor > NEAR * least)) continue;
    const breakEven = await breakEvenNear(curves[index], guess);
    if (breakEven.status === 'above') continue;
    if (first === null || (breakEven.factor ?? 0) < (first.breakEven.factor ?? 0)) first = { index, breakEven };
  }
  if (first === null) return null;
  return { condition: candidates[first.index], breakEven: rounded(await withInterval(curves[first.index], first.breakEven)) };
}
