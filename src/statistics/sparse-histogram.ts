import { type HistogramTable, PAGE_SIZE, PAGES, pageAt } from './histogram.js';
import { PAGE_BITS } from './histogram-bins.js';

/**
 * The bins in use of a table of histograms: what a replication reports of its durations, in a small part of the memory of a table.
 */
export interface SparseTable {
  /** The entries of row `r` are those from `starts[r]` to before `ends[r]`, by ascending bin. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly bins: Uint16Array;
  readonly counts: Uint32Array;
}

/** The counts of one row by bin; all 0 between two calls. */
const inBin = new Uint32Array(PAGES * PAGE_SIZE);

/**
 * A table in which rows are taken together.
 *
 * @param columns so many consecutive rows become one
 * @param begin the first of them that is in it
 * @param end the one before which it ends
 */
export function summedRows(from: SparseTable, columns: number, begin = 0, end = columns): SparseTable {
  const rows = columns === 0 ? 0 : from.starts.length / columns;
  const starts = new Uint32Array(rows);
  const ends = new Uint32Array(rows);
  const bins: number[] = [];
  const counts: number[] = [];
  for (let row = 0; row < rows; row++) {
    starts[row] = bins.length;
    const last = sumRows(from, row * columns + begin, end - begin);
    for (let bin = 0; bin <= last; bin++) {
      if (inBin[bin] === 0) continue;
      bins.push(bin);
      counts.push(inBin[bin]);
    }
    inBin.fill(0, 0, last + 1);
    ends[row] = bins.length;
  }
  return { starts, ends, bins: Uint16Array.from(bins), counts: Uint32Array.from(counts) };
}

/** Sums rows into `inBin`. @returns the last bin that any of them has; -1: none has any */
function sumRows({ starts, ends, bins, counts }: SparseTable, first: number, rows: number): number {
  let last = -1;
  for (let row = first; row < first + rows; row++) {
    const end = ends[row];
    for (let entry = starts[row]; entry < end; entry++) inBin[bins[entry]] += counts[entry];
    if (end > starts[row] && bins[end - 1] > last) last = bins[end - 1];
  }
  return last;
}

/** Adds every count of some tables to the row of the same number. */
export function addTables(into: HistogramTable, tables: readonly SparseTable[]): void {
  for (let row = 0; row < into.rows; row++) for (const table of tables) addRow(into, row, table);
}

function addRow(into: HistogramTable, row: number, { starts, ends, bins, counts }: SparseTable): void {
  let slot = -1;
  let first = 0;
  for (let entry = starts[row]; entry < ends[row]; entry++) {
    const bin = bins[entry];
    if (bin >>> PAGE_BITS !== slot) {
      slot = bin >>> PAGE_BITS;
      first = pageAt(into, row, slot) * PAGE_SIZE;
    }
    into.pool[first + (bin & (PAGE_SIZE - 1))] += counts[entry];
  }
}
