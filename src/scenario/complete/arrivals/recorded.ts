import type { Findings } from '../../findings.js';
import { hint } from '../../refusal.js';
import type { RecordedArrivals } from '../../scenario.js';
import { type Table, type TableRow, tableError } from '../../tables/table.js';
import { TableReader } from '../../tables/table-reader.js';
import type { ArrivalContext } from './context.js';
import { warnOfRecording } from './recorded-doubts.js';

/** Recorded arrivals of one contact type, and how many rows lay outside the calendar. */
export interface Recording {
  readonly arrivals: RecordedArrivals;
  readonly outside: number;
}

/**
 * The rows of a log whose columns hold the values of `where`: column `arrived`, and optionally `patience_s` and `time_s` in seconds,
 * where an empty cell leaves the draw.
 * @returns null where something is wrong, which has then been reported.
 */
export function readRecording(
  table: Table,
  where: ReadonlyMap<string, string>,
  { time, calendar, firstWork, findings }: Pick<ArrivalContext, 'time' | 'calendar' | 'firstWork' | 'findings'>,
): Recording | null {
  const reader = new TableReader(table, findings);
  const arrived = reader.column('arrived');
  const patience = reader.optionalColumn('patience_s');
  const handling = reader.optionalColumn('time_s');
  const wanted = [...where].map(([name, value]) => ({ column: reader.column(name), name, value }));
  if (reader.failed) return null;
  const rows = table.rows.filter((row) => wanted.every(({ column, value }) => row.cells[column] === value));
  const contacts: { at: number; patience: number; time: number }[] = [];
  let outside = 0;
  const milliseconds = (row: TableRow, column: number): number =>
    column === -1 ? Number.NaN : Math.round(reader.optionalNumber(row, column) * 1000);
  for (const row of rows) {
    const at = reader.moment(row, arrived, time);
    const contact = { at: at ?? 0, patience: milliseconds(row, patience), time: milliseconds(row, handling) };
    if (at === null) continue;
    if (at >= 0 && at < calendar.end) contacts.push(contact);
    else outside += 1;
  }
  if (rows.length === 0) reportNoRows(table, wanted, findings.report);
  reader.close();
  if (reader.failed || rows.length === 0) return null;
  warnOfRecording(table, rows, { patience, handling }, firstWork, findings);
  contacts.sort((a, b) => a.at - b.at);
  const column = (key: 'at' | 'patience' | 'time'): Float64Array => Float64Array.from(contacts, (contact) => contact[key]);
  return { arrivals: { kind: 'log', at: column('at'), patience: column('patience'), time: column('time') }, outside };
}

function reportNoRows(table: Table, wanted: readonly { column: number; name: string; value: string }[], report: Findings['report']): void {
  if (table.rows.length === 0) report(tableError(table.file, null, '', 'there are no rows below the heading'));
  for (const { column, name, value } of wanted) {
    const values = new Set(table.rows.map((row) => row.cells[column] ?? ''));
    if (values.has(value)) continue;
    report(tableError(table.file, null, name, `no row has "${value}" in this column${hint(value, values)}`));
    return;
  }
  if (table.rows.length > 0) {
    const values = wanted.map(({ name, value }) => `${name} ${value}`).join(' and ');
    report(tableError(table.file, null, '', `no row has ${values} together`));
  }
}
