import type { RawProfile } from '../../language/profile.js';
import type { RatePiece } from '../../scenario.js';
import type { Path } from '../../source.js';
import { tableError } from '../../tables/table.js';
import type { ArrivalContext } from './context.js';
import { DaySpread } from './day-spread.js';
import type { VolumeRow, VolumeRows } from './volume-rows.js';

/** A row and the number of its day. */
interface DayRow {
  readonly row: VolumeRow;
  readonly day: number;
}

/** Expected contacts from a file of volumes whose rows are totals of days: each is spread over its day. */
export function dayTotalPieces(
  path: Path,
  profile: RawProfile | undefined,
  { table, rows }: VolumeRows,
  context: ArrivalContext,
): RatePiece[] {
  const { calendar, time, contact, findings } = context;
  const spread = DaySpread.of([...path, 'profile'], profile, context);
  if (spread === null) return [];
  const days = new Map(Array.from({ length: calendar.days.length + 2 }, (_, index) => [time.day(index - 1).from, index - 1]));
  const within = rows.flatMap((row): DayRow[] => {
    const day = days.get(row.start);
    return day === undefined || time.day(day).from >= calendar.end || time.day(day).to <= 0 ? [] : [{ row, day }];
  });
  const [first, last] = [rows[0], rows.at(-1)];
  if (within.length === 0 && first !== undefined && last !== undefined) {
    const [from, to] = [first, last].map(({ start }) => time.words(start).slice(0, 'Mon 2026-11-09'.length));
    const message = `the rows of ${contact} are all outside the calendar: the first is of ${from}, the last of ${to}`;
    findings.report(tableError(table.file, first.line, 'start', message));
    return [];
  }
  for (const { row, day } of within) {
    if (row.volume > 0 && spread.kindOf(day) === 'unsaid') spread.refuse(day, `write a volume of 0 in ${table.file}:${row.line}`);
  }
  reportClosed(table.file, within, spread, context);
  reportMissing(path, within, context);
  return within.flatMap(({ row, day }) => spread.lay(day, row.volume, row.timeFactor));
}

/** Contacts of days that are closed, who come at no time. */
function reportClosed(file: string, rows: readonly DayRow[], spread: DaySpread, { contact, time, findings }: ArrivalContext): void {
  const closed = rows.filter(({ row, day }) => row.volume > 0 && spread.kindOf(day) === 'closed');
  const [first] = closed;
  if (first === undefined) return;
  const doubt = { kind: 'closedThroughout', type: contact, of: 'day', count: closed.length, first: time.day(first.day).date } as const;
  findings.warningIn(file, first.row.line, 'volume', doubt);
}

/** Open days for which there is no row. */
function reportMissing(path: Path, rows: readonly DayRow[], { calendar, hours, time, contact, findings }: ArrivalContext): void {
  const known = new Set(rows.map(({ day }) => day));
  const missing = [...calendar.days.keys()].filter((day) => !known.has(day) && hours.on(day).length > 0);
  const [first] = missing;
  if (first === undefined) return;
  findings.warning([...path, 'file'], { kind: 'daysWithoutVolume', type: contact, count: missing.length, first: time.day(first).date });
}
