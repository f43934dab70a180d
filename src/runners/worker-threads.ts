import { setMaxListeners } from 'node:events';
import type { ResourceLimits } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { Counts } from '../center/counts.js';
import type { Runner, TrialRequest } from '../experiment/runner.js';
import type { Scenario } from '../scenario/scenario.js';
import { lastOfSection } from '../statistics/section.js';
import { failureOf } from './replication.js';
import type { WorkerAnswer, WorkerTask } from './worker.js';

/** A runner that holds threads until it is closed. */
export interface ClosableRunner extends Runner {
  close(): Promise<void>;
}

/** A message to a worker carries about so much work, so that talking costs little beside it. */
const WORTH_IT_MS = 100;
/** Messages under way for each worker: one that it works at, one that waits for it. */
const MESSAGES_AHEAD = 2;

/** How often the worker of one replication may die before the run is given up. */
const DEATHS = 3;

type CompleteTask = WorkerTask & { readonly scenario: Scenario };

/** How workers are started; for tests, which need workers that die. */
export interface WorkerSettings {
  /** The module of a worker; default `worker.js`. */
  readonly filename?: string;
  readonly workerData?: unknown;
  readonly resourceLimits?: ResourceLimits;
}

/**
 * Runs replications in worker threads. How they are shared out changes nothing in the counts or their order. A worker that dies
 * (out of memory, say) is replaced and its replications are run again; one that dies three times at the same replication ends
 * the iteration with an error that names scenario, seed and replication.
 */
export function workerThreadsRunner(workers: number, settings: WorkerSettings = {}): ClosableRunner {
  const pool = new Piscina<WorkerTask, WorkerAnswer | null>({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: 0,
    maxThreads: workers,
    idleTimeout: Number.POSITIVE_INFINITY,
    ...settings,
  });
  // A worker that dies with nothing to do is replaced when it is needed.
  pool.on('error', () => {});
  const known = new WeakMap<Scenario, { readonly id: number; milliseconds: number | null }>();
  let scenarios = 0;

  async function* trials(request: TrialRequest): AsyncGenerator<Counts> {
    const { scenario, seed, trace = false, joined } = request;
    const memory = known.get(scenario) ?? { id: scenarios++, milliseconds: null };
    known.set(scenario, memory);
    const stop = new AbortController();
    const signal = request.signal === undefined ? stop.signal : AbortSignal.any([request.signal, stop.signal]);
    // Each message under way listens, and many workers are no leak.
    setMaxListeners(0, signal);
    const end = request.first + request.count;
    const ahead: Promise<WorkerAnswer>[] = [];
    let next = request.first;

    const send = () => {
      const count = trace ? 1 : messageSize(memory.milliseconds, next, end - next, workers);
      const task: CompleteTask = { id: memory.id, scenario, seed, first: next, count, trace, joined };
      next += count;
      const answer = answerTo(task, signal);
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

  /** The answer of the first worker that survives the task. */
  async function answerTo(task: CompleteTask, signal: AbortSignal): Promise<WorkerAnswer> {
    for (let deaths = 1; ; deaths++) {
      let answer: WorkerAnswer | null;
      try {
        answer = (await pool.run({ ...task, scenario: null }, { signal })) ?? (await pool.run(task, { signal }));
      } catch (error) {
        signal.throwIfAborted();
        if (task.count > 1) return oneByOne(task, signal);
        if (deaths < DEATHS) continue;
        const what = `replication ${task.first}, its worker died ${DEATHS} times`;
        throw failureOf(task.scenario.title, task.seed, what, error);
      }
      if (answer === null) throw new Error(`a worker asks for "${task.scenario.title}", which it was given`);
      return answer;
    }
  }

  /** A worker that died cannot say at which replication: each is run again alone. */
  async function oneByOne(task: CompleteTask, signal: AbortSignal): Promise<WorkerAnswer> {
    const answers: WorkerAnswer[] = [];
    for (let number = task.first; number < task.first + task.count && answers.at(-1)?.failure == null; number++) {
      answers.push(await answerTo({ ...task, first: number, count: 1 }, signal));
    }
    return {
      counts: answers.flatMap(({ counts }) => counts),
      milliseconds: answers.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / answers.length,
      failure: answers.at(-1)?.failure ?? null,
    };
  }
}

/**
 * Replications in the next message: enough to be worth it, and not so many that a worker stands idle at the end. Those of whole
 * sections where there is room for them, since these are joined.
 */
function messageSize(milliseconds: number | null, first: number, left: number, workers: number): number {
  if (milliseconds === null) return 1;
  const worthIt = Math.ceil(WORTH_IT_MS / Math.max(milliseconds, 0.01));
  const most = Math.max(1, Math.min(worthIt, Math.ceil(left / (workers * MESSAGES_AHEAD))));
  let whole = 0;
  for (let end = lastOfSection(first) - first + 1; end <= most; end = lastOfSection(first + end) - first + 1) whole = end;
  return whole === 0 ? most : whole;
}
