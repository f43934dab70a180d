import { describe, expect, it } from 'vitest';
import { moreInEachShift, morePeople } from '#src/experiment/capacity/mends/more-people.js';
import type { Scenario, Team } from '#src/scenario/scenario.js';
import { HOUR } from '../../../scenario/loading.js';
import { centerWith, team } from './center.js';

const scenario =
  centerWith(`  nights: { skills: [calls], shrinkage: 0, absence: 5%, shifts: { late: { start: "16:00", length: 6 h, breaks: [{ after: 2 h, length: 1 h, paid: false }], agents: 2 }, night: { start: "20:00", length: 10 h, agents: 1 } } }
`);

/** The roster of a team: from and to in hours, and how many people. */
function rosterOf(name: string, of: Scenario): number[][] {
  return team(name, of).rostered.map(({ from, to, agents }) => [from / HOUR, to / HOUR, agents]);
}

const hours = (from: number, to: number) => ({ from: from * HOUR, to: to * HOUR });

describe('more people', () => {
  it('are there beside those of the roster, so many times over, and alone where it has nobody', () => {
    expect(rosterOf('desk', morePeople('desk', [hours(10, 15)], 0.5, 'one more')(scenario, 2))).toEqual([
      [8, 10, 4],
      [10, 12, 5],
      [12, 14, 1],
      [14, 15, 3],
      [15, 18, 2],
    ]);
  });

  it('leave hours without anybody between two stretches as they are, and other teams', () => {
    const more = morePeople('desk', [hours(8, 12), hours(14, 18)], 1, 'one more')(scenario, 1);
    expect(rosterOf('desk', more)).toEqual([
      [8, 12, 5],
      [14, 18, 3],
    ]);
    expect(team('post', more)).toBe(team('post', scenario));
    expect(rosterOf('desk', scenario)).toEqual([
      [8, 12, 4],
      [14, 18, 2],
    ]);
  });

  it('may be absent like the others where people may be, and have no stretches of work where nobody is', () => {
    expect(team('desk', morePeople('desk', [hours(8, 12)], 1, 'one more')(scenario, 3)).stretches).toEqual([]);
    const absent: Scenario = { ...scenario, teams: scenario.teams.map((each) => ({ ...each, absence: 0.1 })) };
    const { stretches } = team('desk', morePeople('desk', [hours(8, 12), hours(14, 18)], 1, 'one more')(absent, 3));
    expect(stretches.length).toBeGreaterThan(0);
  });

  it('are in each shift with the breaks of the others, where a team has shifts', () => {
    const { shifts, rostered, atWork } = team('nights', moreInEachShift('nights')(scenario, 2));
    expect(shifts.map(({ place, people }) => [place, people])).toEqual([
      [0, 4],
      [4, 3],
    ]);
    const told = (pieces: Team['rostered']) => pieces.map(({ from, to, agents }) => [from / HOUR, to / HOUR, agents]);
    // The night shift of the day before is there until 06:00.
    const outside = [
      [0, 6, 3],
      [16, 18, 4],
    ];
    expect(told(rostered)).toEqual([...outside, [19, 20, 4], [20, 22, 7], [22, 24, 3]]);
    expect(told(atWork)).toEqual(told(rostered));
  });

  it('are a shift of their own, without breaks, in some stretches of time of a team that has shifts', () => {
    const { shifts, atWork } = team('nights', morePeople('nights', [hours(17, 20)], 1, 'one more')(scenario, 3));
    expect(shifts[2]).toMatchObject({
      place: 3,
      people: 3,
      stretches: [{ from: 17 * HOUR, to: 20 * HOUR, date: '2026-11-09', breaks: [] }],
    });
    expect(atWork.map(({ from, to, agents }) => [from / HOUR, to / HOUR, agents])).toEqual([
      [0, 6, 1],
      [16, 17, 2],
      [17, 18, 5],
      [18, 19, 3],
      [19, 20, 5],
      [20, 22, 3],
      [22, 24, 1],
    ]);
  });
});
