import { binsInUse, countRow, inBin, listBins } from './bin-counts.js';
import { type HistogramTable, middleOf, type SparseTable } from './histogram.js';
import { Entry } from './histogram-bins.js';

/** A row of a table of histograms. */
export interface HistogramRow {
  readonly table: HistogramTable | SparseTable;
  readonly row: number;
}

/**
 * Quantiles of the durations of several rows taken together: for each share the least duration that this share of the durations
 * does not exceed, as the middle of its bin (within 0.2% or 20 ms of the true one).
 *
 * @param shares ascending, above 0 and at most 1
 * @param into gets the quantiles in milliseconds, one a share; left as it is where there is no duration
 * @returns how many durations there are
 */
export function quantiles(rows: readonly HistogramRow[], shares: readonly number[], into: Float64Array): number {
  if (rows.length <= 2 && rows.every(isSparse)) return quantilesOfTwo(rows[0] ?? NO_ROW, rows[1] ?? NO_ROW, shares, into);
  const bins = take(rows);
  const total = durationsIn(bins);
  if (total > 0) find(shares, total, into);
  clear(bins);
  return total;
}

/**
 * For each limit the share of the durations of several rows, taken together, that do not exceed it (to the width of a bin).
 *
 * @param limits ascending, in milliseconds
 * @param into gets the shares, one a limit; left as it is where there is no duration
 * @returns how many durations there are
 */
export function sharesUpTo(rows: readonly HistogramRow[], limits: readonly number[], into: Float64Array): number {
  const bins = take(rows);
  const total = durationsIn(bins);
  let place = 0;
  let below = 0;
  limits.forEach((limit, index) => {
    while (place < bins && middleOf(binsInUse[place]) <= limit) below += inBin[binsInUse[place++]];
    if (total > 0) into[index] = below / total;
  });
  clear(bins);
  return total;
}

/** Takes some rows together. @returns how many bins they use */
function take(rows: readonly HistogramRow[]): number {
  for (const { table, row } of rows) countRow(table, row);
  return listBins();
}

function durationsIn(used: number): number {
  const counts = inBin;
  const bins = binsInUse;
  let total = 0;
  for (let place = 0; place < used; place++) total += counts[bins[place]];
  return total;
}

function clear(used: number): void {
  const counts = inBin;
  const bins = binsInUse;
  for (let place = 0; place < used; place++) counts[bins[place]] = 0;
}

type SparseRow = HistogramRow & { readonly table: SparseTable };

function isSparse(row: HistogramRow): row is SparseRow {
  return !('pool' in row.table);
}

const NO_ROW: SparseRow = { table: { starts: new Uint32Array(1), ends: new Uint32Array(1), entries: new Int32Array(0) }, row: 0 };
/** Comes after every entry. */
const LAST = 0x7fff_ffff;

/** The same of two rows the entries of which are in order already. */
function quantilesOfTwo(one: SparseRow, other: SparseRow, shares: readonly number[], into: Float64Array): number {
  const total = durationsOf(one) + durationsOf(other);
  if (total === 0) return 0;
  const entries = one.table.entries;
  const others = other.table.entries;
  const end = one.table.ends[one.row];
  const otherEnd = other.table.ends[other.row];
  let place = one.table.starts[one.row];
  let otherPlace = other.table.starts[other.row];
  let entry = 0;
  let seen = 0;
  for (let share = 0; share < shares.length; share++) {
    const rank = rankOf(shares[share], total);
    while (seen < rank) {
      // The bin is the higher part of an entry.
      const next = place < end ? entries[place] : LAST;
      const otherNext = otherPlace < otherEnd ? others[otherPlace] : LAST;
      if (next <= otherNext) {
        entry = next;
        place++;
      } else {
        entry = otherNext;
        otherPlace++;
      }
      seen += entry & Entry.mostCount;
    }
    into[share] = middleOf(entry >>> Entry.countBits);
  }
  return total;
}

function durationsOf({ table: { starts, ends, entries }, row }: SparseRow): number {
  const end = ends[row];
  let total = 0;
  for (let place = starts[row]; place < end; place++) total += entries[place] & Entry.mostCount;
  return total;
}

/** Which duration, counted from the least, the quantile is. 1e-9: 0.95 · 20 is 19 and not a little more, whatever its last binary digit. */
function rankOf(share: number, total: number): number {
  return Math.max(1, Math.ceil(share * total - 1e-9));
}

function find(shares: readonly number[], total: number, into: Float64Array): void {
  const counts = inBin;
  const bins = binsInUse;
  let place = 0;
  let seen = counts[bins[0]];
  for (let share = 0; share < shares.length; share++) {
    const rank = rankOf(shares[share], total);
    while (seen < rank) seen += counts[bins[++place]];
    into[share] = middleOf(bins[place]);
  }
}
