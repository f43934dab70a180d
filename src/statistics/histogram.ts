import { BIN_WIDTH, BINS, LINEAR_BINS, LONGEST, PAGE_BITS, PAGE_SIZE, PAGES } from './histogram-bins.js';

export { PAGE_SIZE, PAGES } from './histogram-bins.js';

/*
 * Histograms of durations for many rows at once, in one growing pool: a row takes memory only where it has values, whatever
 * the number of values. The bins are explained in histogram-bins.ts.
 */

/** The plain data of a table. What a replication reports is a SparseTable. */
export interface HistogramTable {
  readonly rows: number;
  /** [row][page]: the page's number in `pool`, 0 where it has no value. */
  directory: Int32Array;
  /** Counts; page 0 is not used. */
  pool: Uint32Array;
  /** Pages in use. */
  pages: number;
  /** For each row how many slots of the directory may be in use: the rest need not be looked at. */
  readonly used: Uint8Array;
}

/**
 * The bins in use of a table of histograms: what a replication reports of its durations, in a small part of the memory of a table.
 */
export interface SparseTable {
  /** The entries (see histogram-bins.ts) of row `r` are those from `starts[r]` to before `starts[r + 1]`, by ascending bin. */
  readonly starts: Uint32Array;
  readonly entries: Int32Array;
  /** How many durations each row holds. */
  readonly totals: Uint32Array | Float64Array;
}

export function histogramTable(rows: number): HistogramTable {
  return { rows, directory: new Int32Array(rows * PAGES), pool: new Uint32Array(PAGE_SIZE * 16), pages: 1, used: new Uint8Array(rows) };
}

/** The bin of a duration in integer milliseconds. */
export function binOf(milliseconds: number): number {
  if (milliseconds <= 0) return 0;
  if (milliseconds >= LONGEST) return BINS - 1;
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
  const units = 1 << octave;
  return ((LINEAR_BINS + (index % LINEAR_BINS)) * units + units / 2) * BIN_WIDTH;
}

/** Adds one duration to a row. */
export function addDuration(table: HistogramTable, row: number, milliseconds: number): void {
  const bin = binOf(milliseconds);
  const page = pageAt(table, row, bin >>> PAGE_BITS);
  table.pool[page * PAGE_SIZE + (bin & (PAGE_SIZE - 1))]++;
}

/** The page in the pool of a slot of a row, a new one if it has none. */
function pageAt(table: HistogramTable, row: number, slot: number): number {
  const page = table.directory[row * PAGES + slot];
  if (page !== 0) return page;
  table.used[row] = Math.max(table.used[row], slot + 1);
  table.directory[row * PAGES + slot] = newPage(table);
  return table.pages - 1;
}

function newPage(table: HistogramTable): number {
  if ((table.pages + 1) * PAGE_SIZE > table.pool.length) {
    // Small tables to the double, so that they are seldom copied; large ones, pooled over many replications, by half.
    const pages = Math.floor(table.pages * (table.pages < 65_536 ? 2 : 1.5));
    const larger = new Uint32Array(pages * PAGE_SIZE);
    larger.set(table.pool);
    table.pool = larger;
  }
  return table.pages++;
}
