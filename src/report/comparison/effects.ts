/** What a plan does to each promise, against the baseline. */
import type { Compared, Difference, OtherScenario } from '../../experiment/compare/comparison.js';
import type { Target } from '../../experiment/promises/target.js';
import { differenceText } from '../text/difference-text.js';
import { partsOf, unitOf } from '../text/promise-words.js';
import type { Texts } from '../texts/en/texts.js';

/** What is promised, and whether a plan is shown to help or to harm it. */
export interface Effect {
  readonly target: Target;
  readonly difference: Difference;
  readonly effect: 'helps' | 'harms' | 'none shown';
}

/** @param plan of those beside the baseline, from 0 */
export function effectsOf({ comparison, simulations }: Compared, plan: number): Effect[] {
  const other = comparison.others[plan];
  return simulations[0].result.promises.flatMap(({ target }) => {
    const difference = differenceIn(other, target);
    return difference === undefined ? [] : [{ target, difference, effect: effectOf(target, difference) }];
  });
}

/** The difference in the measure that a promise is about; undefined where one of the plans does not have the thing. */
function differenceIn(other: OtherScenario, { scope, name, measure }: Target): Difference | undefined {
  return scope === 'whole' ? other.whole[measure] : other[scope][name]?.[measure];
}

function effectOf({ relation }: Target, { verdict, difference }: Difference): Effect['effect'] {
  if (verdict === null || verdict === 'no difference shown' || difference === null) return 'none shown';
  return difference.mean > 0 === relation.startsWith('>') ? 'helps' : 'harms';
}

/** `support (+3.1 points) and vip (+2.0 points)`; empty where there is none. */
export function effectList(effects: readonly Effect[], wanted: Effect['effect'], texts: Texts): string {
  const found = effects.filter(({ effect }) => effect === wanted);
  return texts.phrases(
    found.map(({ target, difference: { difference } }) => {
      const mean = difference === null ? null : { mean: difference.mean, low: null, high: null };
      return texts.comparison.effect(partsOf(target, texts).who, differenceText(mean, unitOf(target), texts.comparison));
    }),
  );
}
