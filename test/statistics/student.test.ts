import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { incompleteBeta } from '#src/statistics/incomplete-beta.js';
import { normalCdf, normalQuantile } from '#src/statistics/normal.js';
import { studentFactor, studentFactors } from '#src/statistics/student.js';
import { processorTime } from '../processor-time.js';

function expectRelative(found: number, expected: number, tolerance: number): void {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(tolerance * Math.max(Math.abs(expected), Number.MIN_VALUE));
}

describe('the factor of a two-sided interval', () => {
  // Columns 0.95, 0.975, 0.995, 0.9995, of one side, of the table printed in most textbooks (NIST/SEMATECH e-Handbook, 1.3.6.7.2).
  test.each([
    [1, 6.314, 12.706, 63.657, 636.619],
    [2, 2.92, 4.303, 9.925, 31.599],
    [3, 2.353, 3.182, 5.841, 12.924],
    [5, 2.015, 2.571, 4.032, 6.869],
    [10, 1.812, 2.228, 3.169, 4.587],
    [19, 1.729, 2.093, 2.861, 3.883],
    [30, 1.697, 2.042, 2.75, 3.646],
    [60, 1.671, 2.0, 2.66, 3.46],
    [120, 1.658, 1.98, 2.617, 3.373],
    [Number.POSITIVE_INFINITY, 1.645, 1.96, 2.576, 3.291],
  ])('with %d degrees of freedom is that of the printed table', (freedom, ...printed) => {
    const found = [0.9, 0.95, 0.99, 0.999].map((confidence) => Number(studentFactor(confidence, freedom).toFixed(3)));
    expect(found).toEqual(printed);
  });

  // scipy.stats.t.ppf 1.17, at (1 + confidence) / 2
  test.each([
    [0.95, 1, 12.7062047361747],
    [0.95, 19, 2.09302405440831],
    [0.95, 99, 1.98421695158642],
    [0.99, 3, 5.84090930973336],
    [0.2, 2.5, 0.281459512748548],
    [0.9998, 7, 7.06343282815751],
    [0.95, 123456, 1.95998320024519],
  ])('at %d with %d degrees of freedom agrees to 11 digits with an independent implementation', (confidence, freedom, expected) => {
    expectRelative(studentFactor(confidence, freedom), expected, 1e-11);
  });

  test('far out in the tail is still right', () => {
    expectRelative(studentFactor(1 - 1e-6, 4), 49.4586367579532, 1e-9);
    expectRelative(studentFactor(1 - 1e-6, 999), 4.92232037238303, 1e-9);
  });

  test('leaves outside what the distribution function says', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1 - 1e-6, noNaN: true }),
        fc.double({ min: 0.5, max: 1e6, noNaN: true }),
        (confidence, freedom) => {
          const square = studentFactor(confidence, freedom) ** 2;
          // The same twice: near 1 the argument of one of them has few digits left.
          const within = incompleteBeta(square / (freedom + square), 0.5, freedom / 2);
          const outside = incompleteBeta(freedom / (freedom + square), freedom / 2, 0.5);
          expect(Math.abs((square < freedom ? within : 1 - outside) - confidence)).toBeLessThan(1e-11);
        },
      ),
      { seed: 1, numRuns: 300 },
    );
  });

  test('is 0 without confidence, infinite with all of it and no number beyond', () => {
    expect(studentFactor(0, 3)).toBe(0);
    expect(studentFactor(1, 3)).toBe(Number.POSITIVE_INFINITY);
    expect(studentFactor(1.5, 3)).toBeNaN();
  });
});

// scipy.stats.beta.cdf 1.17; the first is exact: 6(x²/2 − x³/3) + … = 0.1808
test.each([
  [0.2, 2, 3, 0.1808],
  [0.9, 0.5, 0.5, 0.795167235300867],
  [0.5, 50, 50, 0.5],
  [0.01, 1, 10, 0.0956179249911955],
  [0.999, 200, 0.5, 0.527244107025235],
  [0.3, 5.5, 0.1, 3.90213569161568e-5],
  [0, 2, 3, 0],
  [1, 2, 3, 1],
])('the incomplete beta function at %d of (%d, %d) is right', (x, a, b, expected) => {
  expectRelative(incompleteBeta(x, a, b), expected, 1e-12);
});

// scipy.stats.norm 1.17
test.each([
  [-10, 7.61985302416047e-24],
  [-7, 1.27981254388583e-12],
  [-5.9, 1.81750786309942e-9],
  [-1, 0.158655253931457],
  [0, 0.5],
  [2, 0.977249868051821],
  [5, 0.999999713348428],
  [50, 1],
  [-50, 0],
])('the normal distribution function at %d is right', (z, expected) => {
  expectRelative(normalCdf(z), expected, 1e-12);
});

test.each([
  [0.975, 1.95996398454005],
  [0.995, 2.5758293035489],
  [0.9, 1.2815515655446],
  [0.25, -0.674489750196082],
  [1e-10, -6.36134090240406],
  [1e-20, -9.26234008979841],
])('the normal quantile at %d is right', (p, expected) => {
  expectRelative(normalQuantile(p), expected, 1e-10);
});

test('the normal quantile of a half is 0 to the last digit, and of none and all it is without end', () => {
  expect(normalQuantile(0.5)).toBe(0);
  expect([normalQuantile(0), normalQuantile(1)]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
});

test('factors that are asked for often are exact at whole degrees of freedom, and between them never too short', () => {
  const factorFor = studentFactors(0.95, 99.5);
  for (const freedom of [1, 2, 7, 60, 99.5]) expect(factorFor(freedom)).toBe(studentFactor(0.95, freedom));
  expect(factorFor(0.4)).toBe(studentFactor(0.95, 0.4));
  for (const freedom of [1.5, 2.5, 3.3, 12.7, 59.5, 60.5, 80]) {
    expect(factorFor(freedom) / studentFactor(0.95, freedom)).toBeGreaterThan(1 - 1e-9);
    expect(factorFor(freedom) / studentFactor(0.95, freedom)).toBeLessThan(freedom < 3 ? 1.03 : 1.01);
  }
});

test('of no degrees of freedom there is no factor, and nothing is searched for it', () => {
  const before = processorTime();
  expect(studentFactor(0.95, 0)).toBeNaN();
  expect(processorTime() - before).toBeLessThan(100);
});
