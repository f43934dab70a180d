import { around, type Estimate } from './interval.js';
import { addPair, clusteredShareEstimate, RatioSum } from './ratio.js';
import { studentFactor } from './student.js';

/** Numerators and denominators of a ratio of sums, one of each for a replication. */
export interface Terms {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** A spread smaller than this share of the values themselves is rounding. */
const ROUNDING = 1e-12;

/**
 * The difference of two ratios of sums Σx/Σy from the same replications, the second less the first, by the delta method on the pairs:
 * D ± t·√(Σe²/(n − 1)/n) with e = (x₂ − R₂·y₂)/ȳ₂ − (x₁ − R₁·y₁)/ȳ₁. What both ratios have in common in a replication cancels in e.
 * With y = 1 throughout this is the paired t interval of a difference of means.
 * Source: A. M. Law, Simulation Modeling and Analysis, section 10.2.1, with the linearization of Cochran, Sampling Techniques, 2.11.
 *
 * @returns null where one of the two has no value; no interval where a single replication tells nothing of the spread
 */
export function ratioDifference(first: Terms, second: Terms, confidence: number): Estimate | null {
  const [before, after] = [residuals(first), residuals(second)];
  if (before === null || after === null) return null;
  const replications = before.errors.length;
  const mean = after.ratio - before.ratio;
  if (replications < 2 || before.single || after.single) return { mean, low: null, high: null };
  let squares = 0;
  for (let index = 0; index < replications; index++) squares += (after.errors[index] - before.errors[index]) ** 2;
  const size = Math.max(Math.abs(before.ratio), Math.abs(after.ratio)) * ROUNDING;
  const variance = squares > replications * size * size ? squares / (replications - 1) : 0;
  return around(mean, studentFactor(confidence, replications - 1) * Math.sqrt(variance / replications));
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
  const [errors, others] = [residuals(first), residuals(second)];
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

interface Residuals {
  readonly ratio: number;
  /** (x − R·y)/ȳ of each replication; they add up to 0. */
  readonly errors: Float64Array;
  /** A single replication alone has a value. */
  readonly single: boolean;
}

function residuals({ x, y }: Terms): Residuals | null {
  const totalY = sum(y);
  if (totalY === 0) return null;
  const ratio = sum(x) / totalY;
  const scale = x.length / totalY;
  return {
    ratio,
    errors: x.map((value, index) => (value - ratio * y[index]) * scale),
    single: y.reduce((count, value) => count + (value === 0 ? 0 : 1), 0) < 2,
  };
}

function shareOf({ x, y }: Terms, confidence: number): Estimate | null {
  const sums = new Float64Array(RatioSum.fields);
  x.forEach((value, index) => {
    addPair(sums, 0, index, value, y[index]);
  });
  return clusteredShareEstimate(sums, 0, x.length, confidence);
}

/** 0 where one of the two does not vary. */
function correlation(one: Float64Array, other: Float64Array): number {
  let [xx, yy, xy] = [0, 0, 0];
  for (let index = 0; index < one.length; index++) {
    xx += one[index] * one[index];
    yy += other[index] * other[index];
    xy += one[index] * other[index];
  }
  return xx > 0 && yy > 0 ? Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy))) : 0;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
