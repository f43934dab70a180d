import { countRow, listEntries } from './bin-counts.js';
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
  const rows = columns === 0 ? 0 : from.totals.length / columns;
  return listed(rows, from.entries.length, (row) => {
    let total = 0;
    for (let column = begin; column < end; column++) total += countRow(from, row * columns + column);
    return total;
  });
}

/** A table each row of which is that row of several tables taken together. */
export function summedTables(tables: readonly SparseTable[]): SparseTable {
  const filled = tables.filter(({ entries }) => entries.length > 0);
  if (filled.length < 2) return filled[0] ?? tables[0];
  const most = filled.reduce((sum, { entries }) => sum + entries.length, 0);
  return listed(filled[0].totals.length, most, (row) => {
    let total = 0;
    for (const table of filled) total += countRow(table, row);
    return total;
  });
}

/** A table of no durations. */
export function emptyTable(rows: number): SparseTable {
  return { starts: new Uint32Array(rows + 1), entries: new Int32Array(0), totals: new Float64Array(rows) };
}

/** Entries of the table that is being listed, until it is known how many there are; kept since new memory is slow at first. */
let room = new Int32Array(0);

/**
 * Lists what is counted of each row.
 *
 * @param most entries that there can be
 * @param countAll returns how many durations it counts
 */
function listed(rows: number, most: number, countAll: (row: number) => number): SparseTable {
  if (most > room.length) room = new Int32Array(2 * most);
  const starts = new Uint32Array(rows + 1);
  // Of thousands of replications together more than 32 bits can count.
  const totals = new Float64Array(rows);
  let length = 0;
  for (let row = 0; row < rows; row++) {
    totals[row] = countAll(row);
    length = listEntries(room, length);
    starts[row + 1] = length;
  }
  return { starts, entries: room.slice(0, length), totals };
}
