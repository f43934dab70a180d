import { type HistogramTable, PAGE_SIZE, PAGES, type SparseTable } from '#src/statistics/histogram.js';
import { Entry } from '#src/statistics/histogram-bins.js';

/** The bins in use of a table, as a replication reports them. */
export function sparseTable({ rows, directory, pool, used }: HistogramTable): SparseTable {
  const starts = [0];
  const totals: number[] = [];
  const entries: number[] = [];
  for (let row = 0; row < rows; row++) {
    let total = 0;
    for (let slot = 0; slot < used[row]; slot++) {
      const page = directory[row * PAGES + slot];
      for (let i = 0; page > 0 && i < PAGE_SIZE; i++) {
        total += pool[page * PAGE_SIZE + i];
        for (let left = pool[page * PAGE_SIZE + i]; left > 0; left -= Entry.mostCount) {
          entries.push(((slot * PAGE_SIZE + i) << Entry.countBits) | Math.min(left, Entry.mostCount));
        }
      }
    }
    starts.push(entries.length);
    totals.push(total);
  }
  return { starts: Uint32Array.from(starts), entries: Int32Array.from(entries), totals: Uint32Array.from(totals) };
}
