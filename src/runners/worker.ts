import { move, transferableSymbol, valueSymbol } from 'piscina';
import { buildCenter } from '../center/build.js';
import type { Center } from '../center/center.js';
import type { Counts } from '../center/counts.js';
import type { Scenario } from '../scenario/scenario.js';
import { runReplication } from './replication.js';

/** What a worker is asked for: some consecutive replications. */
export interface WorkerTask {
  /** Number of the scenario in the pool: a worker keeps what it built for it. */
  readonly id: number;
  readonly scenario: Scenario;
  readonly seed: number;
  readonly first: number;
  readonly count: number;
  readonly trace: boolean;
}

export interface WorkerAnswer {
  readonly counts: readonly Counts[];
  /** How long a replication took, on average. */
  readonly milliseconds: number;
  /** Why there are fewer counts than were asked for; null: there are not. */
  readonly failure: Error | null;
}

/** Scenarios that a worker remembers: enough for a comparison, few enough for its memory. */
const REMEMBERED = 8;
const centers = new Map<number, Center>();

/** The work of a worker thread. The tables are handed over, not copied. */
export default function work(task: WorkerTask): unknown {
  const started = performance.now();
  const counts: Counts[] = [];
  let failure: Error | null = null;
  try {
    const { scenario, seed, first, count, trace } = task;
    for (let number = first; number < first + count; number++) {
      counts.push(runReplication(() => centerOf(task), { title: scenario.title, seed, number, trace }));
    }
  } catch (error) {
    failure = error instanceof Error ? error : new Error(String(error));
  }
  const answer: WorkerAnswer = { counts, milliseconds: (performance.now() - started) / task.count, failure };
  return move({ [transferableSymbol]: buffersOf(counts), [valueSymbol]: answer });
}

function centerOf(task: WorkerTask): Center {
  const center = centers.get(task.id) ?? buildCenter(task.scenario);
  centers.set(task.id, center);
  if (centers.size > REMEMBERED) centers.delete(Math.min(...centers.keys()));
  return center;
}

/** The memory behind every typed array in plain data, each once. */
function buffersOf(data: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (!ArrayBuffer.isView(value)) Object.values(value).forEach(visit);
    else if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  };
  visit(data);
  return [...found];
}
