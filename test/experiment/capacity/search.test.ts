import { describe, expect, it } from 'vitest';
import { checkCapacity } from '#src/experiment/capacity/check.js';
import { conditionsOf } from '#src/experiment/capacity/condition.js';
import { breakEvensOf } from '#src/experiment/capacity/search.js';
import { VolumeTrials } from '#src/experiment/capacity/volume-trials.js';
import { inProcessRunner } from '#src/runners/in-process.js';
import { grown } from '#src/scenario/grown.js';
import { load } from '../../scenario/loading.js';
import { oneLine } from './one-line.js';

/** A large line in a short morning. */
const { scenario } = load(oneLine('08:00-12:00', 1100, '  desk: { skills: [sales], shrinkage: 0, agents: 80 }'));

describe('the search of break-evens', () => {
  it('adds replications until a break-even is certain to a hundredth', async () => {
    const { run, targets } = await checkCapacity(scenario, { runner: inProcessRunner(), seed: 1 });
    const { factor, low, high } = targets[0]?.breakEven ?? {};
    if (factor == null || low == null || high == null) throw new Error('an interval was expected');
    expect((high - low) / 2 / factor).toBeLessThan(0.011);
    expect(run.replications).toBeGreaterThan(20);
    expect(run.replications).toBeLessThan(50);
  });

  it('begins with the volumes as written, and simulates none in full that are far from where a target breaks', async () => {
    const conditions = conditionsOf(scenario, null);
    const setting = { runner: inProcessRunner(), seed: 1, conditions, onReplication: () => {} };
    const options = { replications: 3, few: 2, confidence: 0.95, ceiling: 5 };
    const volumes = new VolumeTrials((factor) => grown(scenario, factor, null), options, setting);
    const [breakEven] = await breakEvensOf(conditions, volumes, 3, 0.95);
    const factors = volumes.complete().map(({ factor }) => factor);
    expect(factors).toContain(1);
    expect(breakEven?.factor).toBeCloseTo(1.09, 1);
    expect(Math.max(...factors)).toBeLessThan(1.5);
  });
});
