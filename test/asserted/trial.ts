import { inject } from 'vitest';
import { type Trial, trialOn } from '#src/center/trial.js';
import type { Asserted } from './compile-once.js';
import { whereTrapped } from './traps.js';

/** Trials that stop where an assertion of the simulation does not hold, and name the line. They count the same as those that ship. */
export const trial: Trial = trialWith(inject('asserted'));

/** The same on another build. */
export function trialWith({ module, map }: Asserted): Trial {
  const run = trialOn(module);
  return (...asked) => {
    try {
      return run(...asked);
    } catch (error) {
      const where = whereTrapped(error, map);
      throw where === null ? error : new Error(`the simulation stops at ${where}`, { cause: error });
    }
  };
}
