import seedrandom from 'seedrandom';
import { describe, expect, test } from 'vitest';
import type { Estimate } from '#src/statistics/interval.js';
import { ratioDifference } from '#src/statistics/paired-ratio.js';
import { skewedRatioEstimate } from '#src/statistics/skewed.js';
import { meanEstimate } from './plain-mean.js';

const terms = (x: readonly number[]) => ({ x: Float64Array.from(x), y: new Float64Array(x.length).fill(1) });
const estimateOf = (x: readonly number[]) => skewedRatioEstimate(terms(x), 0.95);
const holds = (estimate: Estimate | null, value: number) => Number((estimate?.low ?? 1) <= value && value <= (estimate?.high ?? -1));

/** Overtime of a small team: on two days of five some minutes, long ones now and then. Its mean is 0.4. */
function overtime(random: () => number): number {
  return random() < 0.6 ? 0 : -Math.log(1 - random());
}

describe('the interval of a skewed mean', () => {
  test('is the plain one where the values lie evenly around their mean', () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    const [found, plain] = [estimateOf(values), meanEstimate(values, 0.95)];
    expect(found?.low).toBeCloseTo(plain?.low ?? -1, 9);
    expect(found?.high).toBeCloseTo(plain?.high ?? -1, 9);
  });

  test('worked by hand: nine zeros and a ten reach from 0.46 to 11.7 instead of from −1.3 to 3.3', () => {
    // Mean 1, s² = 10, skewness √10, so γ/√n = 1 and error 1: 1 − 3·(∛(1 ± 2.2622 − 1/6) − 1).
    const found = estimateOf([0, 0, 0, 0, 0, 0, 0, 0, 0, 10]);
    const end = (t: number) => 1 - 3 * (Math.cbrt(1 + t - 1 / 6) - 1);
    expect(found?.low).toBeCloseTo(end(2.2621571628), 6);
    expect(found?.high).toBeCloseTo(end(-2.2621571628), 6);
  });

  test('moves and stretches with the values', () => {
    const values = Array.from({ length: 12 }, (_, index) => index ** 3);
    const [found, moved] = [estimateOf(values), estimateOf(values.map((value) => 480 + 20 * value))];
    expect(moved?.low).toBeCloseTo(480 + 20 * (found?.low ?? 0), 6);
    expect(moved?.high).toBeCloseTo(480 + 20 * (found?.high ?? 0), 6);
  });

  test('has no width where nothing varies, and is not there for a single value', () => {
    const { mean, low, high } = { mean: 0, ...estimateOf([0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1]) };
    expect(mean).toBeCloseTo(0.1, 15);
    expect([low, high]).toEqual([mean, mean]);
    expect(estimateOf([3])).toEqual({ mean: 3, low: null, high: null });
    expect(skewedRatioEstimate({ x: new Float64Array(2), y: new Float64Array(2) }, 0.95)).toBeNull();
  });

  // 4,000 experiments: a standard error of 0.35 points. An interval that holds it in 92.5% would fail in 19 of 20 cases.
  test('holds the mean overtime of a small team in some 95% of experiments, which the plain one does not', () => {
    const random = seedrandom.alea('overtime');
    let [held, plain] = [0, 0];
    for (let experiment = 0; experiment < 4_000; experiment++) {
      const values = Array.from({ length: 20 }, () => overtime(random));
      held += holds(estimateOf(values), 0.4);
      plain += holds(meanEstimate(values, 0.95), 0.4);
    }
    expect(held / 4_000).toBeGreaterThan(0.935);
    expect(held / 4_000).toBeLessThan(0.975);
    expect(plain / 4_000).toBeLessThan(0.93);
  });

  test('of a difference shows what is not there in fewer than 5% of experiments', () => {
    const random = seedrandom.alea('two teams');
    let shown = 0;
    for (let experiment = 0; experiment < 4_000; experiment++) {
      const [one, other] = [0, 0].map(() => terms(Array.from({ length: 20 }, () => overtime(random))));
      shown += 1 - holds(ratioDifference(one, other, 0.95), 0);
    }
    expect(shown / 4_000).toBeLessThan(0.055);
    expect(shown / 4_000).toBeGreaterThan(0.02);
  });
});
