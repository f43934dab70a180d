import { InputError, type Problem } from '../../kit/problem.js';
import { awaitingFiles } from '../../library/awaited-files.js';
import { readFromDisk } from '../../library/node/read-file.js';
import { loadPlan, type Plan } from '../../library/plan.js';
import type { ReadFile } from '../../scenario/source.js';
import { interruptible } from '../process/interruption.js';
import { withPipes } from './piped-file.js';

/** Reads one scenario, or finds all that is wrong with it. */
export async function tryLoad(file: string, changes: readonly string[], read: ReadFile = readFromDisk): Promise<Plan | readonly Problem[]> {
  try {
    return await awaitingFiles(withPipes(read), (reader) => interruptible(() => loadPlan(file, changes, reader)));
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
}

/** What to read: a file, and what is changed in it. */
export interface Wanted {
  readonly file: string;
  readonly changes: readonly string[];
}

/**
 * Reads scenarios.
 *
 * @throws InputError with all that is wrong in any of them: nothing is run unless everything can be.
 */
export async function loadAll(wanted: readonly Wanted[], read: ReadFile = readFromDisk): Promise<Plan[]> {
  const plans: Plan[] = [];
  const problems: Problem[] = [];
  for (const { file, changes } of wanted) {
    const found = await tryLoad(file, changes, read);
    if ('scenario' in found) plans.push(found);
    else problems.push(...found);
  }
  if (problems.length > 0) throw new InputError(problems);
  return plans;
}
