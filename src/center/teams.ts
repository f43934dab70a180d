import { Fifo } from '../engine/fifo.js';
import { detail, memberA, memberB, nameKey, Purpose, type StreamKey, streamKey, uniform } from '../random/key.js';
import type { Center } from './center.js';

/** What an agent is doing. */
export const enum Doing {
  offDuty,
  idle,
  handling,
  wrappingUp,
  /** Has just ended a contact and is about to take up another, to be listed as idle, or to leave. */
  between,
}

/** Whole numbers kept of a person: offsets from the handle in `Teams.people`. */
export const enum Person {
  team,
  doing,
  /** Handle of the contact in hand (-1: none) and its line, which stays until the wrap-up has ended. */
  contact,
  line,
  /** Neighbours in the list of idle people; -1: none. */
  idleBefore,
  idleAfter,
}

/** Moments and durations kept of a person: offsets from the handle in `Teams.clocks`. */
export const enum Clock {
  idleSince,
  /** Begin of the busy and duty time that is not yet in the sums below. */
  busySince,
  dutySince,
  wrapUpSince,
  /** Busy and duty time in the present interval. */
  busyNow,
  dutyNow,
  /** When the person came on duty, for the trace. */
  came,
}

/** Numbers in a person's record. */
export const PERSON = 8;

/** The item of a person in the list of completions: odd, where those of contacts are even. */
export function itemOfPerson(person: number): number {
  return (person >> 2) | 1;
}

export function personOfItem(item: number): number {
  return (item & ~1) << 2;
}

/**
 * What changes about teams and the people in them. A person is a place in a team, numbered across teams, and a handle: that number
 * times PERSON.
 */
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
  /** First and last of the idle people of each team, longest idle first; -1: none. */
  readonly idleHead: Int32Array;
  readonly idleTail: Int32Array;
  readonly idleCount: Int32Array;

  readonly people: Int32Array;
  readonly clocks: Float64Array;
  /** Busy and duty time of each person in the run up to the present interval, by place. */
  readonly busyBefore: Float64Array;
  readonly dutyBefore: Float64Array;

  /** People who became free at this moment and have not yet looked for a contact. */
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
    this.people = new Int32Array(places.length * PERSON);
    this.clocks = new Float64Array(places.length * PERSON);
    this.busyBefore = new Float64Array(places.length);
    this.dutyBefore = new Float64Array(places.length);
    places.forEach((team, place) => {
      this.people[place * PERSON + Person.team] = team;
      this.people[place * PERSON + Person.contact] = -1;
    });
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
