import stringWidth from 'string-width';
import type { Compared, ComparedScenario, OtherScenario } from '../../experiment/compare/comparison.js';
import type { Change } from '../../scenario/about/changes.js';
import type { Texts } from '../texts/en/texts.js';
import { changeName } from './change-words.js';

/** How a comparison names a plan that is the baseline with changes: `with teams.desk.agents=13`. */
const VARIANT = /^with (\S.*=.*)$/;

/** Columns of a name that stands in sentences, tables and above charts. */
const LONGEST = 40;

/** The comparison with its plans named for those who read it, where their names are not the planner's own. */
export function namedIn(texts: Texts, compared: Compared): Compared {
  const { baseline, others, ranking, recommendation } = compared.comparison;
  const names = namesIn(texts, compared.comparison);
  const nameOf = (name: string) => names.get(name) ?? name;
  const named = <T extends { readonly name: string }>(plan: T): T => ({ ...plan, name: nameOf(plan.name) });
  const all = (own: readonly string[]) => own.map(nameOf);
  return {
    ...compared,
    comparison: {
      ...compared.comparison,
      baseline: named(baseline),
      others: others.map(named),
      ranking: ranking === null ? null : { ...ranking, scenarios: ranking.scenarios.map(named) },
      recommendation: {
        ...recommendation,
        among: all(recommendation.among),
        unsure: all(recommendation.unsure),
        recommended: all(recommendation.recommended),
        choices: recommendation.choices.map((choice) => ({
          ...choice,
          left: all(choice.left),
          behind: all(choice.behind),
          ahead: all(choice.ahead),
        })),
      },
    },
  };
}

/** As many changes as a name holds, and how many more there are. */
function variantName(changes: readonly Change[], texts: Texts): string {
  const words = changes.map((change) => changeName(change, texts));
  const names = words.map((_, index) => {
    const more = words.length - index - 1;
    return texts.items([...words.slice(0, index + 1), ...(more === 0 ? [] : [texts.comparison.moreChanges(more)])]);
  });
  return names.findLast((name) => stringWidth(name) <= LONGEST) ?? '';
}

interface NamedPlans {
  readonly baseline: Pick<ComparedScenario, 'name'>;
  readonly others: readonly Pick<OtherScenario, 'name' | 'changes'>[];
}

/**
 * What the plans are called, by their names in the comparison: one that is the baseline with changes is called by these, by the first of
 * them where all would be long, and by its number where no name of this kind is short or its alone.
 */
export function namesIn(texts: Texts, { baseline, others }: NamedPlans): ReadonlyMap<string, string> {
  const own = [baseline, ...others].map(({ name }) => name).filter((name) => !VARIANT.test(name));
  const said = others.map(({ name, changes }) => (VARIANT.test(name) ? variantName(changes, texts) : name));
  const isTaken = (name: string) => own.includes(name) || said.filter((other) => other === name).length > 1;
  return new Map(
    others.map(({ name }, index): [string, string] => {
      if (!VARIANT.test(name)) return [name, name];
      const words = said[index];
      if (words !== '' && !isTaken(words)) return [name, words];
      // The baseline is the first.
      const numbered = texts.comparison.numbered(index + 2);
      return [name, isTaken(numbered) ? name : numbered];
    }),
  );
}
