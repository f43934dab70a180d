/**
 * Histograms of durations for many rows at once (the bins are those of statistics/histogram-bins.ts). Durations are first only noted,
 * one after another; when there are many, or at the end, they are packed: sorted by row, counted by bin, and the bins in use listed.
 * To count each at once would cost several times as much, since hardly any two in a row fall into bins that lie together in memory.
 * Memory follows the number of bins in use, whatever the number of durations.
 */
import { BIN_WIDTH, BINS, Entry, LINEAR_BINS, LONGEST } from '../statistics/histogram-bins';
import { allocate, Doubles, Ints, ints, reserve } from './memory';
import { nearest } from './whole';

/** The bins in use. When all is packed: the layout of `SparseTable` (statistics/histogram.ts). */
@unmanaged
export class Packed {
  /** Of each row: where its entries begin, and before which they end. When all is packed a row ends where the next one begins. */
  starts: Ints;
  ends: Ints;
  /** How many durations each row holds. */
  totals: Ints;
  /** Entries (see histogram-bins.ts), by ascending bin within a row. */
  entries: Ints;
  length: i32;
  room: i32;
}

@unmanaged
export class Histogram {
  rows: i32;
  /** Noted durations: 32 bits for the row, 16 for the bin. */
  notedRows: Ints;
  notedBins: usize;
  noted: i32;
  room: i32;
  /** How many of them are of each row; and how many of the row were packed before. */
  notedInRow: Ints;
  packedInRow: Ints;
  /** The bins again, by row, while they are packed; and for each row the place of the next one from its beginning and from its end. */
  sortedBins: usize;
  upwards: Ints;
  downwards: Ints;
  /** What has been packed so far, rows in any order, with gaps where a row has been packed anew; and room to put it in order. */
  packed: Packed;
  spare: Packed;
}

/** Durations noted before they are packed: as many as there are rows, which are all gone through then, within these bounds. */
const LEAST_ROOM: i32 = 1 << 16;
const MOST_ROOM: i32 = 1 << 17;

/** Of the row that is being packed: durations by bin, and a bit for each bin in use; all 0 between two rows. */
const WORDS: i32 = (BINS + 63) / 64;
const inBin: usize = memory.data(BINS * 4, 8);
const inUse: usize = memory.data(WORDS * 8, 8);

export function histogram(rows: i32): Histogram {
  const table = changetype<Histogram>(allocate(offsetof<Histogram>()));
  table.rows = rows;
  table.room = max(LEAST_ROOM, min(rows, MOST_ROOM));
  table.notedRows = changetype<Ints>(reserve((<usize>table.room) << 2));
  table.notedBins = reserve((<usize>table.room) << 1);
  table.sortedBins = reserve((<usize>table.room) << 1);
  table.notedInRow = ints(rows);
  table.packedInRow = ints(rows);
  table.upwards = ints(rows);
  table.downwards = ints(rows);
  table.packed = nothingPacked(rows);
  table.spare = nothingPacked(rows);
  return table;
}

function nothingPacked(rows: i32): Packed {
  const packed = changetype<Packed>(allocate(offsetof<Packed>()));
  packed.starts = ints(rows + 1);
  packed.ends = ints(rows);
  return packed;
}

/** Adds one duration to a row. */
export function addDuration(table: Histogram, row: i32, milliseconds: f64): void {
  assert(row >= 0 && row < table.rows, 'there is such a row');
  assert(milliseconds >= 0, 'no duration is below 0, and each is a number');
  if (table.noted === table.room) pack(table);
  const place = table.noted++;
  table.notedRows[place] = row;
  table.notedInRow[row] += 1;
  store<u16>(table.notedBins + ((<usize>place) << 1), <u16>binOf(milliseconds));
}

function binOf(milliseconds: f64): i32 {
  if (milliseconds <= 0) return 0;
  if (milliseconds >= LONGEST) return BINS - 1;
  // Whole widths in whole milliseconds: the number nearest to half a width less.
  const units = <i32>nearest((milliseconds - 0.5 * (BIN_WIDTH - 1)) * (1.0 / BIN_WIDTH));
  // Without a branch for the linear part: below 512 units the octave is 0.
  const octave = max(23 - <i32>clz(units | 1), 0);
  return min(1 + LINEAR_BINS * octave + (units >>> octave), BINS - 1);
}

/**
 * All durations, rows and bins in order.
 *
 * @param totals how many durations each row holds if those of 0, which were not added, are among them; null: all were added
 */
export function finish(table: Histogram, totals: Doubles | null): Packed {
  pack(table);
  putInOrder(table, totals, 0);
  const packed = table.packed;
  packed.starts[table.rows] = packed.length;
  // Nothing more is packed: the numbers of rows become those that are told, with the durations of 0.
  packed.totals = table.packedInRow;
  if (totals !== null) for (let row = 0; row < table.rows; row++) packed.totals[row] = <i32>totals[row];
  assert(isCounted(packed, table.rows), 'each row holds each of its durations once, by ascending bin');
  return packed;
}

/** Whether the entries of every row ascend and are of as many durations as it has. */
function isCounted(packed: Packed, rows: i32): bool {
  for (let row = 0; row < rows; row++) {
    let left = packed.totals[row];
    let before = -1;
    for (let at = packed.starts[row]; at < packed.starts[row + 1]; at++) {
      const bin = packed.entries[at] >>> Entry.countBits;
      if (bin < before || bin >= BINS) return false;
      before = bin;
      left -= packed.entries[at] & Entry.mostCount;
    }
    if (left !== 0) return false;
  }
  return true;
}

/** A table in which so many consecutive rows of another one, finished, are one. */
export function summed(finished: Packed, rows: i32, columns: i32): Packed {
  const sums = columns === 0 ? 0 : rows / columns;
  const into = nothingPacked(sums);
  into.totals = ints(sums);
  into.entries = changetype<Ints>(reserve((<usize>finished.length) << 2));
  for (let sum = 0; sum < sums; sum++) {
    const first = sum * columns;
    for (let row = first; row < first + columns; row++) into.totals[sum] += finished.totals[row];
    countEntries(finished, finished.starts[first], finished.starts[first + columns]);
    list(into, sum);
  }
  into.starts[sums] = into.length;
  return into;
}

/** Packs what was noted, row by row, behind what was packed before. */
function pack(table: Histogram): void {
  sortByRow(table);
  const sorted = table.sortedBins;
  let first = 0;
  for (let row = 0; row < table.rows; row++) {
    const noted = table.notedInRow[row];
    if (noted === 0) continue;
    const size = noted + table.packed.ends[row] - table.packed.starts[row];
    if (table.packed.length + size > table.packed.room) putInOrder(table, null, size);
    const packed = table.packed;
    countEntries(packed, packed.starts[row], packed.ends[row]);
    for (const end = first + noted; first < end; first++) count(<usize>load<u16>(sorted + ((<usize>first) << 1)));
    list(packed, row);
    assert(packed.length <= packed.room, 'there is room for what is packed');
    table.packedInRow[row] += noted;
    table.notedInRow[row] = 0;
  }
  table.noted = 0;
}

/**
 * Sorts the bins of what was noted by row (counting sort). One from the beginning of its row and the next from the end: most follow
 * another of the same row, and to count a single place up again and again would wait for itself.
 */
function sortByRow(table: Histogram): void {
  const noted = table.noted;
  const rows = table.notedRows;
  const upwards = table.upwards;
  const downwards = table.downwards;
  let before = 0;
  for (let row = 0; row < table.rows; row++) {
    upwards[row] = before;
    before += table.notedInRow[row];
    downwards[row] = before;
  }
  let i = 0;
  for (; i + 1 < noted; i += 2) {
    const row = rows[i];
    const place = upwards[row];
    upwards[row] = place + 1;
    sortTo(table, i, place);
    const nextRow = rows[i + 1];
    const nextPlace = downwards[nextRow] - 1;
    downwards[nextRow] = nextPlace;
    sortTo(table, i + 1, nextPlace);
  }
  if (i < noted) sortTo(table, i, upwards[rows[i]]);
}

function sortTo(table: Histogram, noted: i32, place: i32): void {
  assert(place >= 0 && place < table.noted, 'each has a place of its own');
  store<u16>(table.sortedBins + ((<usize>place) << 1), load<u16>(table.notedBins + ((<usize>noted) << 1)));
}

/** Counts what is packed already. Its bins ascend, so the bits of many follow one another in the same word. */
function countEntries(packed: Packed, from: i32, end: i32): void {
  let word: usize = inUse;
  let bits: u64 = 0;
  for (let at = from; at < end; at++) {
    const entry = packed.entries[at];
    const bin = <usize>(entry >>> Entry.countBits);
    const place = inBin + (bin << 2);
    store<i32>(place, load<i32>(place) + (entry & Entry.mostCount));
    const wordOfBin = inUse + ((bin >> 6) << 3);
    if (wordOfBin !== word) {
      store<u64>(word, load<u64>(word) | bits);
      word = wordOfBin;
      bits = 0;
    }
    bits |= (<u64>1) << (<u64>bin & 63);
  }
  store<u64>(word, load<u64>(word) | bits);
}

/** Counts a duration of the row that is being packed. */
function count(bin: usize): void {
  const place = inBin + (bin << 2);
  store<i32>(place, load<i32>(place) + 1);
  const word = inUse + ((bin >> 6) << 3);
  store<u64>(word, load<u64>(word) | ((<u64>1) << (<u64>bin & 63)));
}

/** Lists the bins of the row that is being packed, for which there is room. */
function list(into: Packed, row: i32): void {
  let length = into.length;
  into.starts[row] = length;
  for (let word = 0; word < WORDS; word++) {
    let bits = load<u64>(inUse + ((<usize>word) << 3));
    if (bits === 0) continue;
    store<u64>(inUse + ((<usize>word) << 3), 0);
    do {
      const bin = (word << 6) + <i32>ctz(bits);
      const durations = load<i32>(inBin + ((<usize>bin) << 2));
      store<i32>(inBin + ((<usize>bin) << 2), 0);
      length = addEntries(into, length, bin, durations);
      bits &= bits - 1;
    } while (bits !== 0);
  }
  into.ends[row] = length;
  into.length = length;
}

/** Adds a bin's entry, or entries, at that place. Returns the place behind. */
function addEntries(into: Packed, at: i32, bin: i32, durations: i32): i32 {
  let place = at;
  let left = durations;
  for (; left > Entry.mostCount; left -= Entry.mostCount) into.entries[place++] = (bin << Entry.countBits) | Entry.mostCount;
  into.entries[place++] = (bin << Entry.countBits) | left;
  return place;
}

/** Puts what is packed in order, without gaps, those of 0 that are missing added (see `finish`), with room for so many entries more. */
function putInOrder(table: Histogram, totals: Doubles | null, more: i32): void {
  const from = table.packed;
  const into = table.spare;
  let needed = more;
  for (let row = 0; row < table.rows; row++) {
    needed += from.ends[row] - from.starts[row];
    if (totals !== null) needed += 1 + <i32>totals[row] / Entry.mostCount;
  }
  if (needed > into.room) {
    into.room = 4 * needed;
    into.entries = changetype<Ints>(reserve((<usize>into.room) << 2));
  }
  into.length = 0;
  for (let row = 0; row < table.rows; row++) {
    const start = into.length;
    if (totals !== null) addZeros(into, <i32>totals[row] - table.packedInRow[row]);
    copyRow(from, row, into);
    into.starts[row] = start;
    into.ends[row] = into.length;
  }
  assert(into.length <= into.room, 'there is room for what is put in order');
  table.packed = into;
  table.spare = from;
}

/** An entry for durations of 0, if there are any. */
function addZeros(into: Packed, durations: i32): void {
  if (durations > 0) into.length = addEntries(into, into.length, 0, durations);
}

function copyRow(from: Packed, row: i32, into: Packed): void {
  const first = from.starts[row];
  const size = from.ends[row] - first;
  const to = changetype<usize>(into.entries) + ((<usize>into.length) << 2);
  memory.copy(to, changetype<usize>(from.entries) + ((<usize>first) << 2), (<usize>size) << 2);
  into.length += size;
}
