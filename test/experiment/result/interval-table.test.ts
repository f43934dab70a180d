import { describe, expect, test } from 'vitest';
import { Contact, Team, Wait } from '#src/center/counts.js';
import type { Figures } from '#src/experiment/result/result.js';
import { simulating } from '#src/experiment/simulate.js';
import { counts, HOUR, scenario } from '../hand-made.js';
import { intervalsOf } from '../intervals-of.js';
import { madeRunner } from '../runner.js';

/** Support and sales in every interval, no two figures alike. */
function replication(number: number) {
  const row = (type: number, interval: number) => {
    const offered = 100 * type + 10 * interval + number + 1;
    return [type, interval, { [Contact.arrived]: offered, [Wait.offered]: offered, [Wait.answered]: offered - 1 }] as const;
  };
  const durations = (type: number) => [0, 1, 2, 3].map((interval) => [type, interval, 4_000 * interval + 100 * number, 9_000] as const);
  return counts({
    contacts: [0, 1].flatMap((type) => [0, 1, 2, 3].map((interval) => row(type, interval))),
    teams: [0, 1, 2, 3].map((interval) => [0, interval, { [Team.dutyTime]: HOUR, [Team.busyTime]: (HOUR * (interval + number)) / 20 }]),
    answered: [...durations(0), ...durations(1)],
  });
}

async function simulation(replications: number) {
  const underWay = simulating(scenario, { runner: madeRunner(replication) });
  await underWay.more(replications);
  return underWay;
}

describe('the intervals of a simulation', () => {
  test('are one for each of the calendar, and what is asked of one thing is what stands in all of them', async () => {
    const intervals = intervalsOf((await simulation(4)).simulation());
    const all = [...intervals];
    expect(all.map(({ start }) => start)).toEqual(scenario.calendar.intervals.map(({ start }) => start));
    expect(intervals).toHaveLength(all.length);
    const picked = (figures: Figures | undefined, names: readonly string[]) =>
      Object.fromEntries(Object.entries(figures ?? {}).filter(([name]) => names.includes(name)));
    for (const names of [['arrived'], ['waitP90', 'offered'], ['timeToResolutionP50', 'waitP50']]) {
      expect([...intervals.of('contacts', 'sales', names)]).toEqual(all.map(({ contacts }) => picked(contacts['sales'], names)));
    }
    expect([...intervals.of('teams', 'front', ['occupancy'])]).toEqual(all.map(({ teams }) => picked(teams['front'], ['occupancy'])));
    expect(intervals.at(2)).toEqual(all[2]);
    expect([...intervals.of('contacts', 'support', ['arrived'])].map(({ arrived }) => arrived?.mean)).toEqual([3.5, 13.5, 23.5, 33.5]);
  });

  test('are gone once there are more replications, rather than those of another moment', async () => {
    const underWay = await simulation(2);
    const intervals = intervalsOf(underWay.simulation());
    expect(intervals.at(0).contacts['support']?.['arrived']?.mean).toBe(2.5);
    await underWay.more(1);
    expect(() => intervals.at(0).contacts).toThrow('too late');
    expect(intervalsOf(underWay.simulation()).at(0).contacts['support']?.['arrived']?.mean).toBe(3);
  });
});
