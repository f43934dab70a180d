import { describe, expect, test } from 'vitest';
import { keeps, marginTo } from '#src/measures/keeps.js';

describe('a value', () => {
  test.each([
    [8 / 10, '>=', 0.8, true],
    [573 / 1000, '>=', 57.3 / 100, true],
    [799_999_999 / 1e9, '>=', 0.8, false],
    [0.1 + 0.2, '<=', 0.3, true],
    [0.1 + 0.2, '>', 0.3, false],
    [0.3, '<', 0.1 + 0.2, false],
    [40_711.000_001, '<=', 40_711, true],
    [0, '<=', 0, true],
    [1e-12, '<=', 0, false],
    [0, '<', 0, false],
  ] as const)('of %d keeps %s %d: %s', (value, relation, target, kept) => {
    expect(keeps(value, { relation, value: target })).toBe(kept);
  });

  test('is as far from a bound as it differs, in the sense of the bound', () => {
    expect(marginTo(0.83, { relation: '>=', value: 0.8 })).toBeCloseTo(0.03, 12);
    expect(marginTo(25, { relation: '<', value: 20 })).toBe(-5);
  });
});
