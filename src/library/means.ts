import type { Runner } from '../experiment/runner.js';

/** What the work on a scenario needs beside it. */
export interface Means {
  readonly runner: Runner;
  /** Of the program, for results. */
  readonly version: string;
}

/** How far some work is. */
export interface Progress {
  /** Replications, those of all scenarios together. */
  readonly done: number;
  /** In all, as far as is known by now. */
  readonly of: number;
}

/** What every kind of work takes. */
export interface WorkOptions {
  /** Start of the random numbers; the same seed gives the same figures. Goes before the scenario's own. */
  readonly seed?: number;
  /** How often the period is simulated; default as on the command line. */
  readonly replications?: number;
  readonly onProgress?: (progress: Progress) => void;
  /** Aborted: the work ends soon, with the signal's reason as its error. */
  readonly signal?: AbortSignal;
}
