import { availableParallelism } from 'node:os';
import { simulate } from '../../../dist/experiment/simulate.js';
import { readFromDisk } from '../../../dist/library/node/read-file.js';
import { localRunner } from '../../../dist/runners/local.js';
import { loadScenario } from '../../../dist/scenario/load.js';

/**
 * The simulation of a scenario file, with its own seed and number of replications unless told.
 * @param {string} file
 * @param {{ replications?: number }} options
 */
export async function simulated(file, options = {}) {
  const { scenario } = loadScenario(file, readFromDisk, []);
  const runner = localRunner(availableParallelism());
  try {
    return await simulate(scenario, { runner, ...options });
  } finally {
    await runner.close();
  }
}
