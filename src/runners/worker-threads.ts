import { Piscina } from 'piscina';
import type { Counts } from '../center/counts.js';
import type { Runner, TrialRequest } from '../experiment/runner.js';
import type { Scenario } from '../scenario/scenario.js';
import { failureOf } from './replication.js';
import type { WorkerAnswer, WorkerTask } from './worker.js';

/** A runner that holds threads until it is closed. */
export interface ClosableRunner extends Runner {
  close(): Promise<void>;
}

/** A message to a worker carries at least so much work, so that talking costs little beside it. */
const LEAST_WORK_MS = 100;
/** Messages under way for each worker: one that it works at, one that waits for it. */
const MESSAGES_AHEAD = 2;

/** Runs replications in worker threads. How they are shared out changes nothing in the counts or their order. */
export function workerThreadsRunner(workers: number): ClosableRunner {
  const pool = new Piscina<WorkerTask, WorkerAnswer>({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: 0,
    maxThreads: workers,
    idleTimeout: Number.POSITIVE_INFINITY,
  });
  const known = new WeakMap<Scenario, { readonly id: number; milliseconds: number | null }>();
  let scenarios = 0;

  async function* trials(request: TrialRequest): AsyncGenerator<Counts> {
    const { scenario, seed, trace = false } = request;
    const memory = known.get(scenario) ?? { id: scenarios++, milliseconds: null };
    known.set(scenario, memory);
    const stop = new AbortController();
    const signal = request.signal === undefined ? stop.signal : AbortSignal.any([request.signal, stop.signal]);
    const end = request.first + request.count;
    const ahead: Promise<WorkerAnswer>[] = [];
    let next = request.first;

    const send = () => {
      const count = trace ? 1 : messageSize(memory.milliseconds, end - next, workers);
      const task = { id: memory.id, scenario, seed, first: next, count, trace };
      next += count;
      const answer = pool.run(task, { signal }).catch((error: unknown) => {
        throw failureOf(scenario.title, seed, wordsFor(task), error);
      });
      // It may fail before its turn to be looked at has come, or after the reader has stopped.
      answer.catch(() => {});
      ahead.push(answer);
    };

    try {
      while (true) {
        request.signal?.throwIfAborted();
        while (ahead.length < workers * MESSAGES_AHEAD && next < end) send();
        const answer = await ahead.shift();
        if (answer === undefined) return;
        yield* answer.counts;
        if (answer.failure !== null) throw answer.failure;
        memory.milliseconds = answer.milliseconds;
      }
    } catch (error) {
      request.signal?.throwIfAborted();
      throw error;
    } finally {
      stop.abort();
    }
  }

  return { trials, close: () => pool.destroy() };
}

/** Replications in the next message: enough to be worth it, and not so many that a worker stands idle at the end. */
function messageSize(milliseconds: number | null, left: number, workers: number): number {
  if (milliseconds === null) return 1;
  const worthIt = Math.ceil(LEAST_WORK_MS / Math.max(milliseconds, 0.01));
  return Math.max(1, Math.min(worthIt, Math.ceil(left / workers)));
}

/** A worker that died cannot say at which replication. */
function wordsFor({ first, count }: WorkerTask): string {
  return count === 1 ? `replication ${first}` : `one of the replications ${first} to ${first + count - 1}`;
}
