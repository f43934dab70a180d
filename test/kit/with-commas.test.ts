import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withCommas } from '#src/kit/with-commas.js';

test('numbers are written as the platform writes them in English', () => {
  // The platform tells -0 from 0.
  const value = fc
    .oneof(fc.integer(), fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.integer({ min: -2000, max: 2_000_000 }))
    .map((number) => number + 0);
  fc.assert(
    fc.property(value, fc.integer({ min: 0, max: 4 }), (number, decimals) => {
      const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
      expect(withCommas(number, decimals)).toBe(number.toLocaleString('en-US', digits));
    }),
    { seed: 41, numRuns: 2_000, examples: [[0, 0], [999.95, 1], [1000, 0], [1234567, 0], [-1234.5, 1], [0.125, 2]] }, // biome-ignore format: one line
  );
});

test('without a number of decimals they have those that they have', () => {
  expect([1_234_567, 12_345.678, 0.5, -1_000].map((value) => withCommas(value))).toEqual(['1,234,567', '12,345.678', '0.5', '-1,000']);
});
