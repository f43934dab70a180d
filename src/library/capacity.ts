import type { Capacity } from '../experiment/capacity/capacity.js';
import { checkCapacity } from '../experiment/capacity/check.js';
import { targetsOf } from '../experiment/promises/target.js';
import type { Problem } from '../kit/problem.js';
import { parseShare } from '../kit/units.js';
import type { Texts } from '../report/texts/en/texts.js';
import { textsIn } from '../report/texts/languages.js';
import { canGrow } from '../scenario/grown.js';
import { sourceOf } from './input-hash.js';
import { behindOf, type LoadedScenario } from './loaded-scenario.js';
import type { Means, WorkOptions } from './means.js';
import type { Plan } from './plan.js';
import { checkWholeNumbers } from './whole-numbers.js';
import { problemIn, wrong } from './wrong.js';

/** How a capacity check is made: what `staffsim capacity` takes. */
export interface CapacityOptions extends WorkOptions {
  /** The chance with which targets are to be kept, as `90%` or 0.9; default: they are to be kept on average. */
  readonly chance?: string | number;
}

/** What a capacity check found. */
export interface CapacityFound {
  /** The JSON of `staffsim capacity`. */
  readonly capacity: Capacity;
  /** What one should know before trusting the figures, beside the warnings about the scenario. */
  readonly warnings: readonly Problem[];
}

/** @throws InputError where the options are wrong, or nothing could grow or break; the reason of the signal */
export async function capacityFound(loaded: LoadedScenario, options: CapacityOptions, means: Means): Promise<CapacityFound> {
  const { plan, language } = behindOf(loaded);
  checkWholeNumbers(options);
  return { capacity: await capacityOf(plan, options, means), warnings: recordedTypes(plan, textsIn(language)) };
}

/**
 * Checks what a plan holds.
 *
 * @throws InputError where there is nothing that could grow, or nothing that could break
 */
export async function capacityOf(plan: Plan, { chance, ...options }: CapacityOptions, means: Means): Promise<Capacity> {
  checkGrowth(plan);
  return checkCapacity(plan.scenario, {
    ...options,
    ...means,
    chance: chance === undefined ? undefined : chanceOf(chance),
    source: sourceOf(plan),
  });
}

/** Says of each contact type that is recorded that it keeps its volume. */
export function recordedTypes({ scenario, file }: Plan, { doubts }: Texts): Problem[] {
  return scenario.contacts.flatMap(({ name, arrivals }): Problem[] =>
    arrivals.kind === 'log' ? [{ ...problemIn(file, doubts.recorded, `contacts.${name}`), severity: 'warning' }] : [],
  );
}

function checkGrowth({ scenario, file }: Plan): void {
  if (targetsOf(scenario).length === 0) {
    throw wrong(
      file,
      'there is no target that could break: give a contact type a serviceLevel with a target, or write a condition under require',
    );
  }
  if (scenario.contacts.some(canGrow)) return;
  const recorded = scenario.contacts.some(({ arrivals }) => arrivals.kind === 'log');
  throw wrong(
    file,
    recorded
      ? 'its contacts are recorded (arrivals: log), and a record cannot grow: to ask for more volume write expected volumes (perHour, perDay or file)'
      : 'nobody is expected to come, so there is no volume that could grow',
  );
}

function chanceOf(chance: string | number): number {
  const share = parseShare(/^[0-9.]+$/.test(`${chance}`) ? Number(chance) : `${chance}`);
  if ('value' in share && share.value > 0 && share.value < 1) return share.value;
  throw wrong('--chance', `expected a share above 0% and below 100%, such as 90%; found "${chance}"`);
}
