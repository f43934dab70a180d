import type { Center } from './center.js';

/** Where a contact is. */
export const enum Where {
  nowhere,
  bot,
  pause,
  /** After a pause, until its type opens. */
  awaitingOpening,
  line,
  agent,
  /** Between two steps, at one moment. */
  between,
}

/** What has happened to a contact so far; bits of Fact.past. */
export const enum Past {
  offered = 1,
  answered = 2,
  /** Entered a bot before any line. */
  bot = 4,
  escalated = 8,
  /** Comes from a pause: it is the center that calls. */
  paused = 16,
  /** Its own recorded patience and handling time have been used. */
  ownPatienceUsed = 32,
  ownTimeUsed = 64,
  /** Found no agent free in its first line; in the present one. */
  delayed = 128,
  delayedHere = 256,
}

/** Whole numbers kept of a contact: offsets from its handle in `Contacts.facts`. */
export const enum Fact {
  type,
  /** The customer's key (see random/key). */
  a,
  b,
  /** Interval of arrival; -1: in the warm-up, which is not counted. */
  cohort,
  /** Bits of Past. */
  past,
  where,
  /** Handle of the step (see StepTable). */
  step,
  /** Which visit of the step this is, from 0. */
  visit,
  /** Interval of entering the present place. */
  sinceInterval,
  /** Handle of the agent who has or last had it; -1: none. */
  agent,
  /** Agent steps finished, and further agent steps entered after an answer. */
  handled,
  transfers,
  /** Line of the last answer; -1: none. */
  lastLine,
  /** Neighbours in the queue; -1: none. */
  ahead,
  behind,
  /** Whether it has a timer (see State.timers). */
  timed,
}

/** Moments and durations kept of a contact: offsets from half its handle in `Contacts.times`. */
export const enum Time {
  arrived,
  /** Entered the present place: joined the line, started the session. */
  since,
  /** In lines before the first answer, the present line left out. */
  waited,
  /** When the present agent took it up. */
  takenUp,
  /** That agents spent on finished steps. */
  handleTime,
  /** End of patience in the present line. */
  giveUpAt,
  /** Number in the replication, from 1, for the trace. */
  number,
  /** Of types with `special` arrivals: the factor on the first handling. */
  timeFactor,
}

/** Whole numbers in a contact's record: as many as there are facts; half as many times. */
export const RECORD = 16;

/** The item of a contact in the list of completions: even, where those of people are odd. */
export function itemOfContact(contact: number): number {
  return contact >> 3;
}

export function contactOfItem(item: number): number {
  return item << 3;
}

/**
 * The contacts that are in the center, as records of numbers in two arrays, each a cache line: a contact is a handle (the place of
 * its record), given when it arrives and free again when it leaves. Memory follows the number of contacts inside at one time, never
 * how many there have been.
 */
export class Contacts {
  capacity = 256;
  facts = new Int32Array(this.capacity * RECORD);
  times = new Float64Array((this.capacity * RECORD) / 2);
  /** Recorded patience and handling time of contacts of types with `special` arrivals, by number (NaN: drawn). */
  ownPatience = new Float64Array(this.capacity);
  ownTime = new Float64Array(this.capacity);
  /** Visits so far, [contact][step of its type], of cyclic types. */
  #visits: Int32Array;
  readonly #visitWidth: number;
  #free: Int32Array;
  #freeCount = 0;

  constructor(center: Center) {
    this.#visitWidth = center.types.mostSteps;
    this.#visits = new Int32Array(this.capacity * this.#visitWidth);
    this.#free = new Int32Array(this.capacity);
    this.#addFree(0);
  }

  /** Whether a new contact needs `grow` first. */
  get isFull(): boolean {
    return this.#freeCount === 0;
  }

  /** A free handle; there must be one. */
  take(): number {
    return this.#free[--this.#freeCount];
  }

  release(contact: number): void {
    this.facts[contact + Fact.where] = Where.nowhere;
    this.#free[this.#freeCount++] = contact;
  }

  /** Doubles the room. */
  grow(): void {
    const before = this.capacity;
    this.capacity *= 2;
    this.facts = enlarged(this.facts, new Int32Array(this.capacity * RECORD));
    this.times = enlarged(this.times, new Float64Array((this.capacity * RECORD) / 2));
    this.ownPatience = enlarged(this.ownPatience, new Float64Array(this.capacity));
    this.ownTime = enlarged(this.ownTime, new Float64Array(this.capacity));
    this.#visits = enlarged(this.#visits, new Int32Array(this.capacity * this.#visitWidth));
    this.#free = new Int32Array(this.capacity);
    this.#addFree(before);
  }

  /** Counts a visit of a cyclic type's step and returns how many came before it. */
  countVisit(contact: number, local: number): number {
    return this.#visits[(contact / RECORD) * this.#visitWidth + local]++;
  }

  forgetVisits(contact: number): void {
    this.#visits.fill(0, (contact / RECORD) * this.#visitWidth, (contact / RECORD + 1) * this.#visitWidth);
  }

  /** The records from number `from` on become free, the first of them to be taken first. */
  #addFree(from: number): void {
    for (let number = this.capacity - 1; number >= from; number--) this.#free[this.#freeCount++] = number * RECORD;
  }
}

function enlarged<Values extends Int32Array | Float64Array>(from: Values, into: Values): Values {
  into.set(from);
  return into;
}
