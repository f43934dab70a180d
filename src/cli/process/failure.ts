import { InputError } from '../../kit/problem.js';
import { ExitStatus, Interrupted } from './exit.js';
import { printProblems } from './problems.js';
import { tell } from './streams.js';
import { paletteFor } from './terminal.js';

/** Writes to stderr what went wrong, in a planner's words, and returns the exit status. */
export function reportFailure(error: unknown): ExitStatus {
  if (error instanceof InputError) {
    printProblems(error.problems, paletteFor(process.stderr, !process.argv.includes('--no-color')));
    return ExitStatus.wrongInput;
  }
  if (error instanceof Interrupted) {
    tell('stopped\n');
    return error.status;
  }
  const debug = process.env['STAFFSIM_DEBUG'] !== undefined && process.env['STAFFSIM_DEBUG'] !== '';
  tell(`staffsim itself failed: ${messageOf(error, debug)}\n`);
  if (!debug) {
    tell(
      'This is a fault of staffsim, not of your scenario. Please report it with the scenario file and what this prints: the same command with STAFFSIM_DEBUG=1 set.\n',
    );
  }
  return ExitStatus.failed;
}

function messageOf(error: unknown, debug: boolean): string {
  if (!(error instanceof Error)) return String(error);
  return debug ? (error.stack ?? error.message) : error.message.split('\n', 1).join('');
}
