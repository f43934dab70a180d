import type { SparseTable } from '../statistics/sparse-histogram.js';
import type { Center } from './center.js';
import { Bot, Contact, type Counts, type Histograms, Line, Team, type Trace, Wait } from './counts.js';
import type { Machine } from './machine.js';
import type { DutyTimes } from './plan.js';

/** What the machine has counted, copied out of its memory. */
export function collect(machine: Machine, center: Center, { rostered, duty }: DutyTimes, traced: boolean): Counts {
  const { calendar, types, lines, teams, botSessions, cells, tiers } = center;
  const rows = calendar.intervals;
  const withAfter = rows + 1;
  const [byInterval, overRun] = histograms(machine, center);
  const lengths = {
    contacts: types.count * rows * Contact.fields,
    endedByTier: types.count * rows * tiers,
    cells: cells * withAfter * Wait.fields,
    lines: lines.count * rows * Line.fields,
    teams: teams.count * withAfter * Team.fields,
    bots: botSessions.length * withAfter * Bot.fields,
  };
  const room = new Room(machine, 8 * Object.values(lengths).reduce((sum, length) => sum + length, 0));
  const counts: Counts = {
    intervals: rows,
    contacts: room.doubles(machine.contactRows(), lengths.contacts),
    endedByTier: room.doubles(machine.tierRows(), lengths.endedByTier),
    cells: room.doubles(machine.cellRows(), lengths.cells),
    lines: room.doubles(machine.lineRows(), lengths.lines),
    teams: room.doubles(machine.teamRows(), lengths.teams),
    bots: room.doubles(machine.botRows(), lengths.bots),
    fairness: Float64Array.from({ length: teams.count }, (_, team) => machine.fairness(team)),
    histograms: byInterval,
    overRun,
    trace: traced ? traceOf(machine) : null,
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

function traceOf(machine: Machine): Trace {
  const [steps, duty] = [machine.tracedStepsLength(), machine.tracedDutyLength()];
  const room = new Room(machine, 8 * (steps + duty));
  return { steps: room.doubles(machine.tracedSteps(), steps), duty: room.doubles(machine.tracedDuty(), duty) };
}

/** The durations by interval and over the whole run. */
function histograms(machine: Machine, { calendar, types, lines }: Center): [Histograms, Histograms] {
  const byInterval: Packed[] = [];
  const overRun: Packed[] = [];
  [types.count, types.count, types.count, lines.count, lines.count].forEach((things, which) => {
    const table = machine.packed(which);
    byInterval.push({ table, rows: things * (which < 3 ? calendar.intervals : calendar.intervals + 1) });
    overRun.push({ table: machine.packedOverRun(which, table), rows: things });
  });
  return [durations(machine, byInterval), durations(machine, overRun)];
}

/** A table of durations in the machine. */
interface Packed {
  readonly table: number;
  readonly rows: number;
}

/** @param packed kind by kind in the order of `packed` (simulation/results.ts) */
function durations(machine: Machine, packed: readonly Packed[]): Histograms {
  const words = packed.reduce((sum, { table, rows }) => sum + machine.packedLength(table) + 2 * rows + 1, 0);
  const room = new Room(machine, 4 * words);
  const [contactAnswered, contactUnanswered, resolution, lineAnswered, lineUnanswered] = packed.map(
    ({ table, rows }): SparseTable => ({
      starts: room.unsigned(machine.packedStarts(table), rows + 1),
      entries: room.integers(machine.packedEntries(table), machine.packedLength(table)),
      totals: room.unsigned(machine.packedTotals(table), rows),
    }),
  );
  return { contactAnswered, contactUnanswered, resolution, lineAnswered, lineUnanswered };
}

/**
 * Copies of parts of the machine's memory, side by side in one piece of memory: to make dozens of small ones, and to hand them from
 * thread to thread, takes longer than to fill them.
 */
class Room {
  readonly #machine: Machine;
  readonly #piece: ArrayBuffer;
  #used = 0;

  /** @param bytes of all the copies that there will be */
  constructor(machine: Machine, bytes: number) {
    this.#machine = machine;
    this.#piece = new ArrayBuffer(bytes);
  }

  doubles(at: number, length: number): Float64Array {
    return new Float64Array(...this.#copied(at, length, 8));
  }

  unsigned(at: number, length: number): Uint32Array {
    return new Uint32Array(...this.#copied(at, length, 4));
  }

  integers(at: number, length: number): Int32Array {
    return new Int32Array(...this.#copied(at, length, 4));
  }

  #copied(at: number, length: number, width: number): [ArrayBuffer, number, number] {
    const begin = this.#used;
    this.#used += length * width;
    new Uint8Array(this.#piece, begin, length * width).set(new Uint8Array(this.#machine.memory.buffer, at, length * width));
    return [this.#piece, begin, length];
  }
}
