import { DAY, SECOND } from '../../../kit/units.js';
import { NOT_YET } from '../../language/not-yet.js';
import type { RatePiece, Span } from '../../scenario.js';
import type { Path } from '../../source.js';
import { columnNamed } from '../../tables/headings.js';
import type { Table, TableRow } from '../../tables/table.js';
import { missingName, rowsOf, TableReader } from '../../tables/table-reader.js';
import { layVolume } from '../../time/pieces.js';
import { isFarOff, LONGEST_WORK, SHORTEST_WORK } from '../../workload/traffic.js';
import type { ArrivalContext } from './context.js';
import { type Where, wantedBy } from './where.js';

/** A row of a contact type: its volume is spread evenly over a stretch of the calendar, or (daily) of every day from 00:00. */
interface VolumeRow extends Span {
  readonly line: number;
  readonly volume: number;
  /** Handling time as written; NaN: none. */
  readonly seconds: number;
  readonly timeFactor: number;
}

interface VolumeRows {
  readonly daily: boolean;
  readonly rows: readonly VolumeRow[];
}

/**
 * Expected contacts by interval from a file with the columns `start`, `contact`, `volume` and, optionally, `aht_s` (empty: handling
 * times stay as they are); of a file with other columns those rows that have the values of `where`. A row holds until the type's next one, the last one as long as the one before it (at most to the end of
 * the calendar, or of the day if the rows are times of day; a single row to that end). On a day that clocks change, a row of a time
 * of day keeps its volume, and one whose whole time is skipped does not come.
 */
export function volumePieces(path: Path, where: Where, context: ArrivalContext): RatePiece[] {
  const table = context.tables.named(path);
  if (table === null) return [];
  const found = readVolumes(table, path, where, context);
  if (found === null) return [];
  if (columnNamed(table.columns, 'contact') !== -1) context.tables.holds(table, 'contact');
  reportDoubts(table, found, context);
  const { time, calendar } = context;
  const lay = (row: VolumeRow, from: number, to: number): RatePiece[] =>
    layVolume({ from, to }, row.volume, row.timeFactor, calendar.intervals);
  if (!found.daily) return found.rows.flatMap((row) => lay(row, row.from, row.to));
  // A type with clocks of its own may begin the calendar in the middle of one local day and end it in another.
  return Array.from({ length: calendar.days.length + 2 }, (_, index) => index - 1).flatMap((day) =>
    found.rows.flatMap((row) => lay(row, time.at(day, row.from), time.at(day, row.to))),
  );
}

function readVolumes(table: Table, path: Path, where: Where, context: ArrivalContext): VolumeRows | null {
  const { contact, findings, calendar, time } = context;
  const reader = new TableReader(table, findings);
  const start = reader.column('start');
  // What a row is of may be said by `where` alone.
  const contactColumn = where === undefined || columnNamed(table.columns, 'contact') !== -1 ? reader.column('contact') : -1;
  const volume = reader.column('volume');
  const handleTime = reader.optionalColumn('aht_s');
  if (reader.failed) return null;
  const wanted = wantedBy(where, reader);
  if (reader.failed) return null;
  const found = rowsOf(reader, contact, start, contactColumn, time, wanted);
  if (found.rows.length > 0 && found.rows.every(({ row }) => isDate(row.cells[start] ?? ''))) {
    findings.error(
      path,
      `every start of ${contact} in ${table.file} is a date alone: totals of days are ${NOT_YET}; write times of day, or perDay and a profile`,
    );
    return null;
  }
  const read = found.rows.map(({ row, start: from }) => {
    const expected = reader.number(row, volume);
    const seconds = handleTime === -1 || expected === 0 ? Number.NaN : reader.optionalNumber(row, handleTime);
    return { line: row.line, from, volume: expected, seconds, timeFactor: factorOf(reader, row, handleTime, seconds, context.firstWork) };
  });
  if (read.length === 0 && !reader.failed)
    findings.error(path, where === undefined ? missingName(table, contactColumn, contact) : nobodyThere(table, where, contact));
  reader.close();
  if (reader.failed || read.length === 0) return null;
  const end = found.daily ? DAY : calendar.end;
  const rows = read.map((row, index) => {
    const before = read[index - 1];
    const longest = before === undefined ? end : Math.min(end, row.from + (row.from - before.from));
    return { ...row, to: read[index + 1]?.from ?? Math.max(longest, row.from) };
  });
  return { daily: found.daily, rows };
}

function nobodyThere({ file }: Table, where: NonNullable<Where>, contact: string): string {
  const values = Object.entries(where).map(([column, value]) => `${column} ${value}`);
  return `${file} has no row of "${contact}" with ${values.join(' and ')}`;
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

function factorOf(reader: TableReader, row: TableRow, column: number, seconds: number, firstWork: number | null): number {
  if (Number.isNaN(seconds)) return 1;
  if (seconds === 0) reader.error(row, column, 'a handling time of 0 s; expected more, or an empty cell to leave it as the journey says');
  if (firstWork === null) reader.error(row, column, 'this contact type has no agent step whose time could be scaled; leave the cell empty');
  return firstWork === null || firstWork === 0 ? 1 : (seconds * 1000) / firstWork;
}

/** Handling times in the wrong unit, rows that last much longer than the others, and days without rows: all are easily overlooked. */
function reportDoubts(table: Table, { daily, rows }: VolumeRows, context: ArrivalContext): void {
  const { contact, findings, calendar, time } = context;
  reportOddTimes(table, rows, context);
  const lengths = rows.map(({ from, to }) => to - from).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length / 2)] ?? 0;
  const long = rows.find(({ from, to, volume }) => volume > 0 && to - from > 3 * usual && to > 0 && from < calendar.end);
  if (rows.length > 2 && long !== undefined) {
    findings.warningIn(table.file, long.line, 'volume', { kind: 'longRow', type: contact, length: long.to - long.from });
  }
  const [first, last] = [rows[0], rows.at(-1)];
  if (daily || first === undefined || last === undefined) return;
  if (last.to <= 0 || first.from >= calendar.end) {
    const message = `the rows of ${contact} are all outside the calendar: the first is of ${time.words(first.from)}, the last of ${time.words(last.from)}`;
    findings.report({ severity: 'error', file: table.file, line: first.line, column: null, key: 'start', message });
    return;
  }
  const [firstDay, lastDay] = [calendar.days[0], calendar.days.at(-1)];
  const late = firstDay !== undefined && first.from >= firstDay.to;
  const early = lastDay !== undefined && last.to <= lastDay.from;
  if (!late && !early) return;
  findings.warningIn(table.file, (late ? first : last).line, 'start', {
    kind: 'noVolumes',
    type: contact,
    from: late ? time.iso(first.from) : null,
    to: late ? null : time.iso(last.to),
  });
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
