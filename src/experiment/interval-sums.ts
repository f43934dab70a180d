import { BotField, TeamField } from '../measures/fields.js';
import { type ChanceMeasure, type Measure, one, type RatioMeasure, type Term } from '../measures/measure.js';
import { addPair, RatioSum } from '../statistics/ratio.js';
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
      addPair(sums, at, before, valueIn(numerators, index, rows, scope * width), valueIn(denominators, index, rows, scope * width));
      at += RatioSum.fields;
    }
  }
}

/** The terms of all measures, made ready for being evaluated for every interval of every replication. */
interface Terms {
  readonly terms: readonly Term[];
  /** The column that a term is; or one of the two below 0. */
  readonly columns: Int32Array;
}

const CALLED = -1;
const ALWAYS_1 = -2;

function termsOf(terms: readonly Term[]): Terms {
  return { terms, columns: Int32Array.from(terms, (term) => (term === one ? ALWAYS_1 : (term.column ?? CALLED))) };
}

function valueIn({ terms, columns }: Terms, index: number, rows: Float64Array, at: number): number {
  const column = columns[index];
  if (column >= 0) return rows[at + column];
  return column === ALWAYS_1 ? 1 : terms[index](rows, at);
}

/** Where the sums of a measure begin. */
export function placeOf(kind: KindSums, interval: number, scope: number, measure: number): number {
  return ((interval * kind.scopes + scope) * kind.measures.length + measure) * RatioSum.fields;
}
