import { createContext, Script } from 'node:vm';
import { Interrupted } from './exit.js';

const script = new Script('work()');

/**
 * Does work that lets nothing else of this process have a turn (reading a large file, putting a large text together) so that Ctrl-C
 * ends it at once. Only a script can be broken off in the middle, so the work is called by one.
 *
 * @throws Interrupted when it was broken off, else what the work throws
 */
export function interruptible<T>(work: () => T): T {
  try {
    return script.runInContext(createContext({ work }), { breakOnSigint: true });
  } catch (error) {
    // An error of the script's own world, in which Error is another one.
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED') {
      throw new Interrupted();
    }
    throw error;
  }
}
