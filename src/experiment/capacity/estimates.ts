import { reachesTarget } from '../../measures/service-level.js';
import type { Estimate } from '../../statistics/interval.js';
import { wilsonEstimate } from '../../statistics/wilson.js';
import { certaintyOf, rowOfScope, runEstimate } from '../result/figures.js';
import type { Layout } from '../tally/layout.js';
import type { ReplicationSums } from '../tally/replication.js';
import { type Condition, type Margin, marginFrom } from './condition.js';
import type { CapacityTrials } from './trials.js';

/** Where a measure has no value its target is not kept, by however much. */
const NO_VALUE: Margin = { mean: Number.NEGATIVE_INFINITY, low: Number.NEGATIVE_INFINITY, high: Number.NEGATIVE_INFINITY };

/** The target's measure over the run; null where it has no value. */
export function estimateOf({ tally }: CapacityTrials, { target, scope }: Condition, confidence: number): Estimate | null {
  return runEstimate(tally, target.scope, scope, target.found.measure, certaintyOf(confidence, tally.replications.length));
}

/** How far a condition is from not being kept: in the measure's unit, or as a share of replications. */
export function marginOf(trials: CapacityTrials, condition: Condition, confidence: number): Margin {
  const { target, chance } = condition;
  if (chance === null) {
    const estimate = estimateOf(trials, condition, confidence);
    return estimate === null ? NO_VALUE : marginFrom(estimate, target);
  }
  const estimate = chanceOf(trials, condition, confidence);
  return estimate === null ? NO_VALUE : marginFrom(estimate, { relation: '>=', value: chance });
}

/** Of the replications in which the target can be told, the share that keeps it; null where none tells. */
export function chanceOf({ tally }: CapacityTrials, condition: Condition, confidence: number): Estimate | null {
  const verdicts = tally.replications.flatMap((sums) => keeps(sums, condition, tally.layout) ?? []);
  return shareOf(verdicts, confidence);
}

/** The chance that all conditions that can be told are kept in the same replication. */
export function chanceOfAll({ tally }: CapacityTrials, conditions: readonly Condition[], confidence: number): Estimate | null {
  const verdicts = tally.replications.flatMap((sums) => {
    const told = conditions.flatMap((condition) => keeps(sums, condition, tally.layout) ?? []);
    return told.length === 0 ? [] : [told.every((kept) => kept)];
  });
  return shareOf(verdicts, confidence);
}

/** The chance that those service levels that have a value on a day all reach their targets; null where none has one. */
export function chanceOfDay({ tally }: CapacityTrials, conditions: readonly Condition[], day: number, confidence: number): Estimate | null {
  const days = tally.layout.scenario.calendar.days.length;
  const verdicts = tally.replications.flatMap((sums) => {
    const told = conditions.flatMap(({ target, scope }) => {
      const at = (scope * (days + 1) + day) * 2;
      return target.kind === 'serviceLevel' && sums.days[at + 1] > 0 ? [reachesTarget(sums.days[at], sums.days[at + 1], target.value)] : [];
    });
    return told.length === 0 ? [] : [told.every((kept) => kept)];
  });
  return shareOf(verdicts, confidence);
}

function shareOf(verdicts: readonly boolean[], confidence: number): Estimate | null {
  if (verdicts.length === 0) return null;
  return wilsonEstimate(verdicts.filter((kept) => kept).length / verdicts.length, verdicts.length, confidence);
}

/** Whether a single replication keeps the target; null where it cannot tell. */
function keeps(sums: ReplicationSums, { target, scope }: Condition, layout: Layout): boolean | null {
  const { measure } = target.found;
  if (measure.kind === 'percentile') return null;
  const { table, at } = rowOfScope(layout, target.scope, scope);
  const below = measure.denominator(sums[table], at);
  if (below === 0) return null;
  const above = measure.numerator(sums[table], at) * (measure.kind === 'ratio' ? measure.scale : 1);
  const { mean } = marginFrom({ mean: above / below, low: null, high: null }, target);
  return target.relation.length === 1 ? mean > 0 : mean >= -1e-12;
}
