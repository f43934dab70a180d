import { detail, nameKey, Purpose, streamKey } from '../random/key.js';
import type { ContactType, RateArrivals, RecordedArrivals, Scenario, Variability } from '../scenario/scenario.js';
import { SourceKind } from '../simulation/source-kind.js';
import type { Center } from './center.js';
import type { Machine } from './machine.js';

/** Hands the customers of every contact type to the machine: when their volume comes, or the moments that were recorded. */
export function loadCustomers(machine: Machine, { scenario }: Center, seed: number, replication: number): void {
  const factors = new Factors(machine, scenario, `${seed}/${replication}`);
  scenario.contacts.forEach((type, index) => {
    const { arrivals } = type;
    const stream = streamKey(`${seed}/${replication}/customers/${type.name}`);
    if (arrivals.kind === 'log') {
      machine.setSource(index, SourceKind.log, stream.a, stream.b, arrivals.at.length, 0, 0, 0, 0, 0);
      machine.setLog(index, ...recordedAt(machine, arrivals));
      return;
    }
    const { from, length, upTo, timeFactor } = volumeOf(type, arrivals, scenario, factors);
    const even = arrivals.process === 'even';
    machine.setSource(
      index,
      even ? SourceKind.even : SourceKind.rate,
      stream.a,
      stream.b,
      upTo.length,
      even ? -0.5 : 0,
      machine.doubles(from),
      machine.doubles(length),
      machine.doubles(upTo),
      machine.doubles(timeFactor),
    );
  });
}

function recordedAt(machine: Machine, log: RecordedArrivals): [number, number, number] {
  return [machine.doubles(log.at), machine.doubles(log.patience), machine.doubles(log.time)];
}

/** A contact type's volume in pieces; `upTo` is cumulative at the end of each, factors included. */
function volumeOf(type: ContactType, arrivals: RateArrivals, scenario: Scenario, factors: Factors) {
  const pieces = [...warmUpOf(arrivals, scenario), ...arrivals.pieces];
  const own = factors.of(type.name, arrivals.variability);
  const { intervals } = scenario.calendar;
  let sum = 0;
  let interval = 0;
  return {
    from: pieces.map((piece) => piece.from),
    length: pieces.map((piece) => piece.to - piece.from),
    timeFactor: pieces.map((piece) => piece.timeFactor),
    upTo: pieces.map((piece) => {
      while (intervals[interval].to <= piece.from) interval++;
      sum += piece.volume * own(intervals[interval].day, piece.from < 0 ? -1 : interval);
      return sum;
    }),
  };
}

/** The warm-up has the rate of the first interval. */
function warmUpOf({ pieces }: RateArrivals, { calendar }: Scenario): RateArrivals['pieces'] {
  if (calendar.warmUp === 0) return [];
  const { to } = calendar.intervals[0];
  const first = pieces.filter((piece) => piece.from < to);
  const volume = (first.reduce((sum, piece) => sum + piece.volume, 0) * calendar.warmUp) / to;
  return volume > 0 ? [{ from: -calendar.warmUp, to: 0, volume, timeFactor: first[0].timeFactor }] : [];
}

/** Factors of days and intervals: gamma-distributed with mean 1, drawn for the date, so that they are the same in every scenario. */
class Factors {
  readonly #machine: Machine;
  readonly #scenario: Scenario;
  readonly #run: string;
  readonly #dates = new Map<number, number>();
  readonly #starts = new Map<number, number>();
  readonly #shared: (day: number, interval: number) => number;

  constructor(machine: Machine, scenario: Scenario, run: string) {
    this.#machine = machine;
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
    const ofDay = factorStream(this.#machine, `${this.#run}/day/${name}`, dayCv);
    const ofInterval = factorStream(this.#machine, `${this.#run}/interval/${name}`, intervalCv);
    return (day, interval) =>
      (dayCv === 0 ? 1 : ofDay(known(this.#dates, day, () => days[day].date))) *
      (intervalCv === 0 || interval < 0 ? 1 : ofInterval(known(this.#starts, interval, () => intervals[interval].start)));
  }
}

/** Gamma factors with mean 1 and that coefficient of variation, one for each name key. */
function factorStream(machine: Machine, stream: string, cv: number): (name: number) => number {
  const { a, b } = streamKey(stream);
  const shape = 1 / (cv * cv);
  return (name) => machine.gamma(shape, a, b, name, detail(Purpose.factor, 0)) / shape;
}

function known(keys: Map<number, number>, index: number, name: () => string): number {
  const found = keys.get(index) ?? nameKey(name());
  keys.set(index, found);
  return found;
}
