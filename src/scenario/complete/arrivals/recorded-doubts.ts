import { SECOND } from '../../../kit/units.js';
import type { Findings } from '../../findings.js';
import type { Table, TableRow } from '../../tables/table.js';
import { isFarOff } from '../../workload/traffic.js';

/** Columns of a log that hold something else than they say: times of contacts that nobody answered, waits of those who were. */
export function warnOfRecording(
  { file, columns }: Table,
  rows: readonly TableRow[],
  { patience, handling }: { readonly patience: number; readonly handling: number },
  firstWork: number | null,
  findings: Findings,
): void {
  const timed = rows.filter((row) => Number(row.cells[handling] ?? '') > 0);
  const zero = rows.filter((row) => isGiven(row, handling) && Number(row.cells[handling]) === 0);
  const [firstTimed, firstZero] = [timed[0], zero[0]];
  if (firstZero !== undefined) {
    findings.warningIn(file, firstZero.line, columns[handling] ?? '', { kind: 'noHandlingTime', rows: zero.length });
  }
  const mean = (timed.reduce((sum, row) => sum + Number(row.cells[handling]), 0) / timed.length) * SECOND;
  if (firstTimed !== undefined && firstWork !== null && isFarOff(mean, firstWork)) {
    findings.warningIn(file, firstTimed.line, columns[handling] ?? '', { kind: 'handlingTimesOff', mean, journey: firstWork });
  }
  const waits = waitsAmong(rows, columns, patience, handling);
  const [firstWait] = waits;
  if (firstWait !== undefined) {
    findings.warningIn(file, firstWait.line, columns[patience] ?? '', { kind: 'patienceIsWait', rows: waits.length });
  }
}

function isGiven(row: TableRow, column: number): boolean {
  return (row.cells[column] ?? '') !== '';
}

/** Who is that impatient hangs up in the first seconds; of customers they are a few percent, of waits until the answer often most. */
const AT_ONCE_SECONDS = 5;
const AT_ONCE_SHARE = 0.2;
/** Fewer rows tell nothing. */
const FEWEST_ROWS = 3;
const SAME_SHARE = 0.9;

/**
 * Rows whose patience is probably the wait until the answer. Those with a handling time were answered, so their patience was longer
 * than their wait: it must not be shorter, in the middle, than that of those who gave up, nor nothing at all for many, nor what a
 * column of waits says.
 */
function waitsAmong(rows: readonly TableRow[], columns: readonly string[], patience: number, handling: number): readonly TableRow[] {
  const given = rows.filter((row) => isGiven(row, patience));
  const answered = handling === -1 ? given : given.filter((row) => Number(row.cells[handling] ?? '') > 0);
  // Without handling times all that is known is whether everybody has a patience, also those who were answered.
  if (answered.length < FEWEST_ROWS || (handling === -1 && given.length < rows.length)) return [];
  const seconds = (of: readonly TableRow[]): number[] => of.map((row) => Number(row.cells[patience])).sort((a, b) => a - b);
  const atOnce = seconds(answered).filter((value) => value <= AT_ONCE_SECONDS).length / answered.length;
  const lost = given.filter((row) => !answered.includes(row));
  const shorter = lost.length >= FEWEST_ROWS && middleOf(seconds(answered)) <= middleOf(seconds(lost));
  const copied = columns.some((heading, column) => {
    if (column === patience || !/wait|queue|asa|answer|等待|排队/i.test(heading)) return false;
    const same = answered.filter((row) => isGiven(row, column) && Number(row.cells[column]) === Number(row.cells[patience]));
    return same.length >= answered.length * SAME_SHARE;
  });
  return atOnce >= AT_ONCE_SHARE || shorter || copied ? answered : [];
}

function middleOf(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
