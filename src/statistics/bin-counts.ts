import { type HistogramTable, PAGE_SIZE, PAGES, type SparseTable } from './histogram.js';
import { BINS, Entry } from './histogram-bins.js';

/*
 * Where rows of histograms are taken together: `countRow` for each of them, then `listBins`, then whoever reads a bin sets it to 0
 * again. The one place is used by all, since emptying a new one for every row would take longer than the counting.
 */

/** Durations by bin; all 0 when nothing is being counted. */
export const inBin = new Uint32Array(PAGES * PAGE_SIZE);
/** The bins that `listBins` has found, ascending. */
export const binsInUse = new Uint16Array(BINS);

const WORD_BITS = 5;
/** A bit for each bin in use, and the words from the first to before the last that have any. */
const inUse = new Int32Array((BINS >>> WORD_BITS) + 1);
let firstWord = inUse.length;
let endWord = 0;

/** Counts the durations of a row. */
export function countRow(table: SparseTable | HistogramTable, row: number): void {
  if ('pool' in table) countPages(table, row);
  else countEntries(table, row);
}

function countEntries({ starts, ends, entries }: SparseTable, row: number): void {
  const start = starts[row];
  const end = ends[row];
  if (start === end) return;
  widen(entries[start] >>> (Entry.countBits + WORD_BITS), entries[end - 1] >>> (Entry.countBits + WORD_BITS));
  // What a module shares with others is looked up anew at every use.
  const counts = inBin;
  const used = inUse;
  for (let place = start; place < end; place++) {
    const entry = entries[place];
    const bin = entry >>> Entry.countBits;
    counts[bin] += entry & Entry.mostCount;
    used[bin >>> WORD_BITS] |= 1 << bin;
  }
}

function countPages({ directory, pool, used }: HistogramTable, row: number): void {
  for (let page = 0; page < used[row]; page++) {
    const place = directory[row * PAGES + page];
    if (place === 0) continue;
    for (let i = 0; i < PAGE_SIZE; i++) {
      const here = pool[place * PAGE_SIZE + i];
      if (here === 0) continue;
      const bin = page * PAGE_SIZE + i;
      widen(bin >>> WORD_BITS, bin >>> WORD_BITS);
      inBin[bin] += here;
      inUse[bin >>> WORD_BITS] |= 1 << bin;
    }
  }
}

function widen(first: number, last: number): void {
  if (first < firstWord) firstWord = first;
  if (last >= endWord) endWord = last + 1;
}

/** Lists the bins in use in `binsInUse`. @returns how many there are */
export function listBins(): number {
  const bins = binsInUse;
  let length = 0;
  for (let word = firstWord; word < endWord; word++) {
    for (let bits = inUse[word]; bits !== 0; bits &= bits - 1) {
      bins[length++] = ((word + 1) << WORD_BITS) - 1 - Math.clz32(bits & -bits);
    }
    inUse[word] = 0;
  }
  firstWord = inUse.length;
  endWord = 0;
  return length;
}
