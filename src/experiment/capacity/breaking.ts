import type { Scenario } from '../../scenario/scenario.js';
import { figureOf } from '../result/figures.js';
import type { FirstBreak, TargetCapacity } from './capacity.js';
import type { Condition } from './condition.js';
import { estimateOf, marginOf } from './estimates.js';
import { missedStretches, type Stretch } from './first-break.js';
import { candidatesFor } from './mend-candidates.js';
import { tryMends } from './mends.js';
import type { CapacityTrials, TrialSetting } from './trials.js';
import { simulatedFactor, type VolumeOptions, type VolumeTrials } from './volume-trials.js';

/** The target that breaks first, and what would mend it; null where none breaks. */
export async function firstBreakOf(
  targets: readonly TargetCapacity[],
  conditions: readonly Condition[],
  volumes: VolumeTrials,
  scenarioAt: (factor: number) => Scenario,
  options: VolumeOptions,
  setting: TrialSetting,
): Promise<FirstBreak | null> {
  const index = firstOf(targets);
  if (index === null) return null;
  const { target, breakEven, firstLine: line, firstInterval } = targets[index];
  const condition = conditions[index];
  const factor = simulatedFactor(Math.max(1, breakEven.factor ?? 1));
  const trials = await volumes.at(factor);
  const figure = figureOf(estimateOf(trials, condition, options.confidence));
  if (line === null) {
    return {
      target,
      breakEven,
      factor,
      figure,
      rankedBy: 'money',
      mends: [],
      leftOut: [{ kind: 'agentAlways', team: null, reason: 'noLine' }],
    };
  }
  const stretch = firstInterval === null ? null : stretchAround(firstInterval, trials, condition, index);
  const { candidates, leftOut } = candidatesFor(trials.scenario, line, stretch);
  const broken = {
    condition,
    conditions,
    breakEven,
    factor,
    trials,
    slope: slopeAt(volumes, condition, breakEven.factor ?? factor, options),
  };
  return { target, breakEven, factor, figure, ...(await tryMends(candidates, scenarioAt, broken, options, setting)), leftOut };
}

/** Which of them breaks first: those that less volume does not mend before all others. */
function firstOf(targets: readonly TargetCapacity[]): number | null {
  const factors = targets.map(({ breakEven: { status, factor } }) => (status === 'below' ? 0 : (factor ?? Number.POSITIVE_INFINITY)));
  const least = Math.min(...factors);
  return Number.isFinite(least) ? factors.indexOf(least) : null;
}

/** The intervals around the first to break, on the same day, in which the target is missed on average. */
function stretchAround(start: string, trials: CapacityTrials, condition: Condition, index: number): Stretch {
  const { intervals } = trials.scenario.calendar;
  const at = intervals.findIndex((interval) => interval.start === start);
  const around = missedStretches(trials, condition, index).find(({ first, last }) => first <= at && at <= last);
  if (around === undefined) return { first: at, last: at };
  let { first, last } = around;
  while (intervals[first].day !== intervals[at].day) first++;
  while (intervals[last].day !== intervals[at].day) last--;
  return { first, last };
}

/** How fast a margin falls around a factor, between the volumes next to it that were simulated. */
function slopeAt(volumes: VolumeTrials, condition: Condition, factor: number, { confidence }: VolumeOptions): number {
  const known = volumes.complete();
  const below = known.findLast((volume) => volume.factor < factor - 0.002);
  const above = known.find((volume) => volume.factor > factor + 0.002);
  if (below === undefined || above === undefined) return 0;
  const [from, to] = [below, above].map(({ trials }) => marginOf(trials, condition, confidence).mean);
  return (from - to) / (above.factor - below.factor);
}
