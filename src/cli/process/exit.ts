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
} as const;

export type ExitStatus = (typeof ExitStatus)[keyof typeof ExitStatus];

/** The planner stopped the work. */
export class Interrupted extends Error {
  constructor() {
    super('stopped');
    this.name = 'Interrupted';
  }
}
