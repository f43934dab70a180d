/** How a command ends; the statuses are part of the contract with scripts that call staffsim. */
export const ExitStatus = {
  done: 0,
  /** staffsim itself failed. */
  failed: 1,
  /** What the planner wrote is wrong; nothing was written. */
  wrongInput: 2,
  /** Done, but a `--require` does not hold. */
  requirementMissed: 3,
  /** Stopped by Ctrl-C. */
  interrupted: 130,
  /** Asked to end by the system (SIGTERM). */
  terminated: 143,
} as const;

export type ExitStatus = (typeof ExitStatus)[keyof typeof ExitStatus];

/** The planner, or the system, stopped the work. */
export class Interrupted extends Error {
  readonly status: ExitStatus;

  constructor(status: ExitStatus) {
    super('stopped');
    this.name = 'Interrupted';
    this.status = status;
  }
}
