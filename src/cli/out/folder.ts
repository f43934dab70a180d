import { rmSync } from 'node:fs';
import { lstat, mkdir, open, realpath, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { ReportFile } from '../../report/files/report-file.js';
import { makeFolder, removeMade } from '../../runners/made-folder.js';
import { type Drafts, draftsOf, putRight } from './drafts.js';
import { foreignIn } from './ownership.js';
import { codeOf, unwritable } from './unwritable.js';

/** A folder of results that appears whole or not at all. */
export interface OutFolder {
  /**
   * Writes the files beside the folder's place and moves them there when all are on the disk. Where that fails, or is stopped, what
   * was there before is as it was, and nothing else is left.
   *
   * @throws InputError where it cannot be written; the reason of the signal when stopped
   */
  write(files: readonly ReportFile[], signal: AbortSignal): Promise<void>;
}

/**
 * Looks whether a folder of results can be written, before the work for it begins. One that is there is replaced only with `force`,
 * and only if staffsim made it: nobody's other files are deleted. Folders above it are made with it.
 *
 * @param path as the planner named it
 * @throws InputError with the reason why not
 */
export async function outFolder(path: string, force: boolean): Promise<OutFolder> {
  // Where the path is a link, the folder behind it is meant.
  const place = await realpath(path).catch(() => resolve(path));
  const orSay = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw codeOf(error) === '' ? error : unwritable(path, '--out', error);
    });
  await orSay(putRight(place));
  await orSay(refuseUnlessFree(path, place, force));
  const drafts = draftsOf(place);
  await orSay(tryToMake(drafts.part));
  return {
    async write(files, signal) {
      const clean = () => rmSync(drafts.part, { recursive: true, force: true });
      // Whoever asks to stop twice does not wait for the lines below.
      process.on('exit', clean);
      const made = await orSay(makeDraft(drafts.part));
      try {
        for (const file of files) await orSay(writeFile(drafts.part, file, signal));
        await orSay(sync(drafts.part));
        await orSay(refuseUnlessFree(path, place, force));
        await orSay(moveTo(place, drafts));
      } catch (error) {
        clean();
        await removeMade(dirname(place), made);
        throw error;
      } finally {
        process.off('exit', clean);
      }
    },
  };
}

async function refuseUnlessFree(path: string, place: string, force: boolean): Promise<void> {
  const present = await lstat(place).catch(() => null);
  if (present === null) return;
  if (!present.isDirectory()) throw unwritable(path, '--out', 'there is a file of that name');
  if (!force) throw unwritable(path, '--out', 'it is there already; with --force it is replaced');
  const foreign = await foreignIn(place);
  if (foreign !== null) throw unwritable(path, '--out', `${foreign}, and --force replaces only folders that staffsim made`);
}

async function tryToMake(folder: string): Promise<void> {
  const made = await makeDraft(folder);
  await rmdir(folder);
  await removeMade(dirname(folder), made);
}

/**
 * Makes a folder that is not there yet, and those above it.
 *
 * @returns the first that was made of those above; undefined where all were there
 */
async function makeDraft(folder: string): Promise<string | undefined> {
  const made = await makeFolder(dirname(folder));
  await mkdir(folder);
  return made;
}

async function writeFile(folder: string, { name, content }: ReportFile, signal: AbortSignal): Promise<void> {
  const file = await open(join(folder, name), 'wx');
  try {
    for await (const piece of content(signal)) {
      signal.throwIfAborted();
      await file.appendFile(piece);
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The old folder steps aside right before the new one takes its place, and back where that fails. */
async function moveTo(place: string, { part, old }: Drafts): Promise<void> {
  const replaces = await rename(place, old).then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === 'ENOENT') return false;
      throw error;
    },
  );
  try {
    await rename(part, place);
  } catch (error) {
    if (replaces) await rename(old, place);
    throw error;
  }
  await sync(dirname(place));
  if (replaces) await rm(old, { recursive: true, force: true });
}

/** Sees to it that names in a folder are on the disk, where the system can do that. */
async function sync(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  try {
    await handle?.sync();
  } catch (error) {
    if (codeOf(error) === 'ENOSPC' || codeOf(error) === 'EIO') throw error;
  } finally {
    await handle?.close();
  }
}
