import { describe, expect, test } from 'vitest';
import { demandOf, supplyOf } from '#src/scenario/workload/demand.js';
import { errorsOf, load, warningsOf } from './loading.js';

const scenario = (team: string, next = '{ unresolved: 20%, back: 30% }', agents = '10') => `title: Desk
calendar: { start: 2026-11-09, open: "08:00-20:00" }
contacts:
  question:
    channel: phone
    arrivals: { perHour: 100 }
    patience: { mean: 5 min }
    serviceLevel: { within: 30 s, target: 80% }
    first: desk
    journey:
      desk: { skill: desk, time: { mean: 5 min }, next: ${next} }
      back: { pause: 1 h, next: resolved }
teams:
  desk: { agents: ${agents}, shrinkage: 5%, ${team} }
`;

const ONE = 'skills: [desk]';
const tenure = (...groups: string[]) => `${ONE}, tenure: [${groups.join(', ')}]`;

describe('groups of people', () => {
  test('have the speed and quality of everybody where they say nothing else, and a number for a name', () => {
    const team = load(scenario(tenure('{ name: newcomers, share: 20%, speed: 0.7, unresolved: 1.3 }', '{ share: 80% }'))).scenario.teams[0];
    expect(team?.tenure).toEqual([
      { name: 'newcomers', label: 'newcomers', share: 0.2, speed: 0.7, unresolved: 1.3 },
      { name: 'group 2', label: null, share: 0.8, speed: 1, unresolved: 1 },
    ]);
    expect(load(scenario(ONE)).scenario.teams[0]?.tenure).toEqual([]);
  });

  test('must add up to everybody, and have names of their own', () => {
    expect(errorsOf(scenario(tenure('{ share: 20%, speed: 0.7 }', '{ share: 70% }')))).toEqual([
      'desk.yaml:14 teams.desk.tenure: the shares add up to 90%; they must add up to 100%',
    ]);
    expect(errorsOf(scenario(tenure('{ name: a, share: 50% }', '{ name: a, share: 50% }')))).toEqual([
      'desk.yaml:14 teams.desk.tenure.1.name: another group of the team is called "a"; expected a name of its own',
    ]);
  });

  test('are refused where they make no sense', () => {
    const found = (group: string) => errorsOf(scenario(tenure(group))).map((text) => text.replace(/^\S+ /, ''));
    expect(found('{ share: 100%, speed: 0 }')).toEqual(['teams.desk.tenure.0.speed: expected a number above 0, at most 1,000; found 0']);
    expect(found('{ share: 100%, unresolved: -1 }')).toEqual([
      'teams.desk.tenure.0.unresolved: expected a number from 0 to 1,000; found -1',
    ]);
    expect(found('{ speed: 0.7 }')).toEqual(['teams.desk.tenure.0.share: missing; expected a share, such as 80% or 0.8']);
    expect(found('{ share: 100%, sped: 0.7 }')).toEqual(['teams.desk.tenure.0.sped: unknown key; did you mean "speed"?']);
    expect(errorsOf(scenario(`${ONE}, tenure: []`))).toEqual([expect.stringContaining('at least one group')]);
  });
});

describe('a factor on what ends unresolved', () => {
  test('may take all that is resolved, and no more', () => {
    const skill = (factor: number) => scenario(`skills: { desk: { unresolved: ${factor} } }`);
    expect(errorsOf(skill(3.5))).toEqual([]);
    expect(errorsOf(skill(3.6))).toEqual([
      'desk.yaml:14 teams.desk.skills.desk.unresolved: 3.6 times the 20% of contacts.question.journey.desk that end unresolved are 72%, ' +
        'and only 70% end unresolved or resolved there; expected at most 3.5 times as many',
    ]);
  });

  test('counts with that of the group, and is told where it is written', () => {
    const both = (group: string) =>
      errorsOf(scenario(`skills: { desk: { unresolved: 2 } }, tenure: [{ share: 20%${group} }, { share: 80% }]`));
    expect(both(', unresolved: 1.75')).toEqual([]);
    expect(both(', unresolved: 1.8')).toEqual([
      expect.stringContaining('teams.desk.tenure.0.unresolved: 3.6 times the 20% of contacts.question.journey.desk'),
    ]);
  });

  test('is refused above 1 where everything ends unresolved, and may be anything where nothing does', () => {
    expect(errorsOf(scenario('skills: { desk: { unresolved: 1.1 } }', 'unresolved'))).toHaveLength(1);
    expect(errorsOf(scenario('skills: { desk: { unresolved: 0.5 } }', 'unresolved'))).toEqual([]);
    expect(errorsOf(scenario('skills: { desk: { unresolved: 5 } }', 'resolved'))).toEqual([]);
  });
});

describe('it is doubtful', () => {
  const warnings = (...text: Parameters<typeof scenario>) => warningsOf(scenario(...text)).filter((text) => /tenure|unresolved/.test(text));

  test('where a team is too small for a group', () => {
    const groups = tenure('{ name: newcomers, share: 20%, speed: 0.7 }', '{ share: 80% }');
    expect(warnings(groups)).toEqual([]);
    expect(warnings(groups, undefined, '2')).toEqual([
      'desk.yaml:14 teams.desk.tenure.0: nobody of desk is ever of "newcomers": 20% of at most 2 people is too little for one',
    ]);
    expect(warnings(groups, undefined, '1')).toEqual([expect.stringContaining('20% of at most 1 person is too little for one')]);
  });

  test('where everybody is faster than the times that are written', () => {
    expect(warnings(tenure('{ share: 20%, speed: 1.1 }', '{ share: 80%, speed: 1.3 }'))).toEqual([
      'desk.yaml:14 teams.desk.tenure: everybody of desk is faster than the times of the journey say; times are those of people with speed 1, as experienced ones mostly are',
    ]);
  });

  test('where a factor acts on nothing', () => {
    const words =
      'this factor changes nothing: no step with the skill desk has unresolved among its ways to end; such as next: { unresolved: 6% }';
    expect(warnings('skills: { desk: { unresolved: 1.1 } }', 'resolved')).toEqual([
      `desk.yaml:14 teams.desk.skills.desk.unresolved: ${words}`,
    ]);
    expect(warnings(tenure('{ share: 100%, unresolved: 1.1 }'), 'resolved')).toEqual([
      `desk.yaml:14 teams.desk.tenure.0.unresolved: ${words}`,
    ]);
  });

  test('where their speed leaves too few people for the work', () => {
    const busy = (speed: number) =>
      warningsOf(scenario(tenure(`{ share: 50%, speed: ${speed} }`, '{ share: 50% }'))).filter((text) =>
        text.includes('not enough people'),
      );
    // 100 calls of 5 min keep 8.33 people of speed 1 busy; 9.5 are on duty.
    expect(busy(0.8)).toEqual([]);
    expect(busy(0.7)).toHaveLength(1);
    const { scenario: read } = load(scenario(tenure('{ share: 50%, speed: 0.7 }', '{ share: 50% }')));
    expect([demandOf(read).get('desk')?.[20], supplyOf(read).get('desk')?.[20]]).toEqual([expect.closeTo(8.333, 3), 9.5]);
  });
});
