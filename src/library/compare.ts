import { compare } from '../experiment/compare/compare.js';
import type { Compared, Comparison } from '../experiment/compare/comparison.js';
import type { Result } from '../experiment/result/result.js';
import { InputError, type Problem } from '../kit/problem.js';
import { comparisonDoubts } from '../report/comparison/doubts.js';
import { isInTable } from '../report/comparison/sections.js';
import { textsIn } from '../report/texts/languages.js';
import { USUAL_PRECISION } from '../scenario/requirement.js';
import { behindOf, type LoadedScenario } from './loaded-scenario.js';
import type { Means, WorkOptions } from './means.js';
import { type PlansToCompare, plansToCompare } from './plans-to-compare.js';
import { precisionOf, unfitAsked } from './wanted-figures.js';
import { checkWholeNumbers } from './whole-numbers.js';
import { wrong } from './wrong.js';

/** How scenarios are compared: what `staffsim compare` takes. */
export interface CompareOptions extends WorkOptions {
  /** `MEASURE=HALFWIDTH`: go on until the difference in this figure is known that closely for every scenario. */
  readonly precision?: string;
  /** Go on until each verdict is shown, or would take more than the baseline's `run.precision.most` (400); default false. */
  readonly settle?: boolean;
  /** Rank the scenarios by this figure; default: the service level of all. */
  readonly by?: string;
}

/** What a comparison found. */
export interface ComparedScenarios {
  /** The JSON of `staffsim compare`. */
  readonly comparison: Comparison;
  /** The result of each scenario alone, the baseline's first, with intervals at the confidence of a single difference. */
  readonly results: readonly Result[];
  /** What one should know before trusting the differences, beside the warnings about the scenarios. */
  readonly warnings: readonly Problem[];
}

/** @throws InputError where the options are wrong or nothing can be compared; the reason of the signal */
export async function comparedScenarios(
  baseline: LoadedScenario,
  others: readonly LoadedScenario[],
  options: CompareOptions,
  means: Means,
): Promise<ComparedScenarios> {
  const { plan, language } = behindOf(baseline);
  const { precision, settle, replications } = options;
  checkWholeNumbers(options);
  if (others.length === 0) throw wrong(plan.file, 'there is nothing to compare it with: name another scenario');
  if (precision !== undefined && replications !== undefined) throw wrong('--precision', 'goes without --replications');
  if (precision !== undefined && settle === true) throw wrong('--settle', 'goes without --precision');
  const problems = unfitAsked(plan.scenario, { precision });
  if (problems.length > 0) throw new InputError(problems);
  const plans = plansToCompare([plan, ...others.map((other) => behindOf(other).plan)]);
  const compared = await comparisonOf(plans, options, means);
  return {
    comparison: compared.comparison,
    results: compared.simulations.map(({ result }) => result),
    warnings: comparisonDoubts(compared, textsIn(language)).flat(),
  };
}

/** What the files and the page of a comparison need besides. */
type Wanted = Pick<Parameters<typeof compare>[1], 'intervals' | 'waits' | 'each'>;

/** Compares plans. */
export function comparisonOf({ scenarios }: PlansToCompare, options: CompareOptions & Wanted, means: Means): Promise<Compared> {
  const [{ scenario }] = scenarios;
  const { precision, settle, ...rest } = options;
  return compare(scenarios, {
    ...rest,
    ...means,
    precision: precision === undefined ? undefined : precisionOf(precision, scenario),
    settle: settle === true ? { most: scenario.run.precision?.most ?? USUAL_PRECISION.most, wanted: isInTable } : undefined,
  });
}
