/** How what was counted comes out: addresses of tables, of packed durations, of the trace. */
import { Packed } from '../engine/histogram';
import * as counts from './counts';
import { durationsOf, overRun } from './durations';
import { fairnessOfRun } from './intervals';
import { teamAt } from './team';
import { dutyRows, stepRows } from './trace';

export function contactRows(): usize {
  return counts.contactRows;
}

export function tierRows(): usize {
  return counts.tierRows;
}

export function cellRows(): usize {
  return counts.cellRows;
}

export function lineRows(): usize {
  return counts.lineRows;
}

export function teamRows(): usize {
  return counts.teamRows;
}

export function botRows(): usize {
  return counts.botRows;
}

/** The durations of contacts answered (0), contacts unanswered (1), resolution (2), lines answered (3), lines unanswered (4), packed. */
export function packed(which: i32): usize {
  return changetype<usize>(durationsOf(which));
}

/** Those of such a kind, packed, over the whole run. */
export function packedOverRun(which: i32, table: usize): usize {
  return changetype<usize>(overRun(which, changetype<Packed>(table)));
}

export function packedStarts(table: usize): usize {
  return changetype<usize>(changetype<Packed>(table).starts);
}

export function packedTotals(table: usize): usize {
  return changetype<usize>(changetype<Packed>(table).totals);
}

export function packedEntries(table: usize): usize {
  return changetype<usize>(changetype<Packed>(table).entries);
}

export function packedLength(table: usize): i32 {
  return changetype<Packed>(table).length;
}

/** The Gini coefficient of the agents' occupancy over the run. */
export function fairness(team: i32): f64 {
  return fairnessOfRun(teamAt(team));
}

export function tracedSteps(): usize {
  return changetype<usize>(stepRows().values);
}

export function tracedStepsLength(): i32 {
  return stepRows().length;
}

export function tracedDuty(): usize {
  return changetype<usize>(dutyRows().values);
}

export function tracedDutyLength(): i32 {
  return dutyRows().length;
}
