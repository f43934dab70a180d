import { constants, createWriteStream } from 'node:fs';
import { access, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { InputError } from '../kit/problem.js';

/**
 * Finds out, ahead of long work, whether a file can be written there.
 *
 * @throws InputError that names `option`, the one with which the planner gave the path.
 */
export async function checkWritable(path: string, option: string): Promise<void> {
  const folder = dirname(path);
  try {
    await access(folder, constants.W_OK);
  } catch {
    throw wrong(option, `cannot write ${path}: the folder ${folder} is not there or not writable`);
  }
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) throw wrong(option, `cannot write ${path}: it is a folder`);
}

/**
 * Writes a file that appears whole or not at all: the pieces go beside its place, as fast as the disk takes them, and are moved
 * there in the end. What was there before stays until then, and for good if anything fails or `signal` stops it.
 */
export async function writeWhole(path: string, pieces: Iterable<string> | AsyncIterable<string>, signal?: AbortSignal): Promise<void> {
  const draft = `${path}.${process.pid}.part`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(draft), { signal });
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}

function wrong(option: string, message: string): InputError {
  return new InputError([{ severity: 'error', file: option, line: null, column: null, key: '', message }]);
}
