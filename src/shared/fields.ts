/** The fields of the tables of counts (see center/counts.ts): the simulation adds to them, measures read them. */

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
  /** Still in that line 60 days after the last interval. */
  stillWaiting,
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
  /** So far. */
  waitStillWaiting,
  /** Maximum, not a sum. */
  longestWait,
  /** Refused by the line at its limit (cells: refused by this line; contact types: see Contact.turnedAwayLine). */
  refused,
  fields,
}

/** A contact type by the interval of arrival; the first `Wait.fields` fields are those of Wait. */
export const enum Contact {
  arrived = 17,
  /** Never joined a line, by reason. */
  turnedAwayClosed,
  turnedAwayTrunks,
  turnedAwayLine,
  turnedAwayBot,
  /** Entered a bot before any line. */
  enteredBot,
  contained,
  /** Contained, of those who entered a bot. */
  containedByBot,
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
  /** Maximum. */
  longestResolution,
  /** Time spent waiting in any line, by the clock: the interval in which the time passed. */
  queueTime,
  fields,
}

/** The open deferred work of a contact type, by the clock. */
export const enum Backlog {
  /** Contacts at the end of the interval, and how long the oldest of them has been open (0: there is none). */
  atEnd,
  oldestAge,
  /** Time integral of the contacts. */
  time,
  /** Of those that were open when the calendar began: how many still are at the end of the interval, and the time in which any was. */
  startingAtEnd,
  startingTime,
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
  /** By the plan; of shifts as it was. */
  dutyTime,
  /** Busy, wrap-up and overrun included. */
  busyTime,
  wrapUpTime,
  /** Busy beyond the people who should be on duty. */
  overrunTime,
  /** Time integral of contacts in hand. */
  inHandTime,
  /** Time by the share of a busy agent's places that are taken. */
  takenTime,
  handled,
  /** Of the steps finished, wrap-up included, whenever it passed. */
  handlingTime,
  /** Gini coefficient of the agents' occupancy in the interval; NaN where nobody was on duty. Not a sum. */
  fairness,
  fields,
}

/** A group of a team's people by the clock. After the calendar only steps finished are counted. */
export const enum Group {
  /** On duty, those included who only finish what they have in hand; and busy. */
  dutyTime,
  busyTime,
  /** Agent steps finished, those of them after which the contact left unresolved, and how long they were in hand. */
  handled,
  unresolved,
  handlingTime,
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
