import { readdir } from 'node:fs/promises';
import { isResultFile, RUN_FILE } from '../../report/files/file-names.js';

/** What the programs that show folders leave in them. */
const DROPPINGS = ['.DS_Store', 'Thumbs.db', 'desktop.ini'];

/**
 * Why a folder is none that staffsim made, in a few words: it made the empty ones and those that hold the results of a run and no
 * file of another name.
 *
 * @returns null where staffsim made it, so that it may be replaced
 */
export async function foreignIn(folder: string): Promise<string | null> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !DROPPINGS.includes(name));
  const foreign = entries.find((entry) => !entry.isFile() || !isResultFile(entry.name));
  if (foreign !== undefined) return `it holds "${foreign.name}"`;
  return entries.length === 0 || entries.some(({ name }) => name === RUN_FILE) ? null : `it holds no ${RUN_FILE}`;
}
