import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diskReason } from '../kit/disk-reason.js';
import { InputError } from '../kit/problem.js';
import type { Scenario } from '../scenario/scenario.js';
import { type Book, openBook } from './book.js';
import { fingerprintOf } from './fingerprint.js';
import { LOCK, lockFolder } from './folder-lock.js';
import { makeFolder } from './made-folder.js';

/** A folder in which finished replications are kept, a book for each scenario and seed. */
export interface Store {
  /**
   * The book of a scenario and seed, begun where there is none.
   *
   * @throws InputError where it is damaged or the folder cannot be written
   */
  book(scenario: Scenario, seed: number): Promise<Book>;
  /** Gives the folder back to other processes. */
  close(): Promise<void>;
}

export interface StoreOptions {
  /** Of the program: another one may count differently. */
  readonly version: string;
  /** The option with which the planner named the folder, for messages. */
  readonly option: string;
  /** Is told, in a sentence each, what was found and what was dropped. */
  readonly onNotice: (sentence: string) => void;
}

const ABOUT = 'about.txt';
const TEXT = `staffsim keeps finished replications in this folder, so that an interrupted run can go on.
Delete the folder when you no longer need them.
`;

/**
 * Opens a folder of finished replications for this process alone, or makes it.
 *
 * @throws InputError where the folder holds something else, is in use, or cannot be written
 */
export async function openStore(folder: string, { version, option, onNotice }: StoreOptions): Promise<Store> {
  const refusal = (message: string) => new InputError([{ severity: 'error', file: option, line: null, column: null, key: '', message }]);
  const orSay = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw error instanceof InputError ? error : refusal(`cannot write ${folder}: ${diskReason(error)}`);
    });

  const begin = async () => {
    await makeFolder(folder);
    const names = await readdir(folder);
    const about = await readFile(join(folder, ABOUT), 'utf8').catch(() => null);
    if (about !== TEXT && names.some((name) => !name.startsWith(LOCK))) {
      throw refusal(`${folder} holds something other than the replications that staffsim keeps; name a new folder, or an empty one`);
    }
    const locked = await lockFolder(folder);
    if ('holder' in locked) throw refusal(inUse(folder, locked.holder));
    await writeFile(join(folder, ABOUT), TEXT);
    return locked;
  };

  const unlock = await orSay(begin());
  const books = new Map<string, Promise<Book>>();
  const known = new WeakMap<Scenario, Map<number, string>>();

  const openOne = async (scenario: Scenario, seed: number, fingerprint: string): Promise<Book> => {
    const name = `${fingerprint.slice(0, 32)}.replications`;
    const book = await openBook(join(folder, name), { fingerprint, title: scenario.title, seed, version });
    if (book === null) {
      throw refusal(`${join(folder, name)} is damaged, or was written by another version of staffsim; delete it, or name another folder`);
    }
    const of = `of "${scenario.title}" (seed ${seed})`;
    if (book.dropped > 0) onNotice(`the end of what was kept ${of} was damaged or half-written: it was dropped and is simulated again`);
    if (book.found > 0) onNotice(`${book.found} ${book.found === 1 ? 'replication' : 'replications'} ${of} found in ${folder}`);
    return { ...book, append: (replication, counts) => orSay(book.append(replication, counts)) };
  };

  return {
    book(scenario, seed) {
      // A run asks again and again, and a recorded log is long.
      const bySeed = known.get(scenario) ?? new Map<number, string>();
      known.set(scenario, bySeed);
      const fingerprint = bySeed.get(seed) ?? fingerprintOf(scenario, seed, version);
      bySeed.set(seed, fingerprint);
      const book = books.get(fingerprint) ?? orSay(openOne(scenario, seed, fingerprint));
      books.set(fingerprint, book);
      return book;
    },
    close: unlock,
  };
}

function inUse(folder: string, holder: { readonly process: number; readonly host: string } | null): string {
  const lock = join(folder, LOCK);
  if (holder === null) return `${folder} is in use, or was left by a process that was killed; if no staffsim is running, delete ${lock}`;
  const { process, host } = holder;
  return `${folder} is in use by another staffsim (process ${process} on ${host}); wait for it, or name another folder. If it no longer runs, delete ${lock}`;
}
