import { type HistogramTable, middleOf, PAGE_SIZE, PAGES } from './histogram.js';
import type { SparseTable } from './sparse-histogram.js';

/** A row of a table of histograms. */
export interface HistogramRow {
  readonly table: HistogramTable | SparseTable;
  readonly row: number;
}

/** The counts of the rows taken together, by bin and by page; all 0 between two calls of `taken`. */
const inBin = new Float64Array(PAGES * PAGE_SIZE);
const onPage = new Float64Array(PAGES);

/**
 * Quantiles of the durations of several rows taken together: for each share the least duration that this share of the durations
 * does not exceed, as the middle of its bin (within 0.2% or 20 ms of the true one).
 *
 * @param shares ascending, above 0 and at most 1
 * @param into gets the quantiles in milliseconds, one a share; left as it is where there is no duration
 * @returns how many durations there are
 */
export function quantiles(rows: readonly HistogramRow[], shares: readonly number[], into: Float64Array): number {
  const [only] = rows;
  if (rows.length === 1 && !('pool' in only.table)) return quantilesOfRow(only.table, only.row, shares, into);
  return taken(rows, (total) => find(shares, total, into));
}

/**
 * For each limit the share of the durations of several rows, taken together, that do not exceed it (to the width of a bin).
 *
 * @param limits ascending, in milliseconds
 * @param into gets the shares, one a limit; left as it is where there is no duration
 * @returns how many durations there are
 */
export function sharesUpTo(rows: readonly HistogramRow[], limits: readonly number[], into: Float64Array): number {
  return taken(rows, (total) => {
    let bin = 0;
    let below = 0;
    limits.forEach((limit, index) => {
      while (bin < inBin.length && middleOf(bin) <= limit) below += inBin[bin++];
      into[index] = below / total;
    });
  });
}

/** Takes some rows together, lets `look` at their counts if there are any, and clears these. */
function taken(rows: readonly HistogramRow[], look: (total: number) => void): number {
  let pages = 0;
  for (const { table, row } of rows) pages = Math.max(pages, 'pool' in table ? collect(table, row) : collectSparse(table, row));
  let total = 0;
  for (let page = 0; page < pages; page++) total += onPage[page];
  if (total > 0) look(total);
  for (let page = 0; page < pages; page++) {
    if (onPage[page] === 0) continue;
    onPage[page] = 0;
    inBin.fill(0, page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
  }
  return total;
}

/** The same of one row the entries of which are in order already. */
function quantilesOfRow({ starts, ends, bins, counts }: SparseTable, row: number, shares: readonly number[], into: Float64Array): number {
  let total = 0;
  for (let entry = starts[row]; entry < ends[row]; entry++) total += counts[entry];
  if (total === 0) return 0;
  let entry = starts[row];
  let seen = counts[entry];
  for (let share = 0; share < shares.length; share++) {
    const rank = rankOf(shares[share], total);
    while (seen < rank) seen += counts[++entry];
    into[share] = middleOf(bins[entry]);
  }
  return total;
}

/** Which duration, counted from the least, the quantile is. 1e-9: 0.95 · 20 is 19 and not a little more, whatever its last binary digit. */
function rankOf(share: number, total: number): number {
  return Math.max(1, Math.ceil(share * total - 1e-9));
}

function find(shares: readonly number[], total: number, into: Float64Array): void {
  let page = 0;
  let below = 0;
  for (let share = 0; share < shares.length; share++) {
    const rank = rankOf(shares[share], total);
    while (below + onPage[page] < rank) below += onPage[page++];
    let bin = page * PAGE_SIZE;
    for (let seen = below + inBin[bin]; seen < rank; seen += inBin[bin]) bin++;
    into[share] = middleOf(bin);
  }
}

/** @returns one more than the last page that it has */
function collect({ directory, pool, used }: HistogramTable, row: number): number {
  for (let page = 0; page < used[row]; page++) {
    const place = directory[row * PAGES + page];
    if (place === 0) continue;
    let count = 0;
    for (let i = 0; i < PAGE_SIZE; i++) {
      const here = pool[place * PAGE_SIZE + i];
      inBin[page * PAGE_SIZE + i] += here;
      count += here;
    }
    onPage[page] += count;
  }
  return used[row];
}

function collectSparse({ starts, ends, bins, counts }: SparseTable, row: number): number {
  const end = ends[row];
  for (let entry = starts[row]; entry < end; entry++) {
    inBin[bins[entry]] += counts[entry];
    onPage[Math.floor(bins[entry] / PAGE_SIZE)] += counts[entry];
  }
  return end === starts[row] ? 0 : Math.floor(bins[end - 1] / PAGE_SIZE) + 1;
}
