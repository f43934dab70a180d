import { type Stats, unwatchFile, watchFile } from 'node:fs';

/** How often files are looked at, and how long they are left in peace once they have changed: many editors write in two steps. */
const LOOK = 150;
const SETTLE = 60;

/**
 * Files that are looked at again and again. Looking works where notices of the system do not: on network drives, and with editors that
 * put a new file in the place of the old one.
 */
export class WatchedFiles {
  readonly #paths = new Set<string>();
  readonly #signal: AbortSignal;
  #changed = false;
  #tell: () => void = () => {};

  /** @param signal ends the waiting for a change */
  constructor(signal: AbortSignal) {
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#tell());
  }

  /** Looks at this one from now on. It need not be there: it may come. */
  add(path: string): void {
    if (this.#paths.has(path)) return;
    this.#paths.add(path);
    watchFile(path, { interval: LOOK }, this.#note);
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
    for (const path of this.#paths) unwatchFile(path, this.#note);
    this.#paths.clear();
  }

  readonly #note = (now: Stats, before: Stats): void => {
    // Of a file that is not there this is called once without any change.
    if (now.mtimeMs === before.mtimeMs && now.size === before.size && now.ino === before.ino) return;
    this.#changed = true;
    this.#tell();
  };
}
