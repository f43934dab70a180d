import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The folder that holds the recorded data, which do not ship: the one that STAFFSIM_DATA names, else `shared/data` beside
 * the repository.
 * @param {string} name a file in it
 * @returns {string | null} the file's path; null where the file is not there
 */
export function dataFile(name) {
  const folder = process.env.STAFFSIM_DATA ?? resolve(repository, '../shared/data');
  const path = resolve(folder, name);
  return existsSync(path) ? path : null;
}

/**
 * The same, for a script that cannot go on without the file.
 *
 * @param {string} name
 * @returns {string}
 */
export function neededDataFile(name) {
  const path = dataFile(name);
  if (path !== null) return path;
  console.error(`${name} is not in the data folder. Say where that is: STAFFSIM_DATA=/path/to/folder`);
  process.exit(2);
}
