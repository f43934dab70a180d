import { expect, test } from 'vitest';
import { formulaLine, requiredIn } from '#src/experiment/result/requirement-by-formula.js';
import { simulate } from '#src/experiment/simulate.js';
import { inProcessRunner } from '#src/runners/in-process.js';
import { loadScenario } from '#src/scenario/load.js';

function simulated(contacts: string, teams: string) {
  const text = `
title: Lines
calendar: { start: 2026-11-09, days: 1, interval: 60 min, open: "08:00-10:00" }
contacts:
${contacts}
teams:
${teams}`;
  const { scenario } = loadScenario('lines.yaml', (path) => ({ path, bytes: new TextEncoder().encode(text) }), []);
  return simulate(scenario, { runner: inProcessRunner(), replications: 2 });
}

const contact = (name: string, journey: string, promise = '{ within: 20 s, target: 80% }') =>
  `  ${name}: { channel: phone, arrivals: { perHour: 60 }, patience: { mean: 3 min }, serviceLevel: ${promise}, journey: ${journey} }`;
const calls = contact('calls', '{ desk: { skill: calls, time: { mean: 4 min } } }');

test('of a team that alone serves one line the formula gets the handle time of the simulation and the patience of the scenario', async () => {
  const simulation = await simulated(calls, '  desk: { skills: [calls], agents: 8, shrinkage: 0% }');
  const line = formulaLine(simulation, 'desk');
  expect(line).toMatchObject({ line: 'calls', impatience: 20, rule: { within: 20_000, target: 0.8 } });
  expect(line?.service).toBe(3600 / (simulation.result.teams['desk']['handleTime']?.mean ?? 0));
});

test('an interval of four erlangs with an 80/20 promise takes six people', async () => {
  const line = {
    line: 'calls',
    rule: { within: 20_000, target: 0.8, counts: 'offered', shortAbandon: 0 },
    service: 15,
    impatience: 20,
  } as const;
  expect(requiredIn(line, { joined: { mean: 60, low: null, high: null } }, 3_600_000)).toBe(6);
  expect(requiredIn(line, { joined: { mean: 30, low: null, high: null } }, 1_800_000)).toBe(6);
  expect(requiredIn(line, { joined: { mean: 0, low: null, high: null } }, 1_800_000)).toBe(0);
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
])('the formula is not used where the team %s', async (_, contacts, teams) => {
  expect(formulaLine(await simulated(contacts, teams), 'desk')).toBeNull();
});

test.each([
  ['a bot', '{ ask: { bot: assistant, time: 10 s, next: { desk: 80%, resolved: 20% } }, desk: { skill: calls, time: { mean: 4 min } } }'],
  ['a pause', '{ later: { pause: 1 min, next: desk }, desk: { skill: calls, time: { mean: 4 min } } }'],
])('the formula is used where contacts come to the line from %s', async (_, journey) => {
  const simulation = await simulated(
    contact('calls', journey),
    '  desk: { skills: [calls], agents: 8, shrinkage: 0% }\nbots: { assistant: {} }',
  );
  expect(formulaLine(simulation, 'desk')?.line).toBe('calls');
});
