import fc from 'fast-check';
import seedrandom from 'seedrandom';
import { describe, expect, test } from 'vitest';
import { addDuration, binOf, type HistogramTable, histogramTable, middleOf } from '#src/statistics/histogram.js';
import { Entry } from '#src/statistics/histogram-bins.js';
import { quantiles } from '#src/statistics/quantile.js';
import { addSection, lastOfSection, nextSectionSize, SectionSum, sectionEstimate } from '#src/statistics/section.js';
import { emptyTable, type SparseTable, summedRows, summedTables } from '#src/statistics/sparse-histogram.js';
import { sparseTable } from './sparse-tables.js';

const SHARES = [0.5, 0.9, 0.95, 0.99];
/** From nothing over minutes to 200 days. */
const duration = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 3_600_000 }), fc.integer({ min: 0, max: 17_280_000_000 })); // biome-ignore format: one line

function rowOf(values: readonly number[]): HistogramTable {
  const table = histogramTable(3);
  for (const value of values) addDuration(table, 1, value);
  return table;
}

function exact(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length - 1e-9) - 1];
}

function binsOf({ starts, entries }: SparseTable, row: number): [number, number][] {
  return Array.from(entries.slice(starts[row], starts[row + 1]), (entry) => [entry >>> Entry.countBits, entry & Entry.mostCount]);
}

describe('quantiles', () => {
  test('are within 0.2% or 20 ms of the true ones', () => {
    fc.assert(
      fc.property(fc.array(duration, { minLength: 1, maxLength: 300 }), (values) => {
        const found = new Float64Array(4);
        expect(quantiles([{ table: rowOf(values), row: 1 }], SHARES, found)).toBe(values.length);
        SHARES.forEach((share, index) => {
          const truth = exact(values, share);
          expect(Math.abs(found[index] - truth)).toBeLessThanOrEqual(Math.max(20, 0.002 * truth));
        });
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  test('of several rows of several tables are those of all their values', () => {
    fc.assert(
      fc.property(fc.array(fc.array(duration, { maxLength: 50 }), { minLength: 1, maxLength: 5 }), (lists) => {
        const together = new Float64Array(4);
        const apart = new Float64Array(4);
        const count = quantiles([{ table: rowOf(lists.flat()), row: 1 }], SHARES, together);
        expect(quantiles(lists.map((values) => ({ table: rowOf(values), row: 1 })), SHARES, apart)).toBe(count); // biome-ignore format: one line
        expect(apart).toEqual(together);
      }),
      { seed: 5 },
    );
  });

  test('of 1 to 10 seconds are the least value that the share does not exceed', () => {
    const found = new Float64Array(3);
    quantiles([{ table: rowOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((second) => second * 1000)), row: 1 }], [0.5, 0.9, 0.91], found);
    expect([...found]).toEqual([5_020, 9_020, 10_020]);
  });

  test('of nothing do not exist', () => {
    const found = new Float64Array(4).fill(-1);
    expect(quantiles([{ table: rowOf([5]), row: 0 }], SHARES, found)).toBe(0);
    expect(quantiles([], SHARES, found)).toBe(0);
    expect([...found]).toEqual([-1, -1, -1, -1]);
  });

  test('of no wait at all is exactly 0', () => {
    const found = new Float64Array(4);
    quantiles([{ table: rowOf([0, 0, 0, 50]), row: 1 }], [0.75], found);
    expect(found[0]).toBe(0);
  });
});

describe('tables of histograms', () => {
  test('take in the rows of others, each by itself or several in one', () => {
    const a = histogramTable(2);
    const b = histogramTable(2);
    addDuration(a, 0, 1_000);
    addDuration(a, 1, 1_000);
    addDuration(b, 1, 1_000);
    addDuration(b, 1, 90_000);
    const both = summedTables([sparseTable(a), sparseTable(b), emptyTable(2)]);
    expect(binsOf(both, 0)).toEqual([[binOf(1_000), 1]]);
    expect(binsOf(both, 1)).toEqual([[binOf(1_000), 2], [binOf(90_000), 1]]); // biome-ignore format: pairs
    const summed = summedRows(both, 2);
    expect([...summed.totals]).toEqual([4]);
    expect(binsOf(summed, 0)).toEqual([[binOf(1_000), 3], [binOf(90_000), 1]]); // biome-ignore format: pairs
    expect(summedRows(emptyTable(4), 2).entries).toHaveLength(0);
  });

  test('in little memory have the same quantiles, alone and several together', () => {
    const table = histogramTable(6);
    const random = seedrandom.alea('sparse');
    for (let i = 0; i < 3_000; i++) addDuration(table, Math.floor(random() * 6), Math.floor(random() ** 4 * 9_000_000));
    const sparse = sparseTable(table);
    for (let first = 0; first < 6; first++) {
      for (let rows = 1; first + rows <= 6; rows++) {
        const of = (source: typeof table | typeof sparse) => Array.from({ length: rows }, (_, i) => ({ table: source, row: first + i }));
        const [found, expected] = [new Float64Array(4), new Float64Array(4)];
        expect(quantiles(of(sparse), SHARES, found)).toBe(quantiles(of(table), SHARES, expected));
        expect(found).toEqual(expected);
      }
    }
  });

  test('hold more durations than 32 bits can count', () => {
    const large = (bin: number): SparseTable => ({
      starts: Uint32Array.of(0, 10_000),
      entries: new Int32Array(10_000).fill((bin << Entry.countBits) | Entry.mostCount),
      totals: Uint32Array.of(10_000 * Entry.mostCount),
    });
    const both = summedTables([large(10), large(300)]);
    expect([...both.totals]).toEqual([20_000 * Entry.mostCount]);
    const found = new Float64Array(2);
    expect(quantiles([{ table: both, row: 0 }], [0.4, 0.6], found)).toBe(20_000 * Entry.mostCount);
    expect([...found]).toEqual([middleOf(10), middleOf(300)]);
  });

  test('keep every count while the pool grows', () => {
    const table = histogramTable(500);
    for (let row = 0; row < 500; row++) for (let value = 0; value < 40; value++) addDuration(table, row, value * value * 997 + row);
    const kept = sparseTable(table);
    for (let row = 0; row < 500; row++) expect(binsOf(kept, row).reduce((sum, [, count]) => sum + count, 0)).toBe(40);
  });

  test('have bins that follow one another without gaps, each value in the bin whose middle is nearest', () => {
    fc.assert(
      fc.property(duration, (value) => {
        expect(binOf(value + 1) - binOf(value)).toBeLessThanOrEqual(1);
        expect(binOf(value + 1)).toBeGreaterThanOrEqual(binOf(value));
        expect(binOf(Math.round(middleOf(binOf(value))))).toBe(binOf(value));
      }),
      { seed: 6, numRuns: 2_000 },
    );
  });
});

test('durations beyond the last bin are counted in it', () => {
  const last = binOf(171_798_691_839);
  expect([171_798_691_840, 400_000_000_000].map(binOf)).toEqual([last, last]);
  expect(middleOf(last)).toBeCloseTo(171_798_691_840, -9);
});

describe('sections', () => {
  test('worked by hand: 10, 14 and 12 around a pooled 13 give S² = 11/2 and 13 ± 4.303·√(5.5/3)', () => {
    const sums = new Float64Array(SectionSum.fields);
    for (const value of [10, 14, 12]) addSection(sums, 0, 1, value);
    const found = sectionEstimate(sums, 0, 13, 0.95);
    expect(found.high).toBeCloseTo(13 + 4.30265272974946 * Math.sqrt(11 / 2 / 3), 10);
    expect(found.low).toBeCloseTo(13 - 4.30265272974946 * Math.sqrt(11 / 2 / 3), 10);
  });

  test('weigh as many replications as they have: 10 once and 14 of three, around 13, give S² = 12 and n = 4', () => {
    const sums = new Float64Array(SectionSum.fields);
    addSection(sums, 0, 1, 10);
    addSection(sums, 0, 3, 14);
    expect(sectionEstimate(sums, 0, 13, 0.95).high).toBeCloseTo(13 + 12.7062047361747 * Math.sqrt(12 / 4), 9);
  });

  test('say nothing of the certainty where there is but one', () => {
    const sums = new Float64Array(SectionSum.fields);
    addSection(sums, 0, 1, 10);
    expect(sectionEstimate(sums, 0, 10, 0.95)).toEqual({ mean: 10, low: null, high: null });
  });

  test('begin with single replications and grow to eight', () => {
    const sizes: number[] = [];
    for (let completed = 0; completed < 200; completed += sizes[sizes.length - 1]) sizes.push(nextSectionSize(completed));
    expect(sizes.slice(0, 20).every((size) => size === 1)).toBe(true);
    expect(sizes[20]).toBe(2);
    expect(sizes[sizes.length - 1]).toBe(8);
    const ends = sizes.map((_, section) => sizes.slice(0, section + 1).reduce((sum, size) => sum + size, 0));
    for (let replication = 1; replication <= 200; replication++) {
      expect(lastOfSection(replication)).toBe(ends.find((end) => end >= replication));
    }
  });

  test('hold the true P90 of skewed waits in about 95% of experiments', () => {
    const [usual, narrow] = coverage([0.95, 0.88]);
    expect(usual).toBeGreaterThan(0.93);
    expect(usual).toBeLessThan(0.97);
    expect(narrow).toBeLessThan(0.93);
  });

  /** Share of 1,000 experiments of 40 replications with 60 exponential waits of 100 s each that hold the true P90, for each confidence. */
  function coverage(confidences: readonly number[]): number[] {
    const random = seedrandom.alea('section coverage');
    const truth = -Math.log(0.1) * 100_000;
    const found = new Float64Array(1);
    const held = confidences.map(() => 0);
    for (let experiment = 0; experiment < 1_000; experiment++) {
      const sums = new Float64Array(SectionSum.fields);
      const all: { table: HistogramTable; row: number }[] = [];
      for (let completed = 0; completed < 40; ) {
        const size = Math.min(nextSectionSize(completed), 40 - completed);
        const table = histogramTable(1);
        for (let contact = 0; contact < 60 * size; contact++) addDuration(table, 0, Math.round(-Math.log(1 - random()) * 100_000));
        quantiles([{ table, row: 0 }], [0.9], found);
        addSection(sums, 0, size, found[0]);
        all.push({ table, row: 0 });
        completed += size;
      }
      quantiles(all, [0.9], found);
      confidences.forEach((confidence, index) => {
        const { low, high } = sectionEstimate(sums, 0, found[0], confidence);
        if ((low ?? 1e12) <= truth && truth <= (high ?? -1)) held[index]++;
      });
    }
    return held.map((count) => count / 1_000);
  }
});
