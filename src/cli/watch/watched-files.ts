import { type Stats, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';

/** How often files are looked at, and how long they are left in peace once they have changed: many editors write in two steps. */
const LOOK = 150;
const SETTLE = 60;

/**
 * Files that are looked at again and again. Looking works where notices of the system do not: on network drives, and with editors that
 * put a new file in the place of the old one. How a file looks at first is noted before it is read, so that no change is missed,
 * however soon it comes.
 */
export class WatchedFiles {
  /** How each file looked last, by its path. */
  readonly #looks = new Map<string, string>();
  readonly #signal: AbortSignal;
  #timer: NodeJS.Timeout | undefined;
  #changed = false;
  #tell: () => void = () => {};

  /** @param signal ends the waiting for a change */
  constructor(signal: AbortSignal) {
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#tell());
  }

  /** Looks at this one from now on. It need not be there: it may come. */
  add(path: string): void {
    if (this.#looks.has(path)) return;
    this.#looks.set(path, firstLookAt(path));
    this.#timer ??= setTimeout(this.#look, LOOK);
  }

  /** Waits until a file has changed since the last time that this was asked; throws the reason of the signal when stopped. */
  async change(): Promise<void> {
    if (!this.#changed && !this.#signal.aborted) {
      await new Promise<void>((resolve) => {
        this.#tell = resolve;
      });
    }
    this.#signal.throwIfAborted();
    await new Promise((resolve) => setTimeout(resolve, SETTLE));
    this.#changed = false;
  }

  close(): void {
    this.#looks.clear();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  readonly #look = async (): Promise<void> => {
    for (const [path, before] of this.#looks) {
      const now = lookOf(await stat(path).catch(() => undefined));
      if (now === before || !this.#looks.has(path)) continue;
      this.#looks.set(path, now);
      this.#changed = true;
    }
    if (this.#changed) this.#tell();
    if (this.#looks.size > 0) this.#timer = setTimeout(this.#look, LOOK);
  };
}

function firstLookAt(path: string): string {
  try {
    return lookOf(statSync(path));
  } catch {
    return lookOf(undefined);
  }
}

/** What tells a file from what was there before: empty where there is none. */
function lookOf(stats: Stats | undefined): string {
  return stats === undefined ? '' : `${stats.mtimeMs} ${stats.size} ${stats.ino}`;
}
