import { breakEvenNear, guessOf } from './break-even.js';
import type { AloneCapacity, BreakEven } from './capacity.js';
import { type Condition, marginOf } from './capacity-condition.js';
import { brokenFirst, plainTarget, rounded } from './capacity-search.js';
import type { CapacityTrials } from './capacity-trials.js';
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
  const first = await firstToBreak(candidates, volumes);
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
async function firstToBreak(candidates: readonly Condition[], volumes: VolumeTrials): Promise<Found | null> {
  const guessed = [];
  for (const condition of candidates) guessed.push({ condition, guess: await guessOf(volumes.curveOf(condition)) });
  const least = Math.min(...guessed.map(({ guess }) => (guess.status === 'found' ? guess.factor : Number.POSITIVE_INFINITY)));
  let first: Found | null = null;
  for (const { condition, guess } of guessed) {
    if (guess.status === 'above' || (guess.status === 'found' && guess.factor > NEAR * least)) continue;
    const breakEven = rounded(await breakEvenNear(volumes.curveOf(condition), guess, true));
    const factor = breakEven.factor ?? (breakEven.status === 'below' ? 0 : Number.POSITIVE_INFINITY);
    if (first === null || factor < (first.breakEven.factor ?? 0)) first = { condition, breakEven };
  }
  return first;
}
