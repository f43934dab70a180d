/** From what was kept of the replications to figures with confidence. */
import { BotField, GroupField, TeamField, WholeField } from '../../measures/fields.js';
import type { ChanceMeasure, Durations, Measure, RatioMeasure, ScopeKind } from '../../measures/measure.js';
import { SECONDS } from '../../measures/measure.js';
import type { Estimate } from '../../statistics/interval.js';
import { quantileEstimate, type SectionedDurations } from '../../statistics/quantile-interval.js';
import {
  addPair,
  clusteredShareEstimate,
  positiveRatioEstimate,
  RatioSum,
  ratioEstimate,
  ratioOf,
  shareEstimate,
} from '../../statistics/ratio.js';
import { skewedRatioEstimate } from '../../statistics/skewed.js';
import { studentFactors } from '../../statistics/student.js';
import { wilsonEstimate } from '../../statistics/wilson.js';
import { durationsIn } from '../tally/durations.js';
import type { Layout } from '../tally/layout.js';
import type { ReplicationSums } from '../tally/replication.js';
import { sectionsOf, type Tally } from '../tally/tally.js';
import type { Figure, Figures, FiguresByName } from './result.js';

/** How sure the intervals are to be, and Student's t that goes with it. */
export interface Certainty {
  readonly confidence: number;
  readonly replications: number;
  readonly factor: number;
  /** For fewer degrees of freedom than there are. */
  readonly factorFor: (freedom: number) => number;
}

export function certaintyOf(confidence: number, replications: number): Certainty {
  if (replications < 2) return { confidence, replications, factor: Number.NaN, factorFor: () => Number.NaN };
  const factorFor = studentFactors(confidence, replications - 1);
  return { confidence, replications, factor: factorFor(replications - 1), factorFor };
}

/** The measures of one thing over the run. */
export function runFigures(tally: Tally, kind: ScopeKind, scope: number, certainty: Certainty): Figures {
  const measures = tally.layout.measures[kind].filter(({ only }) => only !== 'intervals');
  const known = new Map<Durations, SectionedDurations>();
  const durations = (of: Durations) => {
    const found = known.get(of) ?? durationsIn(sectionsOf(tally), tally.layout, kind, scope, of);
    known.set(of, found);
    return found;
  };
  return Object.fromEntries(
    measures.map((measure) => [measure.name, figureOf(runEstimate(tally, kind, scope, measure, certainty, durations))]),
  );
}

/** Things by name, in the order of the scenario. */
export function byName(names: readonly string[], figures: (scope: number) => Figures): FiguresByName {
  return Object.fromEntries(names.map((name, scope) => [name, figures(scope)]));
}

/**
 * One measure of one thing over the run, in the measure's unit, not rounded.
 *
 * @param durations of the thing, by sections
 * @returns null where it has no value
 */
export function runEstimate(
  tally: Tally,
  kind: ScopeKind,
  scope: number,
  measure: Measure,
  certainty: Certainty,
  durations = (of: Durations) => durationsIn(sectionsOf(tally), tally.layout, kind, scope, of),
): Estimate | null {
  if (measure.kind === 'percentile') {
    const estimate = quantileEstimate(durations(measure.of), measure.share, certainty.confidence);
    return percentileOf(estimate, longestOf(tally.layout, tally.replications, kind, scope, measure.of));
  }
  const { table, at } = rowOfScope(tally.layout, kind, scope);
  const rows = tally.replications.map((replication) => replication[table]);
  if (measure.kind === 'ratio' && !isShare(measure) && !isTime(measure)) {
    const terms = {
      x: Float64Array.from(rows, (row) => measure.numerator(row, at)),
      y: Float64Array.from(rows, (row) => measure.denominator(row, at)),
    };
    return within(scaled(skewedRatioEstimate(terms, certainty.confidence), measure.scale), measure.most);
  }
  const sums = new Float64Array(RatioSum.fields);
  rows.forEach((row, before) => {
    addPair(sums, 0, before, measure.numerator(row, at), measure.denominator(row, at));
  });
  return ratioFigure(measure, sums, certainty);
}

/** The table and the place in it of a thing's row in the sums of a replication. */
export function rowOfScope(layout: Layout, kind: ScopeKind, scope: number): { table: keyof Omit<ReplicationSums, 'days'>; at: number } {
  const row = layout.firstRow[kind] + scope;
  switch (kind) {
    case 'contacts':
    case 'channels':
      return { table: 'contacts', at: row * layout.contacts.width };
    case 'lines':
      return { table: 'lines', at: row * layout.lines.width };
    case 'teams':
      return { table: 'teams', at: row * TeamField.fields };
    case 'groups':
      return { table: 'groups', at: row * GroupField.fields };
    case 'bots':
      return { table: 'bots', at: row * BotField.fields };
    case 'whole':
      return { table: 'whole', at: row * WholeField.fields };
  }
}

/**
 * The estimate of a measure of a row from its sums over replications, in the measure's unit, not rounded.
 *
 * @param sums RatioSum
 * @returns null where it has no value
 */
export function ratioFigure(measure: RatioMeasure | ChanceMeasure, sums: Float64Array, certainty: Certainty): Estimate | null {
  const { confidence, replications } = certainty;
  if (measure.kind === 'ratio') return within(scaled(averageOf(measure, sums, certainty), measure.scale), measure.most);
  if (measure.of === 'parts') return clusteredShareEstimate(sums, 0, replications, confidence);
  const share = ratioOf(sums, 0, replications);
  const judged = replications * sums[RatioSum.firstY] + sums[RatioSum.y];
  return share === null ? null : wilsonEstimate(share.mean, judged, confidence);
}

/**
 * The interval of a share stays within 0 and 1, that of an average time is longer upwards. All others are even where running sums are all
 * that is kept; over a run, of which each replication is, they follow the skewness that is seen.
 */
function averageOf(measure: RatioMeasure, sums: Float64Array, certainty: Certainty): Estimate | null {
  const { replications, factor } = certainty;
  if (isShare(measure)) return shareEstimate(sums, 0, replications, factor);
  if (isTime(measure)) return positiveRatioEstimate(sums, 0, replications, certainty.factorFor);
  return ratioEstimate(sums, 0, replications, factor);
}

function isShare({ most }: RatioMeasure): boolean {
  return most === 1;
}

function isTime({ unit }: RatioMeasure): boolean {
  return unit === 'seconds';
}

/**
 * A percentile is the middle of its bin, but never longer than the longest duration that there was.
 *
 * @param estimate in milliseconds
 * @param longest in milliseconds
 * @returns in seconds
 */
export function percentileOf(estimate: Estimate | null, longest: number): Estimate | null {
  if (estimate === null) return null;
  const { mean, low, high } = estimate;
  const beyond = Math.max(0, mean - longest);
  const moved = { mean: mean - beyond, low: low === null ? null : low - beyond, high: high === null ? null : high - beyond };
  return within(scaled(moved, SECONDS), Number.POSITIVE_INFINITY);
}

/** Which of the longest durations that are kept bounds a kind of durations. */
export function greatestIndex(of: Durations): 0 | 1 {
  return of === 'resolution' ? 1 : 0;
}

/** The longest duration of a kind of a thing in any of some replications, or days of them, in milliseconds. */
export function longestOf(layout: Layout, all: readonly ReplicationSums[], kind: ScopeKind, scope: number, of: Durations): number {
  const { table, at } = rowOfScope(layout, kind, scope);
  const field = (kind === 'lines' ? layout.lines : layout.contacts).greatest[greatestIndex(of)];
  return all.reduce((longest, sums) => Math.max(longest, sums[table][at + field]), 0);
}

function scaled(estimate: Estimate | null, scale: number): Estimate | null {
  if (estimate === null) return null;
  const { mean, low, high } = estimate;
  return { mean: mean * scale, low: low === null ? null : low * scale, high: high === null ? null : high * scale };
}

/** Cuts the interval where no value can be: every measure is 0 or more. */
function within(estimate: Estimate | null, most: number): Estimate | null {
  if (estimate === null) return null;
  const { mean, low, high } = estimate;
  return { mean, low: low === null ? null : Math.max(low, 0), high: high === null ? null : Math.min(high, most) };
}

/** An estimate rounded to 10 significant digits. */
export function figureOf(estimate: Estimate | null): Figure | null {
  if (estimate === null) return null;
  return { mean: rounded(estimate.mean), low: orNull(estimate.low), high: orNull(estimate.high) };
}

function orNull(value: number | null): number | null {
  return value === null ? null : rounded(value);
}

/** To 10 significant digits. */
export function rounded(value: number): number {
  return Number(value.toPrecision(10));
}
