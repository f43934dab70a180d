import { awaitingFiles, type ReadFileLater } from './awaited-files.js';
import { type GivenFiles, givenReader } from './given-files.js';
import { handOut, type LoadedScenario } from './loaded-scenario.js';
import { loadPlan } from './plan.js';

/** How a scenario is read. */
export interface LoadOptions {
  /** Changes, `KEY=VALUE` each: what `--set` says on the command line. */
  readonly set?: readonly string[];
  /** Where the scenario's file and all that it names are found; default: on disk, from the working folder. */
  readonly files?: GivenFiles;
  /** Language of warnings; default English. Errors are in English. */
  readonly lang?: 'en' | 'zh';
}

/** Reads a scenario from the files that are given, else with `otherwise`. */
export async function load(file: string, { set = [], files, lang = 'en' }: LoadOptions, otherwise: ReadFileLater): Promise<LoadedScenario> {
  const read = files === undefined ? otherwise : givenReader(files);
  return handOut(await awaitingFiles(read, (reader) => loadPlan(file, [...set], reader)), lang);
}
