import { CommanderError } from '@commander-js/extra-typings';
import { ExitStatus } from './process/exit.js';
import { listenForInterruption } from './process/interruption.js';
import { program } from './program.js';

/**
 * Runs one command line, `argv` being that of the process. Sets the exit status and lets the process end by itself, so that what
 * was printed into a pipe arrives whole.
 */
export async function main(argv: readonly string[]): Promise<void> {
  // A reader that has seen enough (`| head`) is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(ExitStatus.done);
    throw error;
  });
  listenForInterruption();
  try {
    process.exitCode = ExitStatus.done;
    await program((status) => {
      process.exitCode = status;
    }).parseAsync(argv);
  } catch (error) {
    process.exitCode = await statusOf(error);
  }
}

/** Tells the planner what went wrong and returns the status that says so to a script. */
async function statusOf(error: unknown): Promise<ExitStatus> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? ExitStatus.done : ExitStatus.wrongInput;
  const { reportFailure } = await import('./process/failure.js');
  return reportFailure(error);
}
