import { constants, createReadStream, openSync, statSync } from 'node:fs';
import { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { isatty, ReadStream } from 'node:tty';
import type { ReadFileLater } from '../../library/awaited-files.js';
import { LARGEST, placeOf, problemOf, TOO_LARGE } from '../../library/node/read-file.js';
import type { ReadFile } from '../../scenario/source.js';
import { interruption } from '../process/interruption.js';

type Read = ReturnType<ReadFile>;

/** What came out of pipes and devices: they can be read once. */
const found = new Map<string, Read>();

/**
 * A reader of files some of which may be pipes or devices (`staffsim run <(make-plan)`). Whoever fills these may take as long as he likes,
 * and meanwhile Ctrl-C is to be heard.
 *
 * @param read of plain files
 */
export function withPipes(read: ReadFile): ReadFileLater {
  return (path, from) => {
    const place = placeOf(path, from);
    const known = found.get(place);
    if (known !== undefined) return known;
    return isPiped(place) ? keptFrom(place) : read(path, from);
  };
}

async function keptFrom(place: string): Promise<Read> {
  const piped = await readPiped(place);
  found.set(place, piped);
  return piped;
}

/** What cannot even be looked at is taken for a plain file: reading it tells why. */
function isPiped(place: string): boolean {
  try {
    const stats = statSync(place);
    return !stats.isFile() && !stats.isDirectory();
  } catch {
    return false;
  }
}

async function readPiped(place: string): Promise<Read> {
  const signal = interruption();
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    const stream = streamOf(place);
    const stop = () => stream.destroy(signal.reason);
    signal.addEventListener('abort', stop);
    try {
      for await (const piece of stream) {
        pieces.push(piece);
        size += piece.length;
        if (size > LARGEST) return { problem: TOO_LARGE };
      }
    } finally {
      signal.removeEventListener('abort', stop);
      stream.destroy();
    }
  } catch (error) {
    signal.throwIfAborted();
    return { problem: problemOf(error) };
  }
  return { path: place, bytes: Buffer.concat(pieces) };
}

/** A reader that waits for the system, not in it: a thread that hangs in a read lets the process not even end. */
function streamOf(place: string): Readable {
  const stats = statSync(place);
  const fd = openSync(place, constants.O_RDONLY | constants.O_NONBLOCK);
  if (stats.isFIFO() || stats.isSocket()) return new Socket({ fd, readable: true, writable: false });
  return isatty(fd) ? new ReadStream(fd) : createReadStream('', { fd });
}
