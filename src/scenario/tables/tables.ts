import { nearestName } from '../../kit/nearest.js';
import type { Findings } from '../findings.js';
import type { Path, Source } from '../source.js';
import { columnNamed } from './headings.js';
import { readTable, type Table } from './table.js';

/** The CSV files that a scenario names; each is read and parsed once, however many keys name it. */
export class Tables {
  readonly #source: Source;
  readonly #findings: Findings;
  readonly #tables = new Map<string, Table | null>();
  readonly #rowsOf = new Map<Table, 'contact' | 'team'>();

  constructor(source: Source, findings: Findings) {
    this.#source = source;
    this.#findings = findings;
  }

  /** The table in the file named at `path`; null where it cannot be read, which has then been reported. */
  named(path: Path): Table | null {
    const file = this.#source.readNamed(path);
    if ('problem' in file) {
      this.#findings.error(path, `the file "${file.named}" cannot be read: ${file.problem}`);
      return null;
    }
    const known = this.#tables.get(file.path);
    if (known !== undefined) return known;
    const table = readTable(file.path, file.bytes, this.#findings.report);
    this.#tables.set(file.path, table);
    return table;
  }

  /** Notes whose rows a table holds. */
  holds(table: Table, column: 'contact' | 'team'): void {
    this.#rowsOf.set(table, column);
  }

  /** Warns of rows of contact types or teams that the scenario does not have: they are easily misspelt, and then nothing is heard of them. */
  warnOfStrangers(known: { readonly contact: readonly string[]; readonly team: readonly string[] }): void {
    for (const [table, column] of this.#rowsOf) {
      const place = columnNamed(table.columns, column) ?? -1;
      const seen = new Set(known[column]);
      for (const row of table.rows) {
        const name = row.cells[place] ?? '';
        if (seen.has(name)) continue;
        seen.add(name);
        if (name === '') this.#findings.warningIn(table.file, row.line, column, { kind: 'namelessRow', of: column });
        else {
          const meant = nearestName(name, known[column]);
          this.#findings.warningIn(table.file, row.line, column, { kind: 'strangeRows', of: column, name, meant });
        }
      }
    }
  }
}
