import { WEEKDAYS, WEEKDAYS_EXPECTED } from '../../../kit/clock.js';
import { DAY, MINUTE } from '../../../kit/units.js';
import type { RawProfile } from '../../language/profile.js';
import { hint } from '../../refusal.js';
import type { Path } from '../../source.js';
import { TableReader } from '../../tables/table-reader.js';
import { weekdaysIn } from '../../tables/weekday-cells.js';
import { clashText, keysByWeekday } from '../../time/weekdays.js';
import type { ArrivalContext } from './context.js';

/** Weights of the intervals of each weekday, Monday first, at least one of them above 0. */
export type Profile = readonly (readonly number[] | Unsaid)[];

/** Why a profile has nothing to say of a weekday: it does not name it, or all its weights are 0. */
type Unsaid = 'unnamed' | 'zero';

/** Weights by weekday or range of weekdays, as they are written. */
type Lists = ReadonlyMap<string, readonly number[]>;

/** @returns null where something is wrong, which has then been reported. */
export function normalizeProfile(path: Path, raw: RawProfile, context: ArrivalContext): Profile | null {
  if (Array.isArray(raw)) return everyDay(path, raw, context);
  if (!isInFile(raw)) return byWeekday(path, new Map(Object.entries(raw)), context);
  if (raw.weekday === undefined) return everyDay(path, weightsInFile(path, raw.column, context), context);
  const lists = listsInFile(path, raw.column, raw.weekday, context);
  return lists === null ? null : byWeekday(path, lists, context);
}

type InFile = Extract<RawProfile, { file: string }>;

function isInFile(raw: Exclude<RawProfile, readonly number[]>): raw is InFile {
  return typeof raw['file'] === 'string';
}

function everyDay(path: Path, weights: readonly number[] | null, context: ArrivalContext): Profile | null {
  if (weights === null || !hasRightLength(path, weights, context)) return null;
  if (weights.some((weight) => weight > 0)) return WEEKDAYS.map(() => weights);
  context.findings.error(path, 'all weights are 0; expected at least one above 0');
  return null;
}

/** Of lists that name the same day the narrower one holds. */
function byWeekday(path: Path, lists: Lists, context: ArrivalContext): Profile | null {
  let right = true;
  for (const [key, weights] of lists) right = hasRightLength(path, weights, context, key) && right;
  const keys = keysByWeekday([...lists.keys()], (key, other) => {
    context.findings.error(path, clashText(key, other));
    right = false;
  });
  if (!right) return null;
  return keys.map((key) => {
    if (key === null) return 'unnamed';
    const weights = lists.get(key) ?? [];
    return weights.some((weight) => weight > 0) ? weights : 'zero';
  });
}

function hasRightLength(path: Path, weights: readonly number[], { calendar, findings }: ArrivalContext, weekdays?: string): boolean {
  const expected = DAY / calendar.intervalLength;
  if (weights.length === expected) return true;
  const of = weekdays === undefined ? '' : ` for ${weekdays}`;
  const minutes = calendar.intervalLength / MINUTE;
  findings.error(path, `expected ${expected} weights${of}, one for every ${minutes} min of a day from 00:00; found ${weights.length}`);
  return false;
}

function weightsInFile(path: Path, column: string, { findings, tables }: ArrivalContext): number[] | null {
  const table = tables.named([...path, 'file']);
  if (table === null) return null;
  const reader = new TableReader(table, findings);
  const weight = reader.column(column);
  if (reader.failed) return null;
  const weights = table.rows.map((row) => reader.number(row, weight));
  reader.close();
  return reader.failed ? null : weights;
}

/** The weights of each weekday, or range of weekdays, that a column names: those of its rows, from the top. */
function listsInFile(path: Path, column: string, weekday: string, { findings, tables }: ArrivalContext): Lists | null {
  const table = tables.named([...path, 'file']);
  if (table === null) return null;
  const reader = new TableReader(table, findings);
  const weight = reader.column(column);
  const day = reader.column(weekday);
  if (reader.failed) return null;
  const lists = new Map<string, number[]>();
  for (const row of table.rows) {
    const cell = row.cells[day] ?? '';
    const key = weekdaysIn(cell);
    const value = reader.number(row, weight);
    if (key === null) reader.error(row, day, `expected ${WEEKDAYS_EXPECTED}; found "${cell}"${hint(cell, WEEKDAYS)}`);
    else lists.set(key, [...(lists.get(key) ?? []), value]);
  }
  reader.close();
  return reader.failed ? null : lists;
}
