import { histogramTable } from '../statistics/histogram.js';
import type { Center } from './center.js';
import { Bot, Contact, type Counts, Line, Team, Wait } from './counts.js';
import type { State } from './state.js';

/** Counts while the replication adds to them: the same tables, the trace apart. */
export type MutableCounts = Omit<Counts, 'trace'>;

/** Empty tables of the size that the center needs. */
export function newCounts({ calendar, types, lines, teams, botSessions, cells, tiers }: Center): MutableCounts {
  const rows = calendar.intervals;
  // What begins after the calendar (a contact that was inside goes on to its next step) has a row of its own.
  const withAfter = rows + 1;
  return {
    intervals: rows,
    contacts: new Float64Array(types.count * rows * Contact.fields),
    endedByTier: new Float64Array(types.count * rows * tiers),
    cells: new Float64Array(cells * withAfter * Wait.fields),
    lines: new Float64Array(lines.count * rows * Line.fields),
    teams: new Float64Array(teams.count * withAfter * Team.fields),
    bots: new Float64Array(botSessions.length * withAfter * Bot.fields),
    fairness: new Float64Array(teams.count),
    histograms: {
      contactAnswered: histogramTable(types.count * rows),
      contactUnanswered: histogramTable(types.count * rows),
      resolution: histogramTable(types.count * rows),
      lineAnswered: histogramTable(lines.count * withAfter),
      lineUnanswered: histogramTable(lines.count * withAfter),
    },
  };
}

/**
 * Adds the time from `from` to now to a time-based field, to each interval the part that passed in it; what passed outside the
 * calendar is left out.
 *
 * @param rows rows of a scope in the table
 */
export function addTime(s: State, table: Float64Array, scope: number, rows: number, fields: number, field: number, from: number): void {
  const { intervalEnd, intervals } = s.center.calendar;
  if (from >= s.intervalFrom) {
    if (s.interval >= 0 && s.interval < intervals) table[(scope * rows + s.interval) * fields + field] += s.now - from;
    return;
  }
  let until = s.interval < intervals ? s.now : s.center.calendar.end;
  for (let interval = Math.min(s.interval, intervals - 1); interval >= 0 && until > from; interval--) {
    const begin = interval === 0 ? 0 : intervalEnd[interval - 1];
    table[(scope * rows + interval) * fields + field] += until - Math.max(begin, from);
    until = begin;
  }
}
