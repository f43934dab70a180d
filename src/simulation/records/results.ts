/** What a replication reports, read from outside by its layout as the rules are written (rules.ts). Tables are those of counts.ts. */
import { Count } from '../../engine/layout';
import { Doubles, Ints } from '../../engine/memory';

@unmanaged
export class Results {
  contacts: Doubles;
  contactsLength: Count;
  endedByTier: Doubles;
  endedByTierLength: Count;
  cells: Doubles;
  cellsLength: Count;
  lines: Doubles;
  linesLength: Count;
  teams: Doubles;
  teamsLength: Count;
  groups: Doubles;
  groupsLength: Count;
  bots: Doubles;
  botsLength: Count;
  /** Empty where no work is deferred. */
  backlogs: Doubles;
  backlogsLength: Count;
  /** Of each team the Gini coefficient of the agents' occupancy over the run. */
  fairness: Doubles;
  fairnessLength: Count;
  byInterval: Durations;
  overRun: Durations;
  /** Rows of the trace; empty where none was asked for. */
  steps: Doubles;
  stepsLength: Count;
  duty: Doubles;
  dutyLength: Count;
}

/** Waits and times to resolution, of contact types by interval and of lines by interval and after the calendar, or over the run. */
@unmanaged
export class Durations {
  contactAnswered: DurationTable;
  contactUnanswered: DurationTable;
  resolution: DurationTable;
  lineAnswered: DurationTable;
  lineUnanswered: DurationTable;
}

/** Rows of durations in bins (see statistics/histogram-bins.ts). */
@unmanaged
export class DurationTable {
  /** Where the entries of each row begin, and where those of the last one end. */
  starts: Ints;
  startCount: Count;
  /** Durations of each row. */
  totals: Ints;
  rows: Count;
  entries: Ints;
  entryCount: Count;
}
