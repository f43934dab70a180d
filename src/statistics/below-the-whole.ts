import { jointWidening } from './joint-widening.js';

/** A part of a whole: its share, and how far the upper end of its confidence interval lies above it. */
interface Part {
  readonly mean: number;
  /** Null or NaN: nothing is known of its certainty. */
  readonly upper: number | null;
}

/** How sure it is that no part is called lower that is not. */
const CONFIDENCE = 0.95;

/**
 * Which parts (times of a week, say) are shown to lie below the whole that they make up, all of them together with 95% confidence: each
 * by a one-sided t test, corrected for the number of parts. A part and the whole rise and fall together, so their difference varies no
 * more than the part does, and its standard error will do.
 *
 * @param whole the share over all parts
 * @param least a difference that is worth a word
 * @param family how many parts are judged in all, these and others beside them
 * @param given confidence of the parts' intervals
 */
export function shownBelow(
  parts: readonly Part[],
  whole: number,
  {
    least,
    family,
    given,
    replications,
  }: { readonly least: number; readonly family: number; readonly given: number; readonly replications: number },
): boolean[] {
  if (replications < 2) return parts.map(() => false);
  // A two-sided interval of twice the error leaves the error once on each side.
  const widening = jointWidening(given, 1 - 2 * (1 - CONFIDENCE), Math.max(2, family), replications);
  return parts.map(({ mean, upper }) => {
    if (upper === null || !Number.isFinite(upper)) return false;
    return whole - mean >= least && whole - mean > upper * widening;
  });
}
