import fc from 'fast-check';
import { expect, test } from 'vitest';
import { simulate } from '#src/experiment/simulate.js';
import { inProcessRunner } from '#src/runners/in-process.js';
import type { Scenario } from '#src/scenario/scenario.js';
import { center, scenarioFrom } from './centers.js';

const price = fc.constantFrom(null, 0, 0.125, 3, 29.5);

/** A scenario with some of its prices stated. */
function priced(scenario: Scenario, drawn: readonly (readonly (number | null)[])[]): Scenario {
  const teams = scenario.teams.map((team, index) => {
    const [costPerHour, overtimePerHour, costPerContact] = drawn[index];
    return { ...team, costPerHour, overtimePerHour: overtimePerHour ?? costPerHour, costPerContact };
  });
  const bots = scenario.bots.map((bot, index) => {
    const [costPerHour, costPerContact] = drawn[teams.length + index];
    return { ...bot, costPerHour, costPerContact };
  });
  return { ...scenario, teams, bots };
}

const near = (one: number, other: number) => expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-8 * Math.max(1, Math.abs(other)));

test('whatever the center: its cost is that of its teams and bots, and theirs is what they do at the prices stated', async () => {
  let known = 0;
  const drawn = fc.array(fc.tuple(price, price, price), { minLength: 5, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(
      center({ loops: true, speeds: true, warmUp: true }),
      drawn,
      fc.integer({ min: 1, max: 1000 }),
      async (written, prices, seed) => {
        const scenario = priced(scenarioFrom(written), prices);
        const { result, intervals } = await simulate(scenario, { runner: inProcessRunner(), replications: 2, seed, intervals: true });
        const hours = scenario.calendar.end / 3_600_000;
        const mean = (kind: 'teams' | 'bots', name: string, measure: string) => result[kind][name]?.[measure]?.mean ?? Number.NaN;
        const parts = [
          ...scenario.teams.map(({ name, costPerHour, overtimePerHour, costPerContact }) => ({
            cost: result.teams[name]?.['cost'],
            isStated: costPerHour !== null || overtimePerHour !== null || costPerContact !== null,
            expected:
              mean('teams', name, 'rosteredHours') * (costPerHour ?? 0) +
              mean('teams', name, 'overrunHours') * (overtimePerHour ?? 0) +
              mean('teams', name, 'handled') * (costPerContact ?? 0),
          })),
          ...scenario.bots.map(({ name, costPerHour, costPerContact }) => ({
            cost: result.bots[name]?.['cost'],
            isStated: costPerHour !== null || costPerContact !== null,
            expected: hours * (costPerHour ?? 0) + mean('bots', name, 'sessions') * (costPerContact ?? 0),
          })),
        ];
        for (const { cost, isStated, expected } of parts) {
          expect(cost !== null).toBe(isStated);
          if (cost) near(cost.mean, expected);
        }
        const whole = result.whole['cost'];
        expect(whole !== null).toBe(parts.some(({ isStated }) => isStated));
        if (!whole) return;
        known++;
        near(
          whole.mean,
          parts.reduce((sum, { cost }) => sum + (cost?.mean ?? 0), 0),
        );
        // What passes within the calendar is in its intervals; after it come overtime, and what is finished or begun then.
        const passed = [...(intervals ?? [])].flatMap((one) => [...Object.values(one.teams), ...Object.values(one.bots)]);
        const sum = passed.reduce((total, { cost }) => total + (cost?.mean ?? 0), 0);
        expect(sum).toBeLessThanOrEqual(whole.mean * (1 + 1e-8) + 1e-8);
      },
    ),
    { numRuns: 40, seed: 2026 },
  );
  expect(known).toBeGreaterThan(20);
}, 240_000);
