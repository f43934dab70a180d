import type { Estimate } from '../../statistics/interval.js';
import { chanceOf } from '../promises/chance.js';
import { gradeOf } from '../promises/grade.js';
import { certaintyOf, figureOf, runEstimate } from '../result/figures.js';
import type { Standing } from './capacity.js';
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
  const estimate = chance === null ? estimateOf(trials, condition, confidence) : chanceOf(trials.tally, [target], confidence);
  return estimate === null ? NO_VALUE : marginFrom(estimate, boundOf(condition));
}

/** How a promise stands: its measure, its chance, and how sure it is that what is asked of it is kept. */
export function standingOf(trials: CapacityTrials, condition: Condition, confidence: number): Standing {
  const { target, chance } = condition;
  const [estimate, ofPeriod] = [estimateOf(trials, condition, confidence), chanceOf(trials.tally, [target], confidence)];
  return {
    target: target.text,
    figure: figureOf(estimate),
    chance: figureOf(ofPeriod),
    grade: gradeOf(chance === null ? estimate : ofPeriod, boundOf(condition)),
  };
}

/** What the value asked for, a mean or a chance, is held against. */
function boundOf({ target, chance }: Condition): Pick<Condition['target'], 'relation' | 'value'> {
  return chance === null ? target : { relation: '>=', value: chance };
}
