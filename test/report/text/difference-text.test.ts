import { describe, expect, test } from 'vitest';
import type { Difference } from '#src/experiment/compare/comparison.js';
import { differenceText, endsText } from '#src/report/text/difference-text.js';
import { saidOf } from '#src/report/text/said.js';
import { zh } from '#src/report/texts/zh/texts.js';

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

describe('a difference that is shown and less than the last digit printed', () => {
  test('is below that digit, and not 0', () => {
    expect(differenceText({ mean: 0.000002, low: 0.000001, high: 0.000003 }, 'share')).toBe('below 0.001 points');
    expect(differenceText({ mean: -0.0002, low: -0.0003, high: -0.0001 }, 'money')).toBe('below 0.001');
    expect(differenceText({ mean: -0.00002, low: -0.00003, high: -0.00001 }, 'seconds')).toBe('below 0.001 s');
    expect(differenceText({ mean: 0.001, low: 0.001, high: 0.001 }, 'people')).toBe('below 0.01');
    const chinese = differenceText({ mean: 0.000002, low: 0.000001, high: 0.000003 }, 'share', zh.comparison);
    expect(chinese).toBe('不到 0.001 个百分点');
  });

  test('has ends with as many digits as its interval is worth', () => {
    expect(endsText({ mean: 0.00009, low: 0.00005, high: 0.00013 }, 'share')).toEqual(['+0.009 points', '+0.005 points', '+0.013 points']);
    expect(endsText({ mean: 0.075, low: 0.069, high: 0.081 }, 'share')).toEqual(['+7.5 points', '+6.9 points', '+8.1 points']);
  });
});

describe('what is said of a difference', () => {
  const found = (before: number, mean: number, verdict: Difference['verdict'] = 'better'): Difference => ({
    baseline: { mean: before, low: null, high: null },
    value: { mean: before + mean, low: null, high: null },
    difference: { mean, low: mean / 2, high: mean * 1.5 },
    verdict,
    moreReplications: null,
  });

  test('is that it is negligible where it would change no digit of the figures beside it', () => {
    expect(saidOf(found(0.985, 0.00009), 'share')).toBe('negligible');
    expect(saidOf(found(0.985, 0.0006), 'share')).toBe('better');
    expect(saidOf(found(14.4, -0.04, 'worse'), 'seconds')).toBe('negligible');
    expect(saidOf(found(1.44, -0.04, 'worse'), 'seconds')).toBe('worse');
    expect(saidOf(found(464, 0.3, 'higher'), 'hours')).toBe('negligible');
    expect(saidOf(found(464, 0.6, 'higher'), 'hours')).toBe('higher');
  });

  test('is that a cost is negligible where it differs by less than a thousandth, as the answer says', () => {
    expect(saidOf(found(57_979, 9, 'worse'), 'money')).toBe('negligible');
    expect(saidOf(found(57_979, 90, 'worse'), 'money')).toBe('worse');
    expect(saidOf(found(3.32, -0.004, 'better'), 'money')).toBe('negligible');
  });

  test('is the verdict where none is shown, or nothing is judged', () => {
    expect(saidOf(found(0.985, 0.00009, 'no difference shown'), 'share')).toBe('no difference shown');
    expect(saidOf(found(0.985, 0.00009, null), 'share')).toBeNull();
  });
});
