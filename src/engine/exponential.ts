/**
 * Minus the natural logarithm of a uniform number, the sample of an exponential distribution with mean 1, from nothing but sums,
 * products and table look-ups.
 *
 * With k the 32 random bits, u = (k + 0.5) / 2³² = m 2^(e - 32), 1 ≤ m < 2. A table gives 1/c and ln c for a c near m, and
 * ln(m / c) is the series of ln(1 + r) with |r| < 2^-9, cut after the fourth term: an error below 1e-14.
 *
 * @param bits any 32-bit integer
 */
export function exponentialOf(bits: i32): f64 {
  if (bits === 0) return SMALLEST;
  // The parts of k + 0.5 as it lies in the register: the exponent, and behind it the digits, the highest of which name the step.
  const k = reinterpret<u64>(<f64>(<u32>bits) + 0.5);
  const e = <i32>(k >> 52) - 1023;
  const m = reinterpret<f64>((k & (((<u64>1) << 52) - 1)) | ((<u64>1023) << 52));
  const i = <usize>(k >> (52 - STEP_BITS)) & (STEPS - 1);
  const r = m * load<f64>(TABLE + (i << 4)) - 1;
  assert(Math.abs(r) <= 1.0 / 511, 'the series is cut where it is exact enough');
  const square = r * r;
  return <f64>(32 - e) * LN2 - load<f64>(TABLE + (i << 4), 8) - (r + square * (r * (1.0 / 3.0) - 0.5 - square * 0.25));
}

/** The same for the first two of four lanes of bits; where these are 0 it may differ in the last digit. */
export function exponentialsOf(bits: v128): v128 {
  const k = f64x2.add(f64x2.convert_low_i32x4_u(bits), f64x2.splat(0.5));
  const exponents = i64x2.shr_u(k, 52);
  const e = i32x4.sub(v128.shuffle<i32>(exponents, exponents, 0, 2, 0, 2), i32x4.splat(1023));
  const m = v128.or(v128.and(k, i64x2.splat(((<i64>1) << 52) - 1)), i64x2.splat((<i64>1023) << 52));
  const steps = v128.and(i64x2.shr_u(k, 52 - STEP_BITS), i64x2.splat(STEPS - 1));
  const first = v128.load(TABLE + ((<usize>i64x2.extract_lane(steps, 0)) << 4));
  const second = v128.load(TABLE + ((<usize>i64x2.extract_lane(steps, 1)) << 4));
  const r = f64x2.sub(f64x2.mul(m, v128.shuffle<i64>(first, second, 0, 2)), f64x2.splat(1));
  const square = f64x2.mul(r, r);
  const series = f64x2.sub(f64x2.sub(f64x2.mul(r, f64x2.splat(1.0 / 3.0)), f64x2.splat(0.5)), f64x2.mul(square, f64x2.splat(0.25)));
  const whole = f64x2.mul(f64x2.convert_low_i32x4_s(i32x4.sub(i32x4.splat(32), e)), f64x2.splat(LN2));
  return f64x2.sub(f64x2.sub(whole, v128.shuffle<i64>(first, second, 1, 3)), f64x2.add(r, f64x2.mul(square, series)));
}

const STEP_BITS: i32 = 8;
const STEPS: i32 = 1 << STEP_BITS;
const LN2: f64 = Math.LN2;
/** -ln(0.5 / 2³²) */
const SMALLEST: f64 = 33.0 * LN2;
/** Of the middle c of each step from 1 to 2: 1/c and ln c. */
const TABLE: usize = memory.data(256 * 16, 16);

/** Fills the table; called once. */
export function prepareExponential(): void {
  for (let i = 0; i < STEPS; i++) {
    const inverse = 1 / (1 + (<f64>i + 0.5) / STEPS);
    store<f64>(TABLE + ((<usize>i) << 4), inverse);
    store<f64>(TABLE + ((<usize>i) << 4), -naturalLog(inverse), 8);
  }
}

/** ln x for x in (1/2, 1], by the series of the inverse hyperbolic tangent. */
function naturalLog(x: f64): f64 {
  const z = (x - 1) / (x + 1);
  let sum: f64 = 0;
  let power = z;
  for (let n = 1; n < 40; n += 2) {
    sum += power / <f64>n;
    power *= z * z;
  }
  return 2 * sum;
}
