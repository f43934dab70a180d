/** What a draw is for. */
export const enum Purpose {
  time,
  wrapUp,
  patience,
  exit,
  balk,
  route,
  gap,
  factor,
  absence,
  fraction,
}
