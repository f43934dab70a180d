/** How far a check is whose length shows only as it goes on: in replications. */
export class Work {
  #done = 0;
  #stageEnd = 0;
  #later = 0;
  readonly #report: (done: number, of: number) => void;

  constructor(report: (done: number, of: number) => void) {
    this.#report = report;
  }

  /**
   * A stage begins.
   *
   * @param expected its replications
   * @param later those of all stages after it
   */
  stage(expected: number, later: number): void {
    this.#stageEnd = this.#done + expected;
    this.#later = later;
  }

  /** One more replication has ended. */
  add(): void {
    this.#done++;
    this.#report(this.#done, Math.ceil(Math.max(this.#stageEnd, this.#done) + this.#later));
  }
}
