/**
 * What the commands do, for programs: `import { loadScenario, simulate, compare, capacity } from 'staffsim'`.
 *
 * @packageDocumentation
 */

import { type CapacityFound, type CapacityOptions, capacityFound } from './capacity.js';
import { type ComparedScenarios, type CompareOptions, comparedScenarios } from './compare.js';
import { type LoadOptions, load } from './load.js';
import type { LoadedScenario } from './loaded-scenario.js';
import type { Means } from './means.js';
import { readFromDisk } from './node/read-file.js';
import { type LocalOptions, runnerFor } from './node/runner.js';
import { version } from './node/version.js';
import { type Simulated, type SimulateOptions, simulated } from './simulate.js';
import { checkWholeNumbers } from './whole-numbers.js';

export type { LocalOptions } from './node/runner.js';
export * from './types.js';

/**
 * Reads a scenario and all that it names, checks it and completes it.
 *
 * @param file relative to the working folder; with `options.files` a name among these
 * @throws InputError with everything that is wrong, never only the first mistake
 */
export function loadScenario(file: string, options: LoadOptions = {}): Promise<LoadedScenario> {
  return load(file, options, readFromDisk);
}

/**
 * What will happen under this plan? Simulates it and gives its figures with their intervals, as `staffsim run` does. The same scenario,
 * seed and number of replications give the same figures, on however many workers, and in a browser.
 *
 * @throws InputError where something is asked for that the scenario does not have; `options.signal.reason` when aborted
 */
export function simulate(scenario: LoadedScenario, options: SimulateOptions & LocalOptions = {}): Promise<Simulated> {
  return working(options, (means) => simulated(scenario, options, means));
}

/**
 * Which plan is better, by how much, and is that shown or chance? Simulates all with the same customers and tells how each differs from
 * the first, as `staffsim compare` does.
 *
 * @throws InputError where a figure does not exist, or where a scenario has no contact type in common with the baseline;
 * `options.signal.reason` when aborted
 */
export function compare(
  baseline: LoadedScenario,
  others: readonly LoadedScenario[],
  options: CompareOptions & LocalOptions = {},
): Promise<ComparedScenarios> {
  return working(options, (means) => comparedScenarios(baseline, others, options, means));
}

/**
 * Will the peak hold? Finds how much more volume there may be until each target breaks, what breaks first, and what would mend it, as
 * `staffsim capacity` does.
 *
 * @throws InputError where nothing could grow, or nothing could break; `options.signal.reason` when aborted
 */
export function capacity(scenario: LoadedScenario, options: CapacityOptions & LocalOptions = {}): Promise<CapacityFound> {
  return working(options, (means) => capacityFound(scenario, options, means));
}

/** Does some work with workers that end with it, however it ends. */
async function working<T>(options: LocalOptions, work: (means: Means) => Promise<T>): Promise<T> {
  checkWholeNumbers(options);
  const runner = await runnerFor(options);
  try {
    return await work({ runner, version: version() });
  } finally {
    await runner.close();
  }
}
