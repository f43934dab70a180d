import { binsInUse, countRow, inBin, listBins } from './bin-counts.js';
import type { SparseTable } from './histogram.js';

export type { SparseTable } from './histogram.js';

/**
 * A table in which rows are taken together.
 *
 * @param columns so many consecutive rows become one
 * @param begin the first of them that is in it
 * @param end the one before which it ends
 */
export function summedRows(from: SparseTable, columns: number, begin = 0, end = columns): SparseTable {
  const rows = columns === 0 ? 0 : from.starts.length / columns;
  return listed(rows, from.bins.length, (row) => {
    for (let column = begin; column < end; column++) countRow(from, row * columns + column);
  });
}

/** A table each row of which is that row of several tables taken together. */
export function summedTables(tables: readonly SparseTable[]): SparseTable {
  const entries = tables.reduce((sum, { bins }) => sum + bins.length, 0);
  return listed(tables[0].starts.length, entries, (row) => {
    for (const table of tables) countRow(table, row);
  });
}

/** A table of no durations. */
export function emptyTable(rows: number): SparseTable {
  return listed(rows, 0, () => {});
}

/** Entries of the table that is being listed, until it is known how many there are; kept since new memory is slow at first. */
let bins = new Uint16Array(0);
let counts = new Uint32Array(0);

/**
 * Lists what is counted of each row.
 *
 * @param most entries that there can be
 */
function listed(rows: number, most: number, countAll: (row: number) => void): SparseTable {
  if (most > bins.length) {
    bins = new Uint16Array(2 * most);
    counts = new Uint32Array(2 * most);
  }
  const starts = new Uint32Array(rows);
  const ends = new Uint32Array(rows);
  let length = 0;
  for (let row = 0; row < rows; row++) {
    countAll(row);
    starts[row] = length;
    length = listRow(length);
    ends[row] = length;
  }
  return { starts, ends, bins: bins.slice(0, length), counts: counts.slice(0, length) };
}

/** Lists what is counted from that entry on. @returns the entry behind it */
function listRow(first: number): number {
  const used = listBins();
  for (let place = 0; place < used; place++) {
    const bin = binsInUse[place];
    bins[first + place] = bin;
    counts[first + place] = inBin[bin];
    inBin[bin] = 0;
  }
  return first + used;
}
