import { around, type Estimate } from './interval.js';
import { wilsonEstimate, wilsonWithin } from './wilson.js';

/**
 * Sums over replications of pairs (x, y), from which the ratio of their means and its interval follow. Bounded memory: any
 * number of replications in seven numbers. They are taken relative to the first pair, so that values that never change give an
 * interval of width exactly 0, and nothing cancels where the spread is small.
 */
export const enum RatioSum {
  firstX,
  firstY,
  x,
  y,
  xx,
  yy,
  xy,
  fields,
}

/**
 * Adds a pair to the sums that begin at `at`.
 *
 * @param before how many pairs were added already
 */
export function addPair(sums: Float64Array, at: number, before: number, x: number, y: number): void {
  if (before === 0) {
    sums[at + RatioSum.firstX] = x;
    sums[at + RatioSum.firstY] = y;
    return;
  }
  const dx = x - sums[at + RatioSum.firstX];
  const dy = y - sums[at + RatioSum.firstY];
  if (dx === 0 && dy === 0) return;
  sums[at + RatioSum.x] += dx;
  sums[at + RatioSum.y] += dy;
  sums[at + RatioSum.xx] += dx * dx;
  sums[at + RatioSum.yy] += dy * dy;
  sums[at + RatioSum.xy] += dx * dy;
}

/** A ratio of means and its standard error; NaN where a single replication (or a single one with y > 0) tells nothing of the spread. */
export interface Ratio {
  readonly mean: number;
  readonly error: number;
}

/**
 * R = Σx/Σy with the standard error of the delta method: √(Σ(x − R·y)² / (n − 1) / n) / ȳ. With y = 1 throughout this is
 * the mean of x and its ordinary standard error.
 * Source: W. G. Cochran, Sampling Techniques, 3rd ed., section 2.11.
 *
 * @param pairs how many pairs were added
 * @returns null where Σy is 0
 */
export function ratioOf(sums: Float64Array, at: number, pairs: number): Ratio | null {
  if (pairs === 0) return null;
  const firstX = sums[at + RatioSum.firstX];
  const firstY = sums[at + RatioSum.firstY];
  const dx = sums[at + RatioSum.x];
  const dy = sums[at + RatioSum.y];
  const yy = sums[at + RatioSum.yy];
  const totalY = pairs * firstY + dy;
  if (totalY === 0) return null;
  const mean = (pairs * firstX + dx) / totalY;
  const squaresOfY = pairs * firstY * firstY + 2 * firstY * dy + yy;
  // For y >= 0 these are equal only if a single y is above 0.
  if (pairs === 1 || totalY * totalY <= squaresOfY * (1 + 1e-12)) return { mean, error: Number.NaN };
  // The residuals e = x − R·y add up to 0: shifting them by the first one's leaves Σe² = Σ(e − e₁)² − n·e₁².
  const shift = firstX - mean * firstY;
  const squares = sums[at + RatioSum.xx] - 2 * mean * sums[at + RatioSum.xy] + mean * mean * yy - pairs * shift * shift;
  const scale = sums[at + RatioSum.xx] + mean * mean * yy;
  const variance = squares > scale * 1e-14 ? squares / (pairs - 1) : 0;
  return { mean, error: (Math.sqrt(variance / pairs) * pairs) / Math.abs(totalY) };
}

/**
 * The ratio with its confidence interval R ± factor·error.
 *
 * @param factor Student's t for `pairs` − 1 degrees of freedom
 */
export function ratioEstimate(sums: Float64Array, at: number, pairs: number, factor: number): Estimate | null {
  const ratio = ratioOf(sums, at, pairs);
  return ratio === null ? null : around(ratio.mean, factor * ratio.error);
}

/**
 * A ratio that is a share of all that the denominator counts: Wilson's interval with as many trials as would give, if they were
 * independent, the spread seen between replications. R ± t·error is too short where a share is near 0 or 1 and rests on few
 * contacts, and says ±0 where all or none are counted; there each contact is a trial.
 * Source: E. L. Korn and B. I. Graubard, Survey Methodology 24 (1998), with Wilson's interval.
 *
 * @param factor Student's t for `pairs` − 1 degrees of freedom
 */
export function shareEstimate(sums: Float64Array, at: number, pairs: number, factor: number): Estimate | null {
  const ratio = ratioOf(sums, at, pairs);
  if (ratio === null) return null;
  const { mean, error } = ratio;
  if (Number.isNaN(error)) return { mean, low: null, high: null };
  if (error > 0 && mean > 0 && mean < 1) return wilsonWithin(mean, (mean * (1 - mean)) / (error * error), factor);
  if (mean > 0 && mean < 1) return around(mean, 0);
  return wilsonWithin(mean, pairs * sums[at + RatioSum.firstY] + sums[at + RatioSum.y], factor);
}

/** An interval from a thousandth to a thousandfold of the mean says nothing of it. */
const MOST_STRETCH = 1000;
/** With fewer degrees of freedom Student's t is larger than anything. */
const LEAST_FREEDOM = 0.1;

/**
 * A ratio that has no upper bound, such as a mean wait: R ± t·error on the scale of logarithms, that is R·exp(± t·error / R). Means of
 * few long waits are skewed, and R ± t·error then lies too low. Where few of the replications make up most of the numerator
 * (of others, nobody waited) these tell more of the spread: so many as would be equally telling give the degrees of freedom.
 * Sources: delta method on the logarithm (A. C. Davison and D. V. Hinkley, Bootstrap Methods and their Application, 5.2); the
 * number of those that count is L. Kish's effective sample size, (Σx)² / Σx².
 *
 * @param factorFor Student's t for degrees of freedom up to `pairs` − 1
 */
export function positiveRatioEstimate(
  sums: Float64Array,
  at: number,
  pairs: number,
  factorFor: (freedom: number) => number,
): Estimate | null {
  const ratio = ratioOf(sums, at, pairs);
  if (ratio === null) return null;
  const { mean, error } = ratio;
  if (!(mean > 0) || !(error > 0)) return around(mean, error);
  const stretch = Math.exp((factorFor(Math.max(effectivePairs(sums, at, pairs) - 1, LEAST_FREEDOM)) * error) / mean);
  return stretch < MOST_STRETCH ? { mean, low: mean / stretch, high: mean * stretch } : { mean, low: null, high: null };
}

/** How many equal values of x would be as telling as those there are: (Σx)² / Σx². */
function effectivePairs(sums: Float64Array, at: number, pairs: number): number {
  const first = sums[at + RatioSum.firstX];
  const dx = sums[at + RatioSum.x];
  const total = pairs * first + dx;
  const squares = pairs * first * first + 2 * first * dx + sums[at + RatioSum.xx];
  return (total * total) / squares;
}

/**
 * A share of parts of replications (of days, of intervals): Wilson's interval with as many trials as would give, if they were
 * independent, the spread that is seen between replications; the parts of one replication resemble each other. Where the spread is
 * 0 (all or none) each replication counts as one trial.
 * Source: the effective sample size of E. L. Korn and B. I. Graubard, Survey Methodology 24 (1998), with Wilson's interval.
 */
export function clusteredShareEstimate(sums: Float64Array, at: number, pairs: number, confidence: number): Estimate | null {
  const ratio = ratioOf(sums, at, pairs);
  if (ratio === null) return null;
  if (Number.isNaN(ratio.error)) return { mean: ratio.mean, low: null, high: null };
  const trials = ratio.error > 0 ? (ratio.mean * (1 - ratio.mean)) / (ratio.error * ratio.error) : pairs;
  return wilsonEstimate(ratio.mean, Math.max(trials, 1), confidence);
}
