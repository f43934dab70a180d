import { availableParallelism } from 'node:os';
import { localRunner } from '../../runners/local.js';
import type { ClosableRunner } from '../../runners/worker-threads.js';
import { version } from './version.js';

/** Where replications run on this machine. */
export interface LocalOptions {
  /** Parallel workers; default: as many as there are cores. The figures do not depend on it. */
  readonly workers?: number;
  /** A folder for finished replications: they are stored there as they come, and taken up again by a later call. */
  readonly keep?: string;
}

/**
 * A runner for some work; whoever asks for it closes it. What was found among kept replications is told when it is closed, so that it
 * does not get among the progress.
 *
 * @throws InputError where the folder of `keep` cannot be used
 */
export async function runnerFor({ workers, keep }: LocalOptions, onNotice?: (notice: string) => void): Promise<ClosableRunner> {
  const local = localRunner(workers ?? availableParallelism());
  if (keep === undefined) return local;
  const [{ openStore }, { keptRunner }] = await Promise.all([import('../../runners/store.js'), import('../../runners/kept.js')]);
  const notices: string[] = [];
  const store = await openStore(keep, { version: version(), option: '--keep', onNotice: (notice) => notices.push(notice) });
  const kept = keptRunner(local, store);
  return {
    trials: kept.trials,
    async close() {
      await kept.close();
      for (const notice of notices) onNotice?.(notice);
    },
  };
}
