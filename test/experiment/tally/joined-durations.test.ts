import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildCenter } from '#src/center/build.js';
import type { Counts } from '#src/center/counts.js';
import { trial } from '#src/center/trial.js';
import type { Runner } from '#src/experiment/runner.js';
import { simulate } from '#src/experiment/simulate.js';
import { joinDurations } from '#src/experiment/tally/joined-durations.js';
import { smallScenario } from '../../runners/small-scenario.js';

const scenario = smallScenario();
const REPLICATIONS = 45;
const center = buildCenter(scenario);
const single = Array.from({ length: REPLICATIONS }, (_, index) => trial(center, 1, index + 1));

/** A runner that hands over so many replications at a time, those of each message joined. */
function messageRunner(sizes: readonly number[], intervals = true, shift = 0): Runner {
  return {
    async *trials() {
      for (let begin = 0, message = 0; begin < REPLICATIONS; begin += sizes[message++ % sizes.length]) {
        const end = Math.min(begin + sizes[message % sizes.length], REPLICATIONS);
        yield* joinDurations(single.slice(begin, end), begin + 1 + shift, intervals);
      }
    },
  };
}

const simulated = (runner: Runner, intervals = true) => simulate(scenario, { runner, replications: REPLICATIONS, intervals });

const entriesOf = ({ histograms, overRun }: Counts) =>
  [histograms, overRun].map((tables) => Object.values(tables).reduce((sum, { entries }) => sum + entries.length, 0));

describe('durations joined where replications ran', () => {
  test('give the same figures and the same sections, however the replications are shared out', async () => {
    const expected = await simulated(messageRunner([1]));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 6 }), async (sizes) => {
        const found = await simulated(messageRunner(sizes));
        expect(found.result).toEqual(expected.result);
        expect(found.sections).toEqual(expected.sections);
      }),
      { seed: 31, numRuns: 25 },
    );
  });

  test('give others when they are joined across the end of a section', async () => {
    const expected = await simulated(messageRunner([1]));
    const found = await simulated(messageRunner([REPLICATIONS], true, 1));
    expect(found.sections).not.toEqual(expected.sections);
  });

  test('are in the last replication of a section and in no other', () => {
    // After the twentieth replication a section is of two, after the thirtieth of three.
    const joined = joinDurations(single.slice(20, 24), 21, true).map(entriesOf);
    expect(joined.map(([byInterval]) => byInterval > 0)).toEqual([false, true, false, true]);
    expect(joined.map(([, overRun]) => overRun > 0)).toEqual([false, true, false, true]);
  });

  test('leave out those by interval where nobody wants them, and no figure changes', async () => {
    const joined = joinDurations(single, 1, false).map(entriesOf);
    expect(joined.every(([byInterval]) => byInterval === 0)).toBe(true);
    const expected = await simulated(messageRunner([1]), false);
    expect((await simulated(messageRunner([9], false), false)).result).toEqual(expected.result);
  });
});
