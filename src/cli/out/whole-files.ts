import { dirname, resolve } from 'node:path';
import { makeFolder, removeMade } from '../../runners/made-folder.js';
import { unwritable } from './unwritable.js';
import { type WholeFile, wholeFile } from './whole-file.js';

/** A file that is to be written. */
export interface WrittenFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes files, and the folders above them: all or none. What is there is replaced.
 *
 * @param option with which the planner said where, for messages
 * @throws InputError where one cannot be written
 */
export async function writeWholeFiles(files: readonly WrittenFile[], option: string): Promise<void> {
  const drafts: WholeFile[] = [];
  const clean: (() => Promise<void>)[] = [];
  try {
    for (const { path, content } of files) {
      const folder = resolve(dirname(path));
      const first = await makeFolder(folder).catch((error: unknown) => {
        throw unwritable(path, option, error);
      });
      clean.unshift(() => removeMade(folder, first));
      const draft = await wholeFile(path, { option, force: true });
      clean.unshift(() => draft.discard());
      drafts.push(draft);
      await draft.write(content);
    }
    for (const draft of drafts) await draft.keep();
  } catch (error) {
    for (const each of clean) await each();
    throw error;
  }
}
