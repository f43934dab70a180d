import { DAY } from '../../../kit/units.js';
import type { Findings } from '../../findings.js';
import type { RosterPiece } from '../../scenario.js';
import type { Path } from '../../source.js';
import { rowsOf } from '../../tables/started-rows.js';
import type { Table } from '../../tables/table.js';
import { missingName, TableReader } from '../../tables/table-reader.js';
import type { LocalTime } from '../../time/local-time.js';

/** The calendar, and the team's own clocks. */
interface Period {
  readonly time: LocalTime;
  readonly days: number;
  readonly end: number;
  /** Whether the team's contacts come at all hours: then nothing else ends its last row. */
  readonly roundTheClock: boolean;
}

/** So many times longer than the others a row is doubted. */
const FAR_LONGER = 3;

/**
 * People of a team by a file with the columns `start`, `team` and `agents`: each row holds until the team's next, rows with times of
 * day through midnight until the next day's first, the last row with a moment to the end of the calendar.
 * @returns entries to add up, or null where something is wrong, which has then been reported.
 */
export function readStaffing(table: Table, team: string, period: Period, path: Path, findings: Findings): RosterPiece[] | null {
  const { time, days, end, roundTheClock } = period;
  const reader = new TableReader(table, findings);
  const start = reader.column('start');
  const teamColumn = reader.column('team');
  const agents = reader.column('agents');
  if (reader.failed) return null;
  const found = rowsOf(reader, { name: team, column: teamColumn, start }, time);
  const daily = found.kind === 'time';
  const rows = found.rows.map((row) => ({ start: row.start, agents: reader.number(row.row, agents), line: row.row.line }));
  reader.close();
  if (rows.length === 0 && !reader.failed) findings.error(path, missingName(table, teamColumn, team));
  if (reader.failed) return null;
  const length = lastLength(rows, daily ? DAY + (rows[0]?.start ?? 0) : end);
  const last = rows.at(-1);
  if (roundTheClock && last !== undefined && last.agents > 0 && length !== null) {
    const doubt = { kind: 'lastRowHolds', team, agents: last.agents, length, daily } as const;
    findings.warningIn(table.file, last.line, reader.heading(agents), doubt);
  }
  // Zones differ by up to a day, and the row that holds at the first moment may be of the day before.
  const daysAround = Array.from({ length: days + 4 }, (_, index) => index - 2);
  const repeated = daily ? daysAround.flatMap((day) => rows.map((row) => ({ start: time.at(day, row.start), agents: row.agents }))) : rows;
  return repeated.map((row, index) => ({ from: row.start, to: repeated[index + 1]?.start ?? end, agents: row.agents }));
}

/** How long the last row holds, where that is far longer than the others do; else null. */
function lastLength(rows: readonly { readonly start: number }[], end: number): number | null {
  const lengths = rows.slice(1).map(({ start }, index) => start - (rows[index]?.start ?? start));
  const usual = [...lengths].sort((a, b) => a - b)[Math.floor(lengths.length / 2)];
  const length = end - (rows.at(-1)?.start ?? end);
  return usual !== undefined && length > FAR_LONGER * usual ? length : null;
}
