import { gammaln } from 'simple-statistics';

const SMALLEST = 1e-300;
const ENOUGH = 1e-16;
const MOST_TERMS = 100_000;

/**
 * Regularized incomplete beta function I_x(a, b): the probability that a Beta(a, b) variable is at most x.
 *
 * Continued fraction of DLMF 8.17.22 (https://dlmf.nist.gov/8.17#v), evaluated by the modified Lentz method; the symmetry
 * I_x(a, b) = 1 - I_{1-x}(b, a) keeps it where it converges fast.
 *
 * @param x 0 to 1
 * @param a above 0
 * @param b above 0
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const logOfFactor = gammaln(a + b) - gammaln(a) - gammaln(b) + a * Math.log(x) + b * Math.log1p(-x);
  return Math.exp(logOfFactor) / (a * continuedFraction(x, a, b));
}

/** 1 + d1/(1 + d2/(1 + …)) of DLMF 8.17.22. */
function continuedFraction(x: number, a: number, b: number): number {
  let value = 1;
  let c = 1;
  let d = 0;
  for (let term = 1; term <= MOST_TERMS; term++) {
    const m = Math.floor(term / 2);
    const coefficient =
      term % 2 === 0 ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)) : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + coefficient * d);
    c = awayFromZero(1 + coefficient / c);
    value *= c * d;
    if (Math.abs(c * d - 1) < ENOUGH * 4) break;
  }
  return value;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < SMALLEST ? SMALLEST : value;
}
