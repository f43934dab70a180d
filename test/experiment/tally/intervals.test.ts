import fc from 'fast-check';
import seedrandom from 'seedrandom';
import { describe, expect, test } from 'vitest';
import { Contact, type Counts, Team, Wait } from '#src/center/counts.js';
import type { Figure } from '#src/experiment/result/result.js';
import { simulate } from '#src/experiment/simulate.js';
import { addDurations, percentileEstimates } from '#src/experiment/tally/durations.js';
import { addReplication, newTally } from '#src/experiment/tally/tally.js';
import { studentFactor, studentFactors } from '#src/statistics/student.js';
import { counts, HOUR, scenario } from '../hand-made.js';
import { intervalsOf } from '../intervals-of.js';
import { madeRunner } from '../runner.js';

/** What one made-up replication holds, kept apart from the counts made of it. */
interface Made {
  readonly offered: number[];
  readonly inTime: number[];
  readonly waits: number[][];
  readonly duty: number[];
  readonly busy: number[];
}

/** Support alone, in four intervals; the third is empty in three of four replications. */
function make(random: () => number): Made {
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  const offered = [upTo(30), upTo(500), random() < 0.75 ? 0 : upTo(5), 100 + upTo(10)];
  const duty = offered.map(() => (1 + upTo(5)) * HOUR);
  return {
    offered,
    inTime: offered.map((most) => upTo(most)),
    waits: offered.map((number) =>
      Array.from({ length: number }, () => (random() < 0.3 ? 0 : Math.floor(-Math.log(1 - random()) * 90_000))),
    ),
    duty,
    busy: duty.map((time) => Math.floor(random() * time)),
  };
}

function countsOf({ offered, inTime, waits, duty, busy }: Made): Counts {
  return counts({
    contacts: offered.map((number, interval) => [
      0,
      interval,
      {
        [Contact.arrived]: number,
        [Wait.offered]: number,
        [Wait.answered]: number,
        [Wait.answeredWithin]: inTime[interval],
        [Wait.waitAnswered]: waits[interval].reduce((sum, wait) => sum + wait, 0),
      },
    ]),
    teams: duty.map((time, interval) => [0, interval, { [Team.dutyTime]: time, [Team.busyTime]: busy[interval] }]),
    answered: waits.map((list, interval) => [0, interval, ...list]),
  });
}

/** Ratio of sums with its interval, from the pairs themselves. */
function expectRatio(figure: Figure | null, x: readonly number[], y: readonly number[], law: 'even' | 'share' | 'time'): void {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  if (sum(y) === 0) {
    expect(figure).toBeNull();
    return;
  }
  const mean = sum(x) / sum(y);
  expectClose(figure?.mean, mean);
  if (y.filter((value) => value > 0).length < 2) {
    expect(figure?.low).toBeNull();
    return;
  }
  const squares = sum(x.map((value, index) => (value - mean * y[index]) ** 2));
  const error = (Math.sqrt(squares / (x.length - 1) / x.length) * x.length) / sum(y);
  const t = studentFactor(0.95, x.length - 1);
  const [low, high] = boundsOf(law, { mean, error, t, x, y });
  if (low === null) expect(figure?.low).toBeNull();
  else expectClose(figure?.low, low);
  if (high === null) expect(figure?.high).toBeNull();
  else expectClose(figure?.high, high);
}

interface Spread {
  readonly mean: number;
  readonly error: number;
  readonly t: number;
  readonly x: readonly number[];
  readonly y: readonly number[];
}

function boundsOf(law: 'even' | 'share' | 'time', { mean, error, t, x, y }: Spread): readonly (number | null)[] {
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  if (law === 'share') {
    const certain = mean === 0 || mean === 1;
    if (error < 1e-9 && !certain) return [mean, mean];
    // Wilson: as many trials as make this error; all contacts where the share is 0 or 1.
    const weight = certain ? t ** 2 / total(y) : (t * error) ** 2 / (mean * (1 - mean));
    const middle = (mean + weight / 2) / (1 + weight);
    const half = (t / (1 + weight)) * Math.sqrt((certain ? 0 : error ** 2) + (weight / (2 * t)) ** 2);
    return [mean === 0 ? 0 : middle - half, mean === 1 ? 1 : middle + half];
  }
  if (law === 'even' || mean === 0 || error === 0) return [Math.max(0, mean - t * error), mean + t * error];
  const effective = total(x) ** 2 / total(x.map((value) => value ** 2));
  const factor = studentFactors(0.95, x.length - 1)(Math.max(effective - 1, 0.1));
  const stretch = Math.exp((factor * error) / mean);
  if (!(stretch < 1000)) return [null, null];
  return [mean / stretch, mean * stretch];
}

function expectClose(found: number | null | undefined, expected: number): void {
  expect(Math.abs((found ?? Number.NaN) - expected)).toBeLessThanOrEqual(1e-8 * (1 + Math.abs(expected)));
}

/** The least value that the share does not exceed. */
function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length - 1e-9) - 1)];
}

const runs = fc.record({ seed: fc.integer(), replications: fc.integer({ min: 2, max: 33 }) });

describe('the figures of an interval', () => {
  test('kept as running sums are those of its replications taken together', async () => {
    await fc.assert(
      fc.asyncProperty(runs, async ({ seed, replications }) => {
        const random = seedrandom.alea(`${seed}`);
        const made = Array.from({ length: replications }, () => make(random));
        const simulation = await simulate(scenario, { runner: madeRunner((number) => countsOf(made[number - 1])), replications });
        for (let interval = 0; interval < 4; interval++) {
          const of = (key: 'offered' | 'inTime' | 'duty' | 'busy') => made.map((replication) => replication[key][interval]);
          const { support, all } = intervalsOf(simulation).at(interval).contacts;
          const ones = made.map(() => 1);
          const waiting = made.map(({ waits }) => waits[interval].reduce((sum, wait) => sum + wait / 1000, 0));
          expectRatio(support.offered, of('offered'), ones, 'even');
          expectRatio(support.serviceLevel, of('inTime'), of('offered'), 'share');
          expectRatio(all.averageWait, waiting, of('offered'), 'time');
          expectRatio(intervalsOf(simulation).at(interval).teams.front.occupancy, of('busy'), of('duty'), 'share');
        }
      }),
      { seed: 11, numRuns: 60 },
    );
  });

  test('have percentiles of its durations in all replications, within 0.2% or 20 ms', async () => {
    await fc.assert(
      fc.asyncProperty(runs, async ({ seed, replications }) => {
        const random = seedrandom.alea(`${seed}`);
        const made = Array.from({ length: replications }, () => make(random));
        const simulation = await simulate(scenario, {
          runner: madeRunner((number) => countsOf(made[number - 1])),
          replications,
        });
        const expectPercentile = (figure: Figure | null, waits: readonly number[], share: number) => {
          if (waits.length === 0) {
            expect(figure).toBeNull();
            return;
          }
          const truth = percentile(waits, share) / 1000;
          expect(Math.abs((figure?.mean ?? Number.NaN) - truth)).toBeLessThanOrEqual(Math.max(0.02, 0.002 * truth) + 1e-9);
          if (figure?.low === null || figure?.high === null) return;
          expect(figure?.low).toBeLessThanOrEqual(figure?.mean ?? -1);
          expect(figure?.high).toBeGreaterThanOrEqual(figure?.mean ?? Number.POSITIVE_INFINITY);
        };
        for (let interval = 0; interval < 4; interval++) {
          const waits = made.flatMap((replication) => replication.waits[interval]);
          expectPercentile(intervalsOf(simulation).at(interval).contacts.support.waitP50, waits, 0.5);
          expectPercentile(intervalsOf(simulation).at(interval).contacts.all.answerP99, waits, 0.99);
        }
        const { result } = simulation;
        expectPercentile(result.contacts.support.waitP95, made.flatMap(({ waits }) => waits.flat()), 0.95); // biome-ignore format: one line
        expectPercentile(result.channels.phone.waitP90, made.flatMap(({ waits }) => waits.flat()), 0.9); // biome-ignore format: one line
      }),
      { seed: 12, numRuns: 40 },
    );
  });

  test('have percentiles whose interval is that of single replications, as long as these are few', async () => {
    const random = seedrandom.alea('sections');
    const made = Array.from({ length: 12 }, () => make(random));
    const simulation = await simulate(scenario, { runner: madeRunner((number) => countsOf(made[number - 1])), replications: 12 });
    const figure = intervalsOf(simulation).at(3).contacts.support.waitP90;
    const pooled = figure?.mean ?? Number.NaN;
    const squares = made.reduce((sum, { waits }) => sum + (percentile(waits[3], 0.9) / 1000 - pooled) ** 2, 0);
    const width = studentFactor(0.95, 11) * Math.sqrt(squares / 11 / 12);
    expect(Math.abs((figure?.high ?? 0) - pooled - width)).toBeLessThan(0.004 * pooled);
    expect(width).toBeGreaterThan(0.03 * pooled);
  });
});

test('memory does not grow with the number of replications, but for the sums over the run', () => {
  const random = seedrandom.alea('memory');
  const made = Array.from({ length: 8 }, () => countsOf(make(random)));
  const tally = newTally(scenario, true);
  const pools = [tally.runDurations, tally.intervals?.durations ?? tally.runDurations];
  const sizes = [160, 240].map((replications) => {
    while (tally.replications.length < replications) addReplication(tally, made[tally.replications.length % 8]);
    // Whoever asks for a percentile has what waits added first.
    for (const pool of pools) percentileEstimates(pool, 0, 0, 'wait', 0.95);
    return {
      intervals: bytesOf(tally.intervals),
      run: bytesOf(tally.runDurations),
      replication: bytesOf(tally.replications) / replications,
    };
  });
  expect(sizes[1]).toEqual(sizes[0]);
  expect(sizes[0].replication).toBeLessThan(5_000);
});

/** Of all typed arrays inside. */
function bytesOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (value === null || typeof value !== 'object') return 0;
  return Object.values(value).reduce((sum, inner) => sum + bytesOf(inner), 0);
}

test('replications whose durations take much memory do not wait in numbers until they are pooled', () => {
  const counts = countsOf(make(seedrandom.alea('large')));
  const { contactAnswered } = counts.histograms;
  const large = { ...contactAnswered, entries: new Int32Array(2_200_000) };
  const { runDurations } = newTally(scenario, true);
  const waiting = Array.from({ length: 12 }, () => {
    addDurations(runDurations, { ...counts.overRun, contactAnswered: large });
    return runDurations.waiting.length;
  });
  expect(Math.max(...waiting)).toBe(3);
  expect(waiting.filter((length) => length === 0)).toHaveLength(3);
});
