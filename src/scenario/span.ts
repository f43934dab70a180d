/** A stretch of time; holds its first moment and not its last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}
