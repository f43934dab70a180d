/**
 * What one replication reports: plain tables of counts and sums, one row for each scope and reporting interval. The
 * simulation only adds to them; every formula lives in measures/. Times are integer milliseconds, so sums do not
 * depend on their order.
 *
 * Tables by the interval of arrival have a row for each interval of the calendar. Those of cells, teams and bots have one more, the
 * last: what began after the calendar (a contact that was inside goes on to its next step), and overrun after it.
 *
 * A table is a Float64Array laid out [scope][interval][field]; `rowOf` gives the place of a row's first field.
 * Nothing that arrived in the warm-up and no time that passed in it is in any table.
 */
import type { HistogramTable } from '../statistics/histogram.js';

/**
 * How contacts fared in front of agents. In the table of contact types: by the interval of arrival, the wait being all time in
 * lines before the first answer. In the table of cells (a contact type in a line): by the interval of joining that line, the wait
 * being the time in that line.
 */
export const enum Wait {
  /** Joined (for a contact type: its first line). */
  offered,
  answered,
  /** Gave up, balked included. */
  abandoned,
  /** Sent away while waiting: at closing, or refused by what they were sent on to. */
  disconnected,
  /** Left this line for another step by its overflow rule (cells only). */
  overflowed,
  /** Answered with a wait of `within` or less. */
  answeredWithin,
  /** Gave up with a wait of `within` or less, short abandons left out. */
  abandonedWithin,
  /** Gave up in less than `shortAbandon`. */
  shortAbandoned,
  /** Found no agent free on joining. */
  delayed,
  waitAnswered,
  waitAbandoned,
  waitDisconnected,
  waitOverflowed,
  /** Maximum, not a sum. */
  longestWait,
  /** Still in that line 60 days after the last interval. */
  stillWaiting,
  /** Refused by the line at its limit (cells: refused by this line; contact types: see Contact.turnedAwayLine). */
  refused,
  fields,
}

/** A contact type by the interval of arrival; the first `Wait.fields` fields are those of Wait. */
export const enum Contact {
  arrived = 16,
  /** Never joined a line, by reason. */
  turnedAwayClosed,
  turnedAwayTrunks,
  turnedAwayLine,
  turnedAwayBot,
  /** Entered a bot before any line. */
  enteredBot,
  contained,
  /** Contained and resolved. */
  resolvedByBot,
  /** Gave up or were refused in a line after an answer. */
  abandonedLater,
  resolved,
  unresolved,
  stillOpen,
  /** Agent steps finished. */
  handled,
  /** Time in agents' hands, wrap-up included, of finished agent steps. */
  handleTime,
  escalated,
  /** Agent steps entered after an answer. */
  transfers,
  /** Sum of times from arrival to the end of the last step's `time`, of those resolved. */
  resolutionTime,
  /** Time spent waiting in any line, by the clock: the interval in which the time passed. */
  queueTime,
  fields,
}

/** A line by the clock. */
export const enum Line {
  queueTime,
  /** Maximum. */
  longestQueue,
  queueAtEnd,
  /** Contacts of this line in agents' hands at the end of the interval. */
  inHandAtEnd,
  /** Gave up in the interval. */
  left,
  fields,
}

/** A team by the clock. After the calendar only overrun and steps finished are counted. */
export const enum Team {
  rosteredTime,
  dutyTime,
  /** Busy, wrap-up and overrun included. */
  busyTime,
  wrapUpTime,
  /** Busy beyond the people who should be on duty. */
  overrunTime,
  /** Time integral of contacts in hand. */
  inHandTime,
  handled,
  /** Gini coefficient of the agents' occupancy in the interval; NaN where nobody was on duty. Not a sum. */
  fairness,
  fields,
}

/** A bot: sessions by the interval in which they started, time by the clock. */
export const enum Bot {
  sessions,
  /** Sessions that ended there, resolved or not. */
  contained,
  handedOn,
  refused,
  sessionTime,
  /** Maximum. */
  peakSessions,
  fields,
}

/** Histograms of waits and times in milliseconds. Rows are [contact type][interval] by the interval of arrival, [line][interval + 1] by that of joining. */
export interface Histograms {
  readonly contactAnswered: HistogramTable;
  /** Offered contacts that were not answered. */
  readonly contactUnanswered: HistogramTable;
  readonly resolution: HistogramTable;
  readonly lineAnswered: HistogramTable;
  readonly lineUnanswered: HistogramTable;
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
  /** [bot][interval + 1][Bot.fields] */
  readonly bots: Float64Array;
  /** One for each team: Gini coefficient of the agents' occupancy over the whole run; NaN where nobody was on duty. */
  readonly fairness: Float64Array;
  readonly histograms: Histograms;
  /** Present when the trial was asked for a trace. */
  readonly trace: Trace | null;
}

/** One row for each contact and step, and one for each agent's stretch of duty; columns in trace.ts. */
export interface Trace {
  readonly steps: Float64Array;
  readonly duty: Float64Array;
}

/** Index of the first field of a row; `rows` is the number of rows of a scope (one more than the intervals for cells, teams and bots). */
export function rowOf(scope: number, interval: number, rows: number, fields: number): number {
  return (scope * rows + interval) * fields;
}
