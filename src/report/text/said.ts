/** What is said of a difference between plans: its verdict, or that it is shown and too small to matter. */
import type { Difference, Verdict } from '../../experiment/compare/comparison.js';
import type { Unit } from '../../measures/measure.js';
import { leastPrinted } from './figure-text.js';

/** A cost that differs by a smaller share than this is almost the same. */
export const NEARLY = 0.001;

/** `negligible`: shown, and less than what would change a digit of the plans' own figures as they are printed, or almost the same cost. */
export type Said = Verdict | 'negligible';

/** @returns null where there is no difference to judge */
export function saidOf({ baseline, value, difference, verdict }: Difference, unit: Unit): Said | null {
  if (verdict === null || verdict === 'no difference shown' || baseline === null || value === null || difference === null) return verdict;
  const greatest = Math.max(Math.abs(baseline.mean), Math.abs(value.mean));
  const least = Math.max(leastPrinted(greatest, unit), unit === 'money' ? NEARLY * greatest : 0);
  return Math.abs(difference.mean) < least ? 'negligible' : verdict;
}
