import { InputError, type Problem } from '../kit/problem.js';
import { problemIn } from './wrong.js';

/** The least value of each option that is a whole number. */
const LEAST = { seed: 0, replications: 1, workers: 1 } as const;

/** @throws InputError naming each of them that is none, or too small */
export function checkWholeNumbers(options: Readonly<Partial<Record<keyof typeof LEAST, number>>>): void {
  const problems = Object.entries(LEAST).flatMap(([name, least]): Problem[] => {
    const value: unknown = Reflect.get(options, name);
    if (value === undefined || (typeof value === 'number' && Number.isSafeInteger(value) && value >= least)) return [];
    return [problemIn(`--${name}`, `a whole number of at least ${least} is expected; found ${JSON.stringify(value)}`)];
  });
  if (problems.length > 0) throw new InputError(problems);
}
