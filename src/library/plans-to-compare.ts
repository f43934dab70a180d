import type { ScenarioToCompare } from '../experiment/compare/compare.js';
import { namesOf } from '../report/text/scenario-names.js';
import { changesBetween } from '../scenario/about/changes.js';
import { sourceOf } from './input-hash.js';
import type { Plan } from './plan.js';

/** Plans with all that a comparison of them needs. */
export interface PlansToCompare {
  /** The baseline first. */
  readonly scenarios: readonly ScenarioToCompare[];
  /** The same as they were read, for the register of their inputs. */
  readonly plans: readonly Plan[];
}

/**
 * Gives each plan a name and says what is written differently in it.
 *
 * @param plans the baseline first; one of the same file with further changes is called by these, unless they give it a title
 */
export function plansToCompare(plans: readonly Plan[]): PlansToCompare {
  const titled = plans.map((plan) => withTitle(plan, plans[0]));
  const names = namesOf(titled.map(({ scenario, file }) => ({ title: scenario.title, file })));
  return {
    plans: titled,
    scenarios: titled.map((plan, index) => ({
      scenario: plan.scenario,
      name: names[index],
      changes: changesBetween(plans[0].written, plan.written),
      source: sourceOf(plan),
    })),
  };
}

function withTitle(plan: Plan, baseline: Plan): Plan {
  // A title of its own is the planner's name for it.
  const isNamed = plan.scenario.title !== baseline.scenario.title;
  const changes = plan.file === baseline.file && !isNamed ? changesBeside(plan.set, baseline.set) : [];
  return changes.length === 0 ? plan : { ...plan, scenario: { ...plan.scenario, title: `with ${changes.join(', ')}` } };
}

/** Changes without those that the baseline begins with, too. */
function changesBeside(changes: readonly string[], common: readonly string[]): readonly string[] {
  return common.every((change, index) => changes[index] === change) ? changes.slice(common.length) : changes;
}
