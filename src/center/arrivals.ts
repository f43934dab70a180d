import { keyOf, Rank } from '../engine/moment.js';
import { gamma } from '../random/distribution.js';
import { detail, memberA, memberB, nameKey, Purpose, randomBits, type StreamKey, streamKey } from '../random/key.js';
import { exponentialOf } from '../random/log.js';
import type { ContactType, RateArrivals, RecordedArrivals, Scenario, Variability } from '../scenario/scenario.js';
import type { Center } from './center.js';

/** Who comes next, over all contact types. */
export class Arrivals {
  /** Key of the next arrival; Infinity: none. */
  nextKey = Infinity;
  nextType = -1;
  readonly sources: readonly ArrivalSource[];
  readonly #at: Float64Array;

  constructor(center: Center, seed: number, replication: number) {
    const { scenario } = center;
    const factors = new Factors(scenario, `${seed}/${replication}`);
    this.sources = scenario.contacts.map((type) => {
      const stream = streamKey(`${seed}/${replication}/customers/${type.name}`);
      const { arrivals } = type;
      return arrivals.kind === 'log' ? new RecordedSource(arrivals, stream) : new RateSource(type, arrivals, stream, scenario, factors);
    });
    this.#at = new Float64Array(this.sources.length).fill(Infinity);
    this.sources.forEach((source, type) => {
      source.advance(this.#at, type);
    });
    this.#findNext();
  }

  /** Lets the contact type whose turn it was have its next arrival. */
  advance(): void {
    this.sources[this.nextType].advance(this.#at, this.nextType);
    this.#findNext();
  }

  #findNext(): void {
    const at = this.#at;
    let type = 0;
    for (let i = 1; i < at.length; i++) if (at[i] < at[type]) type = i;
    this.nextType = type;
    this.nextKey = keyOf(at[type], Rank.arrival);
  }
}

/** The customers of one contact type, one after another. */
interface ArrivalSource {
  /** Key of the present customer. */
  a: number;
  b: number;
  /** Factor on the first handling, recorded patience and handling time of the present customer (NaN: drawn). */
  timeFactor: number;
  ownPatience: number;
  ownTime: number;
  /** Goes on to the next customer and writes the moment of arrival in milliseconds to a place of `at`; Infinity: nobody comes any more. */
  advance(at: Float64Array, place: number): void;
}

/**
 * Arrivals along an expected volume: a process with one arrival per expected contact, stretched over the cumulative volume. So the
 * n-th customer is the same with other volumes, only at another moment.
 */
class RateSource implements ArrivalSource {
  a = 0;
  b = 0;
  timeFactor = 1;
  readonly ownPatience = Number.NaN;
  readonly ownTime = Number.NaN;
  readonly #stream: StreamKey;
  readonly #even: boolean;
  readonly #from: Float64Array;
  readonly #length: Float64Array;
  /** Cumulative volume at the end of each piece, factors included. */
  readonly #upTo: Float64Array;
  readonly #timeFactor: Float64Array;
  #customer = 0;
  #piece = 0;
  /** Cumulative volume at which the present customer comes. */
  #target: number;

  constructor(type: ContactType, arrivals: RateArrivals, stream: StreamKey, scenario: Scenario, factors: Factors) {
    const pieces = [...warmUpOf(arrivals, scenario), ...arrivals.pieces];
    const own = factors.of(type.name, arrivals.variability);
    this.#stream = stream;
    this.#even = arrivals.process === 'even';
    this.#target = this.#even ? -0.5 : 0;
    this.#from = Float64Array.from(pieces, (piece) => piece.from);
    this.#length = Float64Array.from(pieces, (piece) => piece.to - piece.from);
    this.#timeFactor = Float64Array.from(pieces, (piece) => piece.timeFactor);
    let sum = 0;
    let interval = 0;
    const { intervals } = scenario.calendar;
    this.#upTo = Float64Array.from(pieces, (piece) => {
      while (intervals[interval].to <= piece.from) interval++;
      sum += piece.volume * own(intervals[interval].day, piece.from < 0 ? -1 : interval);
      return sum;
    });
  }

  advance(at: Float64Array, place: number): void {
    const n = this.#customer++;
    this.a = memberA(this.#stream.a, n);
    this.b = memberB(this.#stream.b, this.a, n);
    this.#target += this.#even ? 1 : exponentialOf(randomBits(this.a, this.b, 0, GAP));
    const upTo = this.#upTo;
    let piece = this.#piece;
    while (piece < upTo.length && upTo[piece] <= this.#target) piece++;
    this.#piece = piece;
    if (piece === upTo.length) {
      at[place] = Infinity;
      return;
    }
    this.timeFactor = this.#timeFactor[piece];
    const before = piece === 0 ? 0 : upTo[piece - 1];
    const length = this.#length[piece];
    const into = Math.round(((this.#target - before) / (upTo[piece] - before)) * length);
    at[place] = this.#from[piece] + (into < length ? into : length - 1);
  }
}

const GAP = detail(Purpose.gap, 0);

/** The warm-up has the rate of the first interval. */
function warmUpOf({ pieces }: RateArrivals, { calendar }: Scenario): RateArrivals['pieces'] {
  if (calendar.warmUp === 0) return [];
  const { to } = calendar.intervals[0];
  const first = pieces.filter((piece) => piece.from < to);
  const volume = (first.reduce((sum, piece) => sum + piece.volume, 0) * calendar.warmUp) / to;
  return volume > 0 ? [{ from: -calendar.warmUp, to: 0, volume, timeFactor: first[0].timeFactor }] : [];
}

/** Recorded arrivals, the same in every replication; what the record does not say is drawn for the n-th of them. */
class RecordedSource implements ArrivalSource {
  a = 0;
  b = 0;
  readonly timeFactor = 1;
  ownPatience = Number.NaN;
  ownTime = Number.NaN;
  readonly #log: RecordedArrivals;
  readonly #stream: StreamKey;
  #next = 0;

  constructor(log: RecordedArrivals, stream: StreamKey) {
    this.#log = log;
    this.#stream = stream;
  }

  advance(at: Float64Array, place: number): void {
    const n = this.#next++;
    if (n >= this.#log.at.length) {
      at[place] = Infinity;
      return;
    }
    at[place] = this.#log.at[n];
    this.a = memberA(this.#stream.a, n);
    this.b = memberB(this.#stream.b, this.a, n);
    this.ownPatience = this.#log.patience[n];
    this.ownTime = this.#log.time[n];
  }
}

/** Factors of days and intervals: gamma-distributed with mean 1, drawn for the date, so that they are the same in every scenario. */
class Factors {
  readonly #scenario: Scenario;
  readonly #run: string;
  readonly #dates = new Map<number, number>();
  readonly #starts = new Map<number, number>();
  readonly #shared: (day: number, interval: number) => number;

  constructor(scenario: Scenario, run: string) {
    this.#scenario = scenario;
    this.#run = run;
    this.#shared = this.#drawn('all', scenario.variability);
  }

  /** The factor on a contact type's volume on a day, in an interval (-1: in no interval of the calendar), the shared one included. */
  of(name: string, variability: Variability): (day: number, interval: number) => number {
    const own = this.#drawn(name, variability);
    return (day, interval) => own(day, interval) * this.#shared(day, interval);
  }

  #drawn(name: string, { day: dayCv, interval: intervalCv }: Variability): (day: number, interval: number) => number {
    const { days, intervals } = this.#scenario.calendar;
    const ofDay = factorStream(`${this.#run}/day/${name}`, dayCv);
    const ofInterval = factorStream(`${this.#run}/interval/${name}`, intervalCv);
    return (day, interval) =>
      (dayCv === 0 ? 1 : ofDay(known(this.#dates, day, () => days[day].date))) *
      (intervalCv === 0 || interval < 0 ? 1 : ofInterval(known(this.#starts, interval, () => intervals[interval].start)));
  }
}

/** Gamma factors with mean 1 and that coefficient of variation, one for each name key. */
function factorStream(stream: string, cv: number): (name: number) => number {
  const { a, b } = streamKey(stream);
  const shape = 1 / (cv * cv);
  return (name) => gamma(shape, a, b, name, detail(Purpose.factor, 0)) / shape;
}

function known(keys: Map<number, number>, index: number, name: () => string): number {
  const found = keys.get(index) ?? nameKey(name());
  keys.set(index, found);
  return found;
}
