/** Where the customers of a contact type come from. */
export const enum SourceKind {
  /** A process with one arrival per expected contact, stretched over the cumulative volume. */
  rate,
  /** The same with equal gaps. */
  even,
  /** Recorded arrivals. */
  log,
}
