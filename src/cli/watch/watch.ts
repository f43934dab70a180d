import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../../kit/problem.js';
import { placeOf, readFromDisk } from '../../library/node/read-file.js';
import { PAGE } from '../../report/files/file-names.js';
import type { ReadFile } from '../../scenario/source.js';
import type { OutOptions } from '../out/results.js';
import { printProblems } from '../process/problems.js';
import { tell } from '../process/streams.js';
import { paletteFor } from '../process/terminal.js';
import { PageServer } from './page-server.js';
import { WatchedFiles } from './watched-files.js';

/** What `--watch` adds to a command: results that are made anew with each change of a file that they are made of. */
export interface Watch {
  /** Reads scenarios; every file that is read, or was not there, is watched from then on. */
  readonly read: ReadFile;
  /**
   * Shows the page of the folder in a browser's window that follows it, and calls `renew` after each change, until it is stopped.
   * What is wrong in a changed file is told, and the last page stays.
   *
   * @throws the reason of the signal
   */
  keepCurrent(options: OutOptions & { readonly color: boolean }, renew: () => Promise<void>): Promise<void>;
  close(): void;
}

export function watchFiles(signal: AbortSignal): Watch {
  const files = new WatchedFiles(signal);
  return {
    read(path, from) {
      files.add(placeOf(path, from));
      return readFromDisk(path, from);
    },
    async keepCurrent({ out = '', color }, renew) {
      const server = await PageServer.start();
      const page = join(out, PAGE);
      const colors = paletteFor(process.stderr, color);
      const show = async () => server.show(await readFile(page, 'utf8'));
      try {
        await show();
        tell(`watching: open ${server.address} to see the page follow your changes; Ctrl-C ends it\n`);
        for (;;) {
          await files.change();
          const begun = performance.now();
          try {
            await renew();
            await show();
            tell(`written anew: ${page} (${((performance.now() - begun) / 1000).toFixed(1)} s)\n`);
          } catch (error) {
            if (!(error instanceof InputError)) throw error;
            printProblems(error.problems, colors);
            tell('nothing was written: the last page stays until this is mended\n');
          }
        }
      } finally {
        server.close();
      }
    },
    close: () => files.close(),
  };
}
