import type { Center } from '../center/center.js';
import type { Counts } from '../center/counts.js';
import { trial } from '../center/trial.js';

/**
 * Runs one replication.
 *
 * @throws Error that names scenario, seed and replication, so that a planner can report what failed and anybody can repeat it.
 */
export function runReplication(center: Center, seed: number, replication: number, trace: boolean): Counts {
  try {
    return trial(center, seed, replication, { trace });
  } catch (error) {
    throw failureOf(center.scenario.title, seed, `replication ${replication}`, error);
  }
}

/** What failed, in words, with the error it comes from. */
export function failureOf(title: string, seed: number, what: string, cause: unknown): Error {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new Error(`simulating "${title}" (seed ${seed}, ${what}) failed: ${reason}`, { cause });
}
