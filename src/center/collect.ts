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
  const room = new Room(machine);
  const [byInterval, overRun] = histograms(machine, center, room);
  const counts: Counts = {
    intervals: rows,
    contacts: room.doubles(machine.contactRows(), types.count * rows * Contact.fields),
    endedByTier: room.doubles(machine.tierRows(), types.count * rows * tiers),
    cells: room.doubles(machine.cellRows(), cells * withAfter * Wait.fields),
    lines: room.doubles(machine.lineRows(), lines.count * rows * Line.fields),
    teams: room.doubles(machine.teamRows(), teams.count * withAfter * Team.fields),
    bots: room.doubles(machine.botRows(), botSessions.length * withAfter * Bot.fields),
    fairness: Float64Array.from({ length: teams.count }, (_, team) => machine.fairness(team)),
    histograms: byInterval,
    overRun,
    trace: traced
      ? {
          steps: room.doubles(machine.tracedSteps(), machine.tracedStepsLength()),
          duty: room.doubles(machine.tracedDuty(), machine.tracedDutyLength()),
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
function histograms(machine: Machine, { calendar, types, lines }: Center, room: Room): [Histograms, Histograms] {
  const tables = [types.count, types.count, types.count, lines.count, lines.count].map((things, which) => {
    const table = machine.packed(which);
    const columns = which < 3 ? calendar.intervals : calendar.intervals + 1;
    return [
      durations(machine, table, things * columns, room),
      durations(machine, machine.packedOverRun(which, table), things, room),
    ] as const;
  });
  return [named(tables.map(([table]) => table)), named(tables.map(([, table]) => table))];
}

function named([contactAnswered, contactUnanswered, resolution, lineAnswered, lineUnanswered]: SparseTable[]): Histograms {
  return { contactAnswered, contactUnanswered, resolution, lineAnswered, lineUnanswered };
}

function durations(machine: Machine, table: number, rows: number, room: Room): SparseTable {
  return {
    starts: room.unsigned(machine.packedStarts(table), rows),
    ends: room.unsigned(machine.packedEnds(table), rows),
    entries: room.integers(machine.packedEntries(table), machine.packedLength(table)),
  };
}

/**
 * Copies of parts of the machine's memory, most of them side by side in one piece of memory: to make dozens of small ones, and to hand
 * them from thread to thread, takes longer than to fill them.
 */
class Room {
  /** Bytes of a piece; a part that is larger than a tenth of it gets one for itself. */
  static readonly #SIZE = 1 << 16;
  readonly #machine: Machine;
  #piece = new ArrayBuffer(0);
  #used = 0;

  constructor(machine: Machine) {
    this.#machine = machine;
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
    const bytes = length * width;
    const from = new Uint8Array(this.#machine.memory.buffer, at, bytes);
    if (bytes > Room.#SIZE / 10) return [from.slice().buffer, 0, length];
    if (this.#used + bytes > this.#piece.byteLength) {
      this.#piece = new ArrayBuffer(Room.#SIZE);
      this.#used = 0;
    }
    const begin = this.#used;
    new Uint8Array(this.#piece, begin, bytes).set(from);
    // A double begins at a multiple of eight bytes.
    this.#used = Math.ceil((begin + bytes) / 8) * 8;
    return [this.#piece, begin, length];
  }
}
