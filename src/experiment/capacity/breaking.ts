import type { Scenario } from '../../scenario/scenario.js';
import type { FirstBreak, Standing, TargetCapacity } from './capacity.js';
import type { Condition } from './condition.js';
import { marginOf, standingOf } from './estimates.js';
import { firstLine, missedStretches, type Stretch } from './first-break.js';
import { candidatesFor, type ToMend } from './mends/candidates.js';
import { cheapestOf } from './mends/cheapest.js';
import { isSettled, togetherOf } from './mends/effects.js';
import { planOf } from './mends/plan.js';
import { isPriced, type Situation, tryMends } from './mends/trying.js';
import type { CapacityTrials, TrialSetting } from './trials.js';
import { simulatedFactor, type VolumeOptions, type VolumeTrials } from './volume-trials.js';

/** The target that breaks first, and what would mend it and all that is missed or in doubt there; null where none breaks. */
export async function firstBreakOf(
  targets: readonly TargetCapacity[],
  all: readonly Condition[],
  volumes: VolumeTrials,
  scenarioAt: (factor: number) => Scenario,
  options: VolumeOptions,
  setting: TrialSetting,
): Promise<FirstBreak | null> {
  const index = firstOf(targets);
  if (index === null) return null;
  const { target, breakEven } = targets[index];
  const { confidence } = options;
  const factor = simulatedFactor(Math.max(1, breakEven.factor ?? 1));
  const trials = await volumes.at(factor);
  const standings = all.map((condition) => standingOf(trials, condition, confidence));
  const toMend = promisesToMend(index, standings, all, targets, trials);
  const { candidates, leftOut } = candidatesFor(trials.scenario, toMend);
  const broken = toMend.map(({ condition }) => condition.target.text);
  const slopes = all.map((condition, each) => slopeAt(volumes, condition, targets[each].breakEven.factor ?? factor, options));
  const situation: Situation = { conditions: all, broken, volumes, factor, trials, slopes, scenarioAt, options, setting };
  const tried = await tryMends(candidates, situation);
  const priced = isPriced(candidates);
  const rankedBy = priced ? 'money' : 'hours';
  return {
    ...{ target, breakEven, factor, standings, together: togetherOf(trials, all, confidence), broken, rankedBy },
    mends: tried.map(({ mend }) => mend),
    cheapest: cheapestOf(tried, rankedBy, confidence),
    leftOut,
    plan: await planOf(tried, priced, situation),
  };
}

/** The first to break, and all that are not as surely kept as can be told; with where each of them breaks first. */
function promisesToMend(
  first: number,
  standings: readonly Standing[],
  conditions: readonly Condition[],
  targets: readonly TargetCapacity[],
  trials: CapacityTrials,
): readonly ToMend[] {
  const open = standings.flatMap((standing, index) => (index !== first && !isSettled(standing, conditions[index]) ? [index] : []));
  const limitOf = (index: number) =>
    targets[index].breakEven.factor ?? (targets[index].breakEven.status === 'below' ? 0 : Number.MAX_VALUE);
  return [first, ...open.sort((a, b) => limitOf(a) - limitOf(b))].map((index) => {
    const { firstInterval } = targets[index];
    const condition = conditions[index];
    return {
      condition,
      line: firstLine(trials, condition),
      stretch: firstInterval === null ? null : stretchAround(firstInterval, trials, condition, index),
    };
  });
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
  const around = missedStretches(trials, condition, index, null).find(({ first, last }) => first <= at && at <= last);
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
