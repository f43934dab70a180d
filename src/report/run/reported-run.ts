import type { Simulation } from '../../experiment/result/result.js';
import type { Assumption } from '../../scenario/about/assumptions.js';

/** A simulation as files and pages tell of it. */
export interface ReportedRun {
  /** Different for each of the runs that are told of together. */
  readonly name: string;
  readonly simulation: Simulation;
  /** Every input, with its source. */
  readonly assumptions: readonly Assumption[];
}
