/** What is promised, in words: the same on screens and pages. */
import type { Target } from '../../experiment/promises/target.js';
import type { Unit } from '../../measures/measure.js';
import { measureNamed } from '../../measures/table.js';
import type { ServiceLevel } from '../../scenario/scenario.js';
import type { Texts } from '../texts/en/texts.js';
import { meanText } from './figure-text.js';
import { isolated } from './isolated.js';
import { duration, percent } from './number.js';

/** `80% within 20 s`; of deferred work `80% replied to within 8 h of opening hours` */
export function serviceWords({ target, ...rule }: Pick<ServiceLevel, 'target' | 'within' | 'until' | 'clock'>, texts: Texts): string {
  return texts.promise.service(target === null ? null : percent(target), timeWords(rule, texts), rule.until);
}

/** The time of a promise: `20 s`; `8 h of opening hours` */
export function timeWords({ within, clock }: Pick<ServiceLevel, 'within' | 'clock'>, { promise, units }: Texts): string {
  return clock === 'open' ? promise.ofOpeningHours(duration(within, units)) : duration(within, units);
}

/** Of whom something is promised, or what is measured, and what: `support` and `80% within 20 s`, `Average wait, line desk` and `at most 20 s`. */
export function partsOf(target: Target, texts: Texts): { readonly who: string; readonly words: string } {
  const { within, until = 'answer', clock = 'all', value, scope, name, measure, relation } = target;
  const named = name === 'all' ? texts.all : isolated(texts.thing(scope, name));
  if (within !== null) return { who: named, words: serviceWords({ target: value, within, until, clock }, texts) };
  const known = measureNamed(scope, measure);
  const unit = unitOf(target);
  const bound = unit === 'share' ? percent(value) : meanText({ mean: value, low: null, high: null }, unit, texts.units);
  return {
    who: texts.promise.measured(known === null ? measure : texts.measure(scope, known), scope, named),
    words: texts.promise.requirement(relation, bound),
  };
}

/** `delivery: 80% within 30 s`; `Average wait, line technical: at most 20 s` */
export function targetWords(target: Target, texts: Texts): string {
  const { who, words } = partsOf(target, texts);
  return texts.promise.of(who, words);
}

/** The unit of a target's measure. */
export function unitOf({ scope, measure }: Target): Unit {
  return measureNamed(scope, measure)?.unit ?? 'number';
}
