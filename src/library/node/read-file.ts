import { readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, normalize } from 'node:path';
import type { ReadFile } from '../../scenario/source.js';

/** Larger files are slips: no scenario or volume file comes near it, and the computer's memory ends somewhere. */
export const LARGEST = 1_000_000_000;

export const TOO_LARGE = 'it is larger than 1 GB';

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there',
  ENOTDIR: 'it is not there',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
  ELOOP: 'it is a link that leads back to itself',
  ENAMETOOLONG: 'its name is too long',
};

/** Reads the files of scenarios from disk. */
export const readFromDisk: ReadFile = (path, from) => {
  const place = placeOf(path, from);
  try {
    if (statSync(place).size > LARGEST) return { problem: TOO_LARGE };
    return { path: place, bytes: readFileSync(place) };
  } catch (error) {
    return { problem: problemOf(error) };
  }
};

/** Where a file is: relative to the file that names it, and to the working folder where the command line does. */
export function placeOf(path: string, from: string | null): string {
  return normalize(from === null || isAbsolute(path) ? path : join(dirname(from), path));
}

/** Why a file cannot be read, in words that complete "cannot be read: …". */
export function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const known = 'code' in error && typeof error.code === 'string' ? PROBLEMS[error.code] : undefined;
  return known ?? error.message;
}
