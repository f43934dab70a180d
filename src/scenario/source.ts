import type { Problem } from '../kit/problem.js';

/** Where a value stands in the raw scenario: keys of maps and indices of lists, from the top. */
export type Path = readonly (string | number)[];

/** 1-based; null where there is no place in a file (`--set`). */
export interface Place {
  /** As the planner named it, or `--set`. */
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
}

/** A file that was read: for hashes, and for the record of a run. */
export interface InputFile {
  /** As the reader of files returned it. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads a file. `path` is as written, `from` the path (as returned by an earlier call) of the file that names it, to which it is
 * relative; null where the command line names it. The same file always gets the same path. `problem` completes
 * "the file … cannot be read: …".
 */
export type ReadFile = (path: string, from: string | null) => InputFile | { readonly problem: string };

/** Where the values of a raw scenario come from. */
export interface Source {
  /** Of the value, or, where it is left out, of the nearest map around it. */
  at(path: Path): Place;
  /** Of the key under which the value stands: `from`, not what follows it. */
  atKey(path: Path): Place;
  /** `contacts.support.journey.desk` */
  key(path: Path): string;
  /** Who said so: a file (the scenario's own or one that it extends), `--set`, or nobody. */
  origin(path: Path): 'file' | '--set' | 'default';
  /** The number at `path` as it is written, `1.600`; null where there is none. */
  numberText(path: Path): string | null;
  /** The file named by the text at `path`, read relative to the file in which that text stands; kept among `inputs`. */
  readNamed(path: Path): InputFile | { readonly named: string; readonly problem: string };
  /** Every file read so far, each once, in the order read: the scenario first, then what it extends, then the files it names. */
  readonly inputs: readonly InputFile[];
}

/** An error in what the planner wrote. */
export function problemAt(place: Place, path: Path, message: string): Problem {
  return { severity: 'error', ...place, key: keyOf(path), message };
}

/** `contacts.support.journey.desk`; entries of lists count from 0. */
export function keyOf(path: Path): string {
  return path.join('.');
}
