import { type LocalOptions, runnerFor } from '../../library/node/runner.js';
import type { ClosableRunner } from '../../runners/worker-threads.js';
import { tell } from './streams.js';

interface RunnerOptions extends LocalOptions {
  readonly quiet?: boolean;
}

/**
 * The runner of a command with `--workers` and `--keep`; the command closes it.
 *
 * @throws InputError where the folder of `--keep` cannot be used
 */
export function commandRunner({ quiet, ...options }: RunnerOptions): Promise<ClosableRunner> {
  return runnerFor(options, quiet === true ? undefined : (notice) => tell(`--keep: ${notice}\n`));
}
