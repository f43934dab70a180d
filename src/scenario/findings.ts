import type { Problem } from '../kit/problem.js';
import type { Path, Source } from './source.js';
import type { Report } from './tables/table.js';

/** Collects what is wrong or doubtful in a scenario, each with its place in the file. */
export class Findings {
  readonly #problems: Problem[] = [];
  /** Takes problems that know their own place: those of tables. */
  readonly report: Report = (problem) => {
    this.#problems.push(problem);
  };
  readonly #source: Source;

  constructor(source: Source) {
    this.#source = source;
  }

  /** By file in the order in which each is first spoken of, then by line and column. */
  get problems(): readonly Problem[] {
    const files = [...new Set(this.#problems.map(({ file }) => file))];
    const last = Number.POSITIVE_INFINITY;
    return [...this.#problems].sort(
      (a, b) =>
        files.indexOf(a.file) - files.indexOf(b.file) ||
        compare(a.line ?? last, b.line ?? last) ||
        compare(a.column ?? last, b.column ?? last),
    );
  }

  get failed(): boolean {
    return this.#problems.some(({ severity }) => severity === 'error');
  }

  error(path: Path, message: string): void {
    this.#problems.push({ severity: 'error', ...this.#source.at(path), key: this.#source.key(path), message });
  }

  warning(path: Path, message: string): void {
    this.#problems.push({ severity: 'warning', ...this.#source.at(path), key: this.#source.key(path), message });
  }

  warningIn(file: string, line: number | null, key: string, message: string): void {
    this.#problems.push({ severity: 'warning', file, line, column: null, key, message });
  }
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
