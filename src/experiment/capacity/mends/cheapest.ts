/** Which single mend may be called the cheapest. */
import { isKept } from '../../promises/grade.js';
import type { FirstBreak, Mend } from '../capacity.js';
import { takenBy, unpricedOf } from './charges.js';
import { isShownToCostMore } from './effects.js';
import type { TriedMend } from './trying.js';

/**
 * The mend with the least pay of those with which all promises are kept, where all others that may keep them are shown to take more. One
 * that takes something without a price is neither called the cheapest nor in the way of one that is.
 */
export function cheapestOf(tried: readonly TriedMend[], rankedBy: FirstBreak['rankedBy'], confidence: number): number | null {
  const payOf = ({ mend }: TriedMend) => takenBy(mend, rankedBy === 'money');
  const priced = tried.filter(({ mend }) => unpricedOf(mend) === null);
  const [first] = priced.filter(({ mend }) => mend.enough).sort((a, b) => payOf(a) - payOf(b));
  if (first === undefined) return null;
  const rivals = priced.filter((one) => one !== first && (one.mend.enough || mayBeEnough(one.mend)));
  return rivals.every((rival) => takesMore(rival, first, rankedBy, confidence)) ? tried.indexOf(first) : null;
}

/** Whether it brings its promise nearer beyond chance, and all promises are probably kept with it, though not as surely as can be told. */
export function mayBeEnough({ enough, effects, target }: Mend): boolean {
  const own = effects.find((effect) => effect.target === target);
  return !enough && own?.verdict === 'better' && effects.every(({ grade }) => grade === null || isKept(grade));
}

/** Of mends that take the same none takes more, though one may save a little overtime. */
function takesMore(one: TriedMend, other: TriedMend, rankedBy: FirstBreak['rankedBy'], confidence: number): boolean {
  if (rankedBy === 'hours') return one.mend.hours > other.mend.hours;
  const isMore = takenBy(one.mend, true) > takenBy(other.mend, true);
  return isMore && isShownToCostMore(one.attempt.trials, other.attempt.trials, confidence);
}
