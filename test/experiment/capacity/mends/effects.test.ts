import { describe, expect, it } from 'vitest';
import type { Effect, Standing } from '#src/experiment/capacity/capacity.js';
import { brokenBy, effectsOf, isSettled, togetherOf } from '#src/experiment/capacity/mends/effects.js';
import { conditions, replication, SALES, SUPPORT, trialsOf } from '../hand-made-trials.js';

/** What becomes of the promises when of 100 contacts of support so many more are answered in time, one number for each replication. */
async function effectsWith(more: readonly number[]): Promise<readonly Effect[]> {
  const days = more.map((_, replication) => 60 + ((replication * 7) % 11));
  const sales = [50, 50];
  const [before, after] = [
    await trialsOf(days.map((inTime) => replication([inTime], sales))),
    await trialsOf(days.map((inTime, day) => replication([inTime + more[day]], sales))),
  ];
  return effectsOf(before, after, conditions, 0.95);
}

describe('what a change does to a promise', () => {
  it('is better or worse where the paired replications show it, however much the days differ', async () => {
    const [better] = await effectsWith([2, 3, 2, 3, 2, 3, 2, 3]);
    expect(better).toMatchObject({ verdict: 'better', grade: 'missed' });
    expect(better?.gain?.mean).toBeCloseTo(0.025, 9);
    expect(better?.gain?.low).toBeGreaterThan(0.02);
    const [worse] = await effectsWith([-2, -3, -2, -3, -2, -3, -2, -3]);
    expect(worse?.verdict).toBe('worse');
    expect(worse?.gain?.mean).toBeCloseTo(-0.025, 9);
  });

  it('is not shown where some replications gain and others lose, nor by a single one', async () => {
    for (const more of [[4, -3, 4, -3, 4, -3], [-4, 3, -4, 3, -4, 3], [5]]) {
      const [effect] = await effectsWith(more);
      expect(effect?.verdict).toBe('no difference shown');
      expect(effect?.gain?.mean).not.toBe(0);
    }
  });

  it('is nothing, for certain, where every contact went as before', async () => {
    const effects = await effectsWith([4, 4, 4]);
    expect(effects[SALES]).toMatchObject({ gain: { mean: 0, low: 0, high: 0 }, verdict: 'no difference shown' });
  });
});

describe('the chance that a promise is kept over the period', () => {
  it('falls where the paired replications show it, though the promise is kept on average before and after', async () => {
    const [before, after] = [
      await trialsOf(Array.from({ length: 20 }, () => replication([95], [50, 50]))),
      await trialsOf(Array.from({ length: 20 }, (_, at) => replication([at % 2 === 0 ? 95 : 78], [50, 50]))),
    ];
    const [effect] = effectsOf(before, after, conditions, 0.95);
    expect(effect?.chance?.mean).toBeCloseTo(0.5, 9);
    expect(effect?.chanceGain?.mean).toBeCloseTo(-0.5, 9);
    expect(effect?.chanceGain?.high).toBeLessThan(-0.2);
    expect(togetherOf(after, [conditions[SUPPORT]], 0.95)?.mean).toBeCloseTo(0.5, 9);
  });

  it('is the same for certain where every contact went as before', async () => {
    const effects = await effectsWith([4, 4, 4]);
    expect(effects[SALES]?.chanceGain).toEqual({ mean: 0, low: 0, high: 0 });
  });
});

describe('a promise that a change breaks', () => {
  const standing = (target: string, grade: Standing['grade']): Standing => ({ target, figure: null, chance: null, grade });
  const effect = (target: string, grade: Standing['grade'], verdict: Effect['verdict']): Effect => ({
    ...standing(target, grade),
    gain: null,
    verdict,
    chanceGain: null,
  });

  it('is missed with it, and was kept or has become worse by it', () => {
    const before = [
      standing('a', 'kept'),
      standing('b', 'likelyKept'),
      standing('c', 'missed'),
      standing('d', 'missed'),
      standing('e', 'kept'),
    ];
    const after = [
      effect('a', 'missed', 'worse'),
      effect('b', 'likelyMissed', 'no difference shown'),
      effect('c', 'missed', 'worse'),
      effect('d', 'missed', 'better'),
      effect('e', 'likelyKept', 'worse'),
    ];
    expect(brokenBy(after, before)).toEqual(['a', 'b', 'c']);
  });
});

describe('a promise that stands in the way no longer', () => {
  const average = conditions[SUPPORT];
  const withChance = { ...average, chance: 0.9 };
  const standing = (grade: Standing['grade'], chance: number, low: number | null = 0.79): Standing => {
    const figure = { mean: 0.82, low, high: low === null ? null : 0.85 };
    return { target: '', figure, chance: { mean: chance, low: chance - 0.2, high: chance }, grade };
  };

  it('is surely kept, or has no value', () => {
    expect(['kept', null].map((grade) => isSettled(standing(grade as Standing['grade'], 0.5), average))).toEqual([true, true]);
    expect(['likelyMissed', 'missed'].map((grade) => isSettled(standing(grade as Standing['grade'], 0.5), average))).toEqual([
      false,
      false,
    ]);
  });

  it('is likely kept where more cannot be told: by a single replication, or kept by all where a chance is wanted', () => {
    expect(isSettled(standing('likelyKept', 1), average)).toBe(false);
    expect(isSettled(standing('likelyKept', 1, null), average)).toBe(true);
    expect(isSettled(standing('likelyKept', 1), withChance)).toBe(true);
    expect(isSettled(standing('likelyKept', 0.95), withChance)).toBe(false);
  });
});
