import { describe, expect, test } from 'vitest';
import { chanceText, figureText, meanText } from '#src/report/text/figure-text.js';

const around = (mean: number, half: number) => ({ mean, low: mean - half, high: mean + half });

describe('a figure with its interval', () => {
  test('a share is a percentage with one decimal, two where the interval is very narrow', () => {
    expect(figureText(around(0.8324, 0.0061), 'share')).toBe('83.2% ±0.6');
    expect(figureText(around(0.8324, 0.0003), 'share')).toBe('83.24% ±0.03');
  });

  test('a count shows the digits that the interval leaves certain', () => {
    expect(figureText(around(1437.4, 15.2), 'contacts')).toBe('1,437 ±15');
    expect(figureText(around(3.456, 0.12), 'contacts')).toBe('3.5 ±0.1');
  });

  test('a time takes the unit in which it reads best, and its interval the same', () => {
    expect(figureText(around(21.34, 0.62), 'seconds')).toBe('21.3 s ±0.6');
    expect(figureText(around(1234, 66), 'seconds')).toBe('21 min ±1');
    expect(figureText(around(40_000, 7200), 'seconds')).toBe('11 h ±2');
  });

  test('a single replication gives the mean alone, and so does a figure that never varies', () => {
    expect(figureText({ mean: 0.8324, low: null, high: null }, 'share')).toBe('83.2%');
    expect(figureText(around(144, 0), 'hours')).toBe('144 h');
  });

  test('a lopsided interval is printed with both of its ends', () => {
    expect(figureText({ mean: 1, low: 0.8389, high: 1 }, 'share')).toBe('100.0% (83.9–100.0)');
  });

  test('a measure without a value is a dash, never 0', () => {
    expect(figureText(null, 'share')).toBe('–');
    expect(meanText(null, 'seconds')).toBe('–');
  });

  test('the mean alone leaves the interval out', () => {
    expect(meanText(around(0.95, 0.1), 'share')).toBe('95.0%');
  });

  test.each([
    [{ mean: 0.75, low: 0.531, high: 0.889 }, '75% (53–89)'],
    [{ mean: 1, low: 0.839, high: 1 }, '100% (84–100)'],
    [{ mean: 0.9964, low: 0.9921, high: 0.9988 }, '99.6% (99–99.9)'],
    [{ mean: 0.5, low: null, high: null }, '50%'],
    [null, '–'],
  ])('a chance is in whole percentages, and certain only where it is: %o', (figure, text) => {
    expect(chanceText(figure)).toBe(text);
  });
});
