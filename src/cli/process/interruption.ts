import { ExitStatus, Interrupted } from './exit.js';

let controller: AbortController | null = null;

/** From now on Ctrl-C (and a polite request to end) ends the process with its own status, unless a command wants to tidy up first. */
export function listenForInterruption(): void {
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** For a command that tidies up: the signal that Ctrl-C gives. Whoever asks twice does not wait for the end of what is under way. */
export function interruption(): AbortSignal {
  controller ??= new AbortController();
  return controller.signal;
}

function stop(): void {
  if (controller !== null && !controller.signal.aborted) {
    controller.abort(new Interrupted());
    return;
  }
  process.stderr.write('stopped\n');
  process.exit(ExitStatus.interrupted);
}
