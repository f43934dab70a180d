import type { LocalTime } from '../time/local-time.js';
import type { TableRow } from './table.js';
import type { Start, StartKind, TableReader } from './table-reader.js';

/** A row of a table that begins at `start`. */
interface StartedRow {
  readonly row: TableRow;
  /** Milliseconds: of a time of day from 00:00, else of the calendar. */
  readonly start: number;
}

/** The rows of one name in a table that says of each when it begins: all in the same way. */
export interface StartedRows<Kind extends StartKind> {
  readonly kind: Kind;
  /** Sorted by `start`. */
  readonly rows: readonly StartedRow[];
}

/** Where in a table the rows of one name are. */
export interface RowsWanted {
  readonly name: string;
  /** Column that holds `name`; -1: all rows are of it. */
  readonly column: number;
  readonly start: number;
  /** Further rows are left out. */
  readonly wanted?: (row: TableRow) => boolean;
}

/**
 * The rows of one name, in the order of their start: all moments (a date alone is its first one) or all times of day. Those whose start
 * is wrong are reported and left out.
 */
export function rowsOf(reader: TableReader, of: RowsWanted, time: LocalTime): StartedRows<'moment' | 'time'> {
  return collect(reader, of, time, (kind) => (kind === 'date' ? 'moment' : kind));
}

/** The same where a date alone stands for the whole day: all dates, all moments or all times of day. */
export function rowsOrDaysOf(reader: TableReader, of: RowsWanted, time: LocalTime): StartedRows<StartKind> {
  return collect(reader, of, time, (kind) => kind);
}

const WORDS = { moment: 'moments', time: 'times of day', date: 'dates alone' };

function collect<Kind extends StartKind>(
  reader: TableReader,
  { name, column, start, wanted = () => true }: RowsWanted,
  time: LocalTime,
  kindOf: (kind: StartKind) => Kind,
): StartedRows<Kind> {
  const found = reader.table.rows
    .filter((row) => (column === -1 || row.cells[column] === name) && wanted(row))
    .flatMap((row) => {
      const begins = reader.start(row, start, time);
      return begins === null ? [] : [{ row, kind: kindOf(begins.kind), start: begins.at }];
    });
  const [first] = found;
  const kind = first?.kind ?? kindOf('moment');
  const rows = found.filter(({ row, kind: own }) => {
    if (own !== kind) reader.error(row, start, mixed([kind, own], name));
    return own === kind;
  });
  rows.sort((a, b) => a.start - b.start);
  reportTwice(reader, rows, name, start, time);
  return { kind, rows };
}

function mixed(kinds: readonly Start['kind'][], name: string): string {
  const words = (['time', 'date', 'moment'] as const).filter((kind) => kinds.includes(kind)).map((kind) => WORDS[kind]);
  const midnight = kinds.includes('date') && kinds.includes('moment') ? '; write 00:00 behind a date that is one' : '';
  return `${words.join(' and ')} are mixed in the rows of ${name}${midnight}`;
}

function reportTwice(reader: TableReader, rows: readonly StartedRow[], name: string, column: number, time: LocalTime): void {
  rows.forEach(({ row, start }, index) => {
    const before = rows[index - 1];
    if (before?.start !== start) return;
    const [first, second] = [before.row, row].sort((a, b) => a.line - b.line);
    if (first === undefined || second === undefined) return;
    const again = time.isTwice(first.cells[column] ?? '')
      ? '; where clocks go back an offset (+01:00) behind it tells the hours apart'
      : '';
    reader.error(second, column, `line ${first.line} has a row of ${name} for ${first.cells[column]} already${again}`);
  });
}
