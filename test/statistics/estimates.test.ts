import fc from 'fast-check';
import seedrandom from 'seedrandom';
import { describe, expect, test } from 'vitest';
import { type Estimate, halfWidthOf } from '#src/statistics/interval.js';
import {
  addPair,
  clusteredShareEstimate,
  positiveRatioEstimate,
  RatioSum,
  ratioEstimate,
  ratioOf,
  shareEstimate,
} from '#src/statistics/ratio.js';
import { studentFactor, studentFactors } from '#src/statistics/student.js';
import { wilsonEstimate } from '#src/statistics/wilson.js';
import { meanEstimate } from './plain-mean.js';

type Pair = readonly [x: number, y: number];

function sumsOf(pairs: readonly Pair[]): Float64Array {
  const sums = new Float64Array(RatioSum.fields);
  pairs.forEach(([x, y], before) => {
    addPair(sums, 0, before, x, y);
  });
  return sums;
}

function estimate(pairs: readonly Pair[], confidence = 0.95) {
  return ratioEstimate(sumsOf(pairs), 0, pairs.length, studentFactor(confidence, pairs.length - 1));
}

describe('a ratio of means', () => {
  test('worked by hand: x 1 2 6 over y 2 4 6 is 9/12 with residuals −0.5, −1 and 1.5', () => {
    const ratio = ratioOf(sumsOf([[1, 2], [2, 4], [6, 6]]), 0, 3); // biome-ignore format: pairs
    expect(ratio?.mean).toBe(0.75);
    // Σe² = 0.25 + 1 + 2.25 = 3.5; √(3.5/2/3)/4
    expect(ratio?.error).toBeCloseTo(Math.sqrt(3.5 / 2 / 3) / 4, 14);
  });

  test('over ones is the mean with its ordinary interval', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 2, maxLength: 40 }), (values) => {
        const byMean = meanEstimate(values, 0.95);
        const byRatio = estimate(values.map((x) => [x, 1]));
        if (byMean === null || byRatio === null) throw new Error('both have a value');
        expect(byRatio.mean).toBeCloseTo(byMean.mean, 6);
        expect(Math.abs((halfWidthOf(byRatio) ?? -1) - (halfWidthOf(byMean) ?? -2))).toBeLessThanOrEqual(1e-9 * (1 + byMean.mean));
      }),
      { seed: 2 },
    );
  });

  test('of what never changes has an interval of no width, however large it is', () => {
    const found = estimate(Array.from({ length: 7 }, () => [96.1 * 3_600_000, 0.1]));
    expect(found?.low).toBe(found?.mean);
    expect(found?.high).toBe(found?.mean);
  });

  test('has no value where the denominators are 0, and no interval where a single one is not', () => {
    expect(estimate([[0, 0], [0, 0]])).toBeNull(); // biome-ignore format: pairs
    expect(estimate([[0, 0], [3, 4], [0, 0]])).toEqual({ mean: 0.75, low: null, high: null }); // biome-ignore format: pairs
    expect(estimate([[3, 4], [0, 0], [0, 0]])).toEqual({ mean: 0.75, low: null, high: null }); // biome-ignore format: pairs
    expect(estimate([[3, 4]])).toEqual({ mean: 0.75, low: null, high: null });
  });

  test('agrees with the formula applied to the pairs themselves', () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 1, max: 10_000 }));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 2, maxLength: 60 }), (pairs) => {
        const x = pairs.reduce((sum, [value]) => sum + value, 0);
        const y = pairs.reduce((sum, [, value]) => sum + value, 0);
        const squares = pairs.reduce((sum, [a, b]) => sum + (a - (x / y) * b) ** 2, 0);
        const error = (Math.sqrt(squares / (pairs.length - 1) / pairs.length) * pairs.length) / y;
        const found = ratioOf(sumsOf(pairs), 0, pairs.length);
        expect(found?.mean).toBeCloseTo(x / y, 12);
        expect(Math.abs((found?.error ?? -1) - error)).toBeLessThanOrEqual(1e-6 * error + 1e-7 * (x / y));
      }),
      { seed: 3 },
    );
  });

  test('covers the true ratio in 95% of experiments: days of unequal size with a rate that falls as they grow', () => {
    const [usual, narrow] = coverage([0.95, 0.9]);
    expect(usual).toBeGreaterThan(0.935);
    expect(usual).toBeLessThan(0.965);
    expect(narrow).toBeLessThan(0.925);
  });

  /** Share of 3,000 experiments of 30 days whose interval holds the true ratio E[x]/E[y], for each confidence. */
  function coverage(confidences: readonly number[]): number[] {
    const random = seedrandom.alea('ratio coverage');
    // y is uniform on 20 … 79; of each contact, answered with 1 − y/200: E[y] = 49.5, E[y²] = 49.5² + (60² − 1)/12.
    const truth = 1 - (49.5 ** 2 + (60 ** 2 - 1) / 12) / 49.5 / 200;
    const held = confidences.map(() => 0);
    for (let experiment = 0; experiment < 3_000; experiment++) {
      const days = Array.from({ length: 30 }, (): Pair => {
        const y = 20 + Math.floor(random() * 60);
        let x = 0;
        for (let contact = 0; contact < y; contact++) if (random() < 1 - y / 200) x++;
        return [x, y];
      });
      confidences.forEach((confidence, index) => {
        const found = estimate(days, confidence);
        if ((found?.low ?? 2) <= truth && truth <= (found?.high ?? -1)) held[index]++;
      });
    }
    return held.map((count) => count / 3_000);
  }
});

describe('a share of trials', () => {
  test('of all has an interval that ends at 1, and of none one that begins at 0, to the last digit', () => {
    for (let trials = 1; trials < 50; trials++) {
      expect(wilsonEstimate(1, trials, 0.95)?.high).toBe(1);
      expect(wilsonEstimate(0, trials, 0.95)?.low).toBe(0);
    }
  });

  test.each([
    [8, 10, 0.4901624715366418, 0.9433178485456248],
    [1, 10, 0.017876213095072868, 0.4041500267952385],
    [0, 20, 0, 0.16112515805281938],
    [20, 20, 0.8388748419471806, 1],
  ])('%d of %d has the interval of Wilson', (met, trials, low, high) => {
    const found = wilsonEstimate(met / trials, trials, 0.95);
    expect(found?.low).toBeCloseTo(low, 12);
    expect(found?.high).toBeCloseTo(high, 12);
  });

  test('of no trials has no value', () => {
    expect(wilsonEstimate(0.5, 0, 0.95)).toBeNull();
  });

  test('of days that all reach their target is as sure as its replications, not as its days', () => {
    const found = clusteredShareEstimate(sumsOf(Array.from({ length: 20 }, () => [7, 7])), 0, 20, 0.95);
    expect(found?.mean).toBe(1);
    expect(found?.low).toBeCloseTo(0.8388748419471806, 12);
    expect(found?.high).toBe(1);
  });

  test('of days that stand or fall together is as wide as that of the replications', () => {
    const together = clusteredShareEstimate(sumsOf(Array.from({ length: 40 }, (_, run) => [run % 2 === 0 ? 7 : 0, 7])), 0, 40, 0.95);
    const plain = wilsonEstimate(0.5, 39, 0.95);
    expect(together?.low).toBeCloseTo(plain?.low ?? -1, 10);
    expect(together?.high).toBeCloseTo(plain?.high ?? -1, 10);
  });
});

describe('a share of what a denominator counts', () => {
  const t = studentFactor(0.95, 19);

  test('is as sure as so many contacts where all or none are counted, not certain', () => {
    const found = shareEstimate(sumsOf(Array.from({ length: 20 }, () => [2, 2])), 0, 20, t);
    expect(found).toMatchObject({ mean: 1, high: 1 });
    expect(found?.low).toBeCloseTo(40 / (40 + t * t), 12);
    expect(shareEstimate(sumsOf(Array.from({ length: 20 }, () => [0, 2])), 0, 20, t)).toMatchObject({ mean: 0, low: 0 });
  });

  test('that never varies has no width, of a single replication no interval', () => {
    expect(shareEstimate(sumsOf([[1, 2], [1, 2]]), 0, 2, t)).toEqual({ mean: 0.5, low: 0.5, high: 0.5 }); // biome-ignore format: pairs
    expect(shareEstimate(sumsOf([[1, 2]]), 0, 1, t)).toEqual({ mean: 0.5, low: null, high: null });
  });

  test('has nearly the even interval where there are many contacts', () => {
    const pairs = Array.from({ length: 20 }, (_, day): Pair => [790 + day, 1000]);
    const [found, even] = [shareEstimate(sumsOf(pairs), 0, 20, t), ratioEstimate(sumsOf(pairs), 0, 20, t)];
    expect(found?.low).toBeCloseTo(even?.low ?? -1, 4);
    expect(found?.high).toBeCloseTo(even?.high ?? -1, 4);
  });

  // Standard error of a share of 95% in 4,000 experiments: 0.34 percentage points. The even interval holds it in 7 of 10.
  test('holds a true share of 97% in some 95% of experiments with two contacts a day', () => {
    const random = seedrandom.alea('few contacts');
    const held = { share: 0, even: 0 };
    for (let experiment = 0; experiment < 4_000; experiment++) {
      const sums = sumsOf(Array.from({ length: 20 }, (): Pair => [Number(random() < 0.97) + Number(random() < 0.97), 2]));
      const holds = (estimate: Estimate | null) => (estimate?.low ?? 2) <= 0.97 && 0.97 <= (estimate?.high ?? -1);
      held.share += Number(holds(shareEstimate(sums, 0, 20, t)));
      held.even += Number(holds(ratioEstimate(sums, 0, 20, t)));
    }
    expect(held.share / 4_000).toBeGreaterThan(0.93);
    expect(held.share / 4_000).toBeLessThan(0.985);
    expect(held.even / 4_000).toBeLessThan(0.75);
  });
});

describe('an average time', () => {
  const average = (pairs: readonly Pair[]) => positiveRatioEstimate(sumsOf(pairs), 0, pairs.length, studentFactors(0.95, 19));

  test('has an interval that reaches as many times up as down', () => {
    const { mean, low, high } = average(Array.from({ length: 20 }, (_, day): Pair => [100 + 10 * day, 10])) ?? { mean: 0, low: 0, high: 0 };
    expect((high ?? 0) / mean).toBeCloseTo(mean / (low ?? 0), 10);
    expect(high).toBeGreaterThan(mean);
  });

  test('has no interval where a single replication makes it', () => {
    expect(average(Array.from({ length: 20 }, (_, day): Pair => [day === 7 ? 300 : 0, 10]))).toEqual({ mean: 1.5, low: null, high: null });
  });

  test('is 0 for certain only as far as the run tells', () => {
    expect(average(Array.from({ length: 20 }, (): Pair => [0, 10]))).toEqual({ mean: 0, low: 0, high: 0 });
  });

  // Waits of which most are 0 and some long: the standard error of the counts is 0.4 percentage points.
  test('holds the true average of skewed waits oftener than the even interval', () => {
    const random = seedrandom.alea('skewed');
    const held = { time: 0, even: 0 };
    for (let experiment = 0; experiment < 3_000; experiment++) {
      const pairs = Array.from({ length: 20 }, (): Pair => {
        let waited = 0;
        for (let contact = 0; contact < 10; contact++) if (random() < 0.1) waited += -60 * Math.log(1 - random());
        return [waited, 10];
      });
      const holds = (estimate: Estimate | null) => (estimate?.low ?? 7) <= 6 && 6 <= (estimate?.high ?? 0);
      held.time += Number(holds(average(pairs)));
      held.even += Number(holds(ratioEstimate(sumsOf(pairs), 0, 20, studentFactor(0.95, 19))));
    }
    expect(held.time / 3_000).toBeGreaterThan(0.93);
    expect(held.time / 3_000).toBeLessThan(0.98);
    expect(held.even).toBeLessThan(held.time);
  });
});
