import { wrong } from '../../library/wrong.js';
import type { ReportFile } from '../../report/files/report-file.js';
import { tell } from '../process/streams.js';
import { outFolder } from './folder.js';

/** The options of commands that write their results into a folder. */
export interface OutOptions {
  readonly out?: string;
  readonly force?: boolean;
  /** Is written, too, and replaced only with `force`. */
  readonly trace?: string;
  readonly xlsx?: boolean;
  readonly each?: boolean;
  readonly quiet?: boolean;
}

/** Where a command's files go, if anywhere. */
export interface Results {
  /** Whether any files are wanted, and so what they are made of. */
  readonly wanted: boolean;
  /**
   * Writes the files, all or none, and tells where they are. What makes them is called only if they are wanted.
   *
   * @throws InputError where they cannot be written; the reason of the signal when stopped
   */
  write(files: () => readonly ReportFile[] | Promise<readonly ReportFile[]>, signal: AbortSignal): Promise<void>;
}

/**
 * Takes up `--out` and what goes with it, before the work begins.
 *
 * @throws InputError where the folder cannot be written or may not be replaced
 */
export async function resultsFor({ out, force = false, xlsx = false, each = false, trace, quiet = false }: OutOptions): Promise<Results> {
  if (out === undefined) {
    if (force && trace === undefined) throw wrong('--force', 'goes with --out');
    if (xlsx) throw wrong('--xlsx', 'goes with --out');
    if (each) throw wrong('--each', 'goes with --out');
    return { wanted: false, write: async () => {} };
  }
  const folder = await outFolder(out, force);
  return {
    wanted: true,
    async write(make, signal) {
      const files = await make();
      await folder.write(files, signal);
      if (!quiet) tell(`written: ${out} (${files.map(({ name }) => name).join(', ')})\n`);
    },
  };
}
