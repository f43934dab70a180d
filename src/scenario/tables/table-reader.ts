import { withCommas } from '../../kit/with-commas.js';
import { hint } from '../refusal.js';
import type { LocalTime } from '../time/local-time.js';
import { type Report, type Table, type TableRow, tableError } from './table.js';

const MOST_ERRORS = 10;
/** No volume, no team and no number of seconds is larger; sums stay finite. */
const MOST = 1_000_000_000;

/** A moment, or a time of day that comes again every day: milliseconds, of the calendar or from 00:00. */
export interface Start {
  readonly daily: boolean;
  readonly at: number;
}

/** Reads the cells of one table and reports what is wrong in them: the first few, then how many more there are. */
export class TableReader {
  readonly table: Table;
  readonly #report: Report;
  #errors = 0;

  constructor(table: Table, report: Report) {
    this.table = table;
    this.#report = report;
  }

  get failed(): boolean {
    return this.#errors > 0;
  }

  /** Index of a column that must be there; -1 where it is not, which has then been reported. */
  column(name: string): number {
    const index = this.table.columns.indexOf(name);
    if (index !== -1) return index;
    const headings = this.table.columns.map((column) => `"${column}"`).join(', ');
    this.#errors += 1;
    this.#report(tableError(this.table.file, 1, name, `there is no column "${name}", only ${headings}${hint(name, this.table.columns)}`));
    return -1;
  }

  /** Index of a column that may be left out; -1 where it is not there. */
  optionalColumn(name: string): number {
    return this.table.columns.indexOf(name);
  }

  /** A number from 0 to a billion; NaN where it is something else, which has then been reported. */
  number(row: TableRow, column: number): number {
    const text = row.cells[column] ?? '';
    if (/^\+?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) {
      const value = Number(text);
      if (value <= MOST) return value;
      this.error(row, column, `${text} is more than ${withCommas(MOST)}`);
      return Number.NaN;
    }
    this.error(row, column, text === '' ? 'there is no number here' : `"${text}" is not a number of 0 or more, such as 12.5`);
    return Number.NaN;
  }

  /** Like `number`, but an empty cell is NaN and no error. */
  optionalNumber(row: TableRow, column: number): number {
    return (row.cells[column] ?? '') === '' ? Number.NaN : this.number(row, column);
  }

  moment(row: TableRow, column: number, time: LocalTime): number | null {
    const found = time.moment(row.cells[column] ?? '');
    if (typeof found === 'number') return found;
    this.error(row, column, found);
    return null;
  }

  /** A moment (`2026-11-09 08:30`) or a time of day (`08:30`). */
  start(row: TableRow, column: number, time: LocalTime): Start | null {
    const clock = /^(\d{1,2}):(\d{2})(?::00)?$/.exec(row.cells[column] ?? '');
    if (clock === null) {
      const at = this.moment(row, column, time);
      return at === null ? null : { daily: false, at };
    }
    const at = (Number(clock[1]) * 60 + Number(clock[2])) * 60_000;
    if (Number(clock[1]) < 24 && Number(clock[2]) < 60) return { daily: true, at };
    this.error(row, column, `"${clock[0]}" is not a time of day from 00:00 to 23:59`);
    return null;
  }

  error(row: TableRow, column: number, message: string): void {
    this.#errors += 1;
    if (this.#errors <= MOST_ERRORS) this.#report(tableError(this.table.file, row.line, this.table.columns[column] ?? '', message));
  }

  /** Call it after the last row. */
  close(): void {
    const more = this.#errors - MOST_ERRORS;
    if (more > 0) this.#report(tableError(this.table.file, null, '', `${more} more ${more === 1 ? 'cell is' : 'cells are'} wrong`));
  }
}

/** A row of a table that holds from `start` until the next one of its name. */
interface StartedRow {
  readonly row: TableRow;
  readonly start: number;
}

/** The rows of one name in a table that says from when each holds. */
export interface StartedRows {
  readonly daily: boolean;
  /** Sorted by `start`. */
  readonly rows: readonly StartedRow[];
}

/**
 * The rows whose `column` holds `name`, in the order of their `start`: all moments or all times of day. Those whose start is wrong are
 * reported and left out.
 */
export function rowsOf(reader: TableReader, name: string, startColumn: number, column: number, time: LocalTime): StartedRows {
  const rows: StartedRow[] = [];
  let daily: boolean | null = null;
  for (const row of reader.table.rows) {
    if (row.cells[column] !== name) continue;
    const start = reader.start(row, startColumn, time);
    if (start === null) continue;
    daily ??= start.daily;
    if (daily !== start.daily) reader.error(row, startColumn, `times of day and moments are mixed in the rows of ${name}`);
    else rows.push({ row, start: start.at });
  }
  rows.sort((a, b) => a.start - b.start);
  rows.forEach(({ row, start }, index) => {
    const before = rows[index - 1];
    if (before?.start !== start) return;
    const [first, second] = [before.row, row].sort((a, b) => a.line - b.line);
    if (first === undefined || second === undefined) return;
    reader.error(second, startColumn, `line ${first.line} has a row of ${name} for ${first.cells[startColumn]} already`);
  });
  return { daily: daily ?? false, rows };
}

/** Says that a table has no row of a name, and which name may have been meant. */
export function missingName(table: Table, column: number, name: string): string {
  const names = new Set(table.rows.map((row) => row.cells[column] ?? ''));
  return `${table.file} has no row of "${name}" in its column ${table.columns[column]}${hint(name, names)}`;
}
