import { type FileHandle, lstat, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { draftsOf, putRight } from './drafts.js';
import { unwritable } from './unwritable.js';

/** A file that appears whole or not at all: until `keep` what was there before stays as it is. */
export interface WholeFile {
  write(content: string | Uint8Array): Promise<void>;
  keep(): Promise<void>;
  /** Leaves no trace of what was written; does nothing after `keep`. */
  discard(): Promise<void>;
}

export interface WholeFileOptions {
  /** With which the planner gave the path, for messages. */
  readonly option: string;
  /** Whether a file that is there may be replaced. */
  readonly force: boolean;
  /** Files that are never replaced, whatever the planner says. */
  readonly sacred?: readonly string[];
}

/**
 * Opens a file for writing, beside its place, to be moved there in the end. What is no plain file (a pipe, `/dev/stdout`) is written to
 * as it is.
 *
 * @throws InputError, here or while writing, where the file cannot be written or may not be replaced
 */
export async function wholeFile(path: string, { option, force, sacred = [] }: WholeFileOptions): Promise<WholeFile> {
  const orSay = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw unwritable(path, option, error);
    });
  // Where the path is a link, the file behind it is meant.
  const place = await realpath(path).catch(() => resolve(path));
  const present = await stat(place).catch(() => null);
  if (present?.isDirectory()) throw unwritable(path, option, 'it is a folder');
  const special = present !== null && !present.isFile();
  if (!special && (await isAmong(place, sacred))) throw unwritable(path, option, 'it is read for this very run');
  const refuseUnlessFree = async () => {
    const taken = force ? null : await lstat(place).catch(() => null);
    if (taken !== null) throw unwritable(path, option, 'it is there already; with --force it is replaced');
  };
  if (!special) {
    await refuseUnlessFree();
    await orSay(putRight(place));
  }
  const draft = special ? place : draftsOf(place).part;
  const file = await orSay(open(draft, special ? 'w' : 'wx'));
  let finished = false;
  return {
    write: (content) => orSay(file.appendFile(content)),
    async keep() {
      if (!special) await orSay(file.sync());
      await orSay(file.close());
      if (!special) {
        await refuseUnlessFree();
        await orSay(rename(draft, place));
      }
      finished = true;
    },
    async discard() {
      if (!finished) await removeDraft(file, special ? null : draft);
    },
  };
}

async function removeDraft(file: FileHandle, draft: string | null): Promise<void> {
  await file.close().catch(() => {});
  if (draft !== null) await rm(draft, { force: true });
}

/** Whether one of these files is the same, by whatever name. */
async function isAmong(place: string, files: readonly string[]): Promise<boolean> {
  const own = await stat(place).catch(() => null);
  const others = await Promise.all(files.map((file) => stat(file).catch(() => null)));
  return own !== null && others.some((other) => other !== null && other.dev === own.dev && other.ino === own.ino);
}
