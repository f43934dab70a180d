/**
 * Bins of histograms of durations (after Gil Tene's HdrHistogram): one for exactly 0 ms, then 40 ms wide up to 10.24 s, then 256 to
 * every doubling, so a bin's middle is within 20 ms or 0.2% of every value in it.
 */
export const BIN_WIDTH = 40;
export const LINEAR_BINS = 256;
export const PAGE_BITS = 5;
export const PAGE_SIZE = 1 << PAGE_BITS;
/**
 * Bins in use are listed as entries: a whole number with the bin above and how many durations in its lowest bits; a bin with more than
 * `mostCount` takes several. An enumeration because its values are put in place by the compiler, while what a module exports is looked
 * up at every use, which the loops over entries would feel.
 */
export const enum Entry {
  countBits = 18,
  mostCount = 262_143,
}

export const BINS = 1 + LINEAR_BINS + 24 * LINEAR_BINS;
/** Milliseconds at which the last bin ends, 2^32 widths or 1,988 days: it holds what is longer, too. */
export const LONGEST = 171_798_691_840.0;
/** Pages of a row, most of them never used (fewer than 256: see `HistogramTable.used`). */
export const PAGES = (BINS + PAGE_SIZE - 1) / PAGE_SIZE;
