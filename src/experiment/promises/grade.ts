import { type Bound, keeps } from '../../measures/keeps.js';
import type { Estimate } from '../../statistics/interval.js';

/**
 * How sure it is that a promise is kept, by where the confidence interval lies: wholly on the right side of the target; the mean on the
 * right side, but not the whole interval; the mean on the wrong side, but not the whole interval; wholly on the wrong side.
 * The two in the middle could be turned by chance alone.
 */
export type Grade = 'kept' | 'likelyKept' | 'likelyMissed' | 'missed';

/**
 * The grade of a figure; without an interval (a single replication) nothing is beyond chance.
 *
 * @returns null where the measure has no value: nothing is kept, and nothing missed
 */
export function gradeOf(figure: Estimate | null, bound: Bound): Grade | null {
  if (figure === null) return null;
  const { mean, low, high } = figure;
  const kept = keeps(mean, bound);
  const sure = low !== null && high !== null && keeps(low, bound) === kept && keeps(high, bound) === kept;
  if (kept) return sure ? 'kept' : 'likelyKept';
  return sure ? 'missed' : 'likelyMissed';
}

/**
 * Whether a promise counts as kept.
 *
 * @param sure whether beyond chance, and not by the mean alone
 */
export function isKept(grade: Grade | null, sure = false): boolean {
  return grade === 'kept' || (grade === 'likelyKept' && !sure);
}

/** Whether a promise counts as missed; one without a value is neither kept nor missed. */
export function isMissed(grade: Grade | null): boolean {
  return grade === 'missed' || grade === 'likelyMissed';
}

/** The grade of several promises together: that of the least sure one; of none, kept. */
export function leastSure(grades: readonly Grade[]): Grade {
  const order: readonly Grade[] = ['missed', 'likelyMissed', 'likelyKept', 'kept'];
  return order.find((grade) => grades.includes(grade)) ?? 'kept';
}
