import type { Estimate } from './interval.js';
import { addPair, clusteredShareEstimate, RatioSum } from './ratio.js';
import { differenceEstimate } from './skewed.js';
import { correlation, linearized, type Terms } from './terms.js';

/**
 * The difference of two ratios of sums Σx/Σy from the same replications, the second less the first, by the delta method on the pairs:
 * D ± t·√(Σe²/(n − 1)/n) with e = (x₂ − R₂·y₂)/ȳ₂ − (x₁ − R₁·y₁)/ȳ₁, freed of the skewness of e. What both ratios have in common in a
 * replication cancels in e. With y = 1 throughout this is the paired t interval of a difference of means, so freed.
 * Source: A. M. Law, Simulation Modeling and Analysis, section 10.2.1, with the linearization of Cochran, Sampling Techniques, 2.11.
 *
 * @returns null where one of the two has no value; no interval where a single replication tells nothing of the spread
 */
export function ratioDifference(first: Terms, second: Terms, confidence: number): Estimate | null {
  const [before, after] = [linearized(first), linearized(second)];
  if (before === null || after === null) return null;
  const mean = after.ratio - before.ratio;
  if (before.errors.length < 2 || before.single || after.single) return { mean, low: null, high: null };
  const errors = after.errors.map((error, index) => error - before.errors[index]);
  return differenceEstimate(mean, errors, Math.max(Math.abs(before.ratio), Math.abs(after.ratio)), confidence);
}

/**
 * The difference of two shares of parts of the same replications (of days, of intervals). Each share has its Wilson interval with the
 * number of trials that the spread between replications allows; the two are joined with the correlation r that is seen between them:
 * the lower end is D − √(l² − 2·r·l·u + u²), l the second's distance to its lower end and u the first's to its upper end, and likewise above.
 * Source: R. G. Newcombe, Statistics in Medicine 17 (1998) 2635, method 10; in general form G. Y. Zou and A. Donner, ibid. 27 (2008) 1693.
 *
 * @returns null where one of the two has no value
 */
export function clusteredShareDifference(first: Terms, second: Terms, confidence: number): Estimate | null {
  const [before, after] = [shareOf(first, confidence), shareOf(second, confidence)];
  const [errors, others] = [linearized(first), linearized(second)];
  if (before === null || after === null || errors === null || others === null) return null;
  const mean = after.mean - before.mean;
  if (before.low === null || before.high === null || after.low === null || after.high === null) return { mean, low: null, high: null };
  const r = correlation(errors.errors, others.errors);
  const joined = (here: number, there: number) => Math.sqrt(Math.max(0, here * here - 2 * r * here * there + there * there));
  return {
    mean,
    low: mean - joined(after.mean - after.low, before.high - before.mean),
    high: mean + joined(after.high - after.mean, before.mean - before.low),
  };
}

function shareOf({ x, y }: Terms, confidence: number): Estimate | null {
  const sums = new Float64Array(RatioSum.fields);
  x.forEach((value, index) => {
    addPair(sums, 0, index, value, y[index]);
  });
  return clusteredShareEstimate(sums, 0, x.length, confidence);
}
