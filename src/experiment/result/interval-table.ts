/** The figures of every interval, made from what is kept of them when somebody looks. */
import type { Measure } from '../../measures/measure.js';
import type { Estimate } from '../../statistics/interval.js';
import { percentileEstimates, percentileIndex } from '../tally/durations.js';
import { type IntervalKind, type KindSums, longestIn, sumsOf } from '../tally/interval-sums.js';
import type { Layout } from '../tally/layout.js';
import type { Tally } from '../tally/tally.js';
import { byName, type Certainty, figureOf, greatestIndex, percentileOf, ratioFigure } from './figures.js';
import type { Figure, Figures, IntervalFigures, IntervalTable } from './result.js';

/**
 * The intervals of the replications tallied so far.
 *
 * @returns null where they were not asked for; the table throws once there are more replications
 */
export function intervalTable(tally: Tally, certainty: Certainty): IntervalTable | null {
  return tally.intervals === null ? null : new KeptIntervals(tally, tally.intervals, certainty);
}

/** A measure, and which it is among those of its kind that have sums. */
interface Wanted {
  readonly measure: Measure;
  readonly place: number;
}

class KeptIntervals implements IntervalTable {
  readonly #tally: Tally;
  readonly #layout: Layout;
  readonly #kept: NonNullable<Tally['intervals']>;
  readonly #certainty: Certainty;
  readonly #measures: Readonly<Record<IntervalKind, readonly Wanted[]>>;

  constructor(tally: Tally, kept: NonNullable<Tally['intervals']>, certainty: Certainty) {
    this.#tally = tally;
    this.#layout = tally.layout;
    this.#kept = kept;
    this.#certainty = certainty;
    const wanted = (kind: IntervalKind) => wantedIn(tally.layout.measures[kind], kept.sums[kind]);
    this.#measures = {
      contacts: wanted('contacts'),
      lines: wanted('lines'),
      teams: wanted('teams'),
      groups: wanted('groups'),
      bots: wanted('bots'),
    };
  }

  get length(): number {
    return this.#layout.intervals;
  }

  *[Symbol.iterator](): Generator<IntervalFigures> {
    for (let interval = 0; interval < this.length; interval++) yield this.at(interval);
  }

  at(interval: number): IntervalFigures {
    const { start } = this.#layout.scenario.calendar.intervals[interval];
    const figures = (kind: IntervalKind) =>
      byName(this.#layout.names[kind], (scope) => this.#figures(kind, scope, interval, this.#measures[kind]));
    return {
      start,
      get contacts() {
        return figures('contacts');
      },
      get lines() {
        return figures('lines');
      },
      get teams() {
        return figures('teams');
      },
      get groups() {
        return figures('groups');
      },
      get bots() {
        return figures('bots');
      },
    };
  }

  *of(kind: IntervalKind, name: string, measures: readonly string[]): Generator<Figures> {
    const scope = this.#layout.names[kind].indexOf(name);
    const wanted = this.#measures[kind].filter(({ measure }) => measures.includes(measure.name));
    for (let interval = 0; interval < this.length; interval++) yield this.#figures(kind, scope, interval, wanted);
  }

  #figures(kind: IntervalKind, scope: number, interval: number, wanted: readonly Wanted[]): Figures {
    if (this.#tally.replications.length !== this.#certainty.replications) throw new Error('the figures of intervals were read too late');
    const percentiles = new Map<string, readonly (Estimate | null)[]>();
    return Object.fromEntries(wanted.map((one) => [one.measure.name, this.#figure(one, kind, scope, interval, percentiles)]));
  }

  /** @param percentiles those of the thing in the interval that are known so far */
  #figure(
    { measure, place }: Wanted,
    kind: IntervalKind,
    scope: number,
    interval: number,
    percentiles: Map<string, readonly (Estimate | null)[]>,
  ): Figure | null {
    const sums = this.#kept.sums[kind];
    if (measure.kind !== 'percentile') return figureOf(ratioFigure(measure, sumsOf(sums, interval, scope, place), this.#certainty));
    const pool = this.#kept.durations;
    const scopeOfPool = kind === 'lines' ? pool.firstLine + scope : scope;
    const known = percentiles.get(measure.of) ?? percentileEstimates(pool, scopeOfPool, interval, measure.of, this.#certainty.confidence);
    percentiles.set(measure.of, known);
    const most = longestIn(sums, interval, scope, greatestIndex(measure.of));
    return figureOf(percentileOf(known[percentileIndex(measure.of, measure.share)], most));
  }
}

function wantedIn(measures: readonly Measure[], sums: KindSums): Wanted[] {
  const places = new Map<Measure, number>(sums.measures.map((measure, place) => [measure, place]));
  return measures.map((measure) => ({ measure, place: places.get(measure) ?? -1 }));
}
