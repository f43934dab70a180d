import { availableParallelism } from 'node:os';
import { localRunner } from '../../runners/local.js';
import type { ClosableRunner } from '../../runners/worker-threads.js';
import { tell } from './streams.js';
import { version } from './version.js';

export interface RunnerOptions {
  readonly workers?: number;
  readonly keep?: string;
  readonly quiet?: boolean;
}

/**
 * The runner of a command with `--workers` and `--keep`; the command closes it. What was found among kept replications is told on
 * stderr when it is closed, so that it does not get among the progress.
 *
 * @throws InputError where the folder of `--keep` cannot be used
 */
export async function runnerFor({ workers, keep, quiet }: RunnerOptions): Promise<ClosableRunner> {
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
      if (quiet !== true) for (const notice of notices) tell(`--keep: ${notice}\n`);
    },
  };
}
