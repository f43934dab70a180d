import { type HistogramTable, PAGE_SIZE, PAGES, type SparseTable } from './histogram.js';
import { Entry } from './histogram-bins.js';

/*
 * Where rows of histograms are taken together: `countRow` for each of them, then `listEntries`. The one place is used by all, since
 * emptying a new one for every row would take longer than the counting.
 */

/** Durations by bin; all 0 when nothing is being counted. */
const inBin = new Uint32Array(PAGES * PAGE_SIZE);
const WORD_BITS = 5;
/** A bit for each bin in use, and the words from the first to before the last that have any. */
const inUse = new Int32Array(inBin.length >>> WORD_BITS);
let firstWord = inUse.length;
let endWord = 0;

/** Counts the durations of a row. @returns how many there are */
export function countRow(table: SparseTable | HistogramTable, row: number): number {
  return 'pool' in table ? countPages(table, row) : countEntries(table, row);
}

function countEntries({ starts, entries, totals }: SparseTable, row: number): number {
  const start = starts[row];
  const end = starts[row + 1];
  if (start === end) return 0;
  // Names of the module would be looked up anew at every use.
  const counts = inBin;
  const used = inUse;
  // Bins ascend: the bits of many follow one another in the same word, which is read and written once for all of them.
  let word = wordOf(entries[start]);
  let bits = used[word];
  firstWord = Math.min(firstWord, word);
  for (let place = start; place < end; place++) {
    const entry = entries[place];
    const bin = entry >>> Entry.countBits;
    counts[bin] += entry & Entry.mostCount;
    if (wordOf(entry) !== word) {
      used[word] = bits;
      word = wordOf(entry);
      bits = used[word];
    }
    bits |= 1 << bin;
  }
  used[word] = bits;
  endWord = Math.max(endWord, word + 1);
  return totals[row];
}

function wordOf(entry: number): number {
  return entry >>> (Entry.countBits + WORD_BITS);
}

function countPages({ directory, pool, used }: HistogramTable, row: number): number {
  let total = 0;
  for (let page = 0; page < used[row]; page++) {
    const place = directory[row * PAGES + page];
    if (place === 0) continue;
    for (let i = 0; i < PAGE_SIZE; i++) {
      const here = pool[place * PAGE_SIZE + i];
      if (here === 0) continue;
      const bin = page * PAGE_SIZE + i;
      inBin[bin] += here;
      inUse[bin >>> WORD_BITS] |= 1 << bin;
      total += here;
    }
    firstWord = Math.min(firstWord, (page * PAGE_SIZE) >>> WORD_BITS);
    endWord = Math.max(endWord, (((page + 1) * PAGE_SIZE - 1) >>> WORD_BITS) + 1);
  }
  return total;
}

/** Entries that `listEntries` may write for so many durations. */
export function mostEntries(durations: number): number {
  return inBin.length + Math.ceil(durations / Entry.mostCount);
}

/** Writes what is counted as entries, from a place on. @returns the place behind the last one */
export function listEntries(into: Int32Array, first: number): number {
  const counts = inBin;
  const used = inUse;
  let place = first;
  for (let word = firstWord; word < endWord; word++) {
    const last = ((word + 1) << WORD_BITS) - 1;
    for (let bits = used[word]; bits !== 0; bits &= bits - 1) {
      const bin = last - Math.clz32(bits & -bits);
      let count = counts[bin];
      for (; count > Entry.mostCount; count -= Entry.mostCount) into[place++] = (bin << Entry.countBits) | Entry.mostCount;
      into[place++] = (bin << Entry.countBits) | count;
      counts[bin] = 0;
    }
    used[word] = 0;
  }
  firstWord = inUse.length;
  endWord = 0;
  return place;
}
