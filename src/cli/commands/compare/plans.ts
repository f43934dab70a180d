import type { ScenarioToCompare } from '../../../experiment/compare/compare.js';
import { namesOf } from '../../../report/text/scenario-names.js';
import { changesBetween } from '../../../scenario/about/changes.js';
import { beginsLikeKey } from '../../../scenario/read.js';
import { sourceOf } from '../../input/input-hash.js';
import { loadAll, type Plan } from '../../input/load.js';
import { wrong } from '../../process/wrong.js';
import type { CompareOptions } from './spec.js';

/** Changes behind one `--with` stand apart by this. */
const BETWEEN = ';';

export interface PlansToCompare {
  /** The baseline first. */
  readonly scenarios: readonly ScenarioToCompare[];
  /** The same as they were read, for the register of their inputs. */
  readonly plans: readonly Plan[];
}

/**
 * Reads what is to be compared: the baseline, other files, and the baseline changed by each `--with`. `--set` changes all of them. Where
 * there is nothing else to compare with it makes the other scenario: the file is compared with itself changed.
 *
 * @throws InputError with all that is wrong in any of them, or where there is nothing to compare with
 */
export async function plansToCompare(
  base: string,
  others: readonly string[],
  options: Pick<CompareOptions, 'set' | 'with'>,
): Promise<PlansToCompare> {
  const set = options.set ?? [];
  const variants = (options.with ?? []).map((text) => ({ file: base, own: changesIn(text) }));
  const alone = others.length === 0 && variants.length === 0;
  if (alone && set.length === 0)
    throw wrong(base, 'there is nothing to compare it with: name another file, or a change with --with KEY=VALUE');
  const common = alone ? [] : set;
  const asked = [{ file: base, own: [] }, ...others.map((file) => ({ file, own: [] })), ...(alone ? [{ file: base, own: set }] : variants)];
  const plans = await loadAll(asked.map(({ file, own }) => ({ file, changes: [...common, ...own] })));
  const titled = plans.map((plan, index) => withTitle(plan, asked[index].own));
  const names = namesOf(titled.map(({ scenario, file }) => ({ title: scenario.title, file })));
  return {
    plans: titled,
    scenarios: titled.map((plan, index) => ({
      scenario: plan.scenario,
      name: names[index],
      changes: changesBetween(plans[0].written, plan.written),
      source: sourceOf(plan, [...common, ...asked[index].own]),
    })),
  };
}

/** `teams.desk.agents=14; teams.desk.shrinkage=10%` taken apart. */
export function changesIn(text: string): string[] {
  const changes: string[] = [];
  for (const piece of text.split(BETWEEN)) {
    const last = changes.at(-1);
    // Names and texts may hold the mark themselves: what has no equals sign goes on, unless it begins with a key of the language.
    const goesOn = last !== undefined && (!last.includes('=') || (!piece.includes('=') && !beginsLikeKey(piece)));
    if (goesOn) changes[changes.length - 1] = `${last}${BETWEEN}${piece}`;
    else changes.push(piece);
  }
  return changes.map((change) => change.trim());
}

/** A baseline with changes is told from the baseline by them. */
function withTitle(plan: Plan, changes: readonly string[]): Plan {
  if (changes.length === 0) return plan;
  const title = `with ${changes.join(', ')}`;
  return { ...plan, scenario: { ...plan.scenario, title } };
}
