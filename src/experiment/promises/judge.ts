import type { Requirement } from '../../scenario/scenario.js';
import { figureOf } from '../result/figures.js';
import type { MeasurePath, UnknownPath } from '../result/measure-path.js';
import type { Figure, JudgedPromise, Result, Simulation } from '../result/result.js';
import { layoutOf } from '../tally/layout.js';
import { chanceOf, type Periods } from './chance.js';
import { gradeOf } from './grade.js';
import { type MeasuredTarget, measuredTarget, plainTarget } from './target.js';

/** What of a result is looked at. */
type Figures = Omit<Result, 'promises'>;

/**
 * How what is required stands in a simulation. What the scenario itself promises is in `Result.promises`.
 *
 * @returns why not, where the scenario does not have that measure
 */
export function judgeRequirement(requirement: Requirement, { scenario, result, replications }: Simulation): JudgedPromise | UnknownPath {
  const target = measuredTarget(requirement, scenario);
  return 'found' in target ? judge(target, { layout: layoutOf(scenario), replications }, result) : target;
}

/** How a target stands in a result. */
export function judge(target: MeasuredTarget, periods: Periods, result: Figures): JudgedPromise {
  const figure = figureAt(target.found, result);
  return {
    target: plainTarget(target),
    figure,
    chance: figureOf(chanceOf(periods, [target], result.run.confidence)),
    days: target.kind === 'serviceLevel' ? (result.contacts[target.name]['daysMet'] ?? null) : null,
    grade: gradeOf(figure, target),
  };
}

/** The figure of a path; null where the measure has no value. */
function figureAt({ kind, name, measure }: MeasurePath, result: Figures): Figure | null {
  return (kind === 'whole' ? result.whole : result[kind][name])[measure.name] ?? null;
}
