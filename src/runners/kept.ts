import type { Counts } from '../center/counts.js';
import type { TrialRequest } from '../experiment/runner.js';
import type { Store } from './store.js';
import type { ClosableRunner } from './worker-threads.js';

/**
 * Runs replications with another runner and stores each as it comes; those that were stored before are not run again. Replications
 * with a trace are run and not stored.
 *
 * Closing it closes the other runner and the store.
 */
export function keptRunner(inner: ClosableRunner, store: Store): ClosableRunner {
  return {
    async *trials(request: TrialRequest): AsyncGenerator<Counts> {
      if (request.trace === true) {
        yield* inner.trials(request);
        return;
      }
      const book = await store.book(request.scenario, request.seed);
      const end = request.first + request.count;
      for (let number = request.first; number < end; ) {
        request.signal?.throwIfAborted();
        const kept = await book.read(number);
        if (kept !== null) {
          number++;
          yield kept;
          continue;
        }
        let missing = 1;
        while (number + missing < end && !book.has(number + missing)) missing++;
        for await (const counts of inner.trials({ ...request, first: number, count: missing, joined: undefined })) {
          await book.append(number++, counts);
          yield counts;
        }
      }
    },
    async close() {
      await inner.close();
      await store.close();
    },
  };
}
