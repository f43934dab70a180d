import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addPair, RatioSum } from '#src/statistics/ratio.js';
import { addValue, pairsOf, ValueSum } from '#src/statistics/value-sums.js';

/** Rows of a table, of which one is looked at. */
const ROWS = 3;
const ROW = 1;

const values = fc.array(fc.tuple(...[0, 1].map(() => fc.oneof(fc.constant(0), fc.double({ noNaN: true, min: -1e6, max: 1e6 })))), {
  minLength: 1,
  maxLength: 40,
});

describe('sums of values', () => {
  test('and of their products are those of the pairs, to the last bit', () => {
    fc.assert(
      fc.property(values, (pairs) => {
        const expected = new Float64Array(RatioSum.fields);
        const ofX = new Float64Array(RatioSum.fields);
        const sums = new Float64Array(2 * ValueSum.fields * ROWS);
        const second = ValueSum.fields * ROWS + ROW;
        let products = 0;
        pairs.forEach(([x = 0, y = 0], before) => {
          addPair(expected, 0, before, x, y);
          addPair(ofX, 0, before, x, 1);
          products += addValue(sums, ROW, ROWS, before, x) * addValue(sums, second, ROWS, before, y);
        });
        expect([...pairsOf(sums, ROWS, ROW, second, products)].map((sum) => sum + 0)).toEqual([...expected].map((sum) => sum + 0));
        expect([...pairsOf(sums, ROWS, ROW, null, 0)].map((sum) => sum + 0)).toEqual([...ofX].map((sum) => sum + 0));
      }),
      { seed: 17 },
    );
  });

  test('leave other rows as they are', () => {
    const sums = new Float64Array(ValueSum.fields * ROWS);
    addValue(sums, ROW, ROWS, 0, 5);
    expect(addValue(sums, ROW, ROWS, 1, 7)).toBe(2);
    expect([...sums]).toEqual([0, 5, 0, 0, 2, 0, 0, 4, 0]);
  });
});
