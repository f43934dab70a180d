import { detail, memberA, memberB, Purpose, type StreamKey, streamKey, uniform } from '../random/key.js';
import { addUp } from '../scenario/people/add-up.js';
import type { RosterPiece, Stretch, Team } from '../scenario/scenario.js';
import type { Center } from './center.js';

/**
 * How many of each team's people are present: those rostered, less the absent. Who is absent is drawn for each person and stretch of
 * work, whatever else happens.
 *
 * @returns for each team sorted, disjoint pieces within the calendar; none for those with shifts (shifts.ts)
 */
export function presentPeople({ scenario, people }: Center, seed: number, replication: number): (readonly RosterPiece[])[] {
  return scenario.teams.map((team, index) => {
    if (team.shifts.length > 0) return [];
    if (team.absence === 0) return team.rostered;
    const stream = streamKey(`${seed}/${replication}/absence/${team.name}`);
    const keys = people.stretches[index];
    const present = team.stretches.map((stretch, number) => ({
      from: stretch.from,
      to: stretch.to,
      agents: presentOf(stretch, team, stream, keys[number]),
    }));
    return addUp(present, scenario.calendar.end);
  });
}

/** Those of a stretch who are not absent, the last of whom may be there in part. */
function presentOf({ place, agents }: Stretch, { absence }: Team, stream: StreamKey, key: number): number {
  let present = agents;
  for (let n = 0; n < agents; n++) {
    const a = memberA(stream.a, place + n);
    if (isAbsent({ a, b: memberB(stream.b, a, place + n) }, key, absence)) present -= Math.min(1, agents - n);
  }
  return present;
}

/** Whether a person is absent from a stretch of work. @param key of the stretch */
export function isAbsent({ a, b }: StreamKey, key: number, absence: number): boolean {
  return uniform(a, b, key, detail(Purpose.absence, 0)) < absence;
}
