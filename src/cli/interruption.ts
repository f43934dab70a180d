import { ExitStatus, Interrupted } from './exit.js';

/** Turns Ctrl-C (and a polite request to end) into an abort signal; whoever asks twice does not wait for the end of what is under way. */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) process.exit(ExitStatus.interrupted);
    controller.abort(new Interrupted());
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return controller.signal;
}
