/** What a planner wrote differently in another scenario. */
export interface Change {
  /**
   * Path of the key: `teams.frontline.agents`, entries of lists by their number from 0. A `*` stands for several names of which
   * the same is to be said.
   */
  readonly key: string;
  /** As written, on one line; null where the key is not there. */
  readonly from: string | null;
  readonly to: string | null;
}
