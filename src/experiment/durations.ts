import type { Histograms } from '../center/counts.js';
import type { Durations } from '../measures/measure.js';
import { PERCENTILES } from '../measures/percentiles.js';
import { clearHistograms, type HistogramTable, histogramTable, mergeHistograms, poolHistograms } from '../statistics/histogram.js';
import type { Estimate } from '../statistics/interval.js';
import { type HistogramRow, quantiles } from '../statistics/quantile.js';
import { addSection, nextSectionSize, SectionSum, sectionEstimate } from '../statistics/section.js';
import type { Layout } from './layout.js';

const KINDS: readonly Durations[] = ['wait', 'answer', 'resolution'];
/** Where the percentiles of a kind begin among all of a scope, and how many these are. */
const FIRST: Readonly<Record<Durations, number>> = {
  wait: 0,
  answer: PERCENTILES.wait.length,
  resolution: PERCENTILES.wait.length + PERCENTILES.answer.length,
};
const PERCENTILES_OF_SCOPE = FIRST.resolution + PERCENTILES.resolution.length;

const TABLES = ['contactAnswered', 'contactUnanswered', 'resolution', 'lineAnswered', 'lineUnanswered'] as const;

/** Which rows of the histograms belong to a contact type or a line: every interval has its own, or the run a single one. */
interface Rows {
  readonly columns: number;
  /** Rows of a line: one more than columns where what joined after the calendar has its own. */
  readonly lineColumns: number;
}

/**
 * The durations of all replications, pooled in histograms, and how far the percentiles of sections of the run lie apart. Bounded
 * memory: two histograms a row, five sums a percentile.
 */
export interface DurationPool {
  readonly rows: Rows;
  /** For each scope (contact types, `all`, channels; lines after them) the contact types or the line that it pools. */
  readonly scopes: readonly DurationScope[];
  /** Where the lines begin among the scopes. */
  readonly firstLine: number;
  /** Sections that are complete. */
  readonly closed: Histograms;
  /** The section under way; empty at its beginning. */
  readonly open: Histograms;
  /** [column][scope][percentile][SectionSum] */
  readonly sums: Float64Array;
  replications: number;
  /** Replications in the section under way, and how many it will have. */
  inSection: number;
  sectionSize: number;
}

interface DurationScope {
  readonly of: 'contacts' | 'lines';
  readonly members: readonly number[];
}

/** @param of `intervals`: percentiles of every interval of contact types, `all` and lines; `run`: of the whole run, channels too */
export function durationPool(layout: Layout, of: 'run' | 'intervals'): DurationPool {
  const contactScopes = of === 'run' ? layout.contacts.scopes : layout.contacts.scopes.slice(0, layout.names.contacts.length);
  const scopes: DurationScope[] = [
    ...contactScopes.map((members) => ({ of: 'contacts' as const, members })),
    ...layout.names.lines.map((_, line) => ({ of: 'lines' as const, members: [line] })),
  ];
  const rows = of === 'run' ? { columns: 1, lineColumns: 1 } : { columns: layout.intervals, lineColumns: layout.intervals + 1 };
  return {
    rows,
    scopes,
    firstLine: contactScopes.length,
    closed: emptyHistograms(layout, rows),
    open: emptyHistograms(layout, rows),
    sums: new Float64Array(rows.columns * scopes.length * PERCENTILES_OF_SCOPE * SectionSum.fields),
    replications: 0,
    inSection: 0,
    sectionSize: nextSectionSize(0),
  };
}

export function emptyHistograms(layout: Layout, rows: Rows): Histograms {
  const types = layout.scenario.contacts.length * rows.columns;
  const lines = layout.scenario.lines.length * rows.lineColumns;
  return {
    contactAnswered: histogramTable(types),
    contactUnanswered: histogramTable(types),
    resolution: histogramTable(types),
    lineAnswered: histogramTable(lines),
    lineUnanswered: histogramTable(lines),
  };
}

/** Adds the histograms of one replication, whose rows are those of the pool. */
export function addDurations(pool: DurationPool, histograms: Histograms): void {
  pool.replications++;
  pool.inSection++;
  if (pool.sectionSize === 1) {
    addPercentiles(pool, histograms, 1);
    merge(pool.closed, histograms);
  } else {
    merge(pool.open, histograms);
    if (pool.inSection < pool.sectionSize) return;
    addPercentiles(pool, pool.open, pool.inSection);
    merge(pool.closed, pool.open);
    for (const name of TABLES) clearHistograms(pool.open[name]);
  }
  pool.inSection = 0;
  pool.sectionSize = nextSectionSize(pool.replications);
}

/** The same histograms with the intervals of each contact type and each line taken together, as a pool of the whole run adds them. */
export function overRun(layout: Layout, histograms: Histograms): Histograms {
  const run = emptyHistograms(layout, { columns: 1, lineColumns: 1 });
  for (const name of TABLES) {
    const columns = histograms[name].rows / Math.max(1, run[name].rows);
    for (let row = 0; row < run[name].rows; row++) poolHistograms(run[name], row, histograms[name], row * columns, columns);
  }
  return run;
}

/**
 * A percentile in milliseconds with its interval.
 *
 * @param scope number in `pool.scopes`
 * @param column the interval; 0 in a pool of the run
 * @returns null where there is no duration
 */
export function percentileEstimates(
  pool: DurationPool,
  scope: number,
  column: number,
  kind: Durations,
  confidence: number,
): readonly (Estimate | null)[] {
  const shares = PERCENTILES[kind];
  const pooled = new Float64Array(shares.length);
  const { rows, scopes } = pool;
  const count = quantiles(
    [...rowsOf(pool.closed, rows, scopes[scope], column, kind), ...rowsOf(pool.open, rows, scopes[scope], column, kind)],
    shares,
    pooled,
  );
  if (count === 0) return shares.map(() => null);
  const unfinished = new Float64Array(shares.length);
  const inOpen = pool.inSection > 0 && quantiles(rowsOf(pool.open, rows, scopes[scope], column, kind), shares, unfinished) > 0;
  return shares.map((_, index) => {
    const at = placeOf(pool, column, scope, FIRST[kind] + index);
    const sums = pool.sums.slice(at, at + SectionSum.fields);
    if (inOpen) addSection(sums, 0, pool.inSection, unfinished[index]);
    return sectionEstimate(sums, 0, pooled[index], confidence);
  });
}

/** Which of `percentileEstimates` has this share. */
export function percentileIndex(kind: Durations, share: number): number {
  return PERCENTILES[kind].indexOf(share);
}

function addPercentiles(pool: DurationPool, section: Histograms, weight: number): void {
  const found = new Float64Array(PERCENTILES_OF_SCOPE);
  for (let column = 0; column < pool.rows.columns; column++) {
    for (let scope = 0; scope < pool.scopes.length; scope++) {
      for (const kind of KINDS) {
        if (kind === 'resolution' && pool.scopes[scope].of === 'lines') continue;
        if (quantiles(rowsOf(section, pool.rows, pool.scopes[scope], column, kind), PERCENTILES[kind], found) === 0) continue;
        const at = placeOf(pool, column, scope, FIRST[kind]);
        for (let index = 0; index < PERCENTILES[kind].length; index++) {
          addSection(pool.sums, at + index * SectionSum.fields, weight, found[index]);
        }
      }
    }
  }
}

function rowsOf(histograms: Histograms, rows: Rows, scope: DurationScope, column: number, kind: Durations): HistogramRow[] {
  const columns = scope.of === 'lines' ? rows.lineColumns : rows.columns;
  const tables = tablesOf(histograms, scope.of, kind);
  return scope.members.flatMap((member) => tables.map((table) => ({ table, row: member * columns + column })));
}

function tablesOf(histograms: Histograms, of: DurationScope['of'], kind: Durations): readonly HistogramTable[] {
  if (kind === 'resolution') return of === 'lines' ? [] : [histograms.resolution];
  const [answered, unanswered] =
    of === 'lines' ? [histograms.lineAnswered, histograms.lineUnanswered] : [histograms.contactAnswered, histograms.contactUnanswered];
  return kind === 'answer' ? [answered] : [answered, unanswered];
}

function merge(into: Histograms, from: Histograms): void {
  for (const name of TABLES) mergeHistograms(into[name], from[name]);
}

function placeOf(pool: DurationPool, column: number, scope: number, percentile: number): number {
  return ((column * pool.scopes.length + scope) * PERCENTILES_OF_SCOPE + percentile) * SectionSum.fields;
}
