/**
 * Minus the natural logarithm of a uniform number, the sample of an exponential distribution with mean 1: the same to the last bit
 * in every JavaScript engine, as Math.log is not, since it uses nothing but sums, products and table look-ups.
 *
 * With k the 32 random bits, u = (k + 0.5) / 2³² = m 2^(e - 32), 1 ≤ m < 2. A table gives 1/c and ln c for a c near m, and
 * ln(m / c) is the series of ln(1 + r) with |r| < 2^-9, cut after the fourth term: an error below 1e-14.
 *
 * @param bits any 32-bit integer
 */
export function exponentialOf(bits: number): number {
  const k = bits >>> 0;
  if (k === 0) return SMALLEST;
  const e = 31 - Math.clz32(k);
  const m = (k + 0.5) * SCALE[e];
  const i = ((m - 1) * STEPS) | 0;
  const r = m * INVERSE[i] - 1;
  const square = r * r;
  return (32 - e) * LN2 - LOG[i] - (r + square * (r * (1 / 3) - 0.5 - square * 0.25));
}

const STEPS = 256;
const LN2 = Math.LN2;
/** -ln(0.5 / 2³²) */
const SMALLEST = 33 * LN2;
/** 2^-e */
const SCALE = Float64Array.from({ length: 32 }, (_, e) => 1 / 2 ** e);
/** The middles of the steps from 1 to 2. */
const MIDDLES = Array.from({ length: STEPS }, (_, i) => 1 + (i + 0.5) / STEPS);
const INVERSE = Float64Array.from(MIDDLES, (c) => 1 / c);
const LOG = Float64Array.from(INVERSE, (inverse) => -naturalLog(inverse));

/** ln x for x in (1/2, 1], by the series of the inverse hyperbolic tangent, so that the table itself is the same everywhere. */
function naturalLog(x: number): number {
  const z = (x - 1) / (x + 1);
  let sum = 0;
  let power = z;
  for (let n = 1; n < 40; n += 2) {
    sum += power / n;
    power *= z * z;
  }
  return 2 * sum;
}
