import type { Estimate } from '../../statistics/interval.js';
import { chanceOf } from '../promises/chance.js';
import { certaintyOf, runEstimate } from '../result/figures.js';
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
  const estimate = chanceOf(trials.tally, [target], confidence);
  return estimate === null ? NO_VALUE : marginFrom(estimate, { relation: '>=', value: chance });
}
