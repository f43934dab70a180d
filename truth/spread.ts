import { BIN_WIDTH, Entry, LINEAR_BINS } from '#src/statistics/histogram-bins.js';
import type { SparseTable } from '#src/statistics/sparse-histogram.js';

/** Waits of many rows of a histogram table added up, to be asked how many of them were that short. */
export class Spread {
  #counts = new Float64Array(0);

  add({ starts, entries }: SparseTable, row: number): void {
    const [start, end] = [starts[row], starts[row + 1]];
    const needed = end > start ? (entries[end - 1] >>> Entry.countBits) + 1 : 0;
    if (needed > this.#counts.length) {
      const longer = new Float64Array(needed);
      longer.set(this.#counts);
      this.#counts = longer;
    }
    for (const entry of entries.subarray(start, end)) this.#counts[entry >>> Entry.countBits] += entry & Entry.mostCount;
  }

  /** How many lasted `milliseconds` or less, those in the bin that holds it in proportion. Of 0, exactly those of 0. */
  within(milliseconds: number): number {
    const counts = this.#counts;
    let below = counts.length === 0 ? 0 : counts[0];
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
