import { move, transferableSymbol, valueSymbol } from 'piscina';
import { buildCenter } from '../center/build.js';
import type { Center } from '../center/center.js';
import type { Counts } from '../center/counts.js';
import type { TrialRequest } from '../experiment/runner.js';
import { joinDurations } from '../experiment/tally/joined-durations.js';
import type { Scenario } from '../scenario/scenario.js';
import { runReplication } from './replication.js';

/** What a worker is asked for: some consecutive replications. */
export interface WorkerTask {
  /** Number of the scenario in the pool: a worker keeps what it built for it. */
  readonly id: number;
  /** null: the worker may have it; a long recorded log takes longer to hand over than to simulate. */
  readonly scenario: Scenario | null;
  readonly seed: number;
  readonly first: number;
  readonly count: number;
  readonly trace: boolean;
  readonly joined: TrialRequest['joined'];
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

/**
 * The work of a worker thread. The tables are handed over, not copied.
 *
 * @returns a WorkerAnswer; null where the worker needs the scenario
 */
export default function work(task: WorkerTask): unknown {
  const { id, seed, first, count, trace, joined } = task;
  const scenario = task.scenario ?? centers.get(id)?.scenario;
  if (scenario === undefined) return null;
  const started = performance.now();
  const counts: Counts[] = [];
  let failure: Error | null = null;
  try {
    for (let number = first; number < first + count; number++) {
      counts.push(runReplication(() => centerOf(id, scenario), { title: scenario.title, seed, number, trace }));
    }
  } catch (error) {
    failure = error instanceof Error ? error : new Error(String(error));
  }
  const given = joined === undefined ? counts : joinDurations(counts, first, joined.intervals);
  const answer: WorkerAnswer = { counts: given, milliseconds: (performance.now() - started) / count, failure };
  return move({ [transferableSymbol]: buffersOf(given), [valueSymbol]: answer });
}

function centerOf(id: number, scenario: Scenario): Center {
  const center = centers.get(id) ?? buildCenter(scenario);
  // The one used last stands last; the first is the one that was not used for longest.
  centers.delete(id);
  centers.set(id, center);
  const [oldest] = centers.keys();
  if (centers.size > REMEMBERED) centers.delete(oldest);
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
