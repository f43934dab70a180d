import { breakEvenNear, type Guess, guessOf, withInterval } from './break-even.js';
import type { BreakEven, TargetCapacity } from './capacity.js';
import type { Condition } from './condition.js';
import { marginOf } from './estimates.js';
import { firstInterval, firstLine } from './first-break.js';
import type { VolumeTrials } from './volume-trials.js';

/** Half the width of a break-even's interval, as a share of it, that replications are added for. */
const PRECISE = 0.01;

const UNKNOWN: BreakEven = { status: 'unknown', factor: null, low: null, high: null };

/**
 * The break-even of each condition. Where it is not certain to 1% there will be more replications, of these volumes and of all that
 * are simulated later.
 *
 * @param most replications that there may be
 */
export async function breakEvensOf(
  conditions: readonly Condition[],
  volumes: VolumeTrials,
  most: number,
  confidence: number,
): Promise<BreakEven[]> {
  const now = await volumes.at(1);
  const guesses: (Guess | null)[] = [];
  for (const condition of conditions) {
    const hasValue = Number.isFinite(marginOf(now, condition, confidence).mean);
    guesses.push(hasValue ? await guessOf(volumes.curveOf(condition)) : null);
  }
  const found = await breakEvensNear(guesses, conditions, volumes);
  const wanted = Math.min(most, Math.max(...found.map((breakEven) => replicationsFor(breakEven, volumes.replications))));
  if (wanted <= volumes.replications) return found;
  volumes.replications = wanted;
  return breakEvensNear(found.map(guessFrom), conditions, volumes);
}

async function breakEvensNear(
  guesses: readonly (Guess | null)[],
  conditions: readonly Condition[],
  volumes: VolumeTrials,
): Promise<BreakEven[]> {
  const found: BreakEven[] = [];
  for (const [index, guess] of guesses.entries()) {
    const curve = volumes.curveOf(conditions[index]);
    found.push(guess === null ? UNKNOWN : rounded(await withInterval(curve, await breakEvenNear(curve, guess))));
  }
  return found;
}

function guessFrom({ status, factor }: BreakEven): Guess | null {
  if (factor !== null) return { status: 'found', factor };
  return status === 'above' || status === 'below' ? { status } : null;
}

/** An interval is as wide as one over the root of the replications. */
function replicationsFor({ factor, low, high }: BreakEven, replications: number): number {
  if (factor === null) return replications;
  if (low === null || high === null) return 4 * replications;
  const width = (high - low) / 2 / factor / PRECISE;
  return width <= 1 ? replications : Math.ceil(1.1 * replications * width * width);
}

export function rounded({ status, factor, low, high }: BreakEven): BreakEven {
  const digits = (value: number | null) => (value === null ? null : Number(value.toPrecision(6)));
  return { status, factor: digits(factor), low: digits(low), high: digits(high) };
}

/** The line and the interval that break first where a target breaks. */
export async function brokenFirst(
  volumes: VolumeTrials,
  condition: Condition,
  index: number,
  { status, factor }: BreakEven,
  confidence: number,
): Promise<Pick<TargetCapacity, 'firstLine' | 'firstInterval'>> {
  if (status === 'above' || status === 'unknown') return { firstLine: null, firstInterval: null };
  const trials = await volumes.at(factor ?? 1);
  const upTo = (factor ?? 1) + 0.001;
  const until = volumes.complete().flatMap((volume) => (volume.factor <= upTo ? [volume.trials] : []));
  const interval = firstInterval(until, condition, index, confidence);
  return {
    firstLine: firstLine(trials, condition),
    firstInterval: interval === null ? null : trials.scenario.calendar.intervals[interval].start,
  };
}
