/** What a plan does to each promise, against the baseline. */
import type { Compared, Difference, OtherScenario } from '../../experiment/compare/comparison.js';
import type { Target } from '../../experiment/promises/target.js';
import type { JudgedPromise } from '../../experiment/result/result.js';
import { differenceText } from '../text/difference-text.js';
import { partsOf, unitOf } from '../text/promise-words.js';
import { saidOf } from '../text/said.js';
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

/** What is required besides service levels in one of two plans, and how each keeps it; undefined where it is not required, or not there. */
interface Required {
  readonly target: Target;
  readonly before: JudgedPromise | undefined;
  readonly after: JudgedPromise | undefined;
  readonly difference: Difference | undefined;
}

/** @param plan of those beside the baseline, from 0 */
export function requirementsOf({ comparison, simulations }: Compared, plan: number): Required[] {
  const [before, after] = [simulations[0], simulations[plan + 1]].map(({ result }) =>
    result.promises.filter(({ target }) => target.kind === 'require'),
  );
  const find = (promises: readonly JudgedPromise[], text: string) => promises.find(({ target }) => target.text === text);
  const onlyAfter = after.filter(({ target }) => find(before, target.text) === undefined);
  return [...before, ...onlyAfter].map(({ target }) => ({
    target,
    before: find(before, target.text),
    after: find(after, target.text),
    difference: differenceIn(comparison.others[plan], target),
  }));
}

/** The difference in the measure that a promise is about; undefined where one of the plans does not have the thing. */
function differenceIn(other: OtherScenario, { scope, name, measure }: Target): Difference | undefined {
  return scope === 'whole' ? other.whole[measure] : other[scope][name]?.[measure];
}

function effectOf(target: Target, found: Difference): Effect['effect'] {
  const said = saidOf(found, unitOf(target));
  if (said === null || said === 'no difference shown' || said === 'negligible' || found.difference === null) return 'none shown';
  return found.difference.mean > 0 === target.relation.startsWith('>') ? 'helps' : 'harms';
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
