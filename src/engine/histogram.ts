/**
 * Histograms of durations for many rows at once (the bins are those of statistics/histogram-bins.ts). Durations are first only noted,
 * one after another; when there are many, or at the end, they are packed: sorted by row, counted by bin, and the bins in use listed.
 * To count each at once would cost several times as much, since hardly any two in a row fall into bins that lie together in memory.
 * Memory follows the number of bins in use, whatever the number of durations.
 */
import { BIN_WIDTH, BINS, LINEAR_BINS } from '../statistics/histogram-bins';
import { allocate, Doubles, Ints, ints } from './memory';

/** The bins in use: the layout of statistics/sparse-histogram.ts. */
@unmanaged
export class Packed {
  /** Of each row: where its entries begin, and before which they end. */
  starts: Ints;
  ends: Ints;
  /** Of each entry, by ascending bin within a row: 16 bits for the bin, 32 for how many durations. */
  bins: usize;
  counts: Ints;
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
  /** The bins again, by row, while they are packed; and for each row where its bins end. */
  sortedBins: usize;
  sortedEnds: Ints;
  /** What was packed before, and room for the next time. */
  packed: Packed;
  spare: Packed;
}

/** Durations noted before they are packed, at first and at most. */
const FIRST_ROOM: i32 = 1 << 10;
const MOST_ROOM: i32 = 1 << 17;

/** Of the row that is being packed: durations by bin, and a bit for each bin in use; all 0 between two rows. */
const WORDS: i32 = (BINS + 63) / 64;
const inBin: usize = memory.data(BINS * 4, 8);
const inUse: usize = memory.data(WORDS * 8, 8);

export function histogram(rows: i32): Histogram {
  const table = changetype<Histogram>(allocate(offsetof<Histogram>()));
  table.rows = rows;
  table.packed = nothingPacked(rows);
  table.spare = nothingPacked(rows);
  table.sortedEnds = ints(rows);
  makeRoom(table, FIRST_ROOM);
  return table;
}

function nothingPacked(rows: i32): Packed {
  const packed = changetype<Packed>(allocate(offsetof<Packed>()));
  packed.starts = ints(rows);
  packed.ends = ints(rows);
  return packed;
}

/** Adds one duration to a row. */
export function addDuration(table: Histogram, row: i32, milliseconds: f64): void {
  if (table.noted === table.room) {
    if (table.room < MOST_ROOM) makeRoom(table, 2 * table.room);
    else pack(table, null);
  }
  const place = table.noted++;
  table.notedRows[place] = row;
  store<u16>(table.notedBins + ((<usize>place) << 1), <u16>binOf(milliseconds));
}

function binOf(milliseconds: f64): i32 {
  if (milliseconds <= 0) return 0;
  const units = <i32>(milliseconds / <f64>BIN_WIDTH);
  // Without a branch for the linear part: below 512 units the octave is 0.
  const octave = max(23 - <i32>clz(units | 1), 0);
  return min(1 + LINEAR_BINS * octave + (units >>> octave), BINS - 1);
}

function makeRoom(table: Histogram, room: i32): void {
  const rows = ints(room);
  const bins = allocate((<usize>room) << 1);
  memory.copy(changetype<usize>(rows), changetype<usize>(table.notedRows), (<usize>table.noted) << 2);
  memory.copy(bins, table.notedBins, (<usize>table.noted) << 1);
  table.notedRows = rows;
  table.notedBins = bins;
  table.sortedBins = allocate((<usize>room) << 1);
  table.room = room;
}

/**
 * Packs what was noted together with what was packed before.
 *
 * @param totals how many durations each row holds if those of 0, which were not added, are among them; null: all were added
 */
export function pack(table: Histogram, totals: Doubles | null): Packed {
  const from = table.packed;
  const into = table.spare;
  sortByRow(table);
  const ends = table.sortedEnds;
  const sorted = table.sortedBins;
  makeEntries(into, from.length + table.noted + (totals === null ? 0 : table.rows));
  let length = 0;
  let first = 0;
  for (let row = 0; row < table.rows; row++) {
    into.starts[row] = length;
    let missing = totals === null ? 0 : <i32>totals[row];
    for (let entry = from.starts[row]; entry < from.ends[row]; entry++) {
      missing -= from.counts[entry];
      count(<i32>load<u16>(from.bins + ((<usize>entry) << 1)), from.counts[entry]);
    }
    const begin = first;
    missing -= ends[row] - first;
    for (; first < ends[row]; first++) count(<i32>load<u16>(sorted + ((<usize>first) << 1)), 1);
    if (missing > 0) count(0, missing);
    if (from.ends[row] > from.starts[row] || first > begin || missing > 0) length = list(into, length);
    into.ends[row] = length;
  }
  into.length = length;
  table.packed = into;
  table.spare = from;
  table.noted = 0;
  return into;
}

/** Sorts the bins of what was noted by row (counting sort). */
function sortByRow(table: Histogram): void {
  const bins = table.sortedBins;
  const ends = table.sortedEnds;
  memory.fill(changetype<usize>(ends), 0, (<usize>table.rows) << 2);
  for (let i = 0; i < table.noted; i++) ends[table.notedRows[i]] += 1;
  let before = 0;
  for (let row = 0; row < table.rows; row++) {
    const size = ends[row];
    ends[row] = before;
    before += size;
  }
  for (let i = 0; i < table.noted; i++) {
    const row = table.notedRows[i];
    store<u16>(bins + ((<usize>ends[row]) << 1), load<u16>(table.notedBins + ((<usize>i) << 1)));
    ends[row] += 1;
  }
}

function makeEntries(packed: Packed, room: i32): void {
  if (room <= packed.room) return;
  packed.room = room + room / 2;
  packed.bins = allocate((<usize>packed.room) << 1);
  packed.counts = ints(packed.room);
}

/** Counts durations of the row that is being packed. */
function count(bin: i32, durations: i32): void {
  const place = inBin + ((<usize>bin) << 2);
  store<i32>(place, load<i32>(place) + durations);
  const word = inUse + ((<usize>bin >> 6) << 3);
  store<u64>(word, load<u64>(word) | ((<u64>1) << (<u64>bin & 63)));
}

/** Lists the bins of the row that is being packed. Returns the number of entries so far. */
function list(into: Packed, first: i32): i32 {
  let length = first;
  for (let word = 0; word < WORDS; word++) {
    let bits = load<u64>(inUse + ((<usize>word) << 3));
    if (bits === 0) continue;
    store<u64>(inUse + ((<usize>word) << 3), 0);
    do {
      const bin = (word << 6) + <i32>ctz(bits);
      store<u16>(into.bins + ((<usize>length) << 1), <u16>bin);
      into.counts[length++] = load<i32>(inBin + ((<usize>bin) << 2));
      store<i32>(inBin + ((<usize>bin) << 2), 0);
      bits &= bits - 1;
    } while (bits !== 0);
  }
  return length;
}
