import { describe, expect, test } from 'vitest';
import { Contact, Wait } from '#src/center/counts.js';
import { judgeRequirement } from '#src/experiment/promises/judge.js';
import type { Simulation } from '#src/experiment/result/result.js';
import { simulate } from '#src/experiment/simulate.js';
import type { Requirement } from '#src/scenario/scenario.js';
import { wilsonEstimate } from '#src/statistics/wilson.js';
import { counts, scenario } from '../hand-made.js';
import { madeRunner } from '../runner.js';

/** Ten contacts on the first day in each of two replications; of them `inTime` are answered in time and `abandoned` give up. */
function simulated(inTime: readonly number[], abandoned: readonly number[]): Promise<Simulation> {
  const runner = madeRunner((number) =>
    counts({
      contacts: [
        [
          0,
          0,
          {
            [Contact.arrived]: 10,
            [Wait.offered]: 10,
            [Wait.abandoned]: abandoned[number - 1],
            [Wait.answered]: 10 - abandoned[number - 1],
            [Wait.answeredWithin]: inTime[number - 1],
          },
        ],
      ],
    }),
  );
  return simulate(scenario, { runner, replications: inTime.length });
}

describe('what is required', () => {
  const atMost10: Requirement = { text: 'abandonmentRate <= 10%', measure: 'abandonmentRate', relation: '<=', value: 0.1 };

  test('is looked up in the result, with its grade and the chance that a period keeps it', async () => {
    const simulation = await simulated([8, 8, 8, 8], [1, 1, 2, 1]);
    const judged = judgeRequirement(atMost10, simulation);
    const { figure } = { figure: null, ...judged };
    expect(judged).toMatchObject({ target: { path: 'contacts.all.abandonmentRate' }, grade: 'likelyMissed', days: null });
    expect(figure).toEqual(simulation.result.contacts['all']['abandonmentRate']);
    expect(judged).toHaveProperty('chance.mean', 0.75);
    expect(judged).toHaveProperty('chance.low', expect.closeTo(wilsonEstimate(0.75, 4, 0.95)?.low ?? Number.NaN, 9));
  });

  test('has no grade and no chance where the measure has no value', async () => {
    const simulation = await simulated([8, 8], [1, 1]);
    expect(judgeRequirement({ ...atMost10, measure: 'front.occupancy' }, simulation)).toMatchObject({
      figure: null,
      grade: null,
      chance: null,
    });
    expect(judgeRequirement({ ...atMost10, measure: 'whole.cost' }, simulation)).toMatchObject({ figure: { mean: 0 }, grade: 'kept' });
    expect(judgeRequirement({ ...atMost10, measure: 'abandonRate' }, simulation)).toHaveProperty('message');
  });

  test('of a share of intervals is kept in those replications in which so many reach their target', async () => {
    const interval = (inTime: number) => ({
      [Contact.arrived]: 10,
      [Wait.offered]: 10,
      [Wait.answered]: 10,
      [Wait.answeredWithin]: inTime,
    });
    // 80% are promised: one interval of two reaches that in the first replication, both do in the second.
    const runner = madeRunner((number) => counts({ contacts: [[0, 0, interval(9)], [0, 1, interval(number === 1 ? 5 : 8)]] })); // biome-ignore format: rows
    const simulation = await simulate(scenario, { runner, replications: 2 });
    const chanceOf = (value: number) => judgeRequirement({ text: '', measure: 'support.intervalsMet', relation: '>=', value }, simulation);
    expect(chanceOf(0.8)).toHaveProperty('chance.mean', 0.5);
    expect(chanceOf(0.5)).toHaveProperty('chance.mean', 1);
  });

  test('of a percentile has no chance: single replications do not tell', async () => {
    const judged = judgeRequirement({ ...atMost10, measure: 'support.waitP90', value: 20 }, await simulated([8, 8], [1, 1]));
    expect(judged).toMatchObject({ chance: null });
  });
});

describe('the promises of a scenario', () => {
  test('are its service levels in the result, each with the share of days and the chance of the period', async () => {
    const { result } = await simulated([8, 7, 9, 8], [0, 0, 0, 0]);
    const [support, sales] = result.promises;
    const { targetMet, daysMet, serviceLevel } = result.contacts['support'];
    expect(support).toMatchObject({
      target: { kind: 'serviceLevel', name: 'support', value: 0.8, within: 20_000 },
      grade: 'likelyKept',
    });
    expect([support.figure, support.chance, support.days]).toEqual([serviceLevel, targetMet, daysMet]);
    expect(support.chance?.mean).toBe(0.75);
    expect(sales).toMatchObject({ target: { name: 'sales' }, figure: null, grade: null });
  });
});
