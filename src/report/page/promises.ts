/** What is promised in a scenario, and how it stands, in words. */
import type { Grade } from '../../experiment/promises/grade.js';
import type { Figure, JudgedPromise } from '../../experiment/result/result.js';
import type { Measure, Unit } from '../../measures/measure.js';
import { measureNamed } from '../../measures/table.js';
import { figureText, meanText } from '../text/figure-text.js';
import { duration, percent } from '../text/number.js';
import type { Texts } from '../texts/en/texts.js';
import { isolated } from './html.js';

/** A grade, or that the measure has no value. */
export type PromiseState = Grade | 'unknown';

/** From best to worst. */
export const STATES: readonly PromiseState[] = ['kept', 'likelyKept', 'unknown', 'likelyMissed', 'missed'];

export interface Promised {
  /** Of whom, or what is measured. */
  readonly who: string;
  /** What is promised: `80% answered within 20 s`, `at most 20 s`. */
  readonly words: string;
  /** The whole in one sentence. */
  readonly sentence: string;
  readonly figure: Figure | null;
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
  return promises.map((promise) => {
    const { target, figure, days, grade } = promise;
    const measure = measureNamed(target.scope, target.measure);
    const unit = measure?.unit ?? 'number';
    const sign = target.relation.startsWith('>') ? 1 : -1;
    return {
      ...(target.within === null ? requirementWords(promise, measure, unit, texts) : serviceWords(promise, target.within, texts)),
      figure,
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

type Words = Pick<Promised, 'who' | 'words' | 'sentence'>;

function serviceWords({ target: { name, value }, figure }: JudgedPromise, within: number, texts: Texts): Words {
  const time = duration(within, texts.units);
  return {
    who: name,
    words: texts.promise.service(percent(value), time),
    sentence: texts.run.serviceReached(meanText(figure, 'share'), isolated(name), time, percent(value)),
  };
}

function requirementWords({ target, figure }: JudgedPromise, measure: Measure | null, unit: Unit, texts: Texts): Words {
  const { scope, name, relation, value, text } = target;
  const named = (thing: string) => (measure === null ? text : texts.promise.measured(texts.measure(scope, measure), scope, thing));
  const words = texts.promise.requirement(relation, meanText({ mean: value, low: null, high: null }, unit, texts.units));
  return {
    who: named(name),
    words,
    sentence: texts.run.measureReached(named(isolated(name)), figureText(figure, unit, texts.units), words),
  };
}
