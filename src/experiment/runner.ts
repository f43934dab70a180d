import type { Counts } from '../center/counts.js';
import type { Scenario } from '../scenario/scenario.js';

/** Some consecutive replications of one scenario. */
export interface TrialRequest {
  readonly scenario: Scenario;
  readonly seed: number;
  /** Number of the first replication; the first of a run is 1. */
  readonly first: number;
  /** How many: `first`, `first + 1`, …. */
  readonly count: number;
  /** Whether the counts carry a trace; default false. */
  readonly trace?: boolean;
  /**
   * Given where the durations of single replications are not looked at: those of a section (see statistics/section.ts) may then come
   * with any of its replications, and those by interval not at all where `intervals` is false.
   */
  readonly joined?: { readonly intervals: boolean };
  /** Aborted: the iteration throws `signal.reason` soon, and starts no further replication. */
  readonly signal?: AbortSignal;
}

/**
 * Where replications run: in this process, in worker threads, later on other machines.
 *
 * Replication `n` of a scenario with a seed has the same counts wherever and in whatever company it runs.
 */
export interface Runner {
  /**
   * Runs replications and yields exactly `count` results in the order of their numbers, in whatever order they end. The reader is
   * slower than the workers at times: an implementation bounds how many finished results it holds. A reader that stops early
   * (`break`) ends the work that was under way. Requests of different scenarios may follow one another; an implementation
   * may keep what it built for a scenario object that it has seen.
   *
   * @throws the error of a replication that failed, or `signal.reason`
   */
  trials(request: TrialRequest): AsyncIterable<Counts>;
}
