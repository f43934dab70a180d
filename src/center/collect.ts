import type { SparseTable } from '../statistics/sparse-histogram.js';
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
  const [byInterval, overRun] = histograms(machine, center);
  const counts: Counts = {
    intervals: rows,
    contacts: doubles(machine.contactRows(), types.count * rows * Contact.fields),
    endedByTier: doubles(machine.tierRows(), types.count * rows * tiers),
    cells: doubles(machine.cellRows(), cells * withAfter * Wait.fields),
    lines: doubles(machine.lineRows(), lines.count * rows * Line.fields),
    teams: doubles(machine.teamRows(), teams.count * withAfter * Team.fields),
    bots: doubles(machine.botRows(), botSessions.length * withAfter * Bot.fields),
    fairness: Float64Array.from({ length: teams.count }, (_, team) => machine.fairness(team)),
    histograms: byInterval,
    overRun,
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
  return counts;
}

/** The durations by interval and over the whole run, kind by kind in the order of `packed` (simulation/results.ts). */
function histograms(machine: Machine, { calendar, types, lines }: Center): [Histograms, Histograms] {
  const tables = [types.count, types.count, types.count, lines.count, lines.count].map((things, which) => {
    const table = machine.packed(which);
    const columns = which < 3 ? calendar.intervals : calendar.intervals + 1;
    return [durations(machine, table, things * columns), durations(machine, machine.packedOverRun(which, table), things)] as const;
  });
  return [named(tables.map(([table]) => table)), named(tables.map(([, table]) => table))];
}

function named([contactAnswered, contactUnanswered, resolution, lineAnswered, lineUnanswered]: SparseTable[]): Histograms {
  return { contactAnswered, contactUnanswered, resolution, lineAnswered, lineUnanswered };
}

function durations(machine: Machine, table: number, rows: number): SparseTable {
  const length = machine.packedLength(table);
  const { buffer } = machine.memory;
  return {
    starts: new Uint32Array(buffer, machine.packedStarts(table), rows).slice(),
    ends: new Uint32Array(buffer, machine.packedEnds(table), rows).slice(),
    entries: new Int32Array(buffer, machine.packedEntries(table), length).slice(),
  };
}
