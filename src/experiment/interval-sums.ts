import { BotField, TeamField } from '../measures/fields.js';
import { type ChanceMeasure, type Measure, one, type RatioMeasure, type Term } from '../measures/measure.js';
import { addPair, addValue, RatioSum } from '../statistics/ratio.js';
import type { Layout } from './layout.js';
import type { IntervalRows } from './replication.js';

/** The kinds of things that have figures for each interval. */
export type IntervalKind = keyof IntervalRows;

/**
 * What is kept of the intervals of all replications: for each thing, interval and measure the seven sums of a ratio, whatever the
 * number of replications.
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
  /** [interval][scope][measure][RatioSum] */
  readonly sums: Float64Array;
}

export function intervalSums(layout: Layout): IntervalSums {
  const kindSums = (kind: IntervalKind, width: number): KindSums => {
    const measures = ratiosIn(layout.measures[kind]);
    const scopes = layout.names[kind].length;
    const numerators = termsOf(measures.map(({ numerator }) => numerator));
    const denominators = termsOf(measures.map(({ denominator }) => denominator));
    return {
      measures,
      numerators,
      denominators,
      scopes,
      width,
      sums: new Float64Array(layout.intervals * scopes * measures.length * RatioSum.fields),
    };
  };
  return {
    contacts: kindSums('contacts', layout.contacts.width),
    lines: kindSums('lines', layout.lines.width),
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
  const { measures, numerators, denominators, scopes, width, sums } = kind;
  let at = placeOf(kind, interval, 0, 0);
  for (let scope = 0; scope < scopes; scope++) {
    for (let index = 0; index < measures.length; index++) {
      const numerator = valueIn(numerators, index, rows, scope * width);
      if (denominators.terms[index] === one) addValue(sums, at, before, numerator);
      else addPair(sums, at, before, numerator, valueIn(denominators, index, rows, scope * width));
      at += RatioSum.fields;
    }
  }
}

/** The terms of all measures, made ready for being evaluated for every interval of every replication. */
interface Terms {
  readonly terms: readonly Term[];
  /** The columns of term `t`, and their signs, are those from `first[t]` to before `first[t + 1]`: none where it must be called. */
  readonly first: Int32Array;
  readonly columns: Int32Array;
  readonly signs: Int32Array;
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
    columns: Int32Array.from(columns.flat(), ({ index }) => index),
    signs: Int32Array.from(columns.flat(), ({ sign }) => sign),
  };
}

function valueIn({ terms, first, columns, signs }: Terms, index: number, rows: Float64Array, at: number): number {
  const begin = first[index];
  const end = first[index + 1];
  if (begin === end) return terms[index](rows, at);
  let value = 0;
  for (let place = begin; place < end; place++) value += signs[place] * rows[at + columns[place]];
  return value;
}

/** Where the sums of a measure begin. */
export function placeOf(kind: KindSums, interval: number, scope: number, measure: number): number {
  return ((interval * kind.scopes + scope) * kind.measures.length + measure) * RatioSum.fields;
}
