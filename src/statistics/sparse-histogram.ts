import { addToBin, type HistogramTable, PAGE_SIZE, PAGES } from './histogram.js';

/**
 * The bins in use of a table of histograms, row after row: what is left of the table of one replication once it has ended, in a
 * small part of its memory.
 */
export interface SparseTable {
  /** The entries of row `r` are those from `starts[r]` to before `ends[r]`, by ascending bin. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly bins: Uint16Array;
  readonly counts: Uint32Array;
}

/** Space for one table's entries, used again for the next. */
let bins = new Uint16Array(1 << 16);
let counts = new Uint32Array(1 << 16);

/**
 * @param columns rows of one thing, one after another in time. They are visited column by column, as the simulation filled them:
 * what was counted at one time lies together in memory, and going through it row by row takes twice as long.
 */
export function sparseTable(table: HistogramTable, columns: number): SparseTable {
  const { directory, pool, used, rows } = table;
  const starts = new Uint32Array(rows);
  const ends = new Uint32Array(rows);
  let entries = 0;
  for (let column = 0; column < columns; column++) {
    for (let row = column; row < rows; row += columns) {
      starts[row] = entries;
      for (let slot = 0; slot < used[row]; slot++) {
        const page = directory[row * PAGES + slot];
        if (page === 0) continue;
        if (entries + PAGE_SIZE > bins.length) growSpace();
        for (let i = 0, from = page * PAGE_SIZE; i < PAGE_SIZE; i++) {
          const count = pool[from + i];
          if (count === 0) continue;
          bins[entries] = slot * PAGE_SIZE + i;
          counts[entries++] = count;
        }
      }
      ends[row] = entries;
    }
  }
  return { starts, ends, bins: bins.slice(0, entries), counts: counts.slice(0, entries) };
}

/** Adds the counts of `rows` rows, beginning with `first`, to one row of a table. */
export function addRows(into: HistogramTable, row: number, from: SparseTable, first: number, rows: number): void {
  for (let added = first; added < first + rows; added++) {
    for (let entry = from.starts[added]; entry < from.ends[added]; entry++) addToBin(into, row, from.bins[entry], from.counts[entry]);
  }
}

/** Adds every count to the row of the same number. */
export function addTable(into: HistogramTable, from: SparseTable): void {
  for (let row = 0; row < into.rows; row++) addRows(into, row, from, row, 1);
}

function growSpace(): void {
  const moreBins = new Uint16Array(bins.length * 2);
  const moreCounts = new Uint32Array(counts.length * 2);
  moreBins.set(bins);
  moreCounts.set(counts);
  bins = moreBins;
  counts = moreCounts;
}
