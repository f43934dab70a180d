import { detail, nameKey, Purpose, streamKey } from '../random/key.js';
import type { ContactType, RateArrivals, Scenario, Variability } from '../scenario/scenario.js';
import { SourceKind } from '../shared/source-kind.js';
import type { SourceRules } from './generated/written.js';

/** A sample of a gamma distribution with that shape and scale 1, for a key (engine/sampler.ts). */
export type Gamma = (shape: number, a: number, b: number, place: number, detail: number) => number;

/** The customers of every contact type: when their volume comes, or the moments that were recorded; then those of the backlogs. */
export function sourcesOf(scenario: Scenario, gamma: Gamma, seed: number, replication: number): SourceRules[] {
  const run = `${seed}/${replication}`;
  return [...comingTo(scenario, gamma, run), ...scenario.contacts.flatMap((type) => waitingIn(type, run))];
}

function comingTo(scenario: Scenario, gamma: Gamma, run: string): SourceRules[] {
  const factors = new Factors(gamma, scenario, run);
  return scenario.contacts.map((type) => {
    const { arrivals } = type;
    const stream = streamOf(`${run}/customers/${type.name}`);
    if (arrivals.kind === 'log') {
      return { ...stream, kind: SourceKind.log, moments: arrivals.at, patience: arrivals.patience, times: arrivals.time };
    }
    const kind = arrivals.process === 'even' ? SourceKind.even : SourceKind.rate;
    return { ...stream, kind, ...volumeOf(type, arrivals, scenario, factors) };
  });
}

/** The customers of a backlog, who came before the calendar in equal gaps: the first of them as long ago as the oldest is old. */
function waitingIn({ name, backlog }: ContactType, run: string): SourceRules[] {
  if (backlog === null) return [];
  const { contacts, oldest } = backlog;
  const drawn = new Float64Array(contacts).fill(Number.NaN);
  const moments = drawn.map((_, index) => -Math.round((oldest * (contacts - index)) / contacts));
  return [{ ...streamOf(`${run}/backlog/${name}`), kind: SourceKind.log, moments, patience: drawn, times: drawn }];
}

function streamOf(name: string) {
  const { a, b } = streamKey(name);
  return { ...NOTHING, streamA: a, streamB: b };
}

const NOTHING = { from: null, length: null, upTo: null, timeFactors: null, moments: null, patience: null, times: null };

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
    timeFactors: pieces.map((piece) => piece.timeFactor),
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
  readonly #gamma: Gamma;
  readonly #scenario: Scenario;
  readonly #run: string;
  readonly #dates = new Map<number, number>();
  readonly #starts = new Map<number, number>();
  readonly #shared: (day: number, interval: number) => number;

  constructor(gamma: Gamma, scenario: Scenario, run: string) {
    this.#gamma = gamma;
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
    const ofDay = factorStream(this.#gamma, `${this.#run}/day/${name}`, dayCv);
    const ofInterval = factorStream(this.#gamma, `${this.#run}/interval/${name}`, intervalCv);
    return (day, interval) =>
      (dayCv === 0 ? 1 : ofDay(known(this.#dates, day, () => days[day].date))) *
      (intervalCv === 0 || interval < 0 ? 1 : ofInterval(known(this.#starts, interval, () => intervals[interval].start)));
  }
}

/** Gamma factors with mean 1 and that coefficient of variation, one for each name key. */
function factorStream(gamma: Gamma, stream: string, cv: number): (name: number) => number {
  const { a, b } = streamKey(stream);
  const shape = 1 / (cv * cv);
  return (name) => gamma(shape, a, b, name, detail(Purpose.factor, 0)) / shape;
}

function known(keys: Map<number, number>, index: number, name: () => string): number {
  const found = keys.get(index) ?? nameKey(name());
  keys.set(index, found);
  return found;
}
