import { Fifo } from '../engine/fifo.js';
import { detail, memberA, memberB, nameKey, Purpose, type StreamKey, streamKey, uniform } from '../random/key.js';
import type { Center } from './center.js';

/** What an agent is doing. A place is one person of a team, numbered across teams. */
export const enum Doing {
  offDuty,
  idle,
  handling,
  wrappingUp,
  /** Has just ended a contact and is about to take up another, to be listed as idle, or to leave. */
  between,
}

/** What changes about teams and the people in them. */
export class Teams {
  /** People who should be on duty by the plan, by team. */
  readonly level: Int32Array;
  /** People kept on duty beyond the plan, until closed lines are served out: never fewer than this. */
  readonly held: Int32Array;
  /** People here, those included who only finish what they have in hand. */
  readonly present: Int32Array;
  readonly busy: Int32Array;
  /** Agent steps finished in the present interval. */
  readonly handled: Int32Array;
  /** Busy people beyond `level`, and since when. */
  readonly excess: Int32Array;
  readonly excessSince: Float64Array;
  /** First and last of the idle places of each team, longest idle first; -1: none. */
  readonly idleHead: Int32Array;
  readonly idleTail: Int32Array;
  readonly idleCount: Int32Array;

  readonly doing: Uint8Array;
  /** Neighbours in the list of idle places. */
  readonly idleBefore: Int32Array;
  readonly idleAfter: Int32Array;
  readonly idleSince: Float64Array;
  /** The contact in hand and its line; the line stays until the wrap-up has ended. */
  readonly contact: Int32Array;
  readonly line: Int32Array;
  /** Begin of the busy and duty time that is not yet in the sums below. */
  readonly busySince: Float64Array;
  readonly dutySince: Float64Array;
  readonly wrapUpSince: Float64Array;
  /** Busy and duty time of each place in the present interval, and in the run up to it. */
  readonly busyNow: Float64Array;
  readonly dutyNow: Float64Array;
  readonly busyBefore: Float64Array;
  readonly dutyBefore: Float64Array;
  /** When each place came on duty, for the trace. */
  readonly came: Float64Array;

  /** Places that became free at this moment and have not yet looked for a contact. */
  readonly freed = new Fifo();

  readonly #absence: Absence;

  constructor(center: Center, seed: number, replication: number) {
    const { count, placeTeam: places } = center.teams;
    this.level = new Int32Array(count);
    this.held = new Int32Array(count);
    this.present = new Int32Array(count);
    this.busy = new Int32Array(count);
    this.handled = new Int32Array(count);
    this.excess = new Int32Array(count);
    this.excessSince = new Float64Array(count);
    this.idleHead = new Int32Array(count).fill(-1);
    this.idleTail = new Int32Array(count).fill(-1);
    this.idleCount = new Int32Array(count);
    this.doing = new Uint8Array(places.length);
    this.idleBefore = new Int32Array(places.length);
    this.idleAfter = new Int32Array(places.length);
    this.idleSince = new Float64Array(places.length);
    this.contact = new Int32Array(places.length).fill(-1);
    this.line = new Int32Array(places.length);
    this.busySince = new Float64Array(places.length);
    this.dutySince = new Float64Array(places.length);
    this.wrapUpSince = new Float64Array(places.length);
    this.busyNow = new Float64Array(places.length);
    this.dutyNow = new Float64Array(places.length);
    this.busyBefore = new Float64Array(places.length);
    this.dutyBefore = new Float64Array(places.length);
    this.came = new Float64Array(places.length);
    this.#absence = new Absence(center, seed, replication);
  }

  isAbsent(team: number, place: number, day: number): boolean {
    return this.#absence.isAbsent(team, place, day);
  }
}

/** Who is missing on which day: drawn for each person and date, whatever else happens. */
export class Absence {
  readonly #shares: number[];
  readonly #keys: (StreamKey | null)[];
  readonly #dates: Int32Array;

  constructor({ scenario }: Center, seed: number, replication: number) {
    this.#shares = scenario.teams.map((team) => team.absence);
    this.#keys = scenario.teams.map((team) => (team.absence > 0 ? streamKey(`${seed}/${replication}/absence/${team.name}`) : null));
    this.#dates = this.#keys.some((key) => key !== null)
      ? Int32Array.from(scenario.calendar.days, (day) => nameKey(day.date))
      : new Int32Array(0);
  }

  /** @param place place within the team, from 0 */
  isAbsent(team: number, place: number, day: number): boolean {
    const key = this.#keys[team];
    if (key === null) return false;
    const a = memberA(key.a, place);
    return uniform(a, memberB(key.b, a, place), this.#dates[day], detail(Purpose.absence, 0)) < this.#shares[team];
  }
}
