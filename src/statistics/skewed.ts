import type { Estimate } from './interval.js';
import { studentFactor } from './student.js';
import { linearized, type Terms } from './terms.js';

/** A spread smaller than this share of the values themselves is rounding. */
const ROUNDING = 1e-12;
/** Of fewer replications the skewness that is seen is chance. */
const LEAST = 8;

/**
 * A mean of replications, or what is linear in them, with Student's t interval freed of skewness: of most replications nothing may be
 * known and of a few much (overtime, what it costs), and mean ± t·error then lies too low and is too short: of 20 replications of a team
 * of three its 95% hold the overtime in 89%, this one in 95%. Where nothing is skewed it is the plain interval.
 *
 * Hall's cubic transformation of the t statistic T = (mean − μ)/error, g(T) = T + (γ/√n)·(T²/3 + 1/6) + (γ²/27n)·T³ with the skewness γ
 * of the replications, has the plain distribution to a higher order, and is solved for μ.
 * Source: P. Hall, Journal of the Royal Statistical Society B 54 (1992) 221; X.-H. Zhou and S. Gao, Statistics in Medicine 19 (2000) 3021.
 *
 * @param errors what each replication differs from the mean by; at least two, adding up to 0
 * @param size of the values themselves, beside which a spread may be rounding
 */
function skewedEstimate(mean: number, errors: Float64Array, size: number, confidence: number): Estimate {
  return around(mean, spreadOf(errors, size), confidence).skewed;
}

/**
 * The same for a difference: to each side what goes further, this interval or the plain one. A difference of two skewed values can be even
 * with long tails, and the skewness that a few replications then show is chance.
 */
export function differenceEstimate(mean: number, errors: Float64Array, size: number, confidence: number): Estimate {
  const { skewed, plain } = around(mean, spreadOf(errors, size), confidence);
  return { mean, low: Math.min(skewed.low, plain.low), high: Math.max(skewed.high, plain.high) };
}

interface Spread {
  readonly values: number;
  /** Of the mean. */
  readonly error: number;
  readonly skewness: number;
}

function spreadOf(errors: Float64Array, size: number): Spread {
  const n = errors.length;
  let [squares, cubes] = [0, 0];
  for (const error of errors) {
    squares += error * error;
    cubes += error * error * error;
  }
  if (!(squares > n * (size * ROUNDING) ** 2)) return { values: n, error: 0, skewness: 0 };
  const deviation = Math.sqrt(squares / (n - 1));
  const skewness = n < LEAST ? 0 : (cubes * n) / ((n - 1) * (n - 2)) / deviation ** 3;
  return { values: n, error: deviation / Math.sqrt(n), skewness };
}

type Bounded = Readonly<Record<'mean' | 'low' | 'high', number>>;

function around(mean: number, { values, error, skewness }: Spread, confidence: number): Readonly<Record<'plain' | 'skewed', Bounded>> {
  const t = studentFactor(confidence, values - 1);
  const lean = skewness / Math.sqrt(values);
  return {
    plain: { mean, low: mean - error * t, high: mean + error * t },
    skewed: { mean, low: mean - error * untransformed(t, lean), high: mean - error * untransformed(-t, lean) },
  };
}

/** The inverse of Hall's transformation. */
function untransformed(t: number, lean: number): number {
  // Where it is nearly the identity the formula cancels.
  if (Math.abs(lean) < 1e-6) return t;
  return (3 / lean) * (Math.cbrt(1 + lean * (t - lean / 6)) - 1);
}

/**
 * A ratio of sums with such an interval.
 *
 * @returns null where it has no value; no interval where a single replication tells nothing of the spread
 */
export function skewedRatioEstimate(terms: Terms, confidence: number): Estimate | null {
  const found = linearized(terms);
  if (found === null) return null;
  const { ratio, errors, single } = found;
  if (errors.length < 2 || single) return { mean: ratio, low: null, high: null };
  return skewedEstimate(ratio, errors, Math.abs(ratio), confidence);
}
