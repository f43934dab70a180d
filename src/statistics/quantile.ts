import { type HistogramTable, middleOf, PAGE_SIZE, PAGES } from './histogram.js';

/** A row of a table of histograms. */
export interface HistogramRow {
  readonly table: HistogramTable;
  readonly row: number;
}

/** Pages in use by some row, and the counts on them; scratch space of `quantiles`. */
const usedPages = new Int32Array(PAGES);
const countsOnPages = new Float64Array(PAGES);
const pooledPage = new Float64Array(PAGE_SIZE);

/**
 * Quantiles of the durations of several rows taken together: for each share the least duration that this share of the durations
 * does not exceed, as the middle of its bin (within 0.2% or 20 ms of the true one).
 *
 * @param shares ascending, above 0 and at most 1
 * @param into gets the quantiles in milliseconds, one a share; left as it is where there is no duration
 * @returns how many durations there are
 */
export function quantiles(rows: readonly HistogramRow[], shares: readonly number[], into: Float64Array): number {
  let used = 0;
  let total = 0;
  for (let page = 0; page < PAGES; page++) {
    const count = countOnPage(rows, page);
    if (count === 0) continue;
    usedPages[used] = page;
    countsOnPages[used] = count;
    used++;
    total += count;
  }
  if (total === 0) return 0;
  let place = 0;
  let below = 0;
  for (let share = 0; share < shares.length; share++) {
    // 1e-9: 0.95 · 20 is 19 and not a little more, whatever its last binary digit.
    const rank = Math.max(1, Math.ceil(shares[share] * total - 1e-9));
    while (below + countsOnPages[place] < rank) below += countsOnPages[place++];
    into[share] = middleOf(usedPages[place] * PAGE_SIZE + binOnPage(rows, usedPages[place], rank - below));
  }
  return total;
}

function countOnPage(rows: readonly HistogramRow[], page: number): number {
  let count = 0;
  for (const { table, row } of rows) {
    const start = table.directory[row * PAGES + page] * PAGE_SIZE;
    if (start === 0) continue;
    const pool = table.pool;
    for (let i = start; i < start + PAGE_SIZE; i++) count += pool[i];
  }
  return count;
}

/** The bin of a page that holds the `rank`-th duration on it. */
function binOnPage(rows: readonly HistogramRow[], page: number, rank: number): number {
  pooledPage.fill(0);
  for (const { table, row } of rows) {
    const start = table.directory[row * PAGES + page] * PAGE_SIZE;
    if (start === 0) continue;
    for (let i = 0; i < PAGE_SIZE; i++) pooledPage[i] += table.pool[start + i];
  }
  let bin = 0;
  for (let seen = pooledPage[0]; seen < rank; seen += pooledPage[bin]) bin++;
  return bin;
}
