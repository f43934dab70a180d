import { open, rename, rm, stat } from 'node:fs/promises';
import { unwritable } from './unwritable.js';

/** A file that appears whole or not at all: until `keep` what was there before stays as it is. */
export interface WholeFile {
  write(text: string): Promise<void>;
  keep(): Promise<void>;
  /** Leaves no trace of what was written; does nothing after `keep`. */
  discard(): Promise<void>;
}

/**
 * Opens a file for writing, beside its place, to be moved there in the end. What is no plain file (a pipe, `/dev/stdout`) is written to
 * as it is.
 *
 * @param option with which the planner gave the path, for messages
 * @throws InputError, here or while writing, where the file cannot be written
 */
export async function wholeFile(path: string, option: string): Promise<WholeFile> {
  const orSay = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw unwritable(path, option, error);
    });
  const present = await stat(path).catch(() => null);
  if (present?.isDirectory()) throw unwritable(path, option, 'it is a folder');
  const special = present !== null && !present.isFile();
  const draft = special ? path : `${path}.${process.pid}.part`;
  const file = await orSay(open(draft, 'w'));
  let finished = false;
  return {
    write: (text) => orSay(file.appendFile(text)),
    async keep() {
      await orSay(file.close());
      if (!special) await orSay(rename(draft, path));
      finished = true;
    },
    async discard() {
      if (finished) return;
      await file.close().catch(() => {});
      if (!special) await rm(draft, { force: true });
    },
  };
}
