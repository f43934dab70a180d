import { describe, expect, test } from 'vitest';
import { measurePath } from '#src/experiment/result/measure-path.js';
import { simulate } from '#src/experiment/simulate.js';
import { inProcessRunner } from '#src/runners/in-process.js';
import { NEWCOMERS, written } from '../../report/reports.js';

const { scenario } = written(NEWCOMERS);

describe('figures of groups of people', () => {
  test('stand beside those of their team, and add up to them', async () => {
    const { result, intervals } = await simulate(scenario, { runner: inProcessRunner(), replications: 40, intervals: true });
    const [newcomers, others] = ['desk.newcomers', 'desk.group 2'].map((name) => result.groups[name] ?? {});
    const { desk } = result.teams;
    const mean = (figures: typeof desk, measure: string) => figures?.[measure]?.mean ?? Number.NaN;
    expect(mean(newcomers, 'handled') + mean(others, 'handled')).toBeCloseTo(mean(desk, 'handled'), 6);
    expect(mean(newcomers, 'handledShare') + mean(others, 'handledShare')).toBeCloseTo(1, 8);
    expect(mean(newcomers, 'handlingShare') + mean(others, 'handlingShare')).toBeCloseTo(1, 8);
    // Two of seven places, each of whose contacts takes 1 / 0.7 of the time: fewer contacts than people, more of the time.
    expect(mean(newcomers, 'handledShare')).toBeLessThan(2 / 7);
    expect(mean(newcomers, 'handlingShare')).toBeGreaterThan(2 / 7);
    expect(mean(newcomers, 'occupancy')).toBeGreaterThan(mean(others, 'occupancy'));
    expect(mean(newcomers, 'handleTime') / mean(others, 'handleTime')).toBeGreaterThan(1.2);
    expect(mean(newcomers, 'unresolvedShare')).toBeGreaterThan(1.5 * mean(others, 'unresolvedShare'));
    const first = intervals?.at(16).groups['desk.newcomers'];
    expect(first?.['handled']?.mean).toBeGreaterThan(0);
  });

  test('are named by team and group, where one is required or ordered by', () => {
    expect(measurePath('groups.desk.newcomers.occupancy', scenario)).toMatchObject({ kind: 'groups', name: 'desk.newcomers' });
    expect(measurePath('desk.newcomers.handledShare', scenario)).toMatchObject({ path: 'groups.desk.newcomers.handledShare' });
    expect(measurePath('groups.desk.newcomer.occupancy', scenario)).toEqual({
      message: expect.stringContaining('maybe you mean "groups.desk.newcomers.occupancy"'),
    });
  });
});
