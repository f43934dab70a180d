import { diskReason } from '../../kit/disk-reason.js';
import type { InputError } from '../../kit/problem.js';
import { wrong } from '../../library/wrong.js';

/**
 * What to throw where something cannot be written.
 *
 * @param option with which the planner gave the path
 * @param cause an error of the file system, or the reason in words
 */
export function unwritable(path: string, option: string, cause: unknown): InputError {
  return wrong(option, `cannot write ${path}: ${diskReason(cause)}`);
}

/** The file system's name of an error; empty for others. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
