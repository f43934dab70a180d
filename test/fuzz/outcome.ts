import { InputError, type Problem } from '#src/kit/problem.js';
import { type LoadedScenario, loadScenario } from '#src/scenario/load.js';
import type { Scenario } from '#src/scenario/scenario.js';
import { readerOf, type Specimen } from './specimen.js';

/** What becomes of a specimen, as with `--set`: a scenario, or all that is wrong with it. */
export function outcomeOf(specimen: Specimen, changes: readonly string[] = []): LoadedScenario | readonly Problem[] {
  try {
    return loadScenario(specimen.scenario, readerOf(specimen), changes);
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
}

export function expectedContacts({ contacts }: Scenario): number {
  return contacts.reduce((sum, { arrivals }) => {
    const own = arrivals.kind === 'log' ? arrivals.at.length : arrivals.pieces.reduce((all, { volume }) => all + volume, 0);
    return sum + own;
  }, 0);
}

/** A message that speaks of the program, not of the scenario. */
export function isUnclear({ file, message }: Problem): boolean {
  return file === '' || message.length < 10 || message.length > 1000 || /undefined|\[object|Invalid input|\n/.test(message);
}
