/**
 * Histograms of durations for many rows at once, in one growing pool: a row takes memory only where it has values, whatever
 * the number of values.
 *
 * Bins (after Gil Tene's HdrHistogram): one for exactly 0 ms, then 40 ms wide up to 10.24 s, then 256 to every doubling, so a
 * bin's middle is within 20 ms or 0.2% of every value in it.
 */
const BIN_WIDTH = 40;
const LINEAR_BINS = 256;
const PAGE_BITS = 6;
export const PAGE_SIZE = 1 << PAGE_BITS;
/** Enough for durations of 1,300 days. */
const BINS = 1 + LINEAR_BINS + 24 * LINEAR_BINS;
/** Pages of a row, most of them never used. */
export const PAGES = Math.ceil(BINS / PAGE_SIZE);

/** The plain data of a table, as it travels between workers. */
export interface HistogramTable {
  readonly rows: number;
  /** [row][page]: the page's number in `pool`, 0 where it has no value. */
  directory: Int32Array;
  /** Counts; page 0 is not used. */
  pool: Uint32Array;
  /** Pages in use. */
  pages: number;
}

export function histogramTable(rows: number): HistogramTable {
  return { rows, directory: new Int32Array(rows * PAGES), pool: new Uint32Array(PAGE_SIZE * 16), pages: 1 };
}

/** The bin of a duration in integer milliseconds. */
export function binOf(milliseconds: number): number {
  if (milliseconds <= 0) return 0;
  const units = Math.floor(milliseconds / BIN_WIDTH);
  if (units < LINEAR_BINS) return units + 1;
  const octave = 31 - Math.clz32(units) - 8;
  const bin = 1 + LINEAR_BINS * (octave + 1) + ((units >>> octave) & (LINEAR_BINS - 1));
  return bin < BINS ? bin : BINS - 1;
}

/** The middle of a bin in milliseconds; 0 for the bin of zeros. */
export function middleOf(bin: number): number {
  if (bin === 0) return 0;
  const index = bin - 1;
  if (index < LINEAR_BINS) return (index + 0.5) * BIN_WIDTH;
  const octave = Math.floor(index / LINEAR_BINS) - 1;
  const lowest = (LINEAR_BINS + (index % LINEAR_BINS)) * 2 ** octave;
  return (lowest + 2 ** octave / 2) * BIN_WIDTH;
}

/** Adds one duration to a row. */
export function addDuration(table: HistogramTable, row: number, milliseconds: number): void {
  addToBin(table, row, binOf(milliseconds), 1);
}

/** Adds every count of `from` to the row of the same number of `into`. */
export function mergeHistograms(into: HistogramTable, from: HistogramTable): void {
  for (let slot = 0; slot < from.rows * PAGES; slot++) {
    if (from.directory[slot] !== 0) addPage(into, slot, from, from.directory[slot]);
  }
}

/** Adds the counts of `rows` rows of `from`, beginning with `first`, to one row of `into`. */
export function poolHistograms(into: HistogramTable, row: number, from: HistogramTable, first: number, rows: number): void {
  for (let slot = first * PAGES; slot < (first + rows) * PAGES; slot++) {
    if (from.directory[slot] !== 0) addPage(into, row * PAGES + (slot % PAGES), from, from.directory[slot]);
  }
}

/** Takes every count out of a table; it keeps its memory for the counts to come. */
export function clearHistograms(table: HistogramTable): void {
  table.directory.fill(0);
  table.pool.fill(0, 0, table.pages * PAGE_SIZE);
  table.pages = 1;
}

/** Calls back with each non-empty bin of a row, ascending. */
export function forEachBin(table: HistogramTable, row: number, visit: (bin: number, count: number) => void): void {
  for (let page = 0; page < PAGES; page++) {
    const place = table.directory[row * PAGES + page] * PAGE_SIZE;
    if (place === 0) continue;
    for (let i = 0; i < PAGE_SIZE; i++) {
      const count = table.pool[place + i];
      if (count > 0) visit(page * PAGE_SIZE + i, count);
    }
  }
}

function addToBin(table: HistogramTable, row: number, bin: number, count: number): void {
  const page = pageAt(table, row * PAGES + (bin >>> PAGE_BITS));
  table.pool[page * PAGE_SIZE + (bin & (PAGE_SIZE - 1))] += count;
}

function addPage(into: HistogramTable, slot: number, from: HistogramTable, page: number): void {
  const target = pageAt(into, slot) * PAGE_SIZE;
  const source = page * PAGE_SIZE;
  const pool = into.pool;
  const counts = from.pool;
  for (let i = 0; i < PAGE_SIZE; i++) pool[target + i] += counts[source + i];
}

/** The page of a slot of the directory, a new one if it has none. */
function pageAt(table: HistogramTable, slot: number): number {
  let page = table.directory[slot];
  if (page === 0) {
    page = newPage(table);
    table.directory[slot] = page;
  }
  return page;
}

function newPage(table: HistogramTable): number {
  if ((table.pages + 1) * PAGE_SIZE > table.pool.length) {
    // By half, not to the double: tables pooled over many replications are most of the memory of a long run.
    const larger = new Uint32Array(Math.ceil((table.pool.length * 1.5) / PAGE_SIZE) * PAGE_SIZE);
    larger.set(table.pool);
    table.pool = larger;
  }
  return table.pages++;
}
