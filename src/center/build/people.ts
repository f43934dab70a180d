import { nameKey } from '../../random/key.js';
import type { Scenario } from '../../scenario/scenario.js';
import { piecesByInterval } from '../pieces-by-interval.js';
import { planShifts, type ShiftPlan } from './shifts.js';

/** What the plans of all replications have in common. */
export interface People {
  /** Keys of the calendar's dates, for draws. */
  readonly dates: Int32Array;
  /** Keys of the people of each stretch of work of each team, for draws. */
  readonly stretches: readonly Int32Array[];
  /** Of each team what its people of shifts do by the plan; null where it has none. */
  readonly shifts: readonly (ShiftPlan | null)[];
  /** [team][interval] in milliseconds, the absent included. */
  readonly rosteredTime: Float64Array;
}

export function buildPeople(scenario: Scenario): People {
  const { teams, calendar } = scenario;
  const intervals = calendar.intervals.length;
  const rosteredTime = new Float64Array(teams.length * intervals);
  teams.forEach(({ rostered }, team) => {
    for (const { from, to, agents, interval } of piecesByInterval(rostered, scenario)) {
      rosteredTime[team * intervals + interval] += agents * (to - from);
    }
  });
  return {
    dates: Int32Array.from(calendar.days, ({ date }) => nameKey(date)),
    stretches: teams.map((team) => Int32Array.from(team.stretches, ({ who }) => nameKey(who))),
    shifts: planShifts(scenario),
    rosteredTime,
  };
}
