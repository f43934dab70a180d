/**
 * What one replication reports: plain tables of counts and sums, one row for each scope and reporting interval. The
 * simulation only adds to them; every formula lives in measures/. Times are integer milliseconds, so sums do not
 * depend on their order.
 *
 * Tables by the interval of arrival have a row for each interval of the calendar. Those of cells, teams, groups and bots have one more, the
 * last: what began after the calendar (a contact that was inside goes on to its next step), and overrun after it.
 *
 * A table is a Float64Array laid out [scope][interval][field]; `rowOf` gives the place of a row's first field.
 * Nothing that arrived in the warm-up and no time that passed in it is in any table.
 */
import type { SparseTable } from '../statistics/sparse-histogram.js';

export { Backlog, Bot, Contact, Group, Line, Team, Wait } from '../shared/fields.js';

/** Histograms of waits and times in milliseconds. Rows are [contact type][interval] by the interval of arrival, [line][interval + 1] by that of joining. */
export interface Histograms {
  readonly contactAnswered: SparseTable;
  /** Offered contacts that were not answered. */
  readonly contactUnanswered: SparseTable;
  readonly resolution: SparseTable;
  readonly lineAnswered: SparseTable;
  readonly lineUnanswered: SparseTable;
}

/** The result of one replication. */
export interface Counts {
  readonly intervals: number;
  /** [contact type][interval][Contact.fields] */
  readonly contacts: Float64Array;
  /** [contact type][interval][tier]: ended (resolved or not) by a team of the n-th tier of `tiersOf`. */
  readonly endedByTier: Float64Array;
  /** [cell][interval + 1][Wait.fields] */
  readonly cells: Float64Array;
  /** [line][interval][Line.fields] */
  readonly lines: Float64Array;
  /** [team][interval + 1][Team.fields] */
  readonly teams: Float64Array;
  /** [group of a team's people, those of the first team first][interval + 1][Group.fields] */
  readonly groups: Float64Array;
  /** [bot][interval + 1][Bot.fields] */
  readonly bots: Float64Array;
  /** [contact type][interval][Backlog.fields]; empty where no work is deferred. */
  readonly backlogs: Float64Array;
  /** One for each team: Gini coefficient of the agents' occupancy over the whole run; NaN where nobody was on duty. */
  readonly fairness: Float64Array;
  readonly histograms: Histograms;
  /** The same over the whole run: a row for each contact type and each line. */
  readonly overRun: Histograms;
  /** Present when the trial was asked for a trace. */
  readonly trace: Trace | null;
}

/** One row for each contact and step, and one for each agent's stretch of duty; columns in trace.ts. */
export interface Trace {
  readonly steps: Float64Array;
  readonly duty: Float64Array;
}

/** Index of the first field of a row; `rows` is the number of rows of a scope (one more than the intervals for cells, teams, groups and bots). */
export function rowOf(scope: number, interval: number, rows: number, fields: number): number {
  return (scope * rows + interval) * fields;
}
