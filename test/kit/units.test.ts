import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDuration, parseRatio, parseShare } from '#src/kit/units.js';

describe('durations', () => {
  test.each([
    ['20 s', 20_000],
    ['5 min', 300_000],
    ['1.5 h', 5_400_000],
    ['2 d', 172_800_000],
    ['0 s', 0],
    ['20s', 20_000],
    ['0.0004 s', 0],
    ['1.0006 s', 1001],
    ['3660 d', 316_224_000_000],
  ])('%s is %d ms', (text, milliseconds) => {
    expect(parseDuration(text)).toEqual({ value: milliseconds });
  });

  test.each([
    '',
    '5',
    '5 mins',
    '-5 min',
    '5min.',
    '1e s',
    '1e999 s',
    '1,5 h',
    ' 5 min',
    '5 min ',
    'NaN s',
    'Infinity s',
    '.5 h',
    '5. h',
    '5 m',
  ])('"%s" is not one', (text) => {
    expect(parseDuration(text)).toEqual({ expected: 'a duration with a unit, such as 20 s, 5 min, 1.5 h or 2 d' });
  });

  test('more than ten years are refused', () => {
    expect(parseDuration('3661 d')).toEqual({ expected: 'a duration of at most 3660 d' });
    expect(parseDuration('999999999999 h')).toEqual({ expected: 'a duration of at most 3660 d' });
  });

  test('no text makes the reader throw, and what it understands is a whole number of milliseconds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9.]{1,14} ?(s|min|h|d)$/)), (text) => {
        const parsed = parseDuration(text);
        expect('expected' in parsed || (Number.isSafeInteger(parsed.value) && parsed.value >= 0)).toBe(true);
      }),
    );
  });
});

describe('shares', () => {
  test.each([
    ['80%', 0.8],
    ['7%', 0.07],
    ['12.5 %', 0.125],
    ['0%', 0],
    ['0.0000001%', 1e-9],
    ['000.000000000001 %', 1e-14],
    ['100%', 1],
    [0.8, 0.8],
    [0, 0],
    [1, 1],
  ])('%s is %d', (share, value) => {
    expect(parseShare(share)).toEqual({ value });
  });

  test.each(['80', '101%', '-5%', '%', '1/2', '0.8', 80, 1.000001, -0.1, Number.NaN, Number.POSITIVE_INFINITY])(
    '%s is not one',
    (share) => {
      expect(parseShare(share)).toEqual({ expected: 'a share, such as 80% or 0.8' });
    },
  );

  test('every whole percentage is the nearest number to its hundredth', () => {
    for (let percent = 0; percent <= 100; percent++) expect(parseShare(`${percent}%`)).toEqual({ value: percent / 100 });
  });

  test('every text that looks like one is understood as a number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{1,12}(\.[0-9]{1,12})? {0,2}%$/), (text) => {
        const parsed = parseRatio(text);
        expect('value' in parsed && parsed.value).toBeCloseTo(Number.parseFloat(text) / 100, 4);
      }),
    );
  });

  test('a ratio may exceed 100%', () => {
    expect(parseRatio('150%')).toEqual({ value: 1.5 });
    expect(parseRatio(3)).toEqual({ value: 3 });
    expect(parseRatio(-1)).toEqual({ expected: 'a share, such as 80% or 0.8' });
  });
});
