import { expect, test } from 'vitest';
import { formulaLine, requiredIn } from '#src/experiment/result/requirement-by-formula.js';
import { loadScenario } from '#src/scenario/load.js';
import type { Scenario } from '#src/scenario/scenario.js';

function lines(contacts: string, teams: string, open = '08:00-10:00'): Scenario {
  const text = `
title: Lines
calendar: { start: 2026-11-09, days: 1, interval: 60 min, open: "${open}" }
contacts:
${contacts}
teams:
${teams}`;
  return loadScenario('lines.yaml', (path) => ({ path, bytes: new TextEncoder().encode(text) }), []).scenario;
}

const contact = (name: string, journey: string, promise = '{ within: 20 s, target: 80% }') =>
  `  ${name}: { channel: phone, arrivals: { perHour: 60 }, patience: { mean: 3 min }, serviceLevel: ${promise}, journey: ${journey} }`;
const calls = contact('calls', '{ desk: { skill: calls, time: { mean: 4 min } } }');

test('of a team that alone serves one line the formula gets what is expected there, and the patience of the scenario', () => {
  const line = formulaLine(lines(calls, '  desk: { skills: [calls], agents: 8, shrinkage: 0% }'), 'desk');
  expect(line).toMatchObject({ impatience: 20, rule: { within: 20_000, target: 0.8 } });
  expect([8, 9, 10].map((hour) => line?.expected.contacts[hour])).toEqual([60, 60, 0]);
  expect(line?.expected.work[8]).toBe(60 * 240_000);
});

test('a flat day requires the same people in every interval, as many as the formula says and none where nobody comes', () => {
  // 200 calls an hour of 180 s, nobody gives up: 10 erlangs, of which 13 people answer 79.6% within 20 s and 14 people 88.8%.
  const flat = `  calls: { channel: phone, arrivals: { perHour: 200 }, patience: never, serviceLevel: { within: 20 s, target: 80% },
    journey: { desk: { skill: calls, time: { distribution: exponential, mean: 180 s } } } }`;
  const line = formulaLine(lines(flat, '  desk: { skills: [calls], agents: 14, shrinkage: 0% }', '08:00-18:00'), 'desk');
  if (line === null) throw new Error('the formula fits');
  expect(line.expected.contacts.reduce((sum, contacts) => sum + contacts, 0)).toBeCloseTo(2_000, 6);
  expect(Array.from({ length: 10 }, (_, hour) => requiredIn(line, 8 + hour))).toEqual(Array.from({ length: 10 }, () => 14));
  expect(requiredIn(line, 7)).toBe(0);
});

test('a single contact that is expected requires somebody', () => {
  const rare = calls.replace('perHour: 60', 'perHour: 1');
  const line = formulaLine(lines(rare, '  desk: { skills: [calls], agents: 1, shrinkage: 0% }'), 'desk');
  expect(line?.expected.contacts[8]).toBe(1);
  expect(line === null ? null : requiredIn(line, 8)).toBe(1);
});

test('contacts that take no time require nobody', () => {
  const line = formulaLine(
    lines(contact('calls', '{ desk: { skill: calls, time: 0 s } }'), '  desk: { skills: [calls], agents: 1, shrinkage: 0% }'),
    'desk',
  );
  expect(line?.expected.contacts[8]).toBe(60);
  expect(line === null ? null : requiredIn(line, 8)).toBe(0);
});

test('a share that comes through a bot and a fast team need fewer people', () => {
  const half = contact(
    'calls',
    '{ bot: { bot: menu, time: 30 s, next: { resolved: 50%, desk: 50% } }, desk: { skill: calls, time: { mean: 4 min } } }',
  );
  const bots = '\nbots:\n  menu: { sessions: unlimited }';
  const team = (skill: string) => `  desk: { skills: { calls: ${skill} }, agents: 8, shrinkage: 0% }${bots}`;
  const [usual, fast] = ['{}', '{ speed: 2 }'].map((skill) => formulaLine(lines(half, team(skill)), 'desk'));
  expect(usual?.expected.contacts[8]).toBeCloseTo(30, 9);
  expect(fast?.expected.work[8]).toBeCloseTo(30 * 120_000, 6);
  expect(usual === null ? 0 : requiredIn(usual, 8)).toBe(4);
  expect(fast === null ? 0 : requiredIn(fast, 8)).toBe(3);
});

test.each([
  [
    'shares its line',
    calls,
    '  desk: { skills: [calls], agents: 5, shrinkage: 0% }\n  help: { skills: [calls], agents: 2, shrinkage: 0% }',
  ],
  [
    'serves two lines',
    `${calls}\n${contact('mails', '{ desk: { skill: mails, time: { mean: 4 min } } }')}`,
    '  desk: { skills: [calls, mails], agents: 9, shrinkage: 0% }',
  ],
  [
    'has contact types with different promises',
    `${calls}\n${contact('vip', '{ desk: { skill: calls, time: { mean: 4 min } } }', '{ within: 10 s, target: 90% }')}`,
    '  desk: { skills: [calls], agents: 12, shrinkage: 0% }',
  ],
  [
    'is reached after an answer',
    contact(
      'calls',
      '{ first: { skill: first, time: { mean: 1 min }, next: { desk: 50% } }, desk: { skill: calls, time: { mean: 4 min } } }',
    ),
    '  front: { skills: [first], agents: 5, shrinkage: 0% }\n  desk: { skills: [calls], agents: 5, shrinkage: 0% }',
  ],
  [
    'gets contacts back after its own answer',
    contact('calls', '{ desk: { skill: calls, time: { mean: 4 min }, next: { desk: 20% } } }'),
    '  desk: { skills: [calls], agents: 8, shrinkage: 0% }',
  ],
  [
    'is reached by overflow as well',
    `${contact('calls', '{ first: { skill: first, time: { mean: 1 min }, overflow: { after: 10 s, to: desk } }, desk: { skill: calls, time: { mean: 4 min } } }')}
${contact('others', '{ desk: { skill: calls, time: { mean: 4 min } } }')}`,
    '  front: { skills: [first], agents: 2, shrinkage: 0% }\n  desk: { skills: [calls], agents: 8, shrinkage: 0% }',
  ],
])('the formula is not used where the team %s', (_, contacts, teams) => {
  expect(formulaLine(lines(contacts, teams), 'desk')).toBeNull();
});

test.each([
  ['a bot', '{ ask: { bot: assistant, time: 10 s, next: { desk: 80%, resolved: 20% } }, desk: { skill: calls, time: { mean: 4 min } } }'],
  ['a pause', '{ later: { pause: 1 min, next: desk }, desk: { skill: calls, time: { mean: 4 min } } }'],
])('the formula is used where contacts come to the line from %s', (_, journey) => {
  const scenario = lines(contact('calls', journey), '  desk: { skills: [calls], agents: 8, shrinkage: 0% }\nbots: { assistant: {} }');
  expect(formulaLine(scenario, 'desk')?.expected.contacts[8]).toBeGreaterThan(0);
});
