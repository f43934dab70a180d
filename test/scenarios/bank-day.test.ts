import { mean, sampleStandardDeviation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { Contact, Wait } from '#src/center/counts.js';
import { run, serviceLevelWhen } from './shipped.js';

const REPLICATIONS = 2000;
const EXPECTED_CALLS = 1660;
/** A right simulation is further away once in two thousand. */
const STANDARD_ERRORS = 3.5;

/**
 * Results printed with the tutorial of SSJ (Université de Montréal), example CallCenter, for 10,000 days; totals of a day divided by
 * the 1,660 calls expected. Standard errors: of arrivals and wait the printed deviation / 100; of the shares half the last digit
 * printed.
 */
const PRINTED = {
  arrived: { mean: 1660.37, error: 0.936 },
  wait: { mean: 4.713, error: 0.01997 },
  within: { mean: 0.925, error: 0.0005 },
  lost: { mean: 0.02, error: 0.0005 },
};

describe('bank-day', () => {
  it('reproduces what SSJ printed for 10,000 days', async () => {
    const { replications } = await run('bank-day.yaml', { replications: REPLICATIONS });
    const days = replications.map(({ contacts }) => {
      const of = (field: number) => contacts[field] ?? Number.NaN;
      const waited = of(Wait.waitAnswered) + of(Wait.waitAbandoned) + of(Wait.waitDisconnected);
      return {
        arrived: of(Contact.arrived),
        wait: waited / 1000 / EXPECTED_CALLS,
        within: (of(Wait.answeredWithin) + of(Wait.abandonedWithin)) / EXPECTED_CALLS,
        lost: of(Wait.abandoned) / EXPECTED_CALLS,
      };
    });
    for (const name of ['arrived', 'wait', 'within', 'lost'] as const) {
      const values = days.map((day) => day[name]);
      const error = sampleStandardDeviation(values) / Math.sqrt(values.length);
      const printed = PRINTED[name];
      const distance = Math.abs(mean(values) - printed.mean) / Math.hypot(error, printed.error);
      expect(distance, `${name}: ${mean(values)} beside ${printed.mean}`).toBeLessThan(STANDARD_ERRORS);
    }
  });

  it('misses its target in the first hour only, and one agent more in that hour mends it', async () => {
    const at = (wanted: number) => (_: string, __: number, hour: number) => hour === wanted;
    const plan = await run('bank-day.yaml', { replications: 400 });
    const hours = Array.from({ length: 13 }, (_, index) => serviceLevelWhen(plan, 'contacts', 'banking', at(8 + index)));
    expect(hours.filter((level) => level < 0.8)).toEqual([hours[0]]);
    const mended = await run('bank-day.yaml', { replications: 400, overrides: ['teams.agents.agents.0.agents=5'] });
    expect(serviceLevelWhen(mended, 'contacts', 'banking', at(8))).toBeGreaterThan(0.85);
  });
});
