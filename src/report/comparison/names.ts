import type { Compared } from '../../experiment/compare/comparison.js';
import type { Texts } from '../texts/en/texts.js';

/** How a comparison names a plan that is the baseline with changes: `with teams.desk.agents=13`. */
const VARIANT = /^with (\S.*=.*)$/;

/** Between two changes, behind which there is a key. */
const BETWEEN = /, (?=[^\s,={}[\]]+=)/;

/** The comparison with its plans named in another language, where their names are not the planner's own. */
export function namedIn(texts: Texts, compared: Compared): Compared {
  const named = <T extends { readonly name: string }>(plan: T): T => ({ ...plan, name: nameIn(texts, plan.name) });
  const { baseline, others, ranking, recommendation } = compared.comparison;
  const all = (names: readonly string[]) => names.map((name) => nameIn(texts, name));
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

/** @param name of a plan of a comparison */
export function nameIn({ comparison, names }: Texts, name: string): string {
  const changes = VARIANT.exec(name)?.[1];
  return changes === undefined ? name : comparison.variant(names(changes.split(BETWEEN)));
}
