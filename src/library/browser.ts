/**
 * The same functions for a page: `import { loadScenario, simulate, compare, capacity } from 'staffsim/browser'`. Nothing of Node is
 * needed. Files are given as texts, and the simulation runs in the page, which gets its turn twenty times a second.
 *
 * @packageDocumentation
 */

import { inProcessRunner } from '../runners/in-process.js';
import { type CapacityFound, type CapacityOptions, capacityFound } from './capacity.js';
import { type ComparedScenarios, type CompareOptions, comparedScenarios } from './compare.js';
import { type LoadOptions, load } from './load.js';
import type { LoadedScenario } from './loaded-scenario.js';
import { type Simulated, type SimulateOptions, simulated } from './simulate.js';

export * from './types.js';

/** Of the package; the bundle has it as a text (scripts/build/bundle.js). */
declare const STAFFSIM_VERSION: string;

const means = () => ({ runner: inProcessRunner(), version: STAFFSIM_VERSION });

/**
 * Reads a scenario and all that it names, checks it and completes it.
 *
 * @param file its name among `options.files`
 * @throws InputError with everything that is wrong, never only the first mistake
 */
export function loadScenario(file: string, options: LoadOptions & Required<Pick<LoadOptions, 'files'>>): Promise<LoadedScenario> {
  return load(file, options, () => ({ problem: 'a page has no files: give them with the option files' }));
}

/** As `simulate` of `staffsim`. */
export function simulate(scenario: LoadedScenario, options: SimulateOptions = {}): Promise<Simulated> {
  return simulated(scenario, options, means());
}

/** As `compare` of `staffsim`. */
export function compare(
  baseline: LoadedScenario,
  others: readonly LoadedScenario[],
  options: CompareOptions = {},
): Promise<ComparedScenarios> {
  return comparedScenarios(baseline, others, options, means());
}

/** As `capacity` of `staffsim`. */
export function capacity(scenario: LoadedScenario, options: CapacityOptions = {}): Promise<CapacityFound> {
  return capacityFound(scenario, options, means());
}
