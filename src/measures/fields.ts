/**
 * The rows that measures are functions of: the sums of one thing (a contact type, all of them, a line, a team, …) over an interval
 * or a whole run. They begin with the fields that the simulation reports (center/counts.ts) and go on with what follows from these
 * and the scenario: terms of the service level by each contact type's own rule, time that passed, cost. The first number of a list
 * is how many fields come before it (a test compares them with those of the counts).
 */

/**
 * Contact types, `all`, channels and lines. A line's row has the fields of `Wait` as a contact type's, then its own of `LineField`
 * where a contact type has those of `Contact`, so that what both have in common is one measure.
 */
export const enum ServedField {
  /** 1 where some contact type here has a service-level rule. */
  ruled = 37,
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
  /** Of open deferred work: contacts at the end of the interval, the age of the oldest, and the time integral of the contacts. */
  backlog,
  backlogAge,
  backlogTime,
  /** Milliseconds that passed; 0 where no work is deferred. */
  deferredTime,
  /** What is left of that with which the calendar began, the time with some of it, and above 0 where there was some. */
  starting,
  startingTime,
  hasStarting,
  /** Contacts ended by teams of the first tier, of the second, …. */
  tiers,
}

/** A line's own fields, in its row of the table of served contacts. */
export const enum LineField {
  queueTime = 17,
  longestQueue,
  queueAtEnd,
  inHandAtEnd,
  left,
}

export const enum TeamField {
  /** Busy and in-hand time up to the end of the calendar; those of `Team` hold the overrun after it, too. */
  busyInCalendar = 10,
  inHandInCalendar,
  /** 1 where somebody was on duty, so that `Team.fairness` has a value. */
  fairnessKnown,
  cost,
  /** 1 where the scenario states something of its cost. */
  priced,
  duration,
  fields,
}

export const enum GroupField {
  /** Agent steps finished by the whole team, and how long they were in hand. */
  handledByTeam = 5,
  handlingTimeOfTeam,
  fields,
}

export const enum BotField {
  /** Milliseconds of session places; 0 where sessions are unlimited. */
  placeTime = 6,
  duration,
  cost,
  /** 1 where the scenario states something of its cost. */
  priced,
  fields,
}

export const enum WholeField {
  cost,
  /** 1 where some team or bot has a cost. */
  priced,
  rosteredTime,
  /** Milliseconds of full-time work that one person gives over the calendar; 0 where it is shorter than a working week. */
  fullTime,
  answered,
  contained,
  resolved,
  fields,
}
