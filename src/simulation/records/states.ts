/** What an agent is doing. */
export const enum Doing {
  offDuty,
  idle,
  /** Has contacts in hand, or wraps up. */
  busy,
  /** Has just ended the last contact and is about to take up another, to be listed as idle, or to leave. */
  between,
}

/** Where a person of a shift is who is not here. */
export const enum Away {
  home,
  /** On a break, which ends by an event. */
  pause,
  /** At what shrinkage is: a training, a meeting. */
  elsewhere,
}

/** How far a handling has come. */
export const enum Phase {
  /** There is none: the person may take up one more. */
  none,
  talk,
  /** The contact has gone on. */
  wrapUp,
  /** Set aside for a live contact, to go on later. */
  aside,
}

/** Where a contact is. */
export const enum Where {
  nowhere,
  bot,
  pause,
  /** After a pause, until its type opens. */
  awaitingOpening,
  line,
  agent,
  /** Its work is set aside: with an agent, and not in hand. */
  aside,
  /** Between two steps, at one moment. */
  between,
}

/** What has happened to a contact so far; bits of Contact.past. */
export const enum Past {
  offered = 1,
  answered = 2,
  /** Entered a bot before any line. */
  bot = 4,
  escalated = 8,
  /** Comes from a pause: it is the center that calls. */
  paused = 16,
  /** Its own recorded patience and handling time have been used. */
  ownPatienceUsed = 32,
  ownTimeUsed = 64,
  /** Found no agent free in its first line. */
  delayed = 128,
  /** Sent on from a line unanswered, and still waiting. */
  sentOn = 256,
  /** Was open when the calendar began. */
  inBacklog = 512,
}
