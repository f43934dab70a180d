import { SCOPE_KINDS } from '../../measures/measure.js';
import type { Estimate } from '../../statistics/interval.js';
import { studentFactor } from '../../statistics/student.js';
import { type MeasureOfThing, type Pair, pairedDifference } from './paired.js';

/** More replications than anybody would wait for. */
const MOST = 1_000_000;

/**
 * How many replications in all would show a difference, should it and its spread stay what they are: the interval narrows with their
 * square root, and Student's t falls a little. So many show it in about half of all cases; a difference that is not there is never shown.
 *
 * @param replications so far
 * @returns null where it is shown already, is 0, has no interval, or would take more than a million
 */
export function replicationsToShow({ mean, low, high }: Estimate, replications: number, confidence: number): number | null {
  if (low === null || high === null || mean === 0 || low > 0 || high < 0) return null;
  const towards0 = mean > 0 ? mean - low : high - mean;
  const wider = towards0 / Math.abs(mean);
  const now = studentFactor(confidence, replications - 1);
  let needed = Math.ceil(replications * wider * wider);
  // With more replications t is smaller, and fewer are needed: a few rounds settle it.
  for (let round = 0; round < 4 && needed <= 2 * MOST; round++) {
    const factor = (wider * studentFactor(confidence, Math.max(needed, replications + 1) - 1)) / now;
    needed = Math.ceil(replications * factor * factor);
  }
  // Rounding must not say that those there are suffice.
  return needed > MOST ? null : Math.max(needed, replications + 1);
}

/** Which verdicts are to be shown, and how many replications that may take. */
export interface Settling {
  readonly most: number;
  readonly wanted: (of: MeasureOfThing) => boolean;
}

/**
 * After how many replications the differences are looked at, when replications go on until verdicts are shown: the usual number, each
 * time the double, at last the most. Each look is one more chance to see what is not there, so few are planned, and all are paid for.
 */
export function looksPlanned(usual: number, most: number): readonly number[] {
  const looks: number[] = [];
  for (let replications = usual; replications < most; replications *= 2) looks.push(replications);
  return [...looks, Math.max(usual, most)];
}

/** Whether some verdict is not shown yet and probably would be with the replications that are allowed. */
export function wouldSettle(pair: Pair, { most, wanted }: Settling, confidence: number): boolean {
  return SCOPE_KINDS.some((kind) =>
    pair.baseline.layout.names[kind].some((name) =>
      pair.baseline.layout.measures[kind].some((measure) => {
        const of = { kind, name, measure };
        if (measure.only === 'intervals' || !wanted(of)) return false;
        const difference = pairedDifference(pair, of, confidence);
        const needed = difference === null ? null : replicationsToShow(difference, pair.replications, confidence);
        return needed !== null && needed <= most;
      }),
    ),
  );
}
