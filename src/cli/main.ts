import { CommanderError } from '@commander-js/extra-typings';
import { ExitStatus } from './process/exit.js';
import { listenForInterruption } from './process/interruption.js';
import { guardStreams, printingProblem } from './process/streams.js';
import { program } from './program.js';

/**
 * Runs one command line, `argv` being that of the process. Sets the exit status and lets the process end by itself, so that what
 * was printed into a pipe arrives whole.
 */
export async function main(argv: readonly string[]): Promise<void> {
  guardStreams();
  listenForInterruption();
  process.exitCode = await statusOf(argv);
}

/** Runs it, tells the planner what went wrong and returns the status that says so to a script. */
async function statusOf(argv: readonly string[]): Promise<ExitStatus> {
  let status: ExitStatus = ExitStatus.done;
  let problem: unknown = null;
  try {
    await program((end) => {
      status = end;
    }).parseAsync(argv);
  } catch (error) {
    problem = error;
  }
  // The parser has told what it thinks wrong.
  if (problem instanceof CommanderError) {
    status = problem.exitCode === 0 ? ExitStatus.done : ExitStatus.wrongInput;
    problem = null;
  }
  problem ??= await printingProblem();
  if (problem === null) return status;
  const { reportFailure } = await import('./process/failure.js');
  return reportFailure(problem);
}
