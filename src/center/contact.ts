import type { Center } from './center.js';

/** Where a contact is. */
export const enum Place {
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

/** What has happened to a contact so far; bits of Contacts.past. */
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

/**
 * The contacts that are in the center, as parallel arrays: a contact is an index, given when it arrives and free again when it
 * leaves. Memory follows the number of contacts inside at one time, never how many there have been.
 */
export class Contacts {
  capacity = 256;
  type = new Int32Array(this.capacity);
  /** The customer's key (see random/key). */
  a = new Int32Array(this.capacity);
  b = new Int32Array(this.capacity);
  arrived = new Float64Array(this.capacity);
  /** Interval of arrival; -1: in the warm-up, which is not counted. */
  cohort = new Int32Array(this.capacity);
  where = new Uint8Array(this.capacity);
  past = new Int32Array(this.capacity);
  step = new Int32Array(this.capacity);
  /** Which visit of the step this is, from 0. */
  visit = new Int32Array(this.capacity);
  /** Moment and interval of entering the present place: joining the line, starting the session. */
  since = new Float64Array(this.capacity);
  sinceInterval = new Int32Array(this.capacity);
  /** Time in lines before the first answer, the present line left out. */
  waited = new Float64Array(this.capacity);
  /** Place of the agent who has it, and the moment that agent took it up. */
  agent = new Int32Array(this.capacity);
  takenUp = new Float64Array(this.capacity);
  /** Agent steps finished, the time that agents spent on them, and the further agent steps entered after an answer. */
  handled = new Int32Array(this.capacity);
  handleTime = new Float64Array(this.capacity);
  transfers = new Int32Array(this.capacity);
  /** Line of the last answer and team of the last agent; -1: none. */
  lastLine = new Int32Array(this.capacity);
  lastTeam = new Int32Array(this.capacity);
  /** End of patience in the present line. */
  giveUpAt = new Float64Array(this.capacity);
  /** Whether the contact has a timer (see State.timers). */
  timed = new Uint8Array(this.capacity);
  /** Neighbours in the queue; -1: none. */
  ahead = new Int32Array(this.capacity);
  behind = new Int32Array(this.capacity);
  /** Number in the replication, from 1, for the trace. */
  number = new Float64Array(this.capacity);
  /** Of types with `special` arrivals: the factor on the first handling; recorded patience and handling time (NaN: drawn). */
  timeFactor = new Float64Array(this.capacity);
  ownPatience = new Float64Array(this.capacity);
  ownTime = new Float64Array(this.capacity);
  /** Visits so far, [contact][step of its type], of cyclic types. */
  visits: Int32Array;
  readonly #visitWidth: number;
  #free: Int32Array;
  #freeCount = 0;

  constructor(center: Center) {
    this.#visitWidth = center.types.mostSteps;
    this.visits = new Int32Array(this.capacity * this.#visitWidth);
    this.#free = new Int32Array(this.capacity);
    this.#addFree(0);
  }

  /** Whether a new contact needs `grow` first. */
  get isFull(): boolean {
    return this.#freeCount === 0;
  }

  /** A free index; there must be one. */
  take(): number {
    return this.#free[--this.#freeCount];
  }

  release(contact: number): void {
    this.where[contact] = Place.nowhere;
    this.#free[this.#freeCount++] = contact;
  }

  /** Doubles the room. */
  grow(): void {
    const before = this.capacity;
    this.capacity *= 2;
    for (const name of INTEGERS) this[name] = enlarged(this[name], Int32Array, this.capacity);
    for (const name of NUMBERS) this[name] = enlarged(this[name], Float64Array, this.capacity);
    for (const name of BYTES) this[name] = enlarged(this[name], Uint8Array, this.capacity);
    this.visits = enlarged(this.visits, Int32Array, this.capacity * this.#visitWidth);
    this.#free = new Int32Array(this.capacity);
    this.#addFree(before);
  }

  /** Counts a visit of a cyclic type's step and returns how many came before it. */
  countVisit(contact: number, local: number): number {
    return this.visits[contact * this.#visitWidth + local]++;
  }

  forgetVisits(contact: number): void {
    this.visits.fill(0, contact * this.#visitWidth, (contact + 1) * this.#visitWidth);
  }

  /** The indices from `from` on become free, the lowest the first to be taken. */
  #addFree(from: number): void {
    for (let contact = this.capacity - 1; contact >= from; contact--) this.#free[this.#freeCount++] = contact;
  }
}

const INTEGERS = [
  'type',
  'a',
  'b',
  'cohort',
  'step',
  'visit',
  'sinceInterval',
  'agent',
  'lastLine',
  'lastTeam',
  'ahead',
  'behind',
] as const;
const NUMBERS = [
  'arrived',
  'since',
  'waited',
  'takenUp',
  'handleTime',
  'giveUpAt',
  'number',
  'timeFactor',
  'ownPatience',
  'ownTime',
] as const;
const BYTES = ['where', 'timed'] as const;

function enlarged<Values extends Int32Array | Float64Array | Uint8Array>(
  from: Values,
  Type: new (length: number) => Values,
  length: number,
): Values {
  const larger = new Type(length);
  larger.set(from);
  return larger;
}
