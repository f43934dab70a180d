import { type HistogramTable, PAGE_SIZE, PAGES, type SparseTable } from './histogram.js';
import { Entry } from './histogram-bins.js';

/*
 * Where rows of histograms are taken together: `countRow` for each of them, then `listEntries`. The one place is used by all, since
 * emptying a new one for every row would take longer than the counting.
 */

/** Durations by bin; all 0 when nothing is being counted. */
const inBin = new Uint32Array(PAGES * PAGE_SIZE);
/**
 * A mark for every block of bins of which one is in use: that it is set again and again costs nothing, while a bit for each bin would
 * have to be read before.
 */
const BLOCK_BITS = 4;
const marks = new Uint8Array(inBin.length >>> BLOCK_BITS);
/** The blocks from the first to before the last that are marked. */
let firstBlock = marks.length;
let endBlock = 0;

/** Counts the durations of a row. @returns how many there are */
export function countRow(table: SparseTable | HistogramTable, row: number): number {
  return 'pool' in table ? countPages(table, row) : countEntries(table, row);
}

function countEntries({ starts, entries, totals }: SparseTable, row: number): number {
  const start = starts[row];
  const end = starts[row + 1];
  if (start === end) return 0;
  widen(entries[start] >>> Entry.countBits, entries[end - 1] >>> Entry.countBits);
  // What a module shares with others is looked up anew at every use.
  const counts = inBin;
  const marked = marks;
  for (let place = start; place < end; place++) {
    const entry = entries[place];
    const bin = entry >>> Entry.countBits;
    counts[bin] += entry & Entry.mostCount;
    marked[bin >>> BLOCK_BITS] = 1;
  }
  return totals[row];
}

function countPages({ directory, pool, used }: HistogramTable, row: number): number {
  let total = 0;
  for (let page = 0; page < used[row]; page++) {
    const place = directory[row * PAGES + page];
    if (place === 0) continue;
    widen(page * PAGE_SIZE, (page + 1) * PAGE_SIZE - 1);
    marks.fill(1, (page * PAGE_SIZE) >>> BLOCK_BITS, ((page + 1) * PAGE_SIZE) >>> BLOCK_BITS);
    for (let i = 0; i < PAGE_SIZE; i++) {
      inBin[page * PAGE_SIZE + i] += pool[place * PAGE_SIZE + i];
      total += pool[place * PAGE_SIZE + i];
    }
  }
  return total;
}

function widen(first: number, last: number): void {
  firstBlock = Math.min(firstBlock, first >>> BLOCK_BITS);
  endBlock = Math.max(endBlock, (last >>> BLOCK_BITS) + 1);
}

/** Entries that `listEntries` may write for so many durations. */
export function mostEntries(durations: number): number {
  return inBin.length + Math.ceil(durations / Entry.mostCount);
}

/** Writes what is counted as entries, from a place on. @returns the place behind the last one */
export function listEntries(into: Int32Array, first: number): number {
  const counts = inBin;
  const marked = marks;
  let place = first;
  for (let block = firstBlock; block < endBlock; block++) {
    if (marked[block] === 0) continue;
    marked[block] = 0;
    const end = (block + 1) << BLOCK_BITS;
    for (let bin = block << BLOCK_BITS; bin < end; bin++) {
      let count = counts[bin];
      counts[bin] = 0;
      for (; count > Entry.mostCount; count -= Entry.mostCount) into[place++] = (bin << Entry.countBits) | Entry.mostCount;
      into[place] = (bin << Entry.countBits) | count;
      // One further where it is above 0: which bins are in use cannot be foreseen, and a branch would be.
      place += -count >>> 31;
    }
  }
  firstBlock = marks.length;
  endBlock = 0;
  return place;
}
