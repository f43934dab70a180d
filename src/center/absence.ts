import { detail, memberA, memberB, nameKey, Purpose, streamKey, uniform } from '../random/key.js';
import type { Scenario } from '../scenario/scenario.js';
import { placesOf } from './build/team.js';

/** Who of a team is missing on which day of the calendar: [place][day], 1 for missing. null: nobody ever is. */
export type Absence = Uint8Array | null;

/** Who is missing, for each team: drawn for each person and date, whatever else happens. */
export function absences(scenario: Scenario, seed: number, replication: number): Absence[] {
  const { days } = scenario.calendar;
  const dates = scenario.teams.some((team) => team.absence > 0) ? days.map((day) => nameKey(day.date)) : [];
  return scenario.teams.map((team) => {
    if (team.absence === 0) return null;
    const places = placesOf(team);
    const key = streamKey(`${seed}/${replication}/absence/${team.name}`);
    const missing = new Uint8Array(places * days.length);
    for (let place = 0; place < places; place++) {
      const a = memberA(key.a, place);
      const b = memberB(key.b, a, place);
      dates.forEach((date, day) => {
        missing[place * days.length + day] = uniform(a, b, date, detail(Purpose.absence, 0)) < team.absence ? 1 : 0;
      });
    }
    return missing;
  });
}
