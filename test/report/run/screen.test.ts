import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { simulate } from '#src/experiment/simulate.js';
import { readingOf } from '#src/report/check/reading.js';
import { tableReport } from '#src/report/run/screen.js';
import { palette } from '#src/report/screen/palette.js';
import { en } from '#src/report/texts/en/texts.js';
import { textsOf } from '#src/report/texts/of-scenarios.js';
import { inProcessRunner } from '#src/runners/in-process.js';
import { loadScenario } from '#src/scenario/load.js';
import type { Scenario } from '#src/scenario/scenario.js';
import type { ReadFile } from '#src/scenario/source.js';
import { CHATS, written as loaded } from '../reports.js';

const SCENARIOS = fileURLToPath(new URL('../../../scenarios/', import.meta.url));
const plain = palette(false);

const fromDisk: ReadFile = (path, from) => {
  const place = normalize(from === null ? path : join(dirname(from), path));
  return { path: place, bytes: readFileSync(place) };
};

function written(text: string): Scenario {
  return loadScenario('written.yaml', (path) => ({ path, bytes: new TextEncoder().encode(text) }), []).scenario;
}

async function table(scenario: Scenario, replications: number): Promise<string> {
  return tableReport(await simulate(scenario, { runner: inProcessRunner(), replications, intervals: false }), [], plain, en);
}

const widest = (text: string) => Math.max(...text.split('\n').map((line) => stringWidth(line)));

const SHIPPED = [
  'back-office.yaml',
  'bank-day.yaml',
  'lunch.yaml',
  'nurse-line.yaml',
  'online-store/online-store.yaml',
  'pooled.yaml',
  'specialists.yaml',
  'support-desk.yaml',
  'us-bank-week/us-bank-week.yaml',
  'web-chat.yaml',
  'web-chat-blended.yaml',
];

/** Twelve reasons for contact with endless names, all of them with a bot in front. */
function crowded(): string {
  const type = (index: number) => `
  "ein sehr langer Name für einen Anlass, Nummer ${index}, 客户服务中心":
    channel: phone
    arrivals: { perHour: ${index} }
    patience: { mean: 3 min }
    serviceLevel: { within: 20 s, target: 80%, counts: quickCounts }
    journey:
      bot: { bot: "the assistant that answers everything ${index}", time: { mean: 1 min }, next: { desk: 60%, resolved: 40% } }
      desk: { skill: "a skill that only few people have, number ${index}", time: { mean: 5 min } }`;
  const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
  return `
title: ${'A title that goes on and on '.repeat(6)}
calendar: { start: 2026-11-09 }
contacts:${numbers.map(type).join('')}
bots: {${numbers.map((index) => `"the assistant that answers everything ${index}": { sessions: unlimited }`).join(', ')}}
teams:
  "a team with a name of more than forty characters":
    skills: [${numbers.map((index) => `"a skill that only few people have, number ${index}"`).join(', ')}]
    agents: 9
    shrinkage: 10%
    costPerHour: 1234567`;
}

describe('the printed table', () => {
  test.each(SHIPPED)('of %s fits 100 columns, and so does its reading', async (file) => {
    const { scenario } = loadScenario(join(SCENARIOS, file), fromDisk, []);
    expect(widest(await table(scenario, 3))).toBeLessThanOrEqual(100);
    expect(widest(readingOf(scenario, plain, en))).toBeLessThanOrEqual(100);
  });

  test('of twelve contact types with very long names fits 100 columns', async () => {
    const scenario = written(crowded());
    const text = await table(scenario, 2);
    expect(widest(text)).toBeLessThanOrEqual(100);
    expect(widest(readingOf(scenario, plain, en))).toBeLessThanOrEqual(100);
    expect(text.match(/ein sehr/g)?.length).toBeGreaterThanOrEqual(36);
  });

  test('leads with title, period and replications and goes on from contact types to targets', async () => {
    const { scenario } = loadScenario(join(SCENARIOS, 'online-store/online-store.yaml'), fromDisk, []);
    const text = await table(scenario, 2);
    const places = ['Online store', 'Mon 2026-11-09 to Sun', '2 replications', 'Contact types', 'Outcomes', 'Lines', 'Teams', 'Bots']
      .concat(['The whole', 'Service levels'])
      .map((words) => text.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBe(0);
    expect(places).not.toContain(-1);
  });

  test('shows what bots cost, and of a reading each price that is stated', async () => {
    const scenario = written(`
calendar: { start: 2026-11-09, open: "08:00-20:00" }
currency: EUR
contacts:
  calls: { channel: phone, arrivals: { perHour: 10 }, patience: { mean: 3 min }, journey: { menu: { bot: menu, time: 1 min, next: desk }, desk: { skill: calls, time: 5 min } } }
bots: { menu: { costPerContact: 0.004, costPerHour: 3 }, idle: {} }
teams:
  desk: { skills: [calls], agents: 2, shrinkage: 0, costPerHour: 24, overtimePerHour: 36, costPerContact: 0.25 }
  other: { skills: [calls], agents: 0, shrinkage: 0, costPerHour: 20 }`);
    const texts = textsOf(en, [scenario]);
    const simulation = await simulate(scenario, { runner: inProcessRunner(), replications: 1, intervals: false });
    const sessions = simulation.result.bots['menu']?.['sessions']?.mean ?? Number.NaN;
    expect(tableReport(simulation, [], plain, texts)).toMatch(new RegExp(`^menu .* ${(72 + sessions * 0.004).toFixed(1)} EUR$`, 'm'));
    const reading = readingOf(scenario, plain, texts).replaceAll(/ +/g, ' ');
    expect(reading).toMatch(/^desk 2 2 .* 24 h 24 EUR 36 EUR 0\.25 EUR calls$/m);
    expect(reading).toMatch(/^other 0 – 0 h 20 EUR – – calls$/m);
    expect(reading).toMatch(/^menu unlimited 3 EUR 0\.004 EUR$/m);
    expect(reading).toMatch(/^idle unlimited – –$/m);
  });

  test('a contact type without contacts has dashes, not zeros', async () => {
    const text = await table(
      written(`
title: Nobody calls
calendar: { start: 2026-11-09, open: "08:00-20:00" }
contacts:
  calls: { channel: phone, arrivals: { perHour: 0 }, patience: { mean: 3 min }, journey: { desk: { skill: calls, time: 5 min } } }
teams: { desk: { skills: [calls], agents: 1 } }`),
      2,
    );
    expect(text).toMatch(/^calls +0 +– +– +– +–$/m);
  });

  test('one replication says that nothing is known of its certainty', async () => {
    const { scenario } = loadScenario(join(SCENARIOS, 'support-desk.yaml'), fromDisk, []);
    const text = await table(scenario, 1);
    expect(text).toContain('1 replication, seed 1');
    expect(text).not.toContain('±');
  });

  test('colors mark what is met and what is missed, and change no character', async () => {
    const { scenario } = loadScenario(join(SCENARIOS, 'specialists.yaml'), fromDisk, []);
    const simulation = await simulate(scenario, { runner: inProcessRunner(), replications: 10, intervals: false });
    const colored = tableReport(simulation, [], palette(true), en);
    const mark = String.fromCharCode(27);
    expect(colored).toContain(`${mark}[31mmissed`);
    expect(colored).toContain(`${mark}[1mTravel agency`);
    expect(colored.replaceAll(new RegExp(`${mark}\\[\\d+m`, 'g'), '')).toBe(tableReport(simulation, [], plain, en));
  });
});

describe('a center in which people have several contacts in hand', () => {
  const teamsOf = (text: string) => text.split('\n\n').find((part) => part.includes('\ncallers')) ?? '';
  const flat = (text: string) => text.replaceAll(/\s+/g, ' ');

  test('has how many, and how much of their places that takes, in the table of teams', async () => {
    const several = flat(teamsOf(await table(loaded(CHATS).scenario, 3)));
    expect(several).toContain('Use of');
    expect(several).toMatch(/callers (?:[^ ]+ h )?.*% ±[\d.]+ 1 \d/);
  });

  test('says so only there', async () => {
    const alone = loaded(CHATS, ['teams.chatters.concurrency={ chat: 1 }']).scenario;
    expect(teamsOf(await table(alone, 3))).not.toContain('Use of');
  });
});
