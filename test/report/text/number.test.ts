import { describe, expect, test } from 'vitest';
import { decimalsOf, duration, percent, rounded, timeText } from '#src/report/text/number.js';

describe('numbers as a planner reads them', () => {
  test('three digits are worth printing, and no decimals from 100 on', () => {
    expect([0.254, 0.5, 2.345, 14.42, 143.7, 61234.5, 12].map(rounded)).toEqual(['0.25', '0.5', '2.35', '14.4', '144', '61,235', '12']);
  });

  test('decimals end at the first digit that the interval leaves doubtful', () => {
    expect(decimalsOf(14.42, 0.03)).toBe(2);
    expect(decimalsOf(143.7, 0.03)).toBe(1);
    expect(decimalsOf(14.42, 0.6)).toBe(1);
    expect(decimalsOf(14.42, 3)).toBe(0);
    expect(decimalsOf(1.562, 0.03)).toBe(2);
    expect(decimalsOf(1437, 0.5)).toBe(0);
  });

  test('a share has the digits that were written', () => {
    expect([0.8, 0.995, 1, 0.07].map(percent)).toEqual(['80%', '99.5%', '100%', '7%']);
  });

  test('a duration is written in the largest unit that makes it short', () => {
    expect([20_000, 300_000, 90_000, 100_000, 5_400_000, 172_800_000, 400].map((value) => duration(value))).toEqual([
      '20 s',
      '5 min',
      '1.5 min',
      '100 s',
      '1.5 h',
      '2 d',
      '0.4 s',
    ]);
  });

  test('a time changes to minutes after three minutes and to hours after three hours', () => {
    expect([179.94, 180, 10_799, 10_800].map((value) => timeText(value))).toEqual(['179.9 s', '3 min', '180 min', '3 h']);
  });
});
