import type { IntervalTable, Simulation } from '#src/experiment/result/result.js';

/** The intervals of a simulation that was asked for them. */
export function intervalsOf({ intervals }: Pick<Simulation, 'intervals'>): IntervalTable {
  if (intervals === null) throw new Error('there are no intervals');
  return intervals;
}
