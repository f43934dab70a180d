import type { Estimate } from './interval.js';
import { normalQuantile } from './normal.js';

/**
 * A share with the Wilson score interval (E. B. Wilson, 1927): it stays within 0 and 1, and is honest where all or none are counted.
 *
 * @param share 0 to 1
 * @param trials how many independent trials the share is of; need not be whole
 * @param confidence 0 to 1, such as 0.95
 * @returns null where there is no trial
 */
export function wilsonEstimate(share: number, trials: number, confidence: number): Estimate | null {
  return trials > 0 ? wilsonWithin(share, trials, -normalQuantile((1 - confidence) / 2)) : null;
}

/**
 * The same with another factor than the normal law's: Student's t, where the number of trials follows from a spread that was itself
 * estimated.
 *
 * @param trials above 0
 * @param z standard errors to each side
 */
export function wilsonWithin(share: number, trials: number, z: number): Estimate {
  const weight = (z * z) / trials;
  const middle = (share + weight / 2) / (1 + weight);
  const half = (z / (1 + weight)) * Math.sqrt((share * (1 - share)) / trials + weight / (4 * trials));
  // At 0 and 1 the bound is the share itself, which rounding may miss by the last digit.
  const low = share <= 0 ? 0 : Math.max(0, middle - half);
  const high = share >= 1 ? 1 : Math.min(1, middle + half);
  return { mean: share, low, high };
}
