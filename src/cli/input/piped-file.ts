import { constants, createReadStream, openSync, statSync } from 'node:fs';
import { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { isatty, ReadStream } from 'node:tty';
import type { ReadFile } from '../../scenario/source.js';
import { interruption } from '../process/interruption.js';
import { LARGEST, placeOf, problemOf, TOO_LARGE } from './read-file.js';

type Read = ReturnType<ReadFile>;

/** What came out of pipes and devices: they can be read once. */
const found = new Map<string, Read>();

/** Ends a reading of a scenario that came upon a pipe. */
class Piped extends Error {
  readonly place: string;

  constructor(place: string) {
    super(place);
    this.place = place;
  }
}

/**
 * Does work that reads files, some of which may be pipes or devices (`staffsim run <(make-plan)`). Whoever fills these may take as long
 * as he likes, and meanwhile Ctrl-C is to be heard: the work is broken off, the pipe is read to its end, and the work done again.
 *
 * @param read of plain files
 */
export async function readingPipes<T>(read: ReadFile, work: (read: ReadFile) => T): Promise<T> {
  const reader: ReadFile = (path, from) => {
    const place = placeOf(path, from);
    const known = found.get(place);
    if (known !== undefined) return known;
    if (isPiped(place)) throw new Piped(place);
    return read(path, from);
  };
  for (;;) {
    try {
      return work(reader);
    } catch (error) {
      if (!(error instanceof Piped)) throw error;
      found.set(error.place, await readPiped(error.place));
    }
  }
}

function isPiped(place: string): boolean {
  const stats = statSync(place, { throwIfNoEntry: false });
  return stats !== undefined && !stats.isFile() && !stats.isDirectory();
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
