/**
 * The trace of a replication: every figure of measures/ can be recomputed from it by hand. Rows of numbers; names are
 * looked up in the scenario by whoever prints them.
 */

/** A step of a contact's journey, written when the contact leaves the step. A contact that never entered one has a single row. */
export const enum StepColumn {
  /** Number of the contact in the replication, from 1, in the order of arrival. */
  contact,
  /** Number of the first contact of the matter, and which try this is (1 the first). */
  firstContact,
  try,
  /** Index into `scenario.contacts`. */
  type,
  /** Index into the type's `steps`; -1: never entered one. */
  step,
  /** Moment of arrival in the center. */
  arrived,
  /** Moment of entering the step: for agent steps of joining the line. */
  joined,
  /** Moment an agent took it up; NaN: none did. */
  answered,
  /** Moment the step ended for the customer (wrap-up goes on after it). */
  ended,
  exit,
  /** Index into the type's `steps` of the step it went on to; -1: none. */
  to,
  /** Index into `scenario.teams` and place in the team from 0; -1: none. */
  team,
  agent,
  /** Milliseconds in the line, and in the agent's hands, wrap-up included. */
  wait,
  handle,
  columns,
}

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
}

/** A stretch of duty of one place of a team. */
export const enum DutyColumn {
  team,
  agent,
  from,
  /** Moment the agent left; later than the end of duty where a contact was in hand. */
  to,
  columns,
}

/** The rows of a trace while a replication runs. */
export class TraceRows {
  readonly steps = new Rows(StepColumn.columns);
  readonly duty = new Rows(DutyColumn.columns);
}

/** Rows of numbers in one growing array. */
class Rows {
  #values: Float64Array;
  #length = 0;

  constructor(columns: number) {
    this.#values = new Float64Array(columns * 256);
  }

  get all(): Float64Array {
    return this.#values.slice(0, this.#length);
  }

  add(row: readonly number[]): void {
    if (this.#length + row.length > this.#values.length) {
      const larger = new Float64Array(this.#values.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values.set(row, this.#length);
    this.#length += row.length;
  }
}
