import type { Problem } from '../kit/problem.js';
import type { Doubt } from './doubts/doubt.js';
import type { Path, Place, Source } from './source.js';
import type { Report } from './tables/table.js';
import { doubtIn, type Warning } from './warning.js';

/** Collects what is wrong or doubtful in a scenario, each with its place in the file. */
export class Findings {
  readonly #errors: Problem[] = [];
  readonly #warnings: Warning[] = [];
  readonly #said = new Set<string>();
  /** Files in the order in which each is first spoken of. */
  readonly #files: string[] = [];
  /** Takes errors that know their own place: those of tables. */
  readonly report: Report = (problem) => {
    this.#speakOf(problem.file);
    this.#errors.push(problem);
  };
  readonly #source: Source;

  constructor(source: Source) {
    this.#source = source;
  }

  /** By file in the order in which each is first spoken of, then by line and column. */
  get errors(): readonly Problem[] {
    return this.#inOrder(this.#errors);
  }

  /** In the same order. */
  get warnings(): readonly Warning[] {
    return this.#inOrder(this.#warnings);
  }

  get failed(): boolean {
    return this.#errors.length > 0;
  }

  error(path: Path, message: string): void {
    this.report({ severity: 'error', ...this.#source.at(path), key: this.#source.key(path), message });
  }

  warning(path: Path, doubt: Doubt): void {
    this.#warn(this.#source.at(path), this.#source.key(path), doubt);
  }

  /** A warning about a line of a table; `key` is the heading of the column it is in. */
  warningIn(file: string, line: number | null, key: string, doubt: Doubt): void {
    this.#warn({ file, line, column: null }, key, doubt);
  }

  #warn(place: Place, key: string, doubt: Doubt): void {
    this.#speakOf(place.file);
    const message = doubtIn(doubt, 'en');
    // Several contact types may read the same rows.
    const said = JSON.stringify([place, key, message]);
    if (!this.#said.has(said)) this.#warnings.push({ severity: 'warning', ...place, key, message, doubt });
    this.#said.add(said);
  }

  #speakOf(file: string): void {
    if (!this.#files.includes(file)) this.#files.push(file);
  }

  #inOrder<One extends Problem>(problems: readonly One[]): One[] {
    const last = Number.POSITIVE_INFINITY;
    return [...problems].sort(
      (a, b) =>
        this.#files.indexOf(a.file) - this.#files.indexOf(b.file) ||
        compare(a.line ?? last, b.line ?? last) ||
        compare(a.column ?? last, b.column ?? last),
    );
  }
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
