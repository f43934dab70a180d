import { describe, expect, it } from 'vitest';
import { Contact, Wait } from '#src/center/counts.js';
import { checkCapacity } from '#src/experiment/capacity/check.js';
import { inProcessRunner } from '#src/runners/in-process.js';
import { load } from '../../scenario/loading.js';
import { counts } from '../hand-made.js';
import { madeRunner } from '../runner.js';
import { oneLine } from './one-line.js';

/** A line that six people serve well, on a single day. */
const LINE = oneLine('08:00-18:00', 60, '  desk: { skills: [sales], shrinkage: 0, agents: 6 }');

describe('the curve', () => {
  it('goes from a little below the break-even, or what is as written, to a little above, however far the interval reaches', async () => {
    const capacity = await checkCapacity(load(LINE).scenario, { runner: inProcessRunner(), seed: 1, replications: 2 });
    const { factor = null, high = null } = capacity.targets[0]?.breakEven ?? {};
    const [from, to] = [0.85, 1.15 * (factor ?? Number.NaN)];
    expect(high).toBeGreaterThan(to + 0.2);
    const factors = capacity.curve.map((point) => point.factor);
    const step = (to - from) / 8;
    expect(Math.min(...factors)).toBeGreaterThanOrEqual(from - step / 2);
    expect(Math.max(...factors)).toBeLessThanOrEqual(to + step / 2);
  });
});

describe('the work of a check', () => {
  /** Replications that are expected when the first one has ended; there it is stopped. */
  async function expectedOf(yaml: string, options: { chance?: number; replications?: number }): Promise<number> {
    const stop = new AbortController();
    let expected = Number.NaN;
    const onProgress = ({ of }: { readonly of: number }) => {
      expected = of;
      stop.abort(new Error('known'));
    };
    const { scenario } = load(yaml);
    const checking = checkCapacity(scenario, { runner: inProcessRunner(), seed: 1, ...options, onProgress, signal: stop.signal });
    await expect(checking).rejects.toThrow('known');
    return expected;
  }

  it('is more for more promises and contact types, and as much more for more replications', async () => {
    const expected = await expectedOf(LINE, { replications: 10 });
    const promises = `${LINE}require: ["teams.desk.occupancy <= 95%", "contacts.sales.abandonmentRate <= 5%"]\n`;
    expect(await expectedOf(promises, { replications: 10 })).toBeGreaterThan(expected);
    // Another one of which nothing is promised.
    const service = `  service:
    channel: phone
    arrivals: { perHour: 6 }
    patience: { mean: 3 min }
    journey: { desk: { skill: sales, time: { mean: 4 min } } }
`;
    expect(await expectedOf(LINE.replace('teams:', `${service}teams:`), { replications: 10 })).toBeGreaterThan(expected);
    expect(await expectedOf(LINE, { replications: 30 })).toBe(3 * expected);
  });

  it('is that of three times the replications of which all must hold for a chance to be shown', async () => {
    // 95% of the normal distribution are within 1.96: 3 · 3.84 · 9 is 103.7.
    expect(await expectedOf(LINE, { chance: 0.9 })).toBe(await expectedOf(LINE, { replications: 104 }));
    expect(await expectedOf(LINE, { chance: 0.1 })).toBe(await expectedOf(LINE, { replications: 104 }));
  });
});

describe('the first look at a volume', () => {
  it('takes two to five replications, as many as have 150,000 contacts', async () => {
    const served = { [Contact.arrived]: 100, [Wait.offered]: 100, [Wait.answered]: 100, [Wait.answeredWithin]: 90 };
    /** Replications of the first volume beside the one as written. */
    const firstLook = async (perHour: number) => {
      const { scenario } = load(LINE.replace('perHour: 60', `perHour: ${perHour}`));
      const runner = madeRunner(() => counts({ contacts: [[0, 0, served]] }, scenario));
      await checkCapacity(scenario, { runner, seed: 1, replications: 10 });
      return runner.requests[1]?.count;
    };
    // In the ten hours 40,000 and 60,000 come.
    expect([await firstLook(60), await firstLook(4_000), await firstLook(6_000), await firstLook(20_000)]).toEqual([5, 3, 2, 2]);
  });
});
