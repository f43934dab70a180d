import { InputError } from '../kit/problem.js';
import { type LoadedScenario, loadScenario } from '../scenario/load.js';
import type { ReadFile } from '../scenario/source.js';
import { unfitFigures } from './wanted-figures.js';

/** A scenario with the file it was read from and the changes made in it (`KEY=VALUE` each), as somebody named them. */
export interface Plan extends LoadedScenario {
  readonly file: string;
  readonly set: readonly string[];
}

/**
 * Reads a scenario that can be run.
 *
 * @throws InputError with everything that is wrong in it, the figures that it asks for among it
 */
export function loadPlan(file: string, set: readonly string[], read: ReadFile): Plan {
  const loaded = loadScenario(file, read, set);
  const unfit = unfitFigures(file, loaded.scenario);
  if (unfit.length > 0) throw new InputError(unfit);
  return { file, set, ...loaded };
}
