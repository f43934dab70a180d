/** One thing that is wrong or doubtful in what the planner wrote. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** As the planner named it, or `--set`. */
  readonly file: string;
  /** 1-based; null where the problem has no place in a file. */
  readonly line: number | null;
  readonly column: number | null;
  /** Path of the key: `contacts.delivery.journey.tech.next`; empty for the file as a whole. */
  readonly key: string;
  /** One sentence: what was found, what was expected and, for a misspelling, the nearest right name. */
  readonly message: string;
}

/** The input is wrong. Carries every problem that was found, never only the first. */
export class InputError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => formatProblem(problem)).join('\n'));
    this.name = 'InputError';
    this.problems = problems;
  }
}

/**
 * `desk.yaml:12:5: error: contacts.support.patience: …`
 *
 * @param severity words for it, in the language of the message
 */
export function formatProblem(problem: Problem, severity: Readonly<Record<Problem['severity'], string>> = ENGLISH): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== null && part !== '').join(':');
  const key = problem.key === '' ? '' : `${problem.key}: `;
  return `${place}: ${severity[problem.severity]}: ${key}${problem.message}`;
}

const ENGLISH = { error: 'error', warning: 'warning' };
