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

/** A stretch of duty of one place of a team. */
export const enum DutyColumn {
  team,
  agent,
  from,
  /** Moment the agent left; later than the end of duty where a contact was in hand. */
  to,
  columns,
}

export { StepExit } from '../shared/step-exit.js';
