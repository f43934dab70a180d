import type { Requirement } from '../../scenario/scenario.js';
import { isKnown, type MeasurePath, measurePath, type UnknownPath } from '../result/measure-path.js';
import type { Figure, Result, Simulation } from '../result/result.js';

/** Whether what a planner requires holds. */
export interface Verdict extends MeasurePath {
  readonly requirement: Requirement;
  /** null: the measure has no value, so nothing is kept. */
  readonly figure: Figure | null;
  readonly holds: boolean;
}

/**
 * Looks a requirement up in a result.
 *
 * @param sure whether the whole confidence interval has to hold, and not the mean alone
 */
export function verdictOn(requirement: Requirement, { scenario, result }: Simulation, sure: boolean): Verdict | UnknownPath {
  const found = measurePath(requirement.measure, scenario);
  if (!isKnown(found)) return found;
  const figure = figureAt(found, result);
  return { ...found, requirement, figure, holds: holds(requirement, figure, sure) };
}

/** The figure of a path; null where the measure has no value. */
function figureAt({ kind, name, measure }: MeasurePath, result: Result): Figure | null {
  return (kind === 'whole' ? result.whole : result[kind][name])[measure.name];
}

/**
 * Compares a figure with what is required of it. No value keeps nothing, and without an interval nothing is sure.
 *
 * @param sure whether the whole confidence interval has to hold, and not the mean alone
 */
export function holds({ relation, value }: Requirement, figure: Figure | null, sure: boolean): boolean {
  if (figure === null) return false;
  const lowest = sure ? figure.low : figure.mean;
  const highest = sure ? figure.high : figure.mean;
  switch (relation) {
    case '>=':
      return lowest !== null && lowest >= value;
    case '>':
      return lowest !== null && lowest > value;
    case '<=':
      return highest !== null && highest <= value;
    case '<':
      return highest !== null && highest < value;
  }
}
