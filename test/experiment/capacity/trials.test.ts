import { describe, expect, it } from 'vitest';
import { firstInterval, longestMiss, missedStretches } from '#src/experiment/capacity/first-break.js';
import { newTrials, runTrials, type TrialSetting } from '#src/experiment/capacity/trials.js';
import { chanceOfDay } from '#src/experiment/promises/chance.js';
import { HOUR, scenario } from '../hand-made.js';
import { madeRunner } from '../runner.js';
import { conditions, type InTime, replication, SALES, SUPPORT, trialsOf } from './hand-made-trials.js';

describe('the intervals in which a target is missed', () => {
  const missed = async (...inTime: InTime) => missedStretches(await trialsOf([replication(inTime)]), conditions[SUPPORT], SUPPORT, null);

  it('are one stretch where they follow each other, and several where they do not', async () => {
    expect(await missed(50, 60, 90, 70)).toEqual([
      { first: 0, last: 1 },
      { first: 3, last: 3 },
    ]);
    expect(await missed(90, 50, 50, 50)).toEqual([{ first: 1, last: 3 }]);
    expect(await missed(79, 80, 79, 81)).toEqual([
      { first: 0, last: 0 },
      { first: 2, last: 2 },
    ]);
    expect(await missed(50, null, 50, null)).toHaveLength(2);
    expect(await missed(80, 90, 100, 80)).toEqual([]);
  });

  it('are told by the longest stretch, the first of those that are equally long', async () => {
    const longest = async (...inTime: InTime) =>
      longestMiss(await trialsOf([replication(inTime), replication(inTime)]), conditions[SUPPORT], SUPPORT, 1.2, 0.95);
    expect(await longest(50, 90, 60, 70)).toEqual({
      factor: 1.2,
      from: 'interval 2',
      until: '2026-11-09T04:00:00+00:00',
      milliseconds: 2 * HOUR,
    });
    expect(await longest(50, 60, 90, 70)).toEqual({ factor: 1.2, from: 'interval 0', until: 'interval 2', milliseconds: 2 * HOUR });
    expect(await longest(50, 90, 60, 90)).toMatchObject({ from: 'interval 0', until: 'interval 1' });
    expect(await longest(90, 90, 90, 90)).toBeNull();
  });

  it('count as missed without a break only where each of them is shown to be', async () => {
    // On average the target is missed from the second to the fourth; chance may have made it so in the third.
    const trials = await trialsOf([replication([90, 60, 60, 61]), replication([90, 61, 95, 60]), replication([90, 60, 70, 60])]);
    expect(missedStretches(trials, conditions[SUPPORT], SUPPORT, null)).toEqual([{ first: 1, last: 3 }]);
    expect(missedStretches(trials, conditions[SUPPORT], SUPPORT, 0.95)).toEqual([
      { first: 1, last: 1 },
      { first: 3, last: 3 },
    ]);
    expect(longestMiss(trials, conditions[SUPPORT], SUPPORT, 1, 0.95)?.milliseconds).toBe(HOUR);
    const once = await trialsOf([replication([50, 50, 50, 50])]);
    expect(longestMiss(once, conditions[SUPPORT], SUPPORT, 1, 0.95)).toBeNull();
  });

  it('belong each to its own target', async () => {
    const trials = await trialsOf([replication([90, 90, 90, 90], [90, 40, 40, 90])]);
    expect(missedStretches(trials, conditions[SUPPORT], SUPPORT, null)).toEqual([]);
    expect(missedStretches(trials, conditions[SALES], SALES, null)).toEqual([{ first: 1, last: 2 }]);
  });
});

describe('the interval that breaks first', () => {
  it('is the one that is surely furthest from the target, at the lowest volume at which one surely misses it', async () => {
    // The third interval is the worst on average, and nothing is sure of it.
    const calm = await trialsOf([replication([79, 90, 70, 90]), replication([81, 90, 88, 90]), replication([80, 90, 76, 90])]);
    const busy = await trialsOf([replication([70, 65, 40, 90]), replication([70, 65, 80, 90]), replication([70, 65, 60, 90])]);
    expect(firstInterval([calm], conditions[SUPPORT], SUPPORT, 0.95)).toBeNull();
    expect(firstInterval([calm, busy], conditions[SUPPORT], SUPPORT, 0.95)).toBe(1);
  });
});

describe('the chance of a day', () => {
  it('is the share of replications in which all service levels that have a value on it reach their targets', async () => {
    const { tally } = await trialsOf([
      replication([100, 80, 100, null]),
      replication([80, 60, null, null]),
      replication([90, 80, null, 60], [40, 40]),
      replication([80, 80, null, null], [70, 30, 20]),
    ]);
    const targets = conditions.map(({ target }) => target);
    const chance = (day: number, of = targets) => chanceOfDay(tally, of, day, 0.95)?.mean ?? null;
    // Support: 90, 70, 85 and 80%; sales: 40% in the third, 50% in the fourth.
    expect([chance(0), chance(0, [targets[SUPPORT]]), chance(0, [targets[SALES]])]).toEqual([0.5, 0.75, 0.5]);
    // Support: 100% in the first, 60% in the third; sales: 20% in the fourth.
    expect([chance(1), chance(1, [targets[SUPPORT]]), chance(1, [targets[SALES]])]).toEqual([1 / 3, 0.5, 0]);
    expect(chance(0, [])).toBeNull();
  });
});

describe('replications at a volume', () => {
  it('go on where they were, and end with the reason when they are stopped', async () => {
    const runner = madeRunner(() => replication([90]));
    let done = 0;
    const setting: TrialSetting = { runner, seed: 1, conditions, onReplication: () => done++ };
    const trials = newTrials(scenario, setting);
    await runTrials(trials, 3, setting);
    await runTrials(trials, 3, setting);
    await runTrials(trials, 5, setting);
    expect(runner.requests.map(({ first, count }) => [first, count])).toEqual([
      [1, 3],
      [4, 2],
    ]);
    expect([done, trials.tally.replications.length]).toEqual([5, 5]);

    const abort = new AbortController();
    const reason = new Error('enough');
    const stopping = { ...setting, signal: abort.signal, onReplication: () => (++done === 7 ? abort.abort(reason) : undefined) };
    await expect(runTrials(trials, 20, stopping)).rejects.toBe(reason);
    expect(done).toBe(7);
  });
});
