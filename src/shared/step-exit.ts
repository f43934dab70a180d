/** How a step ended. */
export const enum StepExit {
  /** Went on to `to` (or ended) as the shares of `next` say. */
  next,
  resolved,
  unresolved,
  abandoned,
  overflowed,
  /** The line, the bot or the trunks were full, the type closed: went on to `to`, or was sent away. */
  lineFull,
  botFull,
  trunksFull,
  closed,
  /** Waiting at closing with `atClose: disconnect`. */
  disconnected,
  stillOpen,
  /** Its agent has set it aside for a live contact, and goes on with it later: the step has not ended. */
  setAside,
}
