import { DAY } from '../../../kit/units.js';
import type { RawArrivals } from '../../language/schema.js';
import type { RatePiece, Span } from '../../scenario.js';
import type { Path } from '../../source.js';
import type { Table } from '../../tables/table.js';
import { layVolume } from '../../time/pieces.js';
import type { ArrivalContext } from './context.js';
import { dayTotalPieces } from './day-totals.js';
import { readVolumes, type VolumeRow, type VolumeRows } from './volume-rows.js';

/** A row whose volume is spread evenly over a stretch of the calendar, or (daily) of every day from 00:00. */
type LaidRow = VolumeRow & Span;

/**
 * Expected contacts from a file of volumes. A row holds until the type's next one, the last one as long as the one before it (at most to
 * the end of the calendar, or of the day if the rows are times of day; a single row to that end); where rows are of dates alone, each is
 * the total of that day. On a day that clocks change, a row of a time of day keeps its volume, and one whose whole time is skipped does
 * not come.
 */
export function volumePieces(path: Path, raw: Extract<RawArrivals, { file: string }>, context: ArrivalContext): RatePiece[] {
  const { time, calendar, findings } = context;
  const found = readVolumes([...path, 'file'], raw.where, context);
  if (found === null) return [];
  if (found.kind === 'date') return dayTotalPieces(path, raw.profile, found, context);
  const daily = found.kind === 'time';
  if (raw.profile !== undefined) {
    const starts = daily ? 'times of day' : 'moments';
    findings.error([...path, 'profile'], `a profile goes with totals of days, a date alone in each row; ${found.table.file} has ${starts}`);
  }
  const rows = laidRows(found, daily ? DAY : calendar.end);
  reportDoubts(found.table, daily, rows, context);
  const lay = (row: LaidRow, from: number, to: number): RatePiece[] =>
    layVolume({ from, to }, row.volume, row.timeFactor, calendar.intervals);
  if (!daily) return rows.flatMap((row) => lay(row, row.from, row.to));
  // A type with clocks of its own may begin the calendar in the middle of one local day and end it in another.
  return Array.from({ length: calendar.days.length + 2 }, (_, index) => index - 1).flatMap((day) =>
    rows.flatMap((row) => lay(row, time.at(day, row.from), time.at(day, row.to))),
  );
}

function laidRows({ rows }: VolumeRows, end: number): LaidRow[] {
  return rows.map((row, index) => {
    const before = rows[index - 1];
    const longest = before === undefined ? end : Math.min(end, row.start + (row.start - before.start));
    return { ...row, from: row.start, to: rows[index + 1]?.start ?? Math.max(longest, row.start) };
  });
}

/** Rows that last much longer than the others, and days without rows: both are easily overlooked. */
function reportDoubts(table: Table, daily: boolean, rows: readonly LaidRow[], context: ArrivalContext): void {
  const { contact, findings, calendar, time, hours } = context;
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
  // A last row of 0 says that nobody comes after it.
  const early = lastDay !== undefined && last.to <= lastDay.from && last.volume > 0;
  const unsaid = late ? { from: 0, to: first.from } : { from: last.to, to: calendar.end };
  const isClosed = hours.hours.open.every(({ from, to }) => to <= unsaid.from || from >= unsaid.to);
  if ((!late && !early) || isClosed) return;
  findings.warningIn(table.file, (late ? first : last).line, 'start', {
    kind: 'noVolumes',
    type: contact,
    from: late ? time.iso(first.from) : null,
    to: late ? null : time.iso(last.to),
  });
}
