import { Histogram } from './histogram';
import { PAGE_BITS, PAGE_SIZE, PAGES } from '../statistics/histogram-bins';
import { allocate, Doubles, Ints, ints } from './memory';

/** The bins in use of a table of histograms: the layout of statistics/sparse-histogram.ts. */
@unmanaged
export class Packed {
  /** Of each row: where its entries begin, and before which they end. */
  starts: Ints;
  ends: Ints;
  /** Of each entry, by ascending bin within a row: 16 bits for the bin, 32 for its count. */
  bins: usize;
  counts: Ints;
  length: i32;
}

/**
 * Packs a table.
 *
 * @param columns rows of one thing, one after another in time. They are visited column by column, as the simulation filled them:
 * what was counted at one time lies together in memory, and going through it row by row takes twice as long.
 * @param totals how many durations each row holds if those of 0, which were not added, are among them; null: all were added
 */
export function pack(table: Histogram, columns: i32, totals: Doubles | null): Packed {
  const rows = table.rows;
  const most = table.pages * PAGE_SIZE + rows + 1;
  const packed = changetype<Packed>(allocate(offsetof<Packed>()));
  packed.starts = ints(rows);
  packed.ends = ints(rows);
  packed.bins = allocate(<usize>most << 1);
  packed.counts = ints(most);
  let length = 0;
  for (let column = 0; column < columns; column++) {
    for (let row = column; row < rows; row += columns) {
      packed.starts[row] = length;
      length = packRow(table, row, packed, length, totals === null ? -1 : <i32>totals[row]);
      packed.ends[row] = length;
    }
  }
  packed.length = length;
  return packed;
}

/** @param total -1: that of what was added. Returns the number of entries so far */
function packRow(table: Histogram, row: i32, packed: Packed, first: i32, total: i32): i32 {
  const bins = packed.bins;
  const counts = packed.counts;
  // The bin of 0 is the first one, but how many are missing is known last.
  let length = total > 0 ? first + 1 : first;
  let added = 0;
  const used = <i32>load<u8>(table.used + <usize>row);
  for (let slot = 0; slot < used; slot++) {
    const page = table.directory[row * PAGES + slot];
    if (page == 0) continue;
    const from = page * PAGE_SIZE;
    for (let i = 0; i < PAGE_SIZE; i++) {
      // Every count is written, and written over unless it is in use: whether it is cannot be foretold, so a branch would be slower.
      const count = table.pool[from + i];
      store<u16>(bins + (<usize>length << 1), <u16>((slot << PAGE_BITS) + i));
      counts[length] = count;
      length += <i32>(count != 0);
      added += count;
    }
  }
  if (total <= 0) return length;
  if (total > added) {
    store<u16>(bins + (<usize>first << 1), 0);
    counts[first] = total - added;
    return length;
  }
  memory.copy(bins + (<usize>first << 1), bins + (<usize>(first + 1) << 1), <usize>(length - first - 1) << 1);
  const place = changetype<usize>(counts) + (<usize>first << 2);
  memory.copy(place, place + 4, <usize>(length - first - 1) << 2);
  return length - 1;
}
