import { describe, expect, it } from 'vitest';
import { conditionsOf } from '#src/experiment/capacity/condition.js';
import { candidatesFor, timesOver } from '#src/experiment/capacity/mends/candidates.js';
import { type Files, load } from '../../../scenario/loading.js';

/** Two days; the desk, which has an hour of nobody at noon, takes calls, of which one kind goes first. */
function center({ days = 2, vip = 3, desk = '[calls]' } = {}): string {
  return `
calendar: { start: 2026-11-09, days: ${days}, interval: 60 min, open: "00:00-24:00" }
contacts:
  calls:
    channel: phone
    arrivals: { perHour: 60 }
    patience: never
    serviceLevel: { within: 20 s, target: 80% }
    journey:
      menu: { bot: menu, time: 30 s, next: { desk: 80%, resolved: 20% } }
      desk: { skill: calls, time: { mean: 4 min } }
  vip:
    channel: phone
    arrivals: { perHour: 10 }
    patience: never
    priority: ${vip}
    serviceLevel: { within: 20 s, target: 80% }
    journey: { desk: { skill: calls, time: { mean: 4 min } } }
  orders:
    channel: phone
    arrivals: { perHour: 10 }
    patience: never
    journey: { desk: { skill: orders, time: { mean: 4 min } } }
bots: { menu: { sessions: unlimited }, other: { sessions: unlimited } }
teams:
  desk:
    skills: ${desk}
    shrinkage: 20%
    agents: [{ from: "08:00", to: "12:00", agents: 4 }, { from: "13:00", to: "24:00", agents: 2 }]
    costPerHour: 20
  shop: { skills: { orders: {} }, shrinkage: 3%, agents: 1 }
`;
}

/** What is found for a promise of calls that is missed from the first hour of the calendar to the last one given. */
function found(yaml: string, stretch: { first: number; last: number } | null, of = 'calls', files: Files = {}) {
  const { scenario } = load(yaml, files);
  const condition = conditionsOf(scenario, null).find(({ target }) => target.name === of);
  if (condition === undefined) throw new Error(`nothing is promised of ${of}`);
  return candidatesFor(scenario, [{ condition, line: 'calls', stretch }]);
}

function stepsOf(yaml: string, stretch: { first: number; last: number } | null, of = 'calls') {
  return found(yaml, stretch, of).candidates.map(({ step }) => step);
}

const kindsOf = (yaml: string, stretch: { first: number; last: number } | null) => stepsOf(yaml, stretch).map(({ kind }) => kind);

describe('what is tried for a promise', () => {
  const steps = stepsOf(center(), { first: 9, last: 10 });

  it('is people, another team, a priority, a better bot and less shrinkage', () => {
    expect(steps.map(({ kind, team, contact, bot, count }) => [kind, team, contact, bot, count])).toEqual([
      ['agentThen', 'desk', null, null, 1],
      ['agentThenDaily', 'desk', null, null, 1],
      ['agentAlways', 'desk', null, null, 1],
      ['secondRank', 'shop', null, null, 1],
      ['priority', null, 'calls', null, 1],
      ['containment', null, null, 'menu', 1],
      ['shrinkage', 'desk', null, null, 1],
    ]);
    expect(steps.every(({ line }) => line === 'calls')).toBe(true);
  });

  it('takes the pay of those who are rostered for one more on duty, in the hours that are missed, on each day, or always', () => {
    const pay = steps.slice(0, 3).map(({ from, until, amount, hours, cost }) => [from, until, amount, hours, cost]);
    expect(pay).toEqual([
      ['2026-11-09T09:00:00+00:00', '2026-11-09T11:00:00+00:00', 1.25, 2.5, 50],
      ['2026-11-09T09:00:00+00:00', '2026-11-09T11:00:00+00:00', 1.25, 5, 100],
      [null, null, 1, 30, 600],
    ]);
    expect(steps.slice(3).map(({ hours, cost }) => [hours, cost])).toEqual([[0, 0], [0, 0], [0, 0], [0, 0]]); // biome-ignore format: pairs
  });

  it('takes so many times the pay for so many more', () => {
    const [candidate] = found(center(), { first: 9, last: 10 }).candidates;
    expect(candidate === undefined ? null : timesOver(candidate, 3)).toMatchObject({ amount: 3.75, count: 3, hours: 7.5, cost: 150 });
  });
});

describe('people for the same hours of each day', () => {
  it('are not tried where nobody of the team is on duty then, whoever is just before and after', () => {
    expect(kindsOf(center(), { first: 12, last: 12 }).slice(0, 2)).toEqual(['agentThen', 'agentAlways']);
    expect(kindsOf(center(), { first: 11, last: 12 }).slice(0, 3)).toEqual(['agentThen', 'agentThenDaily', 'agentAlways']);
  });

  it('are tried up to midnight, and not beyond', () => {
    expect(kindsOf(center(), { first: 23, last: 23 }).slice(0, 3)).toEqual(['agentThen', 'agentThenDaily', 'agentAlways']);
    expect(kindsOf(center(), { first: 23, last: 24 }).slice(0, 2)).toEqual(['agentThen', 'agentAlways']);
  });

  it('are not tried in a calendar of one day, nor where no hour is shown to be missed', () => {
    expect(kindsOf(center({ days: 1 }), { first: 9, last: 9 }).slice(0, 2)).toEqual(['agentThen', 'agentAlways']);
    expect(kindsOf(center(), null)[0]).toBe('agentAlways');
    expect(found(center(), null).leftOut).toContainEqual({ kind: 'agentThen', team: null, reason: 'noIntervalShown' });
  });
});

describe('another team', () => {
  it('takes the line after the last of its own, and is none of those that take it already', () => {
    const shop = (skills: string) => center().replace('{ orders: {} }', skills);
    expect(stepsOf(shop('{ orders: { rank: 2 } }'), null)).toContainEqual(expect.objectContaining({ kind: 'secondRank', amount: 3 }));
    const both = found(shop('{ orders: {}, calls: { rank: 2 } }'), null);
    expect(both.candidates.map(({ step: { kind, team } }) => [kind, team])).toContainEqual(['agentAlways', 'shop']);
    expect(both.leftOut).toContainEqual({ kind: 'secondRank', team: null, reason: 'noOtherTeam' });
  });
});

describe('a priority', () => {
  const priorityOf = (yaml: string, of?: string) => stepsOf(yaml, null, of).find(({ kind }) => kind === 'priority')?.amount ?? null;

  it('is just before the first of the others, down to 1', () => {
    expect(priorityOf(center())).toBe(2);
    expect(priorityOf(center({ vip: 2 }))).toBe(1);
  });

  it('is that of the first where nothing goes before it, and is not tried for who goes first already', () => {
    expect(priorityOf(center({ vip: 1 }))).toBe(1);
    expect(priorityOf(center(), 'vip')).toBeNull();
  });
});

describe('less shrinkage', () => {
  it('is five points less, or all there is', () => {
    const shrinkage = (yaml: string) =>
      stepsOf(yaml, null).flatMap(({ kind, team, amount }) => (kind === 'shrinkage' ? [[team, amount]] : []));
    expect(shrinkage(center())).toEqual([['desk', 0.05]]);
    const shared = center().replace('{ orders: {} }', '{ orders: {}, calls: {} }');
    expect(shrinkage(shared)).toEqual([['desk', 0.05], ['shop', 0.03]]); // biome-ignore format: pairs
    const none = found(center().replace('shrinkage: 20%', 'shrinkage: 0'), null);
    expect(none.leftOut).toContainEqual({ kind: 'shrinkage', team: 'desk', reason: 'noShrinkage' });
  });
});

describe('what is tried where the people of a team have shifts', () => {
  const AGENTS = 'agents: [{ from: "08:00", to: "12:00", agents: 4 }, { from: "13:00", to: "24:00", agents: 2 }]';
  const withShifts = (shifts: string) => center().replace(AGENTS, `shifts: ${shifts}`);
  const people = (steps: ReturnType<typeof stepsOf>) =>
    steps.flatMap(({ kind, amount, hours, cost }) => (kind.startsWith('agent') ? [[kind, amount, hours, cost]] : []));

  it('is one more in each shift, paid like the others, or one whole person at a certain time', () => {
    const breaks = 'breaks: [{ after: 2 h, length: 1 h, paid: false }]';
    const shifts = `{ early: { start: "08:00", length: 8 h, ${breaks}, agents: 4 }, late: { start: "16:00", length: 8 h, agents: 2 } }`;
    expect(people(stepsOf(withShifts(shifts), { first: 9, last: 10 }))).toEqual([
      ['agentThen', 1, 2, 40],
      ['agentThenDaily', 1, 4, 80],
      // Seven and eight hours on each of two days.
      ['agentAlways', 1, 30, 600],
    ]);
  });

  it('is nobody at all hours where they are on the roster by name, which is told', () => {
    const csv = 'person,team,start,end,activity\nAna,desk,2026-11-09 08:00,2026-11-09 16:00,work\n';
    const { candidates, leftOut } = found(withShifts('{ file: roster.csv }'), { first: 9, last: 10 }, 'calls', { 'roster.csv': csv });
    expect(people(candidates.map(({ step }) => step)).map(([kind]) => kind)).toEqual(['agentThen']);
    expect(leftOut).toContainEqual({ kind: 'agentAlways', team: 'desk', reason: 'byName' });
  });
});
