import { diskReason } from '../../kit/disk-reason.js';
import { wrong } from '../../library/wrong.js';
import { visible } from '../../report/screen/visible.js';
import { codeOf } from '../out/unwritable.js';

/** Why nothing more can be printed; null: it can. */
let failure: unknown = null;
let last: Promise<void> = Promise.resolve();

/** Prepares for readers that leave and disks that are full. */
export function guardStreams(): void {
  process.stdout.on('error', (error) => {
    failure ??= error;
  });
  // Whom nobody hears need not be told so.
  process.stderr.on('error', () => {});
}

/**
 * Prints data as it is, and waits until it was taken. Where it cannot be, the command goes on nevertheless: what it writes elsewhere and
 * how it ends are to be the same. `printingProblem` tells in the end.
 */
export function print(text: string): Promise<void> {
  last = last.then(() => printNow(text));
  return last;
}

/**
 * Prints data in pieces; between two of them Ctrl-C is heard. Once nothing more can be printed no more pieces are made: of many intervals
 * that would take minutes.
 *
 * @throws the reason of the signal when stopped
 */
export async function printAll(pieces: Iterable<string>, signal: AbortSignal): Promise<void> {
  for (const piece of pieces) {
    await print(piece);
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
    if (failure !== null) return;
  }
}

/** Prints a page to read, which may have colors for this stream in it; names of files in it must be visible already. */
export function show(page: string): Promise<void> {
  return print(visible(page, process.stdout.isTTY === true));
}

/**
 * Tells something on stderr, which stays on the screen where results go into a file. The text has its line ends.
 *
 * @param colored whether the text may have colors for this stream in it: not one into which a name went as it is
 */
export function tell(text: string, colored = false): void {
  // Writing to a full disk throws in some versions of Node, and is an event in others.
  try {
    process.stderr.write(visible(text, colored && process.stderr.isTTY === true));
  } catch {}
}

/**
 * Waits until all is printed.
 *
 * @returns what could not be; null where all was, and where the reader had seen enough (`| head`)
 */
export async function printingProblem(): Promise<Error | null> {
  await last;
  return failure === null || hasLeft(failure) ? null : wrong('standard output', `it cannot be written: ${diskReason(failure)}`);
}

function printNow(text: string): Promise<void> {
  if (failure !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const end = (error?: unknown) => {
      failure ??= error ?? null;
      resolve();
    };
    try {
      process.stdout.write(text, end);
    } catch (error) {
      end(error);
    }
  });
}

function hasLeft(error: unknown): boolean {
  return ['EPIPE', 'EOF', 'ECONNRESET'].includes(codeOf(error));
}
