import { describe, expect, test } from 'vitest';
import { shownBelow } from '#src/statistics/below-the-whole.js';
import { jointWidening } from '#src/statistics/joint-widening.js';
import { studentFactor } from '#src/statistics/student.js';

const asked = { least: 0.01, family: 1, given: 0.95 };

describe('a part of a whole is shown to be lower', () => {
  test('from two replications on, where they agree well enough', () => {
    const parts = [{ mean: 0.5, upper: 0.01 }, { mean: 0.5, upper: 0.9 }, { mean: 0.795, upper: 0 }, { mean: 0.9, upper: 0 }]; // biome-ignore format: short
    expect(shownBelow(parts, 0.8, { ...asked, replications: 2 })).toEqual([true, false, false, false]);
    expect(shownBelow(parts, 0.8, { ...asked, replications: 1 })).toEqual([false, false, false, false]);
  });

  test('only where its interval is known', () => {
    const parts = [{ mean: 0.5, upper: null }, { mean: 0.5, upper: Number.NaN }]; // biome-ignore format: short
    expect(shownBelow(parts, 0.8, { ...asked, replications: 20 })).toEqual([false, false]);
  });

  test('by a one-sided test that is the harder, the more parts are judged', () => {
    // Of 200 parts each is judged with an error of 5% / 200 on one side.
    const factor = studentFactor(1 - 0.1 / 200, 19) / studentFactor(0.95, 19);
    const judged = (upper: number, family: number) => shownBelow([{ mean: 0.7, upper }], 0.8, { ...asked, family, replications: 20 })[0];
    expect([judged(0.999 * (0.1 / factor), 200), judged(1.001 * (0.1 / factor), 200)]).toEqual([true, false]);
    expect(judged(1.001 * (0.1 / factor), 100)).toBe(true);
  });
});

test('intervals that hold together are as wide as Bonferroni says', () => {
  expect(jointWidening(0.95, 0.95, 1, 20)).toBe(1);
  // t of 19 degrees of freedom, two-sided, at 5% / 10: 3.1737; at 5%: 2.0930.
  expect(jointWidening(0.95, 0.95, 10, 20)).toBeCloseTo(3.1737 / 2.093, 4);
});
