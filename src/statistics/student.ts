import { gammaln } from 'simple-statistics';
import { incompleteBeta } from './incomplete-beta.js';
import { normalQuantile } from './normal.js';

/** Above this many degrees of freedom the normal stands for Student's t (they differ by less than 1e-9). */
const AS_NORMAL = 1e9;

/**
 * The factor by which a standard error is multiplied to give half of a two-sided confidence interval: a quantile of Student's t,
 * exact to about 12 digits.
 *
 * @param confidence 0 to 1, such as 0.95
 * @param freedom degrees of freedom, not necessarily whole; may be Infinity
 * @returns NaN where there are none
 */
export function studentFactor(confidence: number, freedom: number): number {
  if (!(freedom > 0)) return Number.NaN;
  return quantileAbove((1 - confidence) / 2, freedom);
}

/** Whole degrees of freedom whose factors are tabled. */
const TABLED = 60;

/**
 * The factors of one confidence, where many are asked for: exact for whole degrees of freedom up to 60 and for `most`, between them
 * interpolated over their inverses, along which they are nearly straight (too long by less than 2%); fewer than two are exact, too.
 *
 * @param most the greatest number of degrees of freedom that will be asked for, at least 1
 */
export function studentFactors(confidence: number, most: number): (freedom: number) => number {
  const whole = Array.from({ length: Math.min(TABLED, Math.floor(most)) }, (_, index) => index + 1);
  const known = (whole.at(-1) === most ? whole : [...whole, most]).map((freedom) => ({
    freedom,
    factor: studentFactor(confidence, freedom),
  }));
  return (freedom) => {
    if (freedom < 2) return studentFactor(confidence, freedom);
    const above = known[Math.min(Math.ceil(freedom), known.length) - 1];
    const below = known[Math.min(Math.floor(freedom), known.length - 1) - 1] ?? above;
    if (above.freedom <= freedom || above === below) return above.factor;
    const share = (1 / below.freedom - 1 / freedom) / (1 / below.freedom - 1 / above.freedom);
    return below.factor + share * (above.factor - below.factor);
  };
}

/**
 * The t that is exceeded with probability `tail`, which is at most one half.
 *
 * Newton's method on the upper tail from 0: the tail is convex there, so no step goes too far.
 */
function quantileAbove(tail: number, freedom: number): number {
  if (!(tail > 0)) return tail === 0 ? Number.POSITIVE_INFINITY : Number.NaN;
  if (freedom > AS_NORMAL) return -normalQuantile(tail);
  const factor = Math.exp(gammaln((freedom + 1) / 2) - gammaln(freedom / 2)) / Math.sqrt(freedom * Math.PI);
  let t = 0;
  for (let step = 0; step < 2_000; step++) {
    const density = factor * Math.exp((-(freedom + 1) / 2) * Math.log1p((t * t) / freedom));
    const change = (upperTail(t, freedom) - tail) / density;
    t += change;
    if (Math.abs(change) <= 1e-14 * (1 + t)) break;
  }
  return t;
}

/** P(T > t) for t of 0 or more (Abramowitz and Stegun 26.7.1), by the one of its two forms in which nothing cancels. */
function upperTail(t: number, freedom: number): number {
  const square = t * t;
  if (square < freedom) return 0.5 - incompleteBeta(square / (freedom + square), 0.5, freedom / 2) / 2;
  return incompleteBeta(freedom / (freedom + square), freedom / 2, 0.5) / 2;
}
