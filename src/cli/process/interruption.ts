import { createContext, Script } from 'node:vm';
import { ExitStatus, Interrupted } from './exit.js';
import { tell } from './streams.js';

let controller: AbortController | null = null;

/** From now on Ctrl-C (and a polite request to end) ends the process with its own status, unless a command wants to tidy up first. */
export function listenForInterruption(): void {
  process.on('SIGINT', onInterrupt);
  process.on('SIGTERM', onTerminate);
}

/** For a command that tidies up: the signal that Ctrl-C gives. Whoever asks twice does not wait for the end of what is under way. */
export function interruption(): AbortSignal {
  controller ??= new AbortController();
  return controller.signal;
}

const onInterrupt = () => stop(ExitStatus.interrupted);
const onTerminate = () => stop(ExitStatus.terminated);

function stop(status: ExitStatus): void {
  if (controller !== null && !controller.signal.aborted) {
    controller.abort(new Interrupted(status));
    return;
  }
  tell('stopped\n');
  process.exit(status);
}

const script = new Script('work()');

/**
 * Does work that lets nothing else of this process have a turn (a large file is read) and leaves nothing to tidy up, so that Ctrl-C ends
 * it at once. Only a script can be broken off in the middle, so the work is called by one. A request to end is left to the system
 * meanwhile, which ends the process.
 *
 * @throws Interrupted when it was broken off, else what the work throws
 */
export function interruptible<T>(work: () => T): T {
  const listened = process.listeners('SIGTERM').includes(onTerminate);
  if (listened) process.off('SIGTERM', onTerminate);
  try {
    return script.runInContext(createContext({ work }), { breakOnSigint: true });
  } catch (error) {
    // An error of the script's own world, in which Error is another one.
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED') {
      throw new Interrupted(ExitStatus.interrupted);
    }
    throw error;
  } finally {
    if (listened) process.on('SIGTERM', onTerminate);
  }
}
