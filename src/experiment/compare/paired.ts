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
import { clusteredShareDifference, ratioDifference } from '../../statistics/paired-ratio.js';
import { pairedShareDifference } from '../../statistics/paired-share.js';
import { quantileDifference, type SectionedDurations } from '../../statistics/quantile-interval.js';
import type { Terms } from '../../statistics/terms.js';
import { rowOfScope } from '../result/figures.js';
import type { Simulation } from '../result/result.js';
import { durationsIn } from '../tally/durations.js';
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
      if (before.figure === null || after.figure === null) return null;
      return movedTo(after.figure - before.figure, percentileDifference(pair, of, measure, confidence));
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

/** Sections of both are of the same replications, so their durations are pairs, too. */
function percentileDifference(
  { baseline, other }: Pair,
  of: MeasureOfThing,
  measure: PercentileMeasure,
  confidence: number,
): Estimate | null {
  const difference = quantileDifference(durationsOf(baseline, of, measure), durationsOf(other, of, measure), measure.share, confidence);
  return scaled(difference, { scale: SECONDS, most: Number.POSITIVE_INFINITY });
}

/** The two percentiles may be a little less than the middles of their bins, which the interval is of. */
function movedTo(mean: number, difference: Estimate | null): Estimate | null {
  if (difference === null) return null;
  const { low, high } = difference;
  const by = mean - difference.mean;
  return { mean, low: low === null ? null : low + by, high: high === null ? null : high + by };
}

function durationsOf({ simulation, layout }: Side, { kind, name }: MeasureOfThing, { of }: PercentileMeasure): SectionedDurations {
  return durationsIn(simulation.sections, layout, kind, layout.names[kind].indexOf(name), of);
}

/** In the measure's unit, and no further from 0 than the measure can go. */
function scaled(estimate: Estimate | null, { scale, most }: Pick<RatioMeasure, 'scale' | 'most'>): Estimate | null {
  if (estimate === null) return null;
  const { mean, low, high } = estimate;
  return {
    mean: mean * scale,
    low: low === null ? null : Math.max(low * scale, -most),
    high: high === null ? null : Math.min(high * scale, most),
  };
}
