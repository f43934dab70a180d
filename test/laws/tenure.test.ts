import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCenter } from '#src/center/build.js';
import { Contact, type Counts, Group, Team } from '#src/center/counts.js';
import { trial as shippedTrial } from '#src/center/trial.js';
import { placesOf } from '#src/scenario/people/places.js';
import { groupsOfPlaces } from '#src/scenario/people/tenure.js';
import type { Scenario, TenureGroup } from '#src/scenario/scenario.js';
import { trial } from '../asserted/trial.js';
import { center, scenarioFrom, type Written } from './centers.js';
import { dutyRows, type StepRow, stepRows } from './retrace.js';

const TIMEOUT = 240_000;
const seeds = fc.integer({ min: 1, max: 1_000_000 });
const ALIKE: TenureGroup = { name: 'everybody', label: null, share: 1, speed: 1, unresolved: 1 };

function withTenure(scenario: Scenario, tenure: readonly TenureGroup[]): Scenario {
  return { ...scenario, teams: scenario.teams.map((team) => ({ ...team, tenure })) };
}

/** Of a field the sum over all rows. */
function total(table: Float64Array, fields: number, field: number): number {
  return table.reduce((sum, value, index) => (index % fields === field ? sum + value : sum), 0);
}

/** By team and place: so much of the time from 0 to `end`. */
type TimeOf = Map<string, number>;

function addTime(times: TimeOf, who: string, from: number, to: number, end: number): void {
  times.set(who, (times.get(who) ?? 0) + Math.max(0, Math.min(to, end) - Math.max(from, 0)));
}

/** The Gini coefficient as the mean difference of all pairs by twice the mean. */
function gini(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0);
  const differences = values.reduce((total, one) => total + values.reduce((all, other) => all + Math.abs(one - other), 0), 0);
  return sum === 0 ? 0 : differences / (2 * values.length * sum);
}

describe('unevenness of load', () => {
  it(
    'is that of the occupancy of all who were on duty, as the trace has it, slow or fast',
    () => {
      let compared = 0;
      fc.assert(
        fc.property(center({ loops: true, warmUp: false, speeds: true, tenure: true }), seeds, (written: Written, seed) => {
          const scenario = scenarioFrom(written);
          const counts = trial(buildCenter(scenario), seed, 1, { trace: true });
          const { end } = scenario.calendar;
          const [duty, busy]: [TimeOf, TimeOf] = [new Map(), new Map()];
          for (const { team, agent, from, to } of dutyRows(counts)) addTime(duty, `${team} ${agent}`, from, to, end);
          for (const { team, agent, answered, handle } of stepRows(counts)) {
            if (team >= 0) addTime(busy, `${team} ${agent}`, answered, answered + handle, end);
          }
          scenario.teams.forEach((_, team) => {
            const on = [...duty].filter(([who, time]) => who.startsWith(`${team} `) && time > 0);
            const occupancies = on.map(([who, time]) => (busy.get(who) ?? 0) / time);
            if (on.length === 0) expect(counts.fairness[team]).toBeNaN();
            else expect(counts.fairness[team]).toBeCloseTo(gini(occupancies), 9);
            if (gini(occupancies) > 0) compared++;
          });
        }),
        { numRuns: 60, seed: 2044 },
      );
      expect(compared).toBeGreaterThan(50);
    },
    TIMEOUT,
  );
});

describe('groups of people', () => {
  it(
    'of one kind, as fast and as good as anybody, change no byte',
    () => {
      fc.assert(
        fc.property(center({ loops: true, warmUp: true, speeds: true }), seeds, (written: Written, seed) => {
          const scenario = scenarioFrom(written);
          const { groups: none, ...without } = shippedTrial(buildCenter(scenario), seed, 1, { trace: true });
          const { groups, ...within } = shippedTrial(buildCenter(withTenure(scenario, [ALIKE])), seed, 1, { trace: true });
          expect(within).toEqual(without);
          expect(none.length).toBe(0);
          expect(total(groups, Group.fields, Group.handled)).toBe(total(without.teams, Team.fields, Team.handled));
        }),
        { numRuns: 60, seed: 2040 },
      );
    },
    TIMEOUT,
  );

  it(
    'of one kind are as fast as if the speed were that of every skill',
    () => {
      fc.assert(
        fc.property(center({ loops: true, warmUp: true, speeds: false }), seeds, fc.constantFrom(0.5, 0.8, 1.3), (written, seed, speed) => {
          const scenario = scenarioFrom(written);
          const ofSkills = {
            ...scenario,
            teams: scenario.teams.map((team) => ({ ...team, skills: team.skills.map((skill) => ({ ...skill, speed })) })),
          };
          const { groups: _, ...within } = shippedTrial(buildCenter(withTenure(scenario, [{ ...ALIKE, speed }])), seed, 1);
          expect({ groups: new Float64Array(), ...within }).toEqual(shippedTrial(buildCenter(ofSkills), seed, 1));
        }),
        { numRuns: 60, seed: 2043 },
      );
    },
    TIMEOUT,
  );

  it(
    'have done together what their teams have, each person in the group of the place',
    () => {
      let compared = 0;
      fc.assert(
        fc.property(center({ loops: true, warmUp: false, speeds: true, several: true, tenure: true }), seeds, (written: Written, seed) => {
          const scenario = scenarioFrom(written);
          const counts: Counts = trial(buildCenter(scenario), seed, 1, { trace: true });
          const rows = stepRows(counts).filter(({ team }) => team >= 0);
          let first = 0;
          for (const [team, { tenure, ...of }] of scenario.teams.entries()) {
            const groups = groupsOfPlaces(tenure, placesOf(of));
            for (const group of tenure.keys()) {
              const own = rows.filter((row: StepRow) => row.team === team && groups[row.agent] === group);
              const size = (counts.intervals + 1) * Group.fields;
              const table = counts.groups.subarray(first * size, (first + 1) * size);
              expect(total(table, Group.fields, Group.handlingTime)).toBe(own.reduce((sum, { handle }) => sum + handle, 0));
              expect(total(table, Group.fields, Group.busyTime)).toBeLessThanOrEqual(total(table, Group.fields, Group.dutyTime));
              compared += own.length;
              first++;
            }
          }
          expect(total(counts.contacts, Contact.fields, Contact.handleTime)).toBe(rows.reduce((sum, { handle }) => sum + handle, 0));
        }),
        { numRuns: 60, seed: 2041 },
      );
      expect(compared).toBeGreaterThan(1000);
    },
    TIMEOUT,
  );
});
