import { cpus } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Done, Task } from './worker.js';

/**
 * Worker threads that run the replications of one experiment. What they find is handed over in the order of replications, so that
 * where a run stops does not depend on which worker was faster.
 */
export class Crew {
  readonly #workers: Worker[];

  constructor(task: Task) {
    this.#workers = Array.from({ length: cpus().length }, () => new Worker(new URL('./worker.js', import.meta.url), { workerData: task }));
  }

  /** Runs these replications. */
  async run(replications: readonly number[], take: (pairs: Float64Array) => void): Promise<void> {
    const queue = [...replications];
    const early = new Map<number, Float64Array>();
    const order = [...replications];
    await Promise.all(
      this.#workers.map((worker) =>
        this.#work(worker, queue, (done) => {
          early.set(done.replication, done.pairs);
          for (let pairs = early.get(order[0]); pairs !== undefined; pairs = early.get(order[0])) {
            early.delete(order.shift() ?? 0);
            take(pairs);
          }
        }),
      ),
    );
  }

  #work(worker: Worker, queue: number[], take: (done: Done) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const next = () => {
        const replication = queue.shift();
        if (replication !== undefined) worker.postMessage(replication);
        else {
          worker.off('message', onDone);
          worker.off('error', reject);
          resolve();
        }
      };
      const onDone = (done: Done) => {
        take(done);
        next();
      };
      worker.on('message', onDone);
      worker.on('error', reject);
      next();
    });
  }

  async dismiss(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}
