import { addToBin, type HistogramTable, histogramTable, PAGE_SIZE, PAGES, totalOf } from '../statistics/histogram.js';
import { cellsOf } from './cells.js';
import type { Center } from './center.js';
import { Bot, Contact, type Counts, type Histograms, Line, Team, Wait } from './counts.js';
import type { Machine } from './machine.js';
import type { DutyTimes } from './plan.js';

/** What the machine has counted, copied out of its memory. */
export function collect(machine: Machine, center: Center, { rostered, duty }: DutyTimes, traced: boolean): Counts {
  const { calendar, types, lines, teams, botSessions, cells, tiers } = center;
  const rows = calendar.intervals;
  const withAfter = rows + 1;
  const doubles = (at: number, length: number) => new Float64Array(machine.memory.buffer, at, length).slice();
  const counts: Counts = {
    intervals: rows,
    contacts: doubles(machine.contactRows(), types.count * rows * Contact.fields),
    endedByTier: doubles(machine.tierRows(), types.count * rows * tiers),
    cells: doubles(machine.cellRows(), cells * withAfter * Wait.fields),
    lines: doubles(machine.lineRows(), lines.count * rows * Line.fields),
    teams: doubles(machine.teamRows(), teams.count * withAfter * Team.fields),
    bots: doubles(machine.botRows(), botSessions.length * withAfter * Bot.fields),
    fairness: Float64Array.from({ length: teams.count }, (_, team) => machine.fairness(team)),
    histograms: {
      contactAnswered: histogramFrom(machine, 0, types.count * rows),
      contactUnanswered: histogramFrom(machine, 1, types.count * rows),
      resolution: histogramFrom(machine, 2, types.count * rows),
      lineAnswered: histogramFrom(machine, 3, lines.count * withAfter),
      lineUnanswered: histogramFrom(machine, 4, lines.count * withAfter),
    },
    trace: traced
      ? {
          steps: doubles(machine.tracedSteps(), machine.tracedStepsLength()),
          duty: doubles(machine.tracedDuty(), machine.tracedDutyLength()),
        }
      : null,
  };
  for (let team = 0; team < teams.count; team++) {
    for (let interval = 0; interval < rows; interval++) {
      const row = (team * withAfter + interval) * Team.fields;
      counts.teams[row + Team.rosteredTime] = rostered[team * rows + interval];
      counts.teams[row + Team.dutyTime] = duty[team * rows + interval];
    }
    // After the calendar nobody is busy but in overrun.
    const after = (team * withAfter + rows) * Team.fields;
    counts.teams[after + Team.busyTime] = counts.teams[after + Team.overrunTime];
    counts.teams[after + Team.inHandTime] = counts.teams[after + Team.overrunTime];
  }
  addZeroWaits(counts, counts.histograms, center);
  return counts;
}

function histogramFrom(machine: Machine, which: number, rows: number): HistogramTable {
  const { buffer } = machine.memory;
  const at = machine.histogramOf(which);
  const table = histogramTable(rows);
  const pages = machine.histogramPages(at);
  table.directory.set(new Int32Array(buffer, machine.histogramDirectory(at), rows * PAGES));
  table.used.set(new Uint8Array(buffer, machine.histogramUsed(at), rows));
  if (table.pool.length < pages * PAGE_SIZE) table.pool = new Uint32Array(pages * PAGE_SIZE);
  table.pool.set(new Uint32Array(buffer, machine.histogramPool(at), pages * PAGE_SIZE));
  table.pages = pages;
  return table;
}

/**
 * Waits of 0, which are most, are not put into the histograms one by one: here they are added all at once, as what is missing from
 * the number of contacts.
 */
function addZeroWaits(counts: Counts, histograms: Histograms, { types, lines, scenario }: Center): void {
  const { intervals } = counts;
  for (let row = 0; row < types.count * intervals; row++) {
    const from = row * Contact.fields;
    fill(histograms.contactAnswered, row, counts.contacts[from + Wait.answered]);
    fill(histograms.contactUnanswered, row, counts.contacts[from + Wait.abandoned] + counts.contacts[from + Wait.disconnected]);
  }
  const answered = new Float64Array(lines.count * (intervals + 1));
  const unanswered = new Float64Array(answered.length);
  cellsOf(scenario).forEach(({ line }, cell) => {
    for (let interval = 0; interval <= intervals; interval++) {
      const from = (cell * (intervals + 1) + interval) * Wait.fields;
      const row = line * (intervals + 1) + interval;
      answered[row] += counts.cells[from + Wait.answered];
      unanswered[row] +=
        counts.cells[from + Wait.abandoned] + counts.cells[from + Wait.disconnected] + counts.cells[from + Wait.overflowed];
    }
  });
  for (let row = 0; row < answered.length; row++) {
    fill(histograms.lineAnswered, row, answered[row]);
    fill(histograms.lineUnanswered, row, unanswered[row]);
  }
}

function fill(table: HistogramTable, row: number, total: number): void {
  const missing = total - totalOf(table, row);
  if (missing > 0) addToBin(table, row, 0, missing);
}
