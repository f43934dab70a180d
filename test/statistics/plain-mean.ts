import { mean as meanOf, sampleStandardDeviation } from 'simple-statistics';
import { around, type Estimate } from '#src/statistics/interval.js';
import { studentFactor } from '#src/statistics/student.js';

/**
 * Mean of independent values with its Student t interval: x̄ ± t·s/√n; what other estimates are compared with.
 *
 * @param confidence 0 to 1, such as 0.95
 * @returns null where there is no value; no interval around a single one
 */
export function meanEstimate(values: readonly number[], confidence: number): Estimate | null {
  if (values.length === 0) return null;
  const mean = meanOf([...values]);
  if (values.length === 1) return { mean, low: null, high: null };
  const error = sampleStandardDeviation([...values]) / Math.sqrt(values.length);
  return around(mean, studentFactor(confidence, values.length - 1) * error);
}
