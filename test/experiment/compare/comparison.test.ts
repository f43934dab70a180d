import { describe, expect, test } from 'vitest';
import { verdictOn } from '#src/experiment/compare/comparison.js';

describe('the verdict on a difference', () => {
  test('says better or worse by what a planner would have', () => {
    expect(verdictOn({ mean: 2, low: 1, high: 3 }, 'higher')).toBe('better');
    expect(verdictOn({ mean: 2, low: 1, high: 3 }, 'lower')).toBe('worse');
    expect(verdictOn({ mean: -2, low: -3, high: -1 }, 'higher')).toBe('worse');
    expect(verdictOn({ mean: -2, low: -3, high: -1 }, 'lower')).toBe('better');
  });

  test('says higher or lower where neither is better in itself', () => {
    expect(verdictOn({ mean: 2, low: 1, high: 3 }, 'neither')).toBe('higher');
    expect(verdictOn({ mean: -2, low: -3, high: -1 }, 'neither')).toBe('lower');
  });

  test('shows nothing where 0 is in the interval, at its end, or where there is no interval', () => {
    expect(verdictOn({ mean: 2, low: -1, high: 5 }, 'higher')).toBe('no difference shown');
    expect(verdictOn({ mean: 2, low: 0, high: 4 }, 'higher')).toBe('no difference shown');
    expect(verdictOn({ mean: 0, low: 0, high: 0 }, 'higher')).toBe('no difference shown');
    expect(verdictOn({ mean: 2, low: null, high: null }, 'higher')).toBe('no difference shown');
  });
});
