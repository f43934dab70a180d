import { BotField, TeamField } from '../../measures/fields.js';
import { type ChanceMeasure, type Measure, one, type RatioMeasure, type Term } from '../../measures/measure.js';
import { addPair, addValue, MeanSum, pairsOfMean, RatioSum } from '../../statistics/ratio.js';
import type { Layout } from './layout.js';
import type { IntervalRows } from './replication.js';

/** The kinds of things that have figures for each interval. */
export type IntervalKind = keyof IntervalRows;

/**
 * What is kept of the intervals of all replications: for each thing, interval and measure the sums of a mean or of a ratio, whatever
 * the number of replications.
 */
export type IntervalSums = Readonly<Record<IntervalKind, KindSums>>;

export interface KindSums {
  /** Percentiles are not among them. */
  readonly measures: readonly (RatioMeasure | ChanceMeasure)[];
  readonly numerators: Terms;
  readonly denominators: Terms;
  readonly scopes: number;
  /** Fields of a scope's row. */
  readonly width: number;
  /** Whether each is a mean: its denominator is always 1. */
  readonly means: readonly boolean[];
  /** Where the sums of each measure begin among those of a scope; the last is how many these are. */
  readonly places: Int32Array;
  /** [interval][scope], then the measures, each with its MeanSum or RatioSum */
  readonly sums: Float64Array;
  /** Fields of a row that are the longest duration of a kind; and the longest of all replications: [interval][scope][field of these] */
  readonly greatest: readonly number[];
  readonly longest: Float64Array;
}

export function intervalSums(layout: Layout): IntervalSums {
  const kindSums = (kind: IntervalKind, width: number, greatest: readonly number[] = []): KindSums => {
    const measures = ratiosIn(layout.measures[kind]);
    const scopes = layout.names[kind].length;
    const numerators = termsOf(measures.map(({ numerator }) => numerator));
    const denominators = termsOf(measures.map(({ denominator }) => denominator));
    const means = measures.map(({ denominator }) => denominator === one);
    const places = new Int32Array(measures.length + 1);
    means.forEach((isMean, index) => {
      places[index + 1] = places[index] + (isMean ? MeanSum.fields : RatioSum.fields);
    });
    return {
      measures,
      numerators,
      denominators,
      scopes,
      width,
      means,
      places,
      sums: new Float64Array(layout.intervals * scopes * places[measures.length]),
      greatest,
      longest: new Float64Array(layout.intervals * scopes * greatest.length),
    };
  };
  return {
    contacts: kindSums('contacts', layout.contacts.width, layout.contacts.greatest),
    lines: kindSums('lines', layout.lines.width, layout.lines.greatest),
    teams: kindSums('teams', TeamField.fields),
    bots: kindSums('bots', BotField.fields),
  };
}

/** Those measures that are functions of a row of sums. */
function ratiosIn(measures: readonly Measure[]): (RatioMeasure | ChanceMeasure)[] {
  return measures.filter((measure) => measure.kind !== 'percentile');
}

/**
 * Adds one interval of one replication.
 *
 * @param before replications added already
 */
export function addInterval(sums: IntervalSums, before: number, interval: number, rows: IntervalRows): void {
  addKind(sums.contacts, before, interval, rows.contacts);
  addKind(sums.lines, before, interval, rows.lines);
  addKind(sums.teams, before, interval, rows.teams);
  addKind(sums.bots, before, interval, rows.bots);
}

function addKind(kind: KindSums, before: number, interval: number, rows: Float64Array): void {
  const { measures, means, numerators, denominators, scopes, width, places, sums, greatest, longest } = kind;
  for (let scope = 0; scope < scopes; scope++) {
    greatest.forEach((field, index) => {
      const at = (interval * scopes + scope) * greatest.length + index;
      longest[at] = Math.max(longest[at], rows[scope * width + field]);
    });
    const begin = placeOf(kind, interval, scope);
    for (let index = 0; index < measures.length; index++) {
      const at = begin + places[index];
      const numerator = valueIn(numerators, index, rows, scope * width);
      if (means[index]) addValue(sums, at, before, numerator);
      else addPair(sums, at, before, numerator, valueIn(denominators, index, rows, scope * width));
    }
  }
}

/** The terms of all measures, made ready for being evaluated for every interval of every replication. */
interface Terms {
  readonly terms: readonly Term[];
  /** The columns of term `t` are those from `first[t]` to before `first[t + 1]`: none where it must be called. */
  readonly first: Int32Array;
  readonly columns: Int32Array;
}

function termsOf(terms: readonly Term[]): Terms {
  const columns = terms.map((term) => term.columns ?? []);
  const first = new Int32Array(terms.length + 1);
  columns.forEach(({ length }, index) => {
    first[index + 1] = first[index] + length;
  });
  return {
    terms,
    first,
    columns: Int32Array.from(columns.flat()),
  };
}

function valueIn({ terms, first, columns }: Terms, index: number, rows: Float64Array, at: number): number {
  const begin = first[index];
  const end = first[index + 1];
  if (begin === end) return terms[index](rows, at);
  let value = 0;
  for (let place = begin; place < end; place++) value += rows[at + columns[place]];
  return value;
}

/** The sums of a measure, those of a ratio whatever it is. */
export function sumsOf(kind: KindSums, interval: number, scope: number, measure: number): Float64Array {
  const at = placeOf(kind, interval, scope) + kind.places[measure];
  return kind.means[measure] ? pairsOfMean(kind.sums, at) : kind.sums.subarray(at, at + RatioSum.fields);
}

/** Where the sums of a scope begin. */
function placeOf({ scopes, places, measures }: KindSums, interval: number, scope: number): number {
  return (interval * scopes + scope) * places[measures.length];
}
