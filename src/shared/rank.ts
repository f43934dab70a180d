/**
 * The order of events. An event's key is its time in milliseconds times 16 plus its rank, so comparing keys compares times and, at the
 * same moment, ranks.
 */
export const enum Rank {
  /** Bots, pauses, handling and wrap-up end. */
  completion,
  /** Lines close, people leave. */
  dutyEnds,
  /** Lines open, people come on duty. */
  dutyBegins,
  /** Free agents take who waits, those who become eligible at this moment included. */
  dispatch,
  /** Contacts go on to their next step. */
  goOn,
  /** New contacts arrive. */
  arrival,
  /** A contact has waited as long as its overflow rule says. */
  overflow,
  /** Patience runs out. */
  patience,
}

/** How many bits of a key the rank takes, and how many ranks there may be. */
export const RANK_BITS = 4;
export const RANKS = 1 << RANK_BITS;
