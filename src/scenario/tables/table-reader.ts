import { withCommas } from '../../kit/with-commas.js';
import type { Findings } from '../findings.js';
import { hint } from '../refusal.js';
import type { LocalTime } from '../time/local-time.js';
import { columnNamed, nearHeading } from './headings.js';
import { dottedThousand, numberIn, plainNumbers } from './numbers.js';
import { MOST_TITLES, type Table, type TableRow, tableError } from './table.js';

const MOST_ERRORS = 10;
/** No volume, no team and no number of seconds is larger; sums stay finite. */
const MOST = 1_000_000_000;

/** What a row begins with: a moment, a time of day that comes again every day, or a date alone. */
export type StartKind = 'moment' | 'time' | 'date';

/** When a row begins. */
export interface Start {
  readonly kind: StartKind;
  /** Milliseconds: of a time of day from 00:00, else of the calendar. */
  readonly at: number;
}

/** Columns that may be left out, and what they hold. */
type OptionalColumn = 'aht_s' | 'time_s' | 'patience_s' | 'unpaid';

/**
 * Reads the cells of one table and reports what is wrong in them: the first few, then how many more there are; and in the end what is
 * doubtful.
 */
export class TableReader {
  readonly table: Table;
  readonly #findings: Findings;
  #errors = 0;
  readonly #leftOut = new Set<OptionalColumn>();
  readonly #numeric = new Set<number>();
  readonly #used = new Set<number>();
  /** Of the hour that comes twice when clocks go back: the first such row, with the column. */
  #twice: { readonly row: TableRow; readonly column: number; readonly timezone: string } | null = null;

  constructor(table: Table, findings: Findings) {
    this.table = table;
    this.#findings = findings;
  }

  get failed(): boolean {
    return this.#errors > 0;
  }

  /** Index of a column that must be there; -1 where it is not, which has then been reported. */
  column(name: string): number {
    const { columns } = this.table;
    const index = this.#index(name);
    if (index === null || index !== -1) return index ?? -1;
    const headings = columns.map((column) => `"${column}"`).join(', ');
    this.#refuse(1, name, `there is no column "${name}", only ${headings}${this.#headingMeant(name)}`);
    return -1;
  }

  /** What to do about a column that is missing. */
  #headingMeant(name: string): string {
    const { columns, rows } = this.table;
    const below = rows.slice(0, MOST_TITLES).find(({ cells }) => (columnNamed(cells, name) ?? -1) !== -1);
    if (below !== undefined) return `; line ${below.line} seems to be the heading: delete what stands above it`;
    const near = nearHeading(columns, name);
    return near === null ? hint(name, columns) : `; if "${near}" is meant, head it ${name}`;
  }

  /** Index of a column that may be left out; -1 where it is not there. */
  optionalColumn(name: OptionalColumn): number {
    const index = this.#index(name);
    if (index === -1) this.#leftOut.add(name);
    return index ?? -1;
  }

  #index(name: string): number | null {
    const index = columnNamed(this.table.columns, name);
    if (index === null) this.#refuse(1, name, `several columns are headed "${name}", upper and lower case alike`);
    else this.#used.add(index);
    return index;
  }

  /** The heading of a column as it is written. */
  heading(column: number): string {
    return this.table.columns[column] ?? '';
  }

  /** A number from 0 to a billion; NaN where it is something else, which has then been reported. */
  number(row: TableRow, column: number): number {
    const text = row.cells[column] ?? '';
    const value = numberIn(text);
    this.#numeric.add(column);
    if (value <= MOST) return value;
    const plain = plainNumbers(text);
    const write = plain.length === 0 ? '' : `; write ${plain.join(' or ')}`;
    if (value > MOST) this.error(row, column, `${text} is more than ${withCommas(MOST)}`);
    else this.error(row, column, text === '' ? 'there is no number here' : `"${text}" is not a number of 0 or more, such as 12.5${write}`);
    return Number.NaN;
  }

  /** Like `number`, but an empty cell is NaN and no error. */
  optionalNumber(row: TableRow, column: number): number {
    return (row.cells[column] ?? '') === '' ? Number.NaN : this.number(row, column);
  }

  moment(row: TableRow, column: number, time: LocalTime): number | null {
    const text = row.cells[column] ?? '';
    const found = time.moment(text);
    if (this.#twice === null && time.isTwice(text)) this.#twice = { row, column, timezone: time.timezone };
    if (typeof found === 'number') return found;
    this.error(row, column, found);
    return null;
  }

  /** A moment (`2026-11-09 08:30`), a time of day (`08:30`) or a date alone (`2026-11-09`), which begins at its first moment. */
  start(row: TableRow, column: number, time: LocalTime): Start | null {
    const text = row.cells[column] ?? '';
    const clock = /^(\d{1,2}):(\d{2})(?::00)?$/.exec(text);
    if (clock !== null) return this.#timeOfDay(row, column, clock);
    const day = time.dayOf(text);
    if (day !== null) return { kind: 'date', at: time.day(day).from };
    const at = this.moment(row, column, time);
    return at === null ? null : { kind: 'moment', at };
  }

  #timeOfDay(row: TableRow, column: number, [text, hours, minutes]: RegExpExecArray): Start | null {
    const at = (Number(hours) * 60 + Number(minutes)) * 60_000;
    if (Number(hours) < 24 && Number(minutes) < 60) return { kind: 'time', at };
    this.error(row, column, `"${text}" is not a time of day from 00:00 to 23:59`);
    return null;
  }

  error(row: TableRow, column: number, message: string): void {
    this.#errors += 1;
    if (this.#errors <= MOST_ERRORS) this.#findings.report(tableError(this.table.file, row.line, this.heading(column), message));
  }

  #refuse(line: number, key: string, message: string): void {
    this.#errors += 1;
    this.#findings.report(tableError(this.table.file, line, key, message));
  }

  /** Call it after the last row. */
  close(): void {
    const { file } = this.table;
    const more = this.#errors - MOST_ERRORS;
    if (more > 0) this.#findings.report(tableError(file, null, '', `${more} more ${more === 1 ? 'cell is' : 'cells are'} wrong`));
    for (const name of this.#leftOut) this.#doubtHeading(name);
    for (const column of this.#numeric) this.#doubtPoints(column);
    if (this.#twice === null) return;
    const { row, column, timezone } = this.#twice;
    const text = row.cells[column] ?? '';
    this.#findings.warningIn(file, row.line, this.heading(column), { kind: 'hourTwice', moment: text, timezone });
  }

  /** A column that is not read and seems to be one of ours. */
  #doubtHeading(name: OptionalColumn): void {
    const { file, columns, rows } = this.table;
    const unread = columns.filter((heading, index) => {
      if (heading === '' || this.#used.has(index)) return false;
      const cells = rows.map(({ cells }) => cells[index] ?? '').filter((cell) => cell !== '');
      return cells.length > 0 && cells.every((cell) => /^[\d.,:]+$/.test(cell));
    });
    const heading = nearHeading(unread, name);
    if (heading !== null) this.#findings.warningIn(file, 1, heading, { kind: 'unreadColumn', heading, meant: name });
  }

  #doubtPoints(column: number): void {
    const { file, rows } = this.table;
    const number = dottedThousand(rows.map(({ cells }) => cells[column] ?? ''));
    if (number === null) return;
    const line = rows.find(({ cells }) => cells[column] === number)?.line ?? null;
    this.#findings.warningIn(file, line, this.heading(column), { kind: 'dottedThousands', number });
  }
}

/** Says that a table has no row of a name, and which name may have been meant. */
export function missingName(table: Table, column: number, name: string): string {
  const names = new Set(table.rows.map((row) => row.cells[column] ?? ''));
  return `${table.file} has no row of "${name}" in its column ${table.columns[column]}${hint(name, names)}`;
}
