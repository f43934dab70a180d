/**
 * The rows that measures are functions of: the sums of one thing (a contact type, all of them, a line, a team, …) over an interval
 * or a whole run. They begin with the fields that the simulation reports (center/counts.ts) and go on with what follows from these
 * and the scenario: terms of the service level by each contact type's own rule, time that passed, cost.
 */
import { Bot, Contact, Line, Team, Wait } from '../center/counts.js';

/**
 * Contact types, `all`, channels and lines. A line's row has the fields of `Wait` as a contact type's, then its own of `LineField`
 * where a contact type has those of `Contact`, so that what both have in common is one measure.
 */
export const enum ServedField {
  /** 1 where some contact type here has a service-level rule. */
  ruled = Contact.fields,
  serviceNumerator,
  serviceDenominator,
  /** Whether the target was reached (1 or 0) of whether it could be judged (1 or 0), in this interval or over the run. */
  met,
  judged,
  /** How many days reached it of how many could be judged; over a run only. */
  daysMet,
  daysJudged,
  intervalsMet,
  intervalsJudged,
  /** Milliseconds that passed. */
  duration,
  /** Contacts ended by teams of the first tier, of the second, …. */
  tiers,
}

/** A line's own fields, in its row of the table of served contacts. */
export const enum LineField {
  queueTime = Wait.fields + Line.queueTime,
  longestQueue = Wait.fields + Line.longestQueue,
  queueAtEnd = Wait.fields + Line.queueAtEnd,
  inHandAtEnd = Wait.fields + Line.inHandAtEnd,
  left = Wait.fields + Line.left,
}

export const enum TeamField {
  /** Busy and in-hand time up to the end of the calendar; those of `Team` hold the overrun after it, too. */
  busyInCalendar = Team.fields,
  inHandInCalendar,
  /** 1 where somebody was on duty, so that `Team.fairness` has a value. */
  fairnessKnown,
  cost,
  /** 1 where the scenario says what an hour costs. */
  priced,
  duration,
  fields,
}

export const enum BotField {
  /** Milliseconds of session places; 0 where sessions are unlimited. */
  placeTime = Bot.fields,
  duration,
  fields,
}

export const enum WholeField {
  cost,
  /** 1 where some team has a cost. */
  priced,
  rosteredTime,
  /** Milliseconds of full-time work that one person gives over the calendar. */
  fullTime,
  answered,
  contained,
  resolved,
  fields,
}
