import { forEachBin, type HistogramTable } from '#src/statistics/histogram.js';

const BIN_WIDTH = 40;
const LINEAR_BINS = 256;

/** Waits of many rows of a histogram table added up, to be asked how many of them were that short. */
export class Spread {
  readonly #counts: number[] = [];

  add(table: HistogramTable, row: number): void {
    forEachBin(table, row, (bin, count) => {
      this.#counts[bin] = (this.#counts[bin] ?? 0) + count;
    });
  }

  /** How many lasted `milliseconds` or less, those in the bin that holds it in proportion. Of 0, exactly those of 0. */
  within(milliseconds: number): number {
    let below = 0;
    this.#counts.forEach((count, bin) => {
      const from = lowerEdge(bin);
      if (from > milliseconds || (bin > 0 && from === milliseconds)) return;
      const width = lowerEdge(bin + 1) - from;
      below += bin === 0 ? count : count * Math.min(1, (milliseconds - from) / width);
    });
    return below;
  }
}

/** Where a bin of statistics/histogram.ts begins; the bin of zeros and the one after it both begin at 0. */
function lowerEdge(bin: number): number {
  const index = bin - 1;
  if (index <= LINEAR_BINS) return Math.max(0, index) * BIN_WIDTH;
  const octave = Math.floor(index / LINEAR_BINS) - 1;
  return (LINEAR_BINS + (index % LINEAR_BINS)) * 2 ** octave * BIN_WIDTH;
}
