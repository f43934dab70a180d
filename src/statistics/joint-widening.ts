import { studentFactor } from './student.js';

/**
 * How many times as wide the confidence intervals of means become when they are to hold all together and not each by itself: by
 * Bonferroni, since of a hundred that hold with 95% each five fail.
 * Source: O. J. Dunn, Multiple comparisons among means, Journal of the American Statistical Association 56 (1961) 52, section 3.
 *
 * @param given confidence of each interval as it is
 * @param joint confidence of all of them together
 * @param family how many there are
 * @param replications on which each rests, at least 2
 */
export function jointWidening(given: number, joint: number, family: number, replications: number): number {
  const freedom = replications - 1;
  return studentFactor(1 - (1 - joint) / Math.max(1, family), freedom) / studentFactor(given, freedom);
}
