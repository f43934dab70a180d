import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resultText } from '#src/experiment/result/serialize.js';
import { serialized } from './serialized.js';

/** The same data with every list as something that makes its entries one after another. */
function lazily(value: unknown): unknown {
  if (Array.isArray(value)) {
    return {
      *[Symbol.iterator]() {
        for (const item of value) yield lazily(item);
      },
    };
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, lazily(item)]));
}

const figure = fc.record({ mean: fc.double({ noNaN: true, noDefaultInfinity: true }), low: fc.constant(null), high: fc.integer() });
const { result } = fc.letrec((tie) => ({
  thing: fc.oneof({ depthSize: 'small' }, figure, fc.string(), fc.constant(null), tie('list'), tie('map')),
  list: fc.array(tie('thing'), { maxLength: 4 }),
  map: fc.dictionary(fc.string(), tie('thing'), { maxKeys: 4, noNullPrototype: true }),
  result: fc.dictionary(fc.string(), tie('thing'), { maxKeys: 6, noNullPrototype: true }),
}));

/** -0 is no value of JSON. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** A table of so many intervals, made while it is read; `made` counts them. */
function longTable(intervals: number): { readonly made: () => number; readonly result: object } {
  let made = 0;
  const figures = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [`measure${index}`, { mean: index / 7, low: index / 8, high: index / 6 }]),
  );
  return {
    made: () => made,
    result: {
      intervals: {
        *[Symbol.iterator]() {
          for (; made < intervals; made++) yield { start: `interval ${made}`, contacts: { support: figures } };
        },
      },
    },
  };
}

describe('the JSON of a result', () => {
  test('says what the result says, and is the same bytes whether its lists are there or are made while it is written', () => {
    fc.assert(
      fc.property(result, (some) => {
        const text = serialized(some as object);
        expect(JSON.parse(text)).toEqual(asJson(some));
        expect([...resultText([lazily(some) as object])].join('')).toBe(text);
      }),
      { seed: 73, numRuns: 300 },
    );
  });

  test('of several results is a list of them', () => {
    expect(JSON.parse([...resultText([{ a: [1] }, { b: {} }])].join(''))).toEqual([{ a: [1] }, { b: {} }]);
  });

  test('of a table too long for memory comes in pieces of bounded length, each before what follows it is made', () => {
    const { made, result: long } = longTable(4_000);
    let [length, longest, before] = [0, 0, 0];
    for (const piece of resultText([long])) {
      longest = Math.max(longest, piece.length);
      length += piece.length;
      // An interval has some 3,000 letters.
      expect(made() - before).toBeLessThan(60);
      before = made();
    }
    expect(made()).toBe(4_000);
    expect(length).toBeGreaterThan(8_000_000);
    expect(longest).toBeLessThan(120_000);
  });
});
