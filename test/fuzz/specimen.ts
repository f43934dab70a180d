import { join, posix, relative } from 'node:path';
import { readFromDisk } from '#src/library/node/read-file.js';
import { loadScenario } from '#src/scenario/load.js';
import type { ReadFile } from '#src/scenario/source.js';
import { SCENARIOS, shippedFiles } from '../scenarios/shipped.js';

/** A scenario with every file that it reads, in memory: what a mutation changes. */
export interface Specimen {
  /** Path of the scenario, one of `files`. */
  readonly scenario: string;
  readonly files: Map<string, Uint8Array>;
}

/** The scenarios that ship. */
export const SHIPPED: readonly Specimen[] = shippedFiles().map((scenario) => {
  const { inputs } = loadScenario(join(SCENARIOS, scenario), readFromDisk, []);
  return { scenario, files: new Map(inputs.map(({ path, bytes }) => [relative(SCENARIOS, path), bytes])) };
});

export function copyOf({ scenario, files }: Specimen): Specimen {
  return { scenario, files: new Map(files) };
}

/** Reads the specimen's files as the command line reads those on disk. */
export function readerOf({ files }: Specimen): ReadFile {
  return (path, from) => {
    const place = posix.normalize(from === null ? path : posix.join(posix.dirname(from), path));
    const bytes = files.get(place);
    return bytes === undefined ? { problem: 'it is not there' } : { path: place, bytes };
  };
}

export function isTable(path: string): boolean {
  return path.endsWith('.csv');
}

export function textIn({ files }: Specimen, path: string): string {
  return new TextDecoder().decode(files.get(path));
}

export function write({ files }: Specimen, path: string, text: string): void {
  files.set(path, new TextEncoder().encode(text));
}
