import type { Center } from '../center/center.js';
import type { Counts } from '../center/counts.js';
import { trial } from '../center/trial.js';

/** One replication to run. */
export interface Replication {
  /** Of the scenario: what a planner knows it by. */
  readonly title: string;
  readonly seed: number;
  readonly number: number;
  readonly trace: boolean;
}

/**
 * Runs one replication.
 *
 * @param center builds the center or finds it built
 * @throws Error that names scenario, seed and replication, so that a planner can report what failed and anybody can repeat it.
 */
export function runReplication(center: () => Center, { title, seed, number, trace }: Replication): Counts {
  try {
    return trial(center(), seed, number, { trace });
  } catch (error) {
    throw failureOf(title, seed, `replication ${number}`, error);
  }
}

/** What failed, in words, with the error it comes from. */
export function failureOf(title: string, seed: number, what: string, cause: unknown): Error {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new Error(`simulating "${title}" (seed ${seed}, ${what}) failed: ${reason}`, { cause });
}
