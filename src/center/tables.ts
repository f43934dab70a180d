import { histogramTable } from '../statistics/histogram.js';
import type { Center } from './center.js';
import { Bot, Contact, type Counts, Line, Team, Wait } from './counts.js';

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
