import { beforeAll, describe, expect, it } from 'vitest';
import type { FirstBreak } from '#src/experiment/capacity/capacity.js';
import { checkCapacity } from '#src/experiment/capacity/check.js';
import { inProcessRunner } from '#src/runners/in-process.js';
import { load } from '../../../scenario/loading.js';
import { oneLine } from '../one-line.js';

/** One line that four teams serve too few, of which each could have less shrinkage or one more. */
const FOUR_TEAMS = oneLine(
  '08:00-14:00',
  150,
  `  one: { skills: [sales], shrinkage: 20%, agents: 1, costPerHour: 20 }
  few: { skills: [sales], shrinkage: 20%, agents: 2, costPerHour: 20 }
  some: { skills: [sales], shrinkage: 20%, agents: 3, costPerHour: 20 }
  many: { skills: [sales], shrinkage: 20%, agents: 5, costPerHour: 20 }`,
);

describe('mends that are tried for one promise', () => {
  let found: FirstBreak | null;
  let simulated = 0;
  beforeAll(async () => {
    const options = { runner: inProcessRunner(), seed: 1, replications: 6, onProgress: ({ done }: { done: number }) => (simulated = done) };
    found = (await checkCapacity(load(FOUR_TEAMS).scenario, options)).firstBreak;
  });

  it('are ranked by what they are shown to help: what takes no pay before what does, and the most helpful first', () => {
    const mends = (found?.mends ?? []).map(({ kind, hours, effects: [own] }) => ({ kind, hours, own }));
    expect(mends.map(({ kind }) => kind)).toEqual([
      'shrinkage',
      'shrinkage',
      'shrinkage',
      'agentAlways',
      'agentAlways',
      'agentAlways',
      'agentAlways',
      'shrinkage',
    ]);
    expect(mends.map(({ own }) => own?.verdict === 'better')).toEqual([true, true, true, true, true, true, true, false]);
    for (const part of [mends.slice(0, 3), mends.slice(3, 7)]) {
      const gains = part.map(({ own }) => own?.gain?.mean ?? Number.NaN);
      expect(gains).toEqual(gains.toSorted((a, b) => b - a));
    }
  });

  it('are followed to where the first promise breaks with them, the first six of those that help', () => {
    expect(found?.mends.map(({ breaksAt }) => breaksAt !== null)).toEqual([true, true, true, true, true, true, false, false]);
  });

  it('take few volumes, because it is known where to look', () => {
    // It is 67; where nothing is known of how fast service falls it is 95.
    expect(simulated / 6).toBeLessThan(72);
  });

  it('bring a plan, with the number of combinations that were simulated for it', () => {
    expect(found?.plan?.grade).toBe('kept');
    expect(found?.plan?.tried).toBe(4);
  });
});
