import { randomUUID } from 'node:crypto';
import { readdir, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { codeOf } from './unwritable.js';

/** Where something is written before it is moved to its place, and where what it replaces steps aside: hidden, beside it. */
export interface Drafts {
  readonly part: string;
  readonly old: string;
}

/** Names that nobody else can know beforehand, so that nothing lies in wait there. */
export function draftsOf(place: string): Drafts {
  const own = join(dirname(place), `${prefixOf(place)}${process.pid}-${randomUUID()}`);
  return { part: `${own}.part`, old: `${own}.old` };
}

/**
 * Puts right what processes left that were killed while they wrote this: a draft is deleted, and what stood aside goes back to its place
 * where nothing has taken that.
 */
export async function putRight(place: string): Promise<void> {
  const folder = dirname(place);
  const names: readonly string[] = await readdir(folder).catch(() => []);
  for (const name of names) {
    const [, pid, kind] = name.startsWith(prefixOf(place))
      ? (/^(\d+)-[-0-9a-f]+\.(part|old)$/.exec(name.slice(prefixOf(place).length)) ?? [])
      : [];
    if (pid === undefined || isAlive(Number(pid))) continue;
    const left = join(folder, name);
    if (kind === 'old' && !names.includes(basename(place))) await rename(left, place);
    else await rm(left, { recursive: true, force: true });
  }
}

/** With the computer's name: of another one's processes nobody here knows whether they are alive. */
function prefixOf(place: string): string {
  return `.${basename(place)}.${hostname()}-`;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}
