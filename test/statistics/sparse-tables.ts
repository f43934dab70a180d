import { type HistogramTable, PAGE_SIZE, PAGES } from '#src/statistics/histogram.js';
import type { SparseTable } from '#src/statistics/sparse-histogram.js';

/** The bins in use of a table, as a replication reports them. */
export function sparseTable({ rows, directory, pool, used }: HistogramTable): SparseTable {
  const starts: number[] = [];
  const ends: number[] = [];
  const bins: number[] = [];
  const counts: number[] = [];
  for (let row = 0; row < rows; row++) {
    starts.push(bins.length);
    for (let slot = 0; slot < used[row]; slot++) {
      const page = directory[row * PAGES + slot];
      for (let i = 0; page > 0 && i < PAGE_SIZE; i++) {
        if (pool[page * PAGE_SIZE + i] === 0) continue;
        bins.push(slot * PAGE_SIZE + i);
        counts.push(pool[page * PAGE_SIZE + i]);
      }
    }
    ends.push(bins.length);
  }
  return { starts: Uint32Array.from(starts), ends: Uint32Array.from(ends), bins: Uint16Array.from(bins), counts: Uint32Array.from(counts) };
}
