import { mkdir, rmdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder and those above it that are not there, one by one: Node's own way of doing it never ends where the system refuses
 * a folder as if the one above it were not there, as it does in /proc.
 *
 * @returns the first that was made; undefined where all were there
 * @throws the system's error where one cannot be made
 */
export async function makeFolder(path: string): Promise<string | undefined> {
  const missing: string[] = [];
  for (let at = resolve(path); !(await isThere(at)); at = dirname(at)) missing.unshift(at);
  for (const folder of missing) {
    await mkdir(folder).catch((error: unknown) => {
      // Somebody else has made it meanwhile.
      if (!hasCode(error, 'EEXIST')) throw error;
    });
  }
  return missing[0];
}

/**
 * Removes folders that were made for nothing, from one up to the one that was made first of them, as far as they are empty.
 *
 * @param first undefined: none was made
 */
export async function removeMade(folder: string, first: string | undefined): Promise<void> {
  if (first === undefined) return;
  for (let at = folder; at.length >= first.length; at = dirname(at)) await rmdir(at).catch(() => {});
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false;
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
