import seedrandom from 'seedrandom';
import { describe, expect, test } from 'vitest';
import { addDuration, binOf, histogramTable, middleOf } from '#src/statistics/histogram.js';
import type { Estimate } from '#src/statistics/interval.js';
import { quantileDifference, quantileEstimate, type SectionedDurations, sectionedDurations } from '#src/statistics/quantile-interval.js';
import { studentFactor } from '#src/statistics/student.js';
import { wilsonWithin } from '#src/statistics/wilson.js';

/** One section for each replication. */
function sectioned(replications: readonly (readonly number[])[]): SectionedDurations {
  return sectionedDurations(
    replications.map((durations) => {
      const table = histogramTable(1);
      for (const duration of durations) addDuration(table, 0, duration);
      return { replications: 1, rows: [{ table, row: 0 }] };
    }),
  );
}

const holds = (estimate: Estimate | null, value: number) => Number((estimate?.low ?? 1) <= value && value <= (estimate?.high ?? -1));
const inBin = (milliseconds: number) => middleOf(binOf(milliseconds));

/** Waits of a quiet line: `delayed` of all wait, 60 s on average, the others not at all. */
function waits(random: () => number, delayed: number, contacts = 96): number[] {
  return Array.from({ length: contacts }, () => (random() < delayed ? Math.round(-60_000 * Math.log(1 - random())) : 0));
}

describe('the interval of a quantile', () => {
  test('ends where the share of durations cannot be told from the one asked for', () => {
    // The same in every section: the interval of a share is Wilson's of 4 × 100 contacts.
    const durations = sectioned([0, 1, 2, 3].map(() => Array.from({ length: 100 }, (_, index) => 1000 * index)));
    const shares = wilsonWithin(0.5, 400, studentFactor(0.95, 3));
    const found = quantileEstimate(durations, 0.5, 0.95);
    expect(found?.mean).toBe(inBin(49_000));
    // In seconds: the durations whose share's interval holds a half; 0.42 to 0.58 at 0.5, and nearly as much beside it.
    expect((found?.low ?? 0) / 100_000).toBeCloseTo(shares.low ?? 0, 1);
    expect((found?.high ?? 0) / 100_000).toBeCloseTo(shares.high ?? 0, 1);
  });

  test('is not there from a single section, nor where too few durations bound it', () => {
    expect(quantileEstimate(sectioned([[1_000, 2_000]]), 0.5, 0.95)).toEqual({ mean: inBin(1_000), low: null, high: null });
    expect(quantileEstimate(sectioned([[1_000], [2_000], [3_000]]), 0.99, 0.95)).toEqual({ mean: inBin(3_000), low: null, high: null });
    expect(quantileEstimate(sectioned([[], []]), 0.9, 0.95)).toBeNull();
  });

  // 2,000 experiments: a standard error of 0.5 points. Of sections' percentiles the interval held it in 85%.
  test('holds it in some 95% of experiments just above the share that waits', () => {
    const random = seedrandom.alea('just above');
    // 7% wait: the 94th of a hundred is the shortest seventh of those who wait.
    const truth = -60_000 * Math.log(6 / 7);
    let held = 0;
    for (let experiment = 0; experiment < 2_000; experiment++) {
      const found = quantileEstimate(sectioned(Array.from({ length: 20 }, () => waits(random, 0.07))), 0.94, 0.95);
      held += holds(found, inBin(Math.round(truth)));
    }
    expect(held / 2_000).toBeGreaterThan(0.93);
    expect(held / 2_000).toBeLessThan(0.97);
  });

  test('knows that contacts of one replication resemble each other', () => {
    const random = seedrandom.alea('busy days');
    const days = Array.from({ length: 20 }, (_, day) => waits(random, day % 2 === 0 ? 0.05 : 0.45));
    const shuffled = Array.from({ length: 20 }, (_, day) => days.flatMap((all) => all.filter((_wait, index) => index % 20 === day)));
    const width = (estimate: Estimate | null) => (estimate?.high ?? 0) - (estimate?.low ?? 0);
    const [together, apart] = [days, shuffled].map((sections) => width(quantileEstimate(sectioned(sections), 0.9, 0.95)));
    expect(together).toBeGreaterThan(1.5 * apart);
  });
});

describe('the difference of two quantiles of the same replications', () => {
  const random = seedrandom.alea('pairs');
  const days = Array.from({ length: 20 }, () => waits(random, 0.3));

  test('is 0 for certain where every section is the same', () => {
    expect(quantileDifference(sectioned(days), sectioned(days), 0.9, 0.95)).toEqual({ mean: 0, low: 0, high: 0 });
  });

  test('leaves out what both have in common', () => {
    const longer = days.map((day) => day.map((wait) => (wait === 0 ? 0 : wait + 4_000)));
    const found = quantileDifference(sectioned(days), sectioned(longer), 0.9, 0.95);
    const alone = quantileEstimate(sectioned(days), 0.9, 0.95);
    expect((found?.high ?? 0) - (found?.low ?? 0)).toBeLessThan(0.2 * ((alone?.high ?? 0) - (alone?.low ?? 0)));
    expect(holds(found, 4_000)).toBe(1);
  });

  test('is not 0 for certain where a single wait is another, however little that moves', () => {
    // Every second section is a little later than the others; in one of them one wait goes across the median.
    const sections = Array.from({ length: 8 }, (_, section) =>
      Array.from({ length: 400 }, (_, i) => 20 * Math.floor(i / 40 + (section % 2) * 1.5)),
    );
    const changed = sections.map((waited, section) => waited.map((wait, i) => (section === 0 && i === 200 ? wait + 200 : wait)));
    const { mean, low, high } = quantileDifference(sectioned(sections), sectioned(changed), 0.5, 0.95) ?? { mean: 1, low: 0, high: 0 };
    expect(mean).toBe(0);
    expect(low ?? 0).toBeLessThan(-0.1);
    expect(high ?? 0).toBeGreaterThan(0.1);
  });

  test('has the interval of both errors together, drawn from a few sections as unevenly as each of them is', () => {
    // Errors of shares that are not correlated: the sections that are late in one are not those that are late in the other.
    const waited = (late: number) => Array.from({ length: 200 }, (_, i) => Math.round(100 * Math.exp((i + late) / 15)));
    const longest = Math.max(...waited(20));
    const first = sectioned([0, 20, 0, 20].map((late) => waited(late).map((wait) => longest - wait)));
    const second = sectioned([0, 0, 20, 20].map(waited));
    const t = studentFactor(0.95, 3);
    const [before, after] = [first, second].map((durations) => {
      const { mean, low, high } = quantileEstimate(durations, 0.5, 0.95) ?? { mean: 0, low: null, high: null };
      return (z: number) => (z < 0 ? mean - (low ?? mean) : (high ?? mean) - mean) * (z / t);
    });
    // Student's t in two dimensions, with three degrees of freedom.
    const random = seedrandom.alea('both errors');
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const errors = Float64Array.from({ length: 400_000 }, () => {
      const scale = Math.sqrt((normal() ** 2 + normal() ** 2 + normal() ** 2) / 3);
      return after(normal() / scale) - before(normal() / scale);
    }).sort();
    const { mean, low, high } = quantileDifference(first, second, 0.5, 0.95) ?? { mean: 0, low: 0, high: 0 };
    expect(((low ?? 0) - mean) / errors[Math.round(0.025 * errors.length)]).toBeCloseTo(1, 1.6);
    expect(((high ?? 0) - mean) / errors[Math.round(0.975 * errors.length)]).toBeCloseTo(1, 1.6);
  });

  test('has no interval where one of the two has none, and no value where one has none', () => {
    const few = sectioned(days.map(() => [1_000]));
    expect(quantileDifference(few, sectioned(days), 0.99, 0.95)).toMatchObject({ low: null, high: null });
    expect(quantileDifference(sectioned(days.map(() => [])), sectioned(days), 0.9, 0.95)).toBeNull();
  });

  test.each([0.09, 0.3])('shows what is not there in fewer than 5%% of experiments, with %d delayed', (delayed) => {
    const draws = seedrandom.alea(`false verdicts ${delayed}`);
    let shown = 0;
    for (let experiment = 0; experiment < 1_000; experiment++) {
      const [one, other] = [0, 0].map(() => sectioned(Array.from({ length: 20 }, () => waits(draws, delayed))));
      shown += 1 - holds(quantileDifference(one, other, 0.94, 0.95), 0);
    }
    expect(shown / 1_000).toBeLessThan(0.065);
  });
});
