import { SECOND } from '../../../kit/units.js';
import type { Path } from '../../source.js';
import { columnNamed } from '../../tables/headings.js';
import { rowsOrDaysOf } from '../../tables/started-rows.js';
import type { Table, TableRow } from '../../tables/table.js';
import { missingName, type StartKind, TableReader } from '../../tables/table-reader.js';
import { isFarOff, LONGEST_WORK, SHORTEST_WORK } from '../../workload/traffic.js';
import type { ArrivalContext } from './context.js';
import { type Where, wantedBy } from './where.js';

/** A row of a contact type in a file of volumes. */
export interface VolumeRow {
  readonly line: number;
  /** Milliseconds: of a time of day from 00:00, else of the calendar. */
  readonly start: number;
  readonly volume: number;
  /** Handling time as written; NaN: none. */
  readonly seconds: number;
  readonly timeFactor: number;
}

/** The rows of a contact type, of which there is one at least: sorted by `start`. */
export interface VolumeRows {
  readonly table: Table;
  readonly kind: StartKind;
  readonly rows: readonly VolumeRow[];
}

/**
 * Reads a file with the columns `start`, `contact`, `volume` and, optionally, `aht_s` (empty: handling times stay as they are); of one
 * with other columns those rows that have the values of `where`.
 * @returns null where something is wrong, which has then been reported.
 */
export function readVolumes(path: Path, where: Where, context: ArrivalContext): VolumeRows | null {
  const { contact, findings, time, tables } = context;
  const table = tables.named(path);
  if (table === null) return null;
  const reader = new TableReader(table, findings);
  const start = reader.column('start');
  // What a row is of may be said by `where` alone.
  const named = columnNamed(table.columns, 'contact') !== -1;
  const column = where === undefined || named ? reader.column('contact') : -1;
  const volume = reader.column('volume');
  const handleTime = reader.optionalColumn('aht_s');
  if (reader.failed) return null;
  const wanted = wantedBy(where, reader);
  if (reader.failed) return null;
  const found = rowsOrDaysOf(reader, { name: contact, column, start, wanted }, time);
  const rows = found.rows.map(({ row, start: begins }): VolumeRow => {
    const expected = reader.number(row, volume);
    const seconds = handleTime === -1 || expected === 0 ? Number.NaN : reader.optionalNumber(row, handleTime);
    const timeFactor = factorOf(reader, row, handleTime, seconds, context.firstWork);
    return { line: row.line, start: begins, volume: expected, seconds, timeFactor };
  });
  if (rows.length === 0 && !reader.failed) {
    findings.error(path, where === undefined ? missingName(table, column, contact) : nobodyThere(table, where, contact));
  }
  reader.close();
  if (reader.failed || rows.length === 0) return null;
  if (named) tables.holds(table, 'contact');
  reportOddTimes(table, rows, context);
  return { table, kind: found.kind, rows };
}

function nobodyThere({ file }: Table, where: NonNullable<Where>, contact: string): string {
  const values = Object.entries(where).map(([column, value]) => `${column} ${value}`);
  return `${file} has no row of "${contact}" with ${values.join(' and ')}`;
}

function factorOf(reader: TableReader, row: TableRow, column: number, seconds: number, firstWork: number | null): number {
  if (Number.isNaN(seconds)) return 1;
  if (seconds === 0) reader.error(row, column, 'a handling time of 0 s; expected more, or an empty cell to leave it as the journey says');
  if (firstWork === null) reader.error(row, column, 'this contact type has no agent step whose time could be scaled; leave the cell empty');
  return firstWork === null || firstWork === 0 ? 1 : (seconds * 1000) / firstWork;
}

/** Handling times that are far off the journey's, all of them or one. */
function reportOddTimes({ file, columns }: Table, rows: readonly VolumeRow[], { findings, firstWork }: ArrivalContext): void {
  const timed = rows.filter(({ seconds }) => seconds > 0);
  const [first] = timed;
  if (first === undefined) return;
  const heading = columns[columnNamed(columns, 'aht_s') ?? -1] ?? '';
  const volume = timed.reduce((sum, row) => sum + row.volume, 0);
  const mean = timed.reduce((sum, row) => sum + row.volume * row.seconds * SECOND, 0) / volume;
  const odd = timed.find(({ seconds }) => seconds * SECOND < SHORTEST_WORK || seconds * SECOND > LONGEST_WORK);
  if (firstWork !== null && isFarOff(mean, firstWork)) {
    findings.warningIn(file, first.line, heading, { kind: 'handlingTimesOff', mean, journey: firstWork });
  } else if (odd !== undefined) findings.warningIn(file, odd.line, heading, { kind: 'oddHandlingTime', seconds: odd.seconds });
}
