import seedrandom from 'seedrandom';
import { describe, expect, test } from 'vitest';
import type { Estimate } from '#src/statistics/interval.js';
import { clusteredShareDifference, ratioDifference } from '#src/statistics/paired-ratio.js';
import { pairedShareDifference } from '#src/statistics/paired-share.js';

const terms = (x: readonly number[], y = x.map(() => 1)) => ({ x: Float64Array.from(x), y: Float64Array.from(y) });
const holds = (estimate: Estimate | null, value: number) => Number((estimate?.low ?? 2) <= value && value <= (estimate?.high ?? -2));

/** Share of 2,000 intervals that hold the true value. Its standard error is 0.5%: the bounds below are four of them around 95%. */
function coverage(seed: string, value: number, run: (random: () => number) => Estimate | null): number {
  const random = seedrandom(seed);
  let held = 0;
  for (let repeated = 0; repeated < 2_000; repeated++) held += holds(run(random), value);
  return held / 2_000;
}

describe('the difference of two ratios of the same replications', () => {
  test('of means is the paired t interval where the replications are few', () => {
    // Differences 1, 1, 2: mean 4/3, s/√3 = 1/3, t with 2 degrees of freedom 4.302652730.
    const found = ratioDifference(terms([1, 2, 3]), terms([2, 3, 5]), 0.95);
    expect(found?.mean).toBeCloseTo(4 / 3, 12);
    expect(found?.low).toBeCloseTo((4 - 4.30265273) / 3, 8);
    expect(found?.high).toBeCloseTo((4 + 4.30265273) / 3, 8);
  });

  test('that is the same in every replication is certain', () => {
    const first = terms([0.1, 0.2, 0.3]);
    expect(ratioDifference(first, first, 0.95)).toEqual({ mean: 0, low: 0, high: 0 });
    const shifted = ratioDifference(first, terms([0.4, 0.5, 0.6]), 0.95);
    expect(shifted?.high).toBe(shifted?.low);
  });

  test('that is the same but for rounding is certain, however little the other one is', () => {
    const [rounded, nothing] = [terms([1, 1 + 4e-14, 1 - 4e-14, 1]), terms([0, 0, 0, 0])];
    for (const [one, other] of [
      [rounded, nothing],
      [nothing, rounded],
    ]) {
      // biome-ignore format: pairs
      const found = ratioDifference(one, other, 0.95);
      expect([found?.low, found?.high]).toEqual([found?.mean, found?.mean]);
    }
  });

  test('leaves out what both have in common', () => {
    const day = [3, -8, 5, 2, -1, 7, -6, 1];
    const found = ratioDifference(terms(day.map((d, i) => 100 * d + (i % 2))), terms(day.map((d) => 100 * d)), 0.95);
    expect(found?.mean).toBeCloseTo(-0.5, 12);
    expect(found?.low).toBeGreaterThan(-1);
  });

  test('has no value where one of the two has none, and no interval from a single replication', () => {
    expect(ratioDifference(terms([0, 0], [0, 0]), terms([1, 2]), 0.95)).toBeNull();
    expect(ratioDifference(terms([1]), terms([3]), 0.95)).toEqual({ mean: 2, low: null, high: null });
  });

  test('holds the true difference of service levels in 95 of 100 runs', () => {
    // Days of 50 to 150 contacts; 80% and 85% in time, on busy days fewer in both.
    const share = coverage('ratio', 0.05, (random) => {
      const volumes = Array.from({ length: 20 }, () => 50 + Math.floor(101 * random()));
      const common = volumes.map((volume) => 0.001 * (100 - volume) + 0.02 * (random() - 0.5));
      // In proportion to the volume the common part has this mean, which both ratios share.
      const base = volumes.map((volume, day) => volume * (0.8 + common[day] + 0.02 * (random() - 0.5)));
      const other = volumes.map((volume, day) => volume * (0.85 + common[day] + 0.02 * (random() - 0.5)));
      return ratioDifference(terms(base, volumes), terms(other, volumes), 0.95);
    });
    expect(share).toBeGreaterThan(0.93);
    expect(share).toBeLessThan(0.97);
  });
});

describe('the difference of two shares of the same trials', () => {
  test('is that of the published example', () => {
    // Tango's interval of the airway example in Fagerland, Lydersen and Laake (2014): 7 and 1 discordant pairs of 21.
    const found = pairedShareDifference(7, 1, 21, 0.95);
    expect(found?.mean).toBeCloseTo(-6 / 21, 12);
    expect(found?.low).toBeCloseTo(-0.517, 3);
    expect(found?.high).toBeCloseTo(-0.026, 3);
  });

  test('says how little no change in few replications means', () => {
    // z²/(n + z²), as Wilson's interval of none of 20.
    expect(pairedShareDifference(0, 0, 20, 0.95)?.high).toBeCloseTo(3.841458821 / 23.841458821, 8);
    expect(pairedShareDifference(20, 0, 20, 0.95)).toMatchObject({ mean: -1, low: -1 });
    expect(pairedShareDifference(0, 0, 0, 0.95)).toBeNull();
  });

  test.each([
    [0.05, 0.05],
    [0.02, 0.3],
    [0.4, 0.1],
    [0.01, 0.01],
  ])('holds the true one with few replications: %f lost, %f gained', (lost, gained) => {
    const share = coverage(`share ${lost}`, gained - lost, (random) => {
      const counts = [0, 0];
      for (let trial = 0; trial < 20; trial++) {
        const at = random();
        if (at < lost) counts[0]++;
        else if (at < lost + gained) counts[1]++;
      }
      return pairedShareDifference(counts[0], counts[1], 20, 0.95);
    });
    // With so few trials shares jump: more than 95% is honest, less than 93% would not be.
    expect(share).toBeGreaterThan(0.93);
  });
});

describe('the difference of two shares of parts of the same replications', () => {
  test('is narrower than the two intervals together where both go up and down together', () => {
    const [base, other] = [[3, 5, 2, 6, 4, 5], [4, 6, 3, 7, 5, 6]].map((met) => terms(met, met.map(() => 7))); // biome-ignore format: two weeks
    const apart = clusteredShareDifference(base, terms([6, 4, 7, 3, 5, 6], [7, 7, 7, 7, 7, 7]), 0.95);
    const found = clusteredShareDifference(base, other, 0.95);
    expect(found?.mean).toBeCloseTo(1 / 7, 12);
    expect((found?.high ?? 0) - (found?.low ?? 0)).toBeLessThan(0.4 * ((apart?.high ?? 0) - (apart?.low ?? 0)));
  });

  test('says how little it means that all days were kept', () => {
    const all = terms([7, 7, 7, 7], [7, 7, 7, 7]);
    const found = clusteredShareDifference(all, all, 0.95);
    expect(found?.mean).toBe(0);
    expect(found?.high).toBeGreaterThan(0.2);
  });

  test('has no value where one of the two has no part, and no interval where one has parts in a single replication', () => {
    const [nothing, once, often] = [terms([0, 0, 0], [0, 0, 0]), terms([0, 3, 0], [0, 7, 0]), terms([5, 4, 6], [7, 7, 7])];
    expect(clusteredShareDifference(nothing, often, 0.95)).toBeNull();
    expect(clusteredShareDifference(often, nothing, 0.95)).toBeNull();
    expect(clusteredShareDifference(once, often, 0.95)).toEqual({ mean: expect.closeTo(2 / 7, 12), low: null, high: null });
    expect(clusteredShareDifference(often, once, 0.95)).toEqual({ mean: expect.closeTo(-2 / 7, 12), low: null, high: null });
  });

  test('holds the true one', () => {
    const share = coverage('parts', 0.2, (random) => {
      const weeks = Array.from({ length: 20 }, () => {
        const busy = 0.2 * (random() - 0.5);
        const days = Array.from({ length: 7 }, random);
        // The same luck for both: who keeps a day with the baseline keeps it with the other.
        return [days.filter((luck) => luck < 0.6 + busy).length, days.filter((luck) => luck < 0.8 + busy).length];
      });
      const seven = weeks.map(() => 7);
      const [base, other] = [weeks.map(([met]) => met), weeks.map(([, met]) => met)];
      return clusteredShareDifference(terms(base, seven), terms(other, seven), 0.95);
    });
    expect(share).toBeGreaterThan(0.93);
    expect(share).toBeLessThan(0.97);
  });
});
