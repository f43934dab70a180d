import type { Estimate } from './interval.js';
import { normalQuantile } from './normal.js';

/** Halvings of the range in which an end of the interval lies: more than a double has digits. */
const HALVINGS = 60;

/**
 * The difference of two shares of the same trials, the second less the first, with Tango's score interval: it stays within −1 and 1,
 * keeps its confidence with few trials and near 0 and 1, and excludes 0 exactly where McNemar's test would.
 * Source: T. Tango, Statistics in Medicine 17 (1998) 891; recommended by M. W. Fagerland, S. Lydersen and P. Laake, ibid. 33 (2014) 2850.
 *
 * @param onlyFirst trials in which it holds for the first alone
 * @param onlySecond trials in which it holds for the second alone
 * @param trials all of them
 * @returns null where there is no trial
 */
export function pairedShareDifference(onlyFirst: number, onlySecond: number, trials: number, confidence: number): Estimate | null {
  if (!(trials > 0)) return null;
  const z = -normalQuantile((1 - confidence) / 2);
  const mean = (onlySecond - onlyFirst) / trials;
  const score = (difference: number) => scoreOf(onlySecond, onlyFirst, trials, difference);
  return {
    mean,
    low: onlyFirst === trials ? -1 : rootOf((difference) => score(difference) - z, -1, mean),
    high: onlySecond === trials ? 1 : rootOf((difference) => score(difference) + z, mean, 1),
  };
}

/** How many standard errors, at that true difference, what was seen is above it. Falls as the difference rises. */
function scoreOf(gained: number, lost: number, trials: number, difference: number): number {
  const above = gained - lost - trials * difference;
  if (above === 0) return 0;
  const linear = -gained - lost + (2 * trials - gained + lost) * difference;
  const constant = -lost * difference * (1 - difference);
  // The likeliest share of trials lost, given the difference: the larger root of 2n·q² + linear·q + constant.
  const share = (Math.sqrt(Math.max(0, linear * linear - 8 * trials * constant)) - linear) / (4 * trials);
  const variance = trials * (2 * share + difference * (1 - difference));
  return variance > 0 ? above / Math.sqrt(variance) : Math.sign(above) * Number.POSITIVE_INFINITY;
}

/** Where a falling function is 0. */
function rootOf(value: (at: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (value(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
