/** What is promised in a scenario, and whether it is kept: service levels with a target, and requirements. */
import type { Verdict } from '../../experiment/promises/requirement.js';
import type { Figure, Simulation } from '../../experiment/result/result.js';
import type { Unit } from '../../measures/measure.js';
import type { ServiceLevel } from '../../scenario/scenario.js';
import { figureText, meanText } from '../text/figure-text.js';
import { duration, percent } from '../text/number.js';
import type { Texts } from '../texts/en/texts.js';
import { isolated } from './html.js';

/** From best to worst; the two in the middle: the interval holds the target, so chance alone could have turned it. */
export type PromiseState = 'kept' | 'likelyKept' | 'unknown' | 'likelyMissed' | 'missed';

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

export function promisesOf({ scenario, result }: Simulation, verdicts: readonly Verdict[], texts: Texts): Promised[] {
  const services = scenario.contacts.flatMap(({ name, serviceLevel: rule }) =>
    rule === null || rule.target === null ? [] : [servicePromise(name, rule, rule.target, result.contacts[name], texts)],
  );
  return [...services, ...verdicts.map((verdict) => requirementPromise(verdict, texts))];
}

/** The worst first; of equal state the one with the least margin. */
export function worstFirst(promises: readonly Promised[]): Promised[] {
  return [...promises].sort((a, b) => STATES.indexOf(b.state) - STATES.indexOf(a.state) || a.margin - b.margin);
}

export function isMissed({ state }: Promised): boolean {
  return state === 'missed' || state === 'likelyMissed';
}

function servicePromise(
  name: string,
  rule: ServiceLevel,
  target: number,
  figures: Readonly<Record<string, Figure | null>>,
  texts: Texts,
): Promised {
  const figure = figures['serviceLevel'] ?? null;
  const within = duration(rule.within, texts.units);
  return {
    who: name,
    words: texts.promise.service(percent(target), within),
    sentence: texts.run.serviceReached(meanText(figure, 'share'), isolated(name), within, percent(target)),
    figure,
    unit: 'share',
    state: stateOf(figure, '>=', target),
    margin: figure === null ? 0 : figure.mean / target - 1,
    days: figures['daysMet'] ?? null,
    type: name,
  };
}

function requirementPromise({ requirement, figure, measure, kind, name }: Verdict, texts: Texts): Promised {
  const { relation, value } = requirement;
  const who = texts.promise.measured(texts.measure(kind, measure), kind, name);
  const words = texts.promise.requirement(relation, meanText({ mean: value, low: null, high: null }, measure.unit, texts.units));
  const sign = relation.startsWith('>') ? 1 : -1;
  return {
    who,
    words,
    sentence: texts.run.measureReached(
      texts.promise.measured(texts.measure(kind, measure), kind, isolated(name)),
      figureText(figure, measure.unit, texts.units),
      words,
    ),
    figure,
    unit: measure.unit,
    state: stateOf(figure, relation, value),
    margin: figure === null ? 0 : (sign * (figure.mean - value)) / (Math.abs(value) || 1),
    days: null,
    type: null,
  };
}

/** Kept or missed for sure where the whole interval is on one side of the target. */
function stateOf(figure: Figure | null, relation: Verdict['requirement']['relation'], target: number): PromiseState {
  if (figure === null) return 'unknown';
  const holds = (value: number): boolean => {
    const slack = 1e-12;
    if (relation === '>=') return value >= target - slack;
    if (relation === '<=') return value <= target + slack;
    return relation === '>' ? value > target : value < target;
  };
  const { mean, low, high } = figure;
  const ends = low === null || high === null ? [] : [low, high];
  const sure = ends.length > 0 && ends.every((end) => holds(end) === holds(mean));
  if (holds(mean)) return sure ? 'kept' : 'likelyKept';
  return sure ? 'missed' : 'likelyMissed';
}
