import { expect, test } from 'vitest';
import { complaints, DESK, desk } from './language-files.js';

const NOT_YET = 'is part of the language, but not yet in this version of staffsim';

/** A whole scenario, the key that is to come and the path at which it is refused. */
const inStep = (more: string) => desk('skill: support,', `skill: support, ${more},`);
const inContact = (more: string) => desk('    channel: phone', `    ${more}\n    channel: phone`);
const inTeam = (more: string) => desk('agents: 12', `agents: 12, ${more}`);

const keys: [string, string][] = [
  ['events', `${DESK}events: [{ name: Outage, from: 2026-11-09 10:00, for: 90 min }]\n`],
  ['contingency', `${DESK}contingency: []\n`],
  ['contacts.support.returns', inContact('returns: { most: 4 }')],
  ['contacts.support.value', inContact('value: 30')],
  ['contacts.support.goodwill', inContact('goodwill: 5')],
  ['teams.desk.people', inTeam('people: {}')],
  ['contacts.support.journey.desk.briefing', inStep('briefing: 1 min')],
  ['contacts.support.journey.desk.agent', inStep('agent: same')],
  ['contacts.support.journey.desk.holdFor', inStep('holdFor: 1 min')],
  ['contacts.support.journey.desk.also', inStep('also: { contact: check }')],
  ['contacts.support.journey.desk.wait', inStep('wait: true')],
  ['skills.support.callback', `${DESK}skills: { support: { callback: { whenWaiting: 10 } } }\n`],
];

test.each(keys)('%s is refused by name, never passed over', (key, scenario) => {
  const found = complaints(scenario);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^desk\.yaml:[0-9]+:[0-9]+: error: /);
  expect(found[0]?.endsWith(`: ${key}: "${key.split('.').at(-1)}" ${NOT_YET}`)).toBe(true);
});

const values: [string, string, string][] = [
  ['contacts.support.journey.desk.handoff', '"warm"', inStep('handoff: warm')],
  ['contacts.support.journey.desk.handoff', '"consult"', inStep('handoff: consult')],
];

test.each(values)('%s: %s is refused by name', (key, value, scenario) => {
  const found = complaints(scenario);
  expect(found).toHaveLength(1);
  expect(found[0]?.endsWith(`: ${key}: ${value} ${NOT_YET}`)).toBe(true);
});

test('values that nobody plans are told from those to come', () => {
  expect(complaints(inStep('handoff: hot'))).toEqual([
    'desk.yaml:10:40: error: contacts.support.journey.desk.handoff: expected cold; found "hot"',
  ]);
  expect(complaints(`${DESK}channels: { phone: { concurrency: 0 } }\n`)).toEqual([
    'desk.yaml:13:35: error: channels.phone.concurrency: expected a whole number from 1 to 50; found 0',
  ]);
});

test('what is already there is accepted: a cold hand-over, a channel that stays, one contact at a time', () => {
  expect(complaints(inStep('handoff: cold, channel: phone'))).toEqual([]);
  expect(complaints(`${DESK}channels: { phone: { kind: live, concurrency: 1, assign: random, trunks: 40 } }\n`)).toEqual([]);
});
