const DENSITY_AT_0 = 1 / Math.sqrt(2 * Math.PI);

/**
 * Distribution function of the standard normal, to about 1e-15.
 *
 * Series of the error function, DLMF 7.6.2 (https://dlmf.nist.gov/7.6#E2): all terms are positive, so nothing cancels.
 * (That of simple-statistics is good to 1e-7 only, too little to be solved for a quantile.)
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) return Number.NaN;
  if (z < -38) return 0;
  if (z > 9) return 1;
  if (z < -3) return lowerTail(-z);
  let term = z;
  let sum = z;
  for (let odd = 3; Math.abs(term) > Math.abs(sum) * 1e-17; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return 0.5 + DENSITY_AT_0 * Math.exp((-z * z) / 2) * sum;
}

/** P(Z > z) for z above 3: the continued fraction of Mills' ratio, DLMF 7.9.1 with z/√2. */
function lowerTail(z: number): number {
  let fraction = z;
  for (let k = 200; k >= 1; k--) fraction = z + k / fraction;
  return (DENSITY_AT_0 * Math.exp((-z * z) / 2)) / fraction;
}

/**
 * Quantile of the standard normal: the z below which a share `p` lies.
 *
 * Newton's method on the upper tail from 0: the tail is convex there, so no step goes too far.
 *
 * @param p above 0 and below 1; else an infinity
 */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  if (!(p > 0)) return p === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  let z = 0;
  for (let step = 0; step < 200; step++) {
    const change = (normalCdf(-z) - p) / (DENSITY_AT_0 * Math.exp((-z * z) / 2));
    z += change;
    if (Math.abs(change) <= 1e-15 * (1 + z)) break;
  }
  return z === 0 ? 0 : -z;
}
