/** What the tables of a center say in numbers: written when it is built, read while it runs. */

export const enum StepKind {
  bot,
  agent,
  pause,
}

/** Which agent with room gets the next contact; among equals the one idle longest. */
export const enum Assign {
  leastLoaded,
  mostLoaded,
  random,
}

/** What of a contact is promised within the time of its service level. */
export const enum Until {
  /** An agent takes it up. */
  answer,
  /** The first agent step has ended. */
  reply,
  resolved,
}

/** What `next`, `whenFull` and `whenClosed` lead to when it is not a step. */
export const enum End {
  resolved = -1,
  unresolved = -2,
  turnedAway = -3,
}

/** What the plan says at a moment. In the order in which it takes effect among changes of one rank. */
export const enum Change {
  closes,
  opens,
  /** The stretch of work of a person of a shift ends, or begins. */
  goes,
  comes,
  /** A person of a shift is to have a break of so many milliseconds. */
  pauses,
  /** A team's people on duty become so many. */
  duty,
  /** The work of a contact type that was open before the calendar is there. */
  backlog,
  /** The calendar ends. */
  end,
}
