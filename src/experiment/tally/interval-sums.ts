import { BotField, GroupField, TeamField } from '../../measures/fields.js';
import { type ChanceMeasure, type Measure, one, type RatioMeasure, type Term } from '../../measures/measure.js';
import { addValue, pairsOf, ValueSum } from '../../statistics/value-sums.js';
import type { Layout } from './layout.js';
import type { IntervalRows } from './replication.js';

/** The kinds of things that have figures for each interval. */
export type IntervalKind = keyof IntervalRows;

/**
 * What is kept of the intervals of all replications: for each thing, interval and measure what the sums of a mean or of a ratio are made
 * of, whatever the number of replications.
 */
export type IntervalSums = Readonly<Record<IntervalKind, KindSums>>;

/** Tables of a row for each thing in each interval: [interval][place]. */
export interface KindSums {
  /** Percentiles are not among them. */
  readonly measures: readonly (RatioMeasure | ChanceMeasure)[];
  readonly terms: Terms;
  /** The terms of each measure; of a denominator that is always 1 a number below 0. */
  readonly numerators: Int32Array;
  readonly denominators: Int32Array;
  /** The scopes that have rows, and the place of each scope among them: one that is the same as another one has no rows of its own. */
  readonly scopes: Int32Array;
  readonly places: Int32Array;
  /** Fields of a scope's row of counts. */
  readonly width: number;
  readonly rows: number;
  /** [term][ValueSum][row] */
  readonly sums: Float64Array;
  /** Products of both terms, which a mean has not: [ratio][row]. And which of the ratios each measure is. */
  readonly products: Float64Array;
  readonly ratios: Int32Array;
  /** Fields of a row of counts that are the longest duration of a kind; and the longest of all replications: [row][field of these] */
  readonly greatest: readonly number[];
  readonly longest: Float64Array;
}

export function intervalSums(layout: Layout): IntervalSums {
  const own = (kind: IntervalKind) => layout.names[kind].map((_, scope) => scope);
  const kindSums = (kind: IntervalKind, width: number, same: readonly number[], greatest: readonly number[] = []): KindSums => {
    const measures = ratiosIn(layout.measures[kind]);
    const scopes = Int32Array.from(same.filter((first, scope) => first === scope));
    const rows = layout.intervals * scopes.length;
    const distinct = distinctTerms(measures);
    const place = (term: Term) => distinct.findIndex((known) => isSame(known, term));
    let ratios = 0;
    return {
      measures,
      terms: termsOf(distinct),
      numerators: Int32Array.from(measures, ({ numerator }) => place(numerator)),
      denominators: Int32Array.from(measures, ({ denominator }) => place(denominator)),
      ratios: Int32Array.from(measures, ({ denominator }) => (denominator === one ? NONE : ratios++)),
      scopes,
      places: Int32Array.from(same, (scope) => scopes.indexOf(scope)),
      width,
      rows,
      sums: new Float64Array(distinct.length * ValueSum.fields * rows),
      products: new Float64Array(ratios * rows),
      greatest,
      longest: new Float64Array(rows * greatest.length),
    };
  };
  return {
    contacts: kindSums(
      'contacts',
      layout.contacts.width,
      layout.contacts.same.slice(0, layout.names.contacts.length),
      layout.contacts.greatest,
    ),
    lines: kindSums('lines', layout.lines.width, own('lines'), layout.lines.greatest),
    teams: kindSums('teams', TeamField.fields, own('teams')),
    groups: kindSums('groups', GroupField.fields, own('groups')),
    bots: kindSums('bots', BotField.fields, own('bots')),
  };
}

/** Stands for no term, and for no ratio. */
const NONE = -1;

/** Those measures that are functions of a row of sums. */
function ratiosIn(measures: readonly Measure[]): (RatioMeasure | ChanceMeasure)[] {
  return measures.filter((measure) => measure.kind !== 'percentile');
}

/** Every term that varies, once. */
function distinctTerms(measures: readonly (RatioMeasure | ChanceMeasure)[]): Term[] {
  const distinct: Term[] = [];
  for (const term of measures.flatMap(({ numerator, denominator }) => [numerator, denominator])) {
    if (term !== one && !distinct.some((known) => isSame(known, term))) distinct.push(term);
  }
  return distinct;
}

function isSame(term: Term, other: Term): boolean {
  return term === other || (term.columns !== undefined && term.columns.join() === other.columns?.join());
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
  addKind(sums.groups, before, interval, rows.groups);
  addKind(sums.bots, before, interval, rows.bots);
}

function addKind(kind: KindSums, before: number, interval: number, counts: Float64Array): void {
  const { terms, scopes, width, rows, sums, greatest, longest } = kind;
  const { differences } = terms;
  for (let place = 0; place < scopes.length; place++) {
    const row = interval * scopes.length + place;
    const from = scopes[place] * width;
    for (let index = 0; index < greatest.length; index++) {
      const at = row * greatest.length + index;
      longest[at] = Math.max(longest[at], counts[from + greatest[index]]);
    }
    for (let term = 0; term < differences.length; term++) {
      differences[term] = addValue(sums, firstOf(term, row, rows), rows, before, valueIn(terms, term, counts, from));
    }
    if (before > 0) addProducts(kind, row);
  }
}

function addProducts({ terms: { differences }, numerators, denominators, ratios, products, rows }: KindSums, row: number): void {
  for (let measure = 0; measure < ratios.length; measure++) {
    if (ratios[measure] === NONE) continue;
    const product = differences[numerators[measure]] * differences[denominators[measure]];
    if (product !== 0) products[ratios[measure] * rows + row] += product;
  }
}

/** Terms made ready for being evaluated for every interval of every replication. */
interface Terms {
  readonly terms: readonly Term[];
  /** The columns of term `t` are those from `first[t]` to before `first[t + 1]`: none where it must be called. */
  readonly first: Int32Array;
  readonly columns: Int32Array;
  /** Room for how far each is from its first value, in one row. */
  readonly differences: Float64Array;
}

function termsOf(terms: readonly Term[]): Terms {
  const columns = terms.map((term) => term.columns ?? []);
  const first = new Int32Array(terms.length + 1);
  columns.forEach(({ length }, index) => {
    first[index + 1] = first[index] + length;
  });
  return { terms, first, columns: Int32Array.from(columns.flat()), differences: new Float64Array(terms.length) };
}

function valueIn({ terms, first, columns }: Terms, index: number, rows: Float64Array, at: number): number {
  const begin = first[index];
  const end = first[index + 1];
  if (begin === end) return terms[index](rows, at);
  let value = 0;
  for (let place = begin; place < end; place++) value += rows[at + columns[place]];
  return value;
}

/** The sums of a measure as those of pairs (RatioSum), whatever it is. */
export function sumsOf(kind: KindSums, interval: number, scope: number, measure: number): Float64Array {
  const { numerators, denominators, ratios, products, rows, sums } = kind;
  const row = rowOf(kind, interval, scope);
  const numerator = firstOf(numerators[measure], row, rows);
  if (ratios[measure] === NONE) return pairsOf(sums, rows, numerator, null, 0);
  const denominator = firstOf(denominators[measure], row, rows);
  return pairsOf(sums, rows, numerator, denominator, products[ratios[measure] * rows + row]);
}

/** The longest duration of all replications, of those of which `greatest` has the fields. */
export function longestIn(kind: KindSums, interval: number, scope: number, index: number): number {
  return kind.longest[rowOf(kind, interval, scope) * kind.greatest.length + index];
}

function rowOf({ scopes, places }: KindSums, interval: number, scope: number): number {
  return interval * scopes.length + places[scope];
}

/** Where the sums of a term begin. */
function firstOf(term: number, row: number, rows: number): number {
  return (term * ValueSum.fields + ValueSum.first) * rows + row;
}
