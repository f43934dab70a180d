import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** Name of the file that says who uses a folder. */
export const LOCK = 'lock';

/** Who uses a folder. */
export interface Holder {
  readonly process: number;
  readonly host: string;
}

/**
 * Takes a folder for this process alone. A lock that a process left behind when it was killed is taken over.
 *
 * @returns a function that gives the folder back; or, where a process uses it that is alive or runs on another computer, that one
 * (null: the lock does not say whose it is)
 */
export async function lockFolder(folder: string): Promise<(() => Promise<void>) | { readonly holder: Holder | null }> {
  const lock = join(folder, LOCK);
  const id = randomUUID();
  const own = JSON.stringify({ process: process.pid, host: hostname(), id });
  // No other process knows the name beforehand, nor may anything be there.
  const draft = join(folder, `${LOCK}.${id}`);
  await writeFile(draft, own, { flag: 'wx' });
  try {
    // Linking makes the lock appear whole and fails where there is one: of two processes one gets it.
    while (!(await linked(draft, lock))) {
      const found = await textOf(lock);
      if (found === null) continue;
      const holder = holderIn(found);
      if (holder === null || isInUse(holder)) return { holder };
      await removeIfStill(lock, found, `${draft}.left`);
    }
  } finally {
    await rm(draft, { force: true });
  }
  return async () => {
    if ((await textOf(lock)) === own) await rm(lock, { force: true });
  };
}

async function linked(draft: string, lock: string): Promise<boolean> {
  try {
    await link(draft, lock);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Takes a lock that nobody holds out of the way; another process may have been quicker and hold a new one by now. */
async function removeIfStill(lock: string, expected: string, aside: string): Promise<void> {
  await rename(lock, aside).catch(() => {});
  const found = await textOf(aside);
  if (found !== null && found !== expected) await link(aside, lock).catch(() => {});
  await rm(aside, { force: true });
}

/** null: it is not there. */
async function textOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}

function holderIn(text: string): Holder | null {
  try {
    const found: unknown = JSON.parse(text);
    if (typeof found !== 'object' || found === null || !('process' in found) || !('host' in found)) return null;
    return typeof found.process === 'number' && typeof found.host === 'string' ? { process: found.process, host: found.host } : null;
  } catch {
    return null;
  }
}

/** Whether it may still be at work: what another computer does cannot be seen from here. */
function isInUse(holder: Holder): boolean {
  if (holder.host !== hostname()) return true;
  // A process of an earlier life, which had the number of this one: in a container they begin anew.
  if (holder.process === process.pid) return false;
  try {
    process.kill(holder.process, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
