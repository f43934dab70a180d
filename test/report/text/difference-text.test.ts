import { describe, expect, test } from 'vitest';
import { differenceText } from '#src/report/text/difference-text.js';

describe('a difference', () => {
  test('of shares is in points, with its sign and the digits that are known', () => {
    expect(differenceText({ mean: 0.0748, low: 0.0692, high: 0.0804 }, 'share')).toBe('+7.5 points ±0.6');
    expect(differenceText({ mean: -0.0416, low: -0.0426, high: -0.0406 }, 'share')).toBe('−4.2 points ±0.1');
    expect(differenceText({ mean: -0.00009, low: -0.00013, high: -0.00005 }, 'share')).toBe('−0.009 points ±0.004');
  });

  test('whose interval is not even about it has both ends', () => {
    expect(differenceText({ mean: 0.7, low: 0.359, high: 0.869 }, 'share')).toBe('+70 points (+36 to +87)');
    expect(differenceText({ mean: 0.01, low: 0, high: 0.012 }, 'share')).toBe('+1.0 points (0.0 to +1.2)');
  });

  test('of times is in the unit in which it is best read', () => {
    expect(differenceText({ mean: -3.9, low: -4.4, high: -3.4 }, 'seconds')).toBe('−3.9 s ±0.5');
    expect(differenceText({ mean: 400, low: 360, high: 440 }, 'seconds')).toBe('+6.7 min ±0.7');
  });

  test('of everything else has no unit', () => {
    expect(differenceText({ mean: 5255, low: 5247, high: 5263 }, 'money')).toBe('+5,255 ±8');
    expect(differenceText({ mean: 0.3, low: 0.3, high: 0.3 }, 'people')).toBe('+0.30');
  });

  test('that is certain to be none is called so; one that rounds to 0 has no sign', () => {
    expect(differenceText({ mean: 0, low: 0, high: 0 }, 'share')).toBe('none');
    expect(differenceText({ mean: -0.000001, low: -0.001, high: 0.001 }, 'share')).toBe('0.0 points ±0.1');
  });

  test('without a value or without an interval', () => {
    expect(differenceText(null, 'share')).toBe('–');
    expect(differenceText({ mean: 0.04, low: null, high: null }, 'share')).toBe('+4.0 points');
  });
});
