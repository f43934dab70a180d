import { binsInUse, countRow, inBin, listBins } from './bin-counts.js';
import type { SparseTable } from './histogram.js';
import { Entry } from './histogram-bins.js';

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
  return listed(rows, from.entries.length, (row) => {
    for (let column = begin; column < end; column++) countRow(from, row * columns + column);
  });
}

/** A table each row of which is that row of several tables taken together. */
export function summedTables(tables: readonly SparseTable[]): SparseTable {
  if (tables.length === 1) return tables[0];
  const most = tables.reduce((sum, { entries }) => sum + entries.length, 0);
  return listed(tables[0].starts.length, most, (row) => {
    for (const table of tables) countRow(table, row);
  });
}

/** A table of no durations. */
export function emptyTable(rows: number): SparseTable {
  return listed(rows, 0, () => {});
}

/** Entries of the table that is being listed, until it is known how many there are; kept since new memory is slow at first. */
let room = new Int32Array(0);

/**
 * Lists what is counted of each row.
 *
 * @param most entries that there can be
 */
function listed(rows: number, most: number, countAll: (row: number) => void): SparseTable {
  if (most > room.length) room = new Int32Array(2 * most);
  const starts = new Uint32Array(rows);
  const ends = new Uint32Array(rows);
  let length = 0;
  for (let row = 0; row < rows; row++) {
    countAll(row);
    starts[row] = length;
    length = listRow(room, length);
    ends[row] = length;
  }
  return { starts, ends, entries: room.slice(0, length) };
}

/** Lists what is counted in `into` from that place on. @returns the place behind it */
function listRow(into: Int32Array, first: number): number {
  const used = listBins();
  const bins = binsInUse;
  const counts = inBin;
  let place = first;
  for (let index = 0; index < used; index++) {
    const bin = bins[index];
    let count = counts[bin];
    for (; count > Entry.mostCount; count -= Entry.mostCount) into[place++] = (bin << Entry.countBits) | Entry.mostCount;
    into[place++] = (bin << Entry.countBits) | count;
    counts[bin] = 0;
  }
  return place;
}
