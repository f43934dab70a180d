import { expect, test } from 'vitest';
import { mostEntries } from '#src/statistics/bin-counts.js';
import { BINS, Entry } from '#src/statistics/histogram-bins.js';

test('there is room for an entry of each bin, and for those that are needed because one holds no more than so many durations', () => {
  expect(mostEntries(0)).toBeGreaterThanOrEqual(BINS);
  // All of a thousand times that many may be in one bin, and one each in all others.
  const durations = 1_000 * Entry.mostCount + BINS - 1;
  expect(mostEntries(durations)).toBeGreaterThanOrEqual(1_000 + BINS - 1);
});
