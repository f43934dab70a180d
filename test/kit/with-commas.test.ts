import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withCommas, withDecimals } from '#src/kit/with-commas.js';

/** Means of 20 and of 40 replications are such fractions, and many of them lie half-way between two that are printed. */
const fraction = fc.oneof(
  fc.integer({ min: -20_000, max: 1_000_000 }).map((count) => count / 20),
  fc.integer({ min: -20_000, max: 1_000_000 }).map((count) => count / 40),
);
const value = fc.oneof(fraction, fc.integer(), fc.double({ min: -1e9, max: 1e9, noNaN: true }));
const decimals = fc.integer({ min: 0, max: 4 });

/** The platform writes -0 where a negative number is rounded to 0. */
const unsigned = (text: string) => text.replace(/^-(0(\.0*)?)$/, '$1');

test('numbers are rounded and written as the platform does it in English', () => {
  fc.assert(
    fc.property(value, decimals, (number, places) => {
      const fixed = { minimumFractionDigits: places, maximumFractionDigits: places };
      expect(unsigned(withDecimals(number, places))).toBe(unsigned(number.toLocaleString('en-US', fixed)));
      expect(withCommas(number, places)).toBe(unsigned(number.toLocaleString('en-US', { maximumFractionDigits: places })));
    }),
    { seed: 41, numRuns: 5_000 },
  );
  expect([12.35, 14.45, 0.15, -14.45].map((number) => withDecimals(number, 1))).toEqual(['12.4', '14.5', '0.2', '-14.5']);
});

test('without a word about decimals there are three at most', () => {
  const found = [1_234_567, 60_000.1 + 60_000.2, 0.5, -1_000].map((number) => withCommas(number));
  expect(found).toEqual(['1,234,567', '120,000.3', '0.5', '-1,000']);
});

test('thousands are parted by commas and a rounded zero has no sign', () => {
  expect(withDecimals(1234567.891, 1)).toBe('1,234,567.9');
  expect(withDecimals(-0.004, 2)).toBe('0.00');
  expect(withDecimals(-0.4, 0)).toBe('0');
});
