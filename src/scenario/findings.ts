import type { Problem } from '../kit/problem.js';
import type { Path, Source } from './source.js';
import { type Report, readTable, type Table } from './table.js';

/** Collects what is wrong or doubtful in a scenario, each with its place in the file. */
export class Findings {
  readonly problems: Problem[] = [];
  /** Takes problems that know their own place: those of tables. */
  readonly report: Report = (problem) => {
    this.problems.push(problem);
  };
  readonly #source: Source;

  constructor(source: Source) {
    this.#source = source;
  }

  get failed(): boolean {
    return this.problems.some(({ severity }) => severity === 'error');
  }

  error(path: Path, message: string): void {
    this.problems.push({ severity: 'error', ...this.#source.at(path), key: this.#source.key(path), message });
  }

  warning(path: Path, message: string): void {
    this.problems.push({ severity: 'warning', ...this.#source.at(path), key: this.#source.key(path), message });
  }

  warningIn(file: string, line: number | null, key: string, message: string): void {
    this.problems.push({ severity: 'warning', file, line, column: null, key, message });
  }
}

/** The CSV files that a scenario names; each is read and parsed once, however many keys name it. */
export class Tables {
  readonly #source: Source;
  readonly #findings: Findings;
  readonly #tables = new Map<string, Table | null>();

  constructor(source: Source, findings: Findings) {
    this.#source = source;
    this.#findings = findings;
  }

  /** The table in the file named at `path`; null where it cannot be read, which has then been reported. */
  named(path: Path): Table | null {
    const file = this.#source.readNamed(path);
    if ('problem' in file) {
      this.#findings.error(path, `the file cannot be read: ${file.problem}`);
      return null;
    }
    const known = this.#tables.get(file.path);
    if (known !== undefined) return known;
    const table = readTable(file.path, file.bytes, this.#findings.report);
    this.#tables.set(file.path, table);
    return table;
  }
}
