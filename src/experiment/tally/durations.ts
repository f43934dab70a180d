import type { Histograms } from '../../center/counts.js';
import type { Durations, ScopeKind } from '../../measures/measure.js';
import { PERCENTILES } from '../../measures/percentiles.js';
import type { Estimate } from '../../statistics/interval.js';
import { type HistogramRow, quantiles } from '../../statistics/quantile.js';
import { type SectionedDurations, sectionedDurations } from '../../statistics/quantile-interval.js';
import { addSection, nextSectionSize, SectionSum, sectionEstimate } from '../../statistics/section.js';
import { emptyHistograms, entriesOf, type Rows, summedHistograms } from './histograms.js';
import type { Layout } from './layout.js';

const KINDS: readonly Durations[] = ['wait', 'answer', 'resolution'];
/** Where the percentiles of a kind begin among all of a scope, and how many these are. */
const FIRST: Readonly<Record<Durations, number>> = {
  wait: 0,
  answer: PERCENTILES.wait.length,
  resolution: PERCENTILES.wait.length + PERCENTILES.answer.length,
};
const PERCENTILES_OF_SCOPE = FIRST.resolution + PERCENTILES.resolution.length;

/** The tables that hold the durations of a kind; a line knows none of resolution. */
const TABLES_OF: Readonly<Record<'contacts' | 'lines', Readonly<Record<Durations, readonly (keyof Histograms)[]>>>> = {
  contacts: { wait: ['contactAnswered', 'contactUnanswered'], answer: ['contactAnswered'], resolution: ['resolution'] },
  lines: { wait: ['lineAnswered', 'lineUnanswered'], answer: ['lineAnswered'], resolution: [] },
};

/** Entries of sections that may wait to be added to the pooled histograms, of four bytes each. */
const MOST_WAITING = 8_000_000;

const OF_RUN: Rows = { columns: 1, lineColumns: 1 };

/** The rows of the histograms that a replication reports. */
function ofIntervals({ intervals }: Layout): Rows {
  return { columns: intervals, lineColumns: intervals + 1 };
}

/**
 * The durations of all replications, pooled in histograms, and of intervals how far the percentiles of sections of the run lie apart. Bounded
 * memory: one histogram a row, five sums a percentile, the few replications of the section under way and some sections that wait.
 */
export interface DurationPool {
  readonly rows: Rows;
  /** For each scope (contact types, `all`, channels; lines after them) the contact types or the line that it pools. */
  readonly scopes: readonly DurationScope[];
  /** Where the lines begin among the scopes. */
  readonly firstLine: number;
  /** Those of the sections that are complete. */
  pooled: Histograms;
  /** Sections that are to be added to `pooled`, several at once since that goes through its memory only once; their entries. */
  waiting: Histograms[];
  waitingEntries: number;
  /** The replications of the section under way, and these together once somebody has asked for them. */
  section: Histograms[];
  unfinished: Histograms | null;
  /** Of intervals: [column][scope][percentile][SectionSum] of the sections that are complete. */
  readonly sums: Float64Array;
  replications: number;
}

/** The durations of some consecutive replications taken together, over the run. */
export interface DurationSection {
  readonly replications: number;
  readonly histograms: Histograms;
}

interface DurationScope {
  readonly of: 'contacts' | 'lines';
  readonly members: readonly number[];
  /** Number of an earlier scope that pools just the same (`all` where there is a single contact type); else its own. */
  readonly same: number;
}

/** @param of `intervals`: percentiles of every interval of contact types, `all` and lines; `run`: of the whole run, channels too */
export function durationPool(layout: Layout, of: 'run' | 'intervals'): DurationPool {
  const contactScopes = of === 'run' ? layout.contacts.scopes : layout.contacts.scopes.slice(0, layout.names.contacts.length);
  const scopes: DurationScope[] = [
    ...contactScopes.map((members, scope) => ({ of: 'contacts' as const, members, same: layout.contacts.same[scope] })),
    ...layout.names.lines.map((_, line) => ({ of: 'lines' as const, members: [line], same: contactScopes.length + line })),
  ];
  const rows = of === 'run' ? OF_RUN : ofIntervals(layout);
  return {
    rows,
    scopes,
    firstLine: contactScopes.length,
    pooled: emptyHistograms(layout, rows),
    waiting: [],
    waitingEntries: 0,
    section: [],
    unfinished: null,
    sums: new Float64Array(of === 'run' ? 0 : rows.columns * scopes.length * PERCENTILES_OF_SCOPE * SectionSum.fields),
    replications: 0,
  };
}

/**
 * Adds one replication, the rows of which are those of the pool; its durations may be with another one of the same section.
 *
 * @returns the section that it completes, where the pool is of the run; else null
 */
export function addDurations(pool: DurationPool, histograms: Histograms): DurationSection | null {
  const before = pool.replications - pool.section.length;
  pool.replications++;
  pool.section.push(histograms);
  pool.unfinished = null;
  if (pool.section.length < nextSectionSize(before)) return null;
  const complete = summedHistograms(pool.section);
  const ofRun = pool.rows === OF_RUN;
  if (!ofRun) addPercentiles(pool, complete);
  pool.waiting.push(complete);
  pool.waitingEntries += entriesOf(complete);
  if (pool.waitingEntries > MOST_WAITING) addWaiting(pool);
  const section = { replications: pool.section.length, histograms: complete };
  pool.section = [];
  return ofRun ? section : null;
}

/**
 * The percentiles of one interval, in milliseconds, each with the interval that sectioning gives: of so many intervals no more is kept
 * than sums. Over the run see `durationsIn`.
 *
 * @param pool of intervals
 * @param scope number in `pool.scopes`
 * @param column the interval
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
  if (quantiles(rowsOf(pool, all(pool), scope, column, kind), shares, pooled) === 0) return shares.map(() => null);
  const unfinished = new Float64Array(shares.length);
  const inSection = quantiles(rowsOf(pool, underWay(pool), scope, column, kind), shares, unfinished);
  return shares.map((_, index) => {
    const at = placeOf(pool, column, scope, FIRST[kind] + index);
    const sums = pool.sums.slice(at, at + SectionSum.fields);
    if (inSection > 0) addSection(sums, 0, pool.section.length, unfinished[index]);
    return sectionEstimate(sums, 0, pooled[index], confidence);
  });
}

/** The section under way of a pool of the run; null where the next replication begins a new one. */
export function unfinishedSection(pool: DurationPool): DurationSection | null {
  const [histograms] = underWay(pool);
  return histograms === undefined ? null : { replications: pool.section.length, histograms };
}

/** Sections of a run that are kept: more are taken together two by two, so that memory stays bounded. */
const MOST_SECTIONS = 64;

/** Adds a section of the run to those before it. */
export function addDurationSection(sections: DurationSection[], section: DurationSection): void {
  sections.push(section);
  if (sections.length <= MOST_SECTIONS) return;
  const last = sections.splice(MOST_SECTIONS);
  const pairs = Array.from({ length: MOST_SECTIONS / 2 }, (_, pair): DurationSection => {
    const two = sections.slice(2 * pair, 2 * pair + 2);
    return {
      replications: two.reduce((sum, { replications }) => sum + replications, 0),
      histograms: summedHistograms(two.map(({ histograms }) => histograms)),
    };
  });
  sections.splice(0, MOST_SECTIONS, ...pairs, ...last);
}

/** The durations of a thing in the sections of a run. */
export function durationsIn(
  sections: readonly DurationSection[],
  layout: Layout,
  kind: ScopeKind,
  scope: number,
  of: Durations,
): SectionedDurations {
  const place: Pick<DurationScope, 'of' | 'members'> =
    kind === 'lines'
      ? { of: 'lines', members: [scope] }
      : { of: 'contacts', members: layout.contacts.scopes[layout.firstRow[kind] + scope] };
  return sectionedDurations(
    sections.map(({ replications, histograms }) => ({ replications, rows: rowsIn(OF_RUN, place, [histograms], 0, of) })),
  );
}

/** Place of a percentile of a scope among those of `percentilesOf`. */
export function percentilePlace(scope: number, kind: Durations, share: number): number {
  return scope * PERCENTILES_OF_SCOPE + FIRST[kind] + percentileIndex(kind, share);
}

/**
 * The percentiles of some histograms whose rows are those of a pool of the run.
 *
 * @returns [scope][percentile] in milliseconds; NaN where there is no duration
 */
export function percentilesOf(pool: DurationPool, histograms: Histograms): Float64Array {
  const values = new Float64Array(pool.scopes.length * PERCENTILES_OF_SCOPE).fill(Number.NaN);
  for (let scope = 0; scope < pool.scopes.length; scope++) {
    for (const kind of KINDS) {
      const first = scope * PERCENTILES_OF_SCOPE + FIRST[kind];
      quantiles(rowsOf(pool, [histograms], scope, 0, kind), PERCENTILES[kind], values.subarray(first, first + PERCENTILES[kind].length));
    }
  }
  return values;
}

/** Which of `percentileEstimates` has this share. */
export function percentileIndex(kind: Durations, share: number): number {
  return PERCENTILES[kind].indexOf(share);
}

/** Adds the percentiles of the section that is complete. */
function addPercentiles(pool: DurationPool, complete: Histograms): void {
  const found = new Float64Array(PERCENTILES_OF_SCOPE);
  for (let column = 0; column < pool.rows.columns; column++) {
    for (let scope = 0; scope < pool.scopes.length; scope++) {
      const { same } = pool.scopes[scope];
      if (same === scope) addPercentilesOf(pool, complete, column, scope, found);
      else pool.sums.copyWithin(placeOf(pool, column, scope, 0), placeOf(pool, column, same, 0), placeOf(pool, column, same + 1, 0));
    }
  }
}

/** @param found room for the percentiles of a kind */
function addPercentilesOf(pool: DurationPool, complete: Histograms, column: number, scope: number, found: Float64Array): void {
  for (const kind of KINDS) {
    if (quantiles(rowsOf(pool, [complete], scope, column, kind), PERCENTILES[kind], found) === 0) continue;
    const at = placeOf(pool, column, scope, FIRST[kind]);
    for (let index = 0; index < PERCENTILES[kind].length; index++) {
      addSection(pool.sums, at + index * SectionSum.fields, pool.section.length, found[index]);
    }
  }
}

/** The histograms of a scope of a pool of the run, which are those of all replications together. */
export function durationRows(pool: DurationPool, scope: number, kind: Durations): readonly HistogramRow[] {
  return rowsOf(pool, all(pool), scope, 0, kind);
}

/** Histograms which together are those of all replications. */
function all(pool: DurationPool): Histograms[] {
  addWaiting(pool);
  return [pool.pooled, ...underWay(pool)];
}

/** The histograms of the section under way; none where the next replication begins a new one. */
function underWay(pool: DurationPool): Histograms[] {
  if (pool.section.length === 0) return [];
  pool.unfinished ??= summedHistograms(pool.section);
  return [pool.unfinished];
}

function addWaiting(pool: DurationPool): void {
  if (pool.waiting.length === 0) return;
  pool.pooled = summedHistograms(entriesOf(pool.pooled) === 0 ? pool.waiting : [pool.pooled, ...pool.waiting]);
  pool.waiting = [];
  pool.waitingEntries = 0;
}

/** The rows of a scope in some histograms. */
function rowsOf({ rows, scopes }: DurationPool, of: readonly Histograms[], scope: number, column: number, kind: Durations): HistogramRow[] {
  return rowsIn(rows, scopes[scope], of, column, kind);
}

function rowsIn(
  rows: Rows,
  { of: things, members }: Pick<DurationScope, 'of' | 'members'>,
  of: readonly Histograms[],
  column: number,
  kind: Durations,
): HistogramRow[] {
  const columns = things === 'lines' ? rows.lineColumns : rows.columns;
  const found: HistogramRow[] = [];
  for (const histograms of of) {
    for (const name of TABLES_OF[things][kind]) {
      for (const member of members) found.push({ table: histograms[name], row: member * columns + column });
    }
  }
  return found;
}

function placeOf(pool: DurationPool, column: number, scope: number, percentile: number): number {
  return ((column * pool.scopes.length + scope) * PERCENTILES_OF_SCOPE + percentile) * SectionSum.fields;
}
