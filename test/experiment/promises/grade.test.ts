import { describe, expect, test } from 'vitest';
import { gradeOf, isKept, isMissed } from '#src/experiment/promises/grade.js';

describe('a promise', () => {
  const figure = { mean: 0.8, low: 0.75, high: 0.85 };

  test.each([
    ['>=', 0.75, 'kept'],
    ['>', 0.75, 'likelyKept'],
    ['>=', 0.8, 'likelyKept'],
    ['>', 0.8, 'likelyMissed'],
    ['>=', 0.85, 'likelyMissed'],
    ['>=', 0.851, 'missed'],
    ['<=', 0.85, 'kept'],
    ['<', 0.85, 'likelyKept'],
    ['<=', 0.8, 'likelyKept'],
    ['<', 0.8, 'likelyMissed'],
    ['<=', 0.749, 'missed'],
    ['<', 0.75, 'missed'],
  ] as const)('of %s %d is, at 80% (75% to 85%), %s', (relation, value, grade) => {
    expect(gradeOf(figure, { relation, value })).toBe(grade);
  });

  test('whose figure has no interval is not sure, one without a value neither kept nor missed', () => {
    const bound = { relation: '<=', value: 2 } as const;
    expect(gradeOf({ mean: 1, low: null, high: null }, bound)).toBe('likelyKept');
    expect(gradeOf({ mean: 3, low: null, high: null }, bound)).toBe('likelyMissed');
    expect(gradeOf(null, bound)).toBeNull();
    expect([isKept(null), isMissed(null)]).toEqual([false, false]);
  });

  test('that never varies is sure', () => {
    expect(gradeOf({ mean: 1, low: 1, high: 1 }, { relation: '<=', value: 1 })).toBe('kept');
  });

  test('counts as kept by the mean, or where it is to be sure by the whole interval', () => {
    const grades = ['kept', 'likelyKept', 'likelyMissed', 'missed'] as const;
    expect(grades.map((grade) => isKept(grade))).toEqual([true, true, false, false]);
    expect(grades.map((grade) => isKept(grade, true))).toEqual([true, false, false, false]);
    expect(grades.map(isMissed)).toEqual([false, false, true, true]);
  });
});
