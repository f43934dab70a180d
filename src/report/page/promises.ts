/** What is promised in a scenario, and how it stands, in words. */
import type { Grade } from '../../experiment/promises/grade.js';
import type { Figure, JudgedPromise } from '../../experiment/result/result.js';
import type { Unit } from '../../measures/measure.js';
import { figureText, meanText } from '../text/figure-text.js';
import { percent } from '../text/number.js';
import { partsOf, timeWords, unitOf } from '../text/promise-words.js';
import type { Texts } from '../texts/en/texts.js';

/** A grade, or that the measure has no value. */
export type PromiseState = Grade | 'unknown';

/** From best to worst. */
export const STATES: readonly PromiseState[] = ['kept', 'likelyKept', 'unknown', 'likelyMissed', 'missed'];

export interface Promised {
  /** Of whom, or what is measured. */
  readonly who: string;
  /** What is promised: `80% within 20 s`, `at most 20 s`. */
  readonly words: string;
  /** The whole in one sentence. */
  readonly sentence: string;
  readonly figure: Figure | null;
  /** That it is kept over the period. */
  readonly chance: Figure | null;
  readonly unit: Unit;
  readonly state: PromiseState;
  /** How far the figure is from the target in the sense of the promise, as a share of the target. */
  readonly margin: number;
  /** Share of days on which it is kept; null where it is not judged by days. */
  readonly days: Figure | null;
  /** Contact type of a service level; null of a requirement. */
  readonly type: string | null;
}

export function promisesOf(promises: readonly JudgedPromise[], texts: Texts): Promised[] {
  return promises.map(({ target, figure, chance, days, grade }) => {
    const unit = unitOf(target);
    const { who, words } = partsOf(target, texts);
    const sign = target.relation.startsWith('>') ? 1 : -1;
    return {
      who,
      words,
      sentence:
        target.within === null
          ? texts.run.measureReached(who, figureText(figure, unit, texts.units), words)
          : texts.run.serviceReached(
              meanText(figure, 'share'),
              who,
              timeWords({ within: target.within, clock: target.clock ?? 'all' }, texts),
              percent(target.value),
              target.until ?? 'answer',
            ),
      figure,
      chance,
      unit,
      state: grade ?? 'unknown',
      margin: figure === null || target.value === 0 ? 0 : (sign * (figure.mean - target.value)) / Math.abs(target.value),
      days,
      type: target.within === null ? null : target.name,
    };
  });
}

/** The worst first; of equal state the one with the least margin. */
export function worstFirst(promises: readonly Promised[]): Promised[] {
  return [...promises].sort((a, b) => STATES.indexOf(b.state) - STATES.indexOf(a.state) || a.margin - b.margin);
}

export function isMissed({ state }: Promised): boolean {
  return state === 'missed' || state === 'likelyMissed';
}
