import { ServedField } from '../../measures/fields.js';
import {
  type ChanceMeasure,
  type Measure,
  type PercentileMeasure,
  type RatioMeasure,
  type ScopeKind,
  SECONDS,
} from '../../measures/measure.js';
import type { Estimate } from '../../statistics/interval.js';
import { clusteredShareDifference, ratioDifference, type Terms } from '../../statistics/paired-ratio.js';
import { pairedShareDifference } from '../../statistics/paired-share.js';
import { addSection, SectionSum, sectionEstimate } from '../../statistics/section.js';
import { rowOfScope } from '../result/figures.js';
import type { Simulation } from '../result/result.js';
import { sectionPlace } from '../tally/durations.js';
import { type Layout, layoutOf } from '../tally/layout.js';

/** Two simulations of the same customers, replication by replication. */
export interface Pair {
  readonly baseline: Side;
  readonly other: Side;
  readonly replications: number;
}

interface Side {
  readonly simulation: Simulation;
  readonly layout: Layout;
}

/** A measure of one thing; a `MeasurePath` is one. `name` is empty for the whole. */
export interface MeasureOfThing {
  readonly kind: ScopeKind;
  readonly name: string;
  readonly measure: Measure;
}

const NOTHING: Estimate = { mean: 0, low: 0, high: 0 };

/**
 * Puts two simulations side by side. Their replications must have the same seed and number, so that the n-th of one saw the same
 * customers as the n-th of the other.
 *
 * @throws Error where they have not: a mistake of the caller's
 */
export function pairOf(baseline: Simulation, other: Simulation): Pair {
  const [here, there] = [baseline.result.run, other.result.run];
  if (here.seed !== there.seed || here.replications !== there.replications) {
    throw new Error('replications are paired only with those of the same seed and number');
  }
  const side = (simulation: Simulation): Side => ({ simulation, layout: layoutOf(simulation.scenario) });
  return { baseline: side(baseline), other: side(other), replications: here.replications };
}

/**
 * The other's measure less the baseline's, in the measure's unit, with its interval from the replications in pairs: what both have in
 * common, busy days and slow customers, is in neither. Where a thing went through every replication exactly as in the baseline the
 * difference is 0 for certain. Not rounded.
 *
 * @returns null where one of the two does not have the thing, or no value of the measure
 */
export function pairedDifference(pair: Pair, of: MeasureOfThing, confidence: number): Estimate | null {
  const { measure } = of;
  const [before, after] = [scopeIn(pair.baseline, of), scopeIn(pair.other, of)];
  if (before === null || after === null) return null;
  switch (measure.kind) {
    case 'percentile':
      return percentileDifference(pair, of, measure, confidence);
    case 'ratio':
      return scaled(ratioDifference(termsOf(before, measure), termsOf(after, measure), confidence), measure);
    case 'chance':
      if (isUntouched(before, after)) return before.figure === null ? null : NOTHING;
      return chanceDifference(measure, termsOf(before, measure), termsOf(after, measure), confidence);
  }
}

/** A thing in one of the simulations. */
interface Scope {
  readonly rows: readonly Float64Array[];
  readonly at: number;
  /** Fields of its row. */
  readonly width: number;
  /** The mean of the measure over the run. */
  readonly figure: number | null;
}

function scopeIn({ simulation, layout }: Side, { kind, name, measure }: MeasureOfThing): Scope | null {
  const scope = layout.names[kind].indexOf(name);
  if (scope === -1) return null;
  const { table, at } = rowOfScope(layout, kind, scope);
  const { result, replications } = simulation;
  const figures = kind === 'whole' ? result.whole : result[kind][name];
  const width = kind === 'lines' ? layout.lines.width : layout.contacts.width;
  return { rows: replications.map((sums) => sums[table]), at, width, figure: figures[measure.name]?.mean ?? null };
}

function termsOf({ rows, at }: Scope, { numerator, denominator }: RatioMeasure | ChanceMeasure): Terms {
  return { x: Float64Array.from(rows, (row) => numerator(row, at)), y: Float64Array.from(rows, (row) => denominator(row, at)) };
}

/** Whether not one sum of the thing differs; chances are of served things only. */
function isUntouched(before: Scope, after: Scope): boolean {
  const width = Math.min(before.width, after.width, ServedField.tiers);
  return before.rows.every((row, replication) => {
    const other = after.rows[replication];
    for (let field = 0; field < width; field++) if (row[before.at + field] !== other[after.at + field]) return false;
    return true;
  });
}

function chanceDifference(measure: ChanceMeasure, before: Terms, after: Terms, confidence: number): Estimate | null {
  if (measure.of === 'parts') return clusteredShareDifference(before, after, confidence);
  let [trials, lost, gained] = [0, 0, 0];
  before.x.forEach((met, replication) => {
    // Where one of the two could not be judged there is no pair.
    if (before.y[replication] === 0 || after.y[replication] === 0) return;
    trials += 1;
    if (met > after.x[replication]) lost += 1;
    if (met < after.x[replication]) gained += 1;
  });
  return pairedShareDifference(lost, gained, trials, confidence);
}

/**
 * Sections of both are of the same replications, so their percentiles are pairs, too: the spread of their differences around that of the
 * pooled percentiles gives the interval, as for a single percentile.
 */
function percentileDifference(pair: Pair, of: MeasureOfThing, measure: PercentileMeasure, confidence: number): Estimate | null {
  const [before, after] = [percentileIn(pair.baseline, of, measure), percentileIn(pair.other, of, measure)];
  if (before.pooled === null || after.pooled === null) return null;
  const sums = new Float64Array(SectionSum.fields);
  before.sections.forEach(({ replications, value }, index) => {
    const difference = after.sections[index].value - value;
    if (!Number.isNaN(difference)) addSection(sums, 0, replications, difference);
  });
  return sectionEstimate(sums, 0, after.pooled - before.pooled, confidence);
}

interface PercentileIn {
  readonly pooled: number | null;
  readonly sections: readonly { readonly replications: number; readonly value: number }[];
}

/** In seconds. */
function percentileIn(
  { simulation, layout }: Side,
  { kind, name }: MeasureOfThing,
  { of, share, name: measure }: PercentileMeasure,
): PercentileIn {
  const index = layout.names[kind].indexOf(name);
  const scope = kind === 'lines' ? layout.contacts.scopes.length + index : layout.firstRow[kind] + index;
  const place = sectionPlace(scope, of, share);
  const figures = kind === 'whole' ? simulation.result.whole : simulation.result[kind][name];
  return {
    pooled: figures[measure]?.mean ?? null,
    sections: simulation.sections.map(({ replications, values }) => ({ replications, value: values[place] * SECONDS })),
  };
}

/** In the measure's unit, and no further from 0 than the measure can go. */
function scaled(estimate: Estimate | null, { scale, most }: RatioMeasure): Estimate | null {
  if (estimate === null) return null;
  const { mean, low, high } = estimate;
  return {
    mean: mean * scale,
    low: low === null ? null : Math.max(low * scale, -most),
    high: high === null ? null : Math.min(high * scale, most),
  };
}
