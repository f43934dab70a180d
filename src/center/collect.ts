import type { SparseTable } from '../statistics/sparse-histogram.js';
import type { Center } from './center.js';
import { type Counts, type Histograms, Team, type Trace } from './counts.js';
import type { Durations, DurationTable, Results } from './generated/read.js';

/** What a replication has counted, copied out of the machine's memory. */
export function collect(results: Results, { scenario, people }: Center, dutyTimes: Float64Array, traced: boolean): Counts {
  const rows = scenario.calendar.intervals.length;
  const tables = [
    results.contacts,
    results.endedByTier,
    results.cells,
    results.lines,
    results.teams,
    results.groups,
    results.bots,
    results.backlogs,
  ];
  const room = new Room(8 * tables.reduce((sum, { length }) => sum + length, 0));
  const counts: Counts = {
    intervals: rows,
    contacts: room.doubles(results.contacts),
    endedByTier: room.doubles(results.endedByTier),
    cells: room.doubles(results.cells),
    lines: room.doubles(results.lines),
    teams: room.doubles(results.teams),
    groups: room.doubles(results.groups),
    bots: room.doubles(results.bots),
    backlogs: room.doubles(results.backlogs),
    fairness: results.fairness.slice(),
    histograms: durations(results.byInterval),
    overRun: durations(results.overRun),
    trace: traced ? traceOf(results) : null,
  };
  for (let team = 0; team < scenario.teams.length; team++) {
    for (let interval = 0; interval < rows; interval++) {
      const row = (team * (rows + 1) + interval) * Team.fields;
      counts.teams[row + Team.rosteredTime] = people.rosteredTime[team * rows + interval];
      // Of shifts it is counted: when a break really begins the plan does not know.
      if (people.shifts[team] === null) counts.teams[row + Team.dutyTime] = dutyTimes[team * rows + interval];
    }
    // After the calendar nobody is busy but in overrun.
    const after = (team * (rows + 1) + rows) * Team.fields;
    counts.teams[after + Team.busyTime] = counts.teams[after + Team.overrunTime];
    counts.teams[after + Team.inHandTime] = counts.teams[after + Team.overrunTime];
    counts.teams[after + Team.takenTime] = counts.teams[after + Team.overrunTime];
  }
  return counts;
}

function traceOf({ steps, duty }: Results): Trace {
  const room = new Room(8 * (steps.length + duty.length));
  return { steps: room.doubles(steps), duty: room.doubles(duty) };
}

function durations({ contactAnswered, contactUnanswered, resolution, lineAnswered, lineUnanswered }: Durations): Histograms {
  const all = [contactAnswered, contactUnanswered, resolution, lineAnswered, lineUnanswered];
  const room = new Room(4 * all.reduce((sum, { starts, totals, entries }) => sum + starts.length + totals.length + entries.length, 0));
  const copied = ({ starts, totals, entries }: DurationTable): SparseTable => ({
    starts: room.unsigned(starts),
    entries: room.integers(entries),
    totals: room.unsigned(totals),
  });
  return {
    contactAnswered: copied(contactAnswered),
    contactUnanswered: copied(contactUnanswered),
    resolution: copied(resolution),
    lineAnswered: copied(lineAnswered),
    lineUnanswered: copied(lineUnanswered),
  };
}

/**
 * Copies of parts of the machine's memory, side by side in one piece of memory: to make dozens of small ones, and to hand them from
 * thread to thread, takes longer than to fill them.
 */
class Room {
  readonly #piece: ArrayBuffer;
  #used = 0;

  /** @param bytes of all the copies that there will be */
  constructor(bytes: number) {
    this.#piece = new ArrayBuffer(bytes);
  }

  doubles(from: Float64Array): Float64Array {
    const copy = new Float64Array(this.#piece, this.#used, from.length);
    copy.set(from);
    this.#used += copy.byteLength;
    return copy;
  }

  integers(from: Int32Array): Int32Array {
    const copy = new Int32Array(this.#piece, this.#used, from.length);
    copy.set(from);
    this.#used += copy.byteLength;
    return copy;
  }

  unsigned(from: Int32Array): Uint32Array {
    const copy = this.integers(from);
    return new Uint32Array(this.#piece, copy.byteOffset, copy.length);
  }
}
