import type { Figure } from '../experiment/result.js';
import type { Measure } from '../measures/measure.js';
import type { Requirement } from '../scenario/scenario.js';

/** Whether what a planner asks for holds. */
export interface Verdict {
  readonly requirement: Requirement;
  readonly measure: Measure;
  /** null: the measure has no value, so nothing is kept. */
  readonly figure: Figure | null;
  readonly holds: boolean;
}

/**
 * Compares a figure with what is required of it.
 *
 * @param sure whether the whole confidence interval has to hold; without an interval nothing is sure
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
