import { forEachBin, type HistogramTable } from '#src/statistics/histogram.js';

/** As in statistics/histogram.ts. */
const BIN_WIDTH = 40;
const LINEAR_BINS = 256;

/** Waits of many rows of a histogram table added up, to be asked how many of them were that short. */
export class Spread {
  readonly #counts: number[] = [];

  add(table: HistogramTable, row: number): void {
    forEachBin(table, row, (bin, count) => {
      while (this.#counts.length <= bin) this.#counts.push(0);
      this.#counts[bin] += count;
    });
  }

  /** How many lasted `milliseconds` or less, those in the bin that holds it in proportion. Of 0, exactly those of 0. */
  within(milliseconds: number): number {
    const counts = this.#counts;
    let below = counts[0] ?? 0;
    for (let bin = 1; bin < counts.length; bin++) {
      if (counts[bin] === 0) continue;
      const from = LOWER_EDGES[bin];
      const to = LOWER_EDGES[bin + 1];
      if (to <= milliseconds) below += counts[bin];
      else if (from >= milliseconds) break;
      else below += (counts[bin] * (milliseconds - from)) / (to - from);
    }
    return below;
  }
}

/** Where each bin begins; the bin of zeros and the one after it both begin at 0. */
const LOWER_EDGES = Float64Array.from({ length: 30 * LINEAR_BINS }, (_, bin) => {
  const index = bin - 1;
  if (index < LINEAR_BINS) return Math.max(0, index) * BIN_WIDTH;
  const octave = Math.floor(index / LINEAR_BINS) - 1;
  return (LINEAR_BINS + (index % LINEAR_BINS)) * 2 ** octave * BIN_WIDTH;
});
