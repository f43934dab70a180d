import { InputError } from '../kit/problem.js';
import { normalize } from './complete/normalize.js';
import { type ReadScenario, readScenario } from './read.js';
import type { Scenario } from './scenario.js';
import type { InputFile, ReadFile } from './source.js';
import { printable } from './text/unprintable.js';
import type { Warning } from './warning.js';

/** A scenario that can be run. */
export interface LoadedScenario {
  readonly scenario: Scenario;
  /** What is legal and probably wrong. */
  readonly warnings: readonly Warning[];
  /** Every file that was read, each once: the scenario first. */
  readonly inputs: readonly InputFile[];
  /** What the files and the command line say, before it was completed. */
  readonly written: ReadScenario;
}

/**
 * Reads a scenario file and all that it names, checks it and completes it.
 * @param file as the command line names it
 * @param overrides `KEY=VALUE` each, as with --set
 * @throws InputError with every problem found: first those of form and of names, and only where there are none those of meaning
 */
export function loadScenario(file: string, readFile: ReadFile, overrides: readonly string[]): LoadedScenario {
  const written = readScenario(file, readFile, overrides);
  const { raw, source } = written;
  const { scenario, errors, warnings } = normalize(raw, source, titleOf(file));
  if (scenario === null) throw new InputError(errors);
  return { scenario, warnings, inputs: source.inputs, written };
}

/** The name of the file without folders and ending, and without what a terminal would obey. */
function titleOf(file: string): string {
  const name = file.split(/[\\/]/).at(-1) ?? file;
  return printable(name.replace(/\.(ya?ml|json)$/i, '') || file);
}
