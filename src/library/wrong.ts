import { InputError, type Problem } from '../kit/problem.js';

/** Something wrong that has no line in a file. `place` is the file or the option in which the planner wrote it. */
export function problemIn(place: string, message: string, key = ''): Problem {
  return { severity: 'error', file: place, line: null, column: null, key, message };
}

/** One such thing, to be thrown. */
export function wrong(place: string, message: string): InputError {
  return new InputError([problemIn(place, message)]);
}
