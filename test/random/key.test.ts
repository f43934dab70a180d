import { describe, expect, test } from 'vitest';
import { detail, memberA, memberB, mix, nameKey, Purpose, randomBits, streamKey, uniform } from '#src/random/key.js';
import { compiledEngine } from '../engine/compiled.js';

/** Pearson's statistic of counts that should all be alike. */
function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** The customers of a stream, one draw of each for a step and a purpose. */
function drawsOf(stream: string, count: number, place: number, what: number): number[] {
  const { a, b } = streamKey(stream);
  return Array.from({ length: count }, (_, n) => {
    const first = memberA(a, n);
    return uniform(first, memberB(b, first, n), place, what);
  });
}

function correlation(x: readonly number[], y: readonly number[]): number {
  // Uniform numbers have mean 1/2 and variance 1/12.
  return (12 * x.reduce((sum, value, i) => sum + (value - 0.5) * (y[i] - 0.5), 0)) / x.length;
}

describe('the mixing function', () => {
  test('is one to one', () => {
    expect(new Set(Array.from({ length: 200_000 }, (_, i) => mix(i * 21_474 - 2 ** 31))).size).toBe(200_000);
  });

  test('changes every bit of its result with about half of the inputs when one bit of the input changes', () => {
    const inputs = 4000;
    for (let bit = 0; bit < 32; bit++) {
      const changed = new Array<number>(32).fill(0);
      for (let i = 0; i < inputs; i++) {
        const input = Math.imul(i, 0x9e3779b9);
        const difference = mix(input) ^ mix(input ^ (1 << bit));
        for (let out = 0; out < 32; out++) changed[out] += (difference >>> out) & 1;
      }
      // 6 standard errors of a share of one half (0.0079 each) around it; the function's own bias is below 0.01.
      for (const count of changed) expect(Math.abs(count / inputs - 0.5)).toBeLessThan(0.06);
    }
  });
});

describe('keyed draws', () => {
  const count = 200_000;
  const time = drawsOf('1/0/customers/support', count, nameKey('desk'), detail(Purpose.time, 0));

  test('are uniform', () => {
    const bins = new Array<number>(100).fill(0);
    for (const value of time) bins[Math.floor(value * 100)]++;
    // 99 degrees of freedom: 159 is exceeded once in 10,000.
    expect(chiSquare(bins)).toBeLessThan(159);
    expect(time.every((value) => value > 0 && value < 1)).toBe(true);
  });

  test.each([
    ['another purpose', drawsOf('1/0/customers/support', count, nameKey('desk'), detail(Purpose.patience, 0))],
    ['another visit', drawsOf('1/0/customers/support', count, nameKey('desk'), detail(Purpose.time, 1))],
    ['the next draw of the same sample', drawsOf('1/0/customers/support', count, nameKey('desk'), detail(Purpose.time, 0) + 1)],
    ['another step', drawsOf('1/0/customers/support', count, nameKey('desk2'), detail(Purpose.time, 0))],
    ['the next replication', drawsOf('1/1/customers/support', count, nameKey('desk'), detail(Purpose.time, 0))],
    ['the next seed', drawsOf('2/0/customers/support', count, nameKey('desk'), detail(Purpose.time, 0))],
    ['another contact type', drawsOf('1/0/customers/supports', count, nameKey('desk'), detail(Purpose.time, 0))],
  ])('are independent of those for %s', (_, other) => {
    // The correlation of independent draws has a standard error of 1 / sqrt(200,000) = 0.0022: 4.5 of them.
    expect(Math.abs(correlation(time, other))).toBeLessThan(0.01);
    const cells = new Array<number>(100).fill(0);
    for (let i = 0; i < count; i++) cells[Math.floor(time[i] * 10) * 10 + Math.floor(other[i] * 10)]++;
    expect(chiSquare(cells)).toBeLessThan(159);
  });

  test('of one customer and the next are independent', () => {
    expect(Math.abs(correlation(time.slice(0, -1), time.slice(1)))).toBeLessThan(0.01);
  });

  test('depend on nothing but their key', () => {
    expect(randomBits(1, 2, 3, 4)).toBe(randomBits(1, 2, 3, 4));
    expect(streamKey('1/0/customers/support')).toEqual(streamKey('1/0/customers/support'));
    // The same on every machine: these are part of what a seed means.
    expect(streamKey('1/0/customers/support')).toEqual({ a: -823981282, b: -802385453 });
  });

  test('have a place of their own for every purpose, visit and draw', () => {
    const places = new Set<number>();
    for (let purpose: number = Purpose.time; purpose <= Purpose.fraction; purpose++) {
      for (let visit = 0; visit < 100; visit++) for (let draw = 0; draw < 64; draw++) places.add(detail(purpose, visit) + draw);
    }
    expect(places.size).toBe((Purpose.fraction + 1) * 100 * 64);
  });
});

test('the simulation draws the same uniform numbers', () => {
  const engine = compiledEngine();
  const { a, b } = streamKey('1/0/customers/support');
  for (let n = 0; n < 10_000; n++) {
    const first = memberA(a, n);
    const second = memberB(b, first, n);
    expect(engine.uniform(first, second, n * 7919, detail(Purpose.exit, n % 50))).toBe(
      uniform(first, second, n * 7919, detail(Purpose.exit, n % 50)),
    );
  }
});
