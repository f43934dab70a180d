import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Assumption, assumptionsOf } from '#src/scenario/about/assumptions.js';
import { type LoadedScenario, loadScenario } from '#src/scenario/load.js';
import type { ReadFile } from '#src/scenario/source.js';

const SCENARIOS = fileURLToPath(new URL('../../../scenarios/', import.meta.url));

const fromDisk: ReadFile = (path, from) => {
  const place = normalize(from === null ? path : join(dirname(from), path));
  return { path: place, bytes: readFileSync(place) };
};

const SHIPPED = readdirSync(SCENARIOS, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));

const FILES: Readonly<Record<string, string>> = {
  'desk.yaml': `
title: Desk
calendar: { start: 2026-11-09, open: { mon-fri: "08:00-20:00" } }
channels: { phone: { trunks: 40 } }
contacts:
  support:
    channel: phone
    arrivals: { file: volumes.csv, variability: { day: 12% } }
    patience: never
    serviceLevel: { within: 20 s, target: 0.8 }
    journey:
      bot: { bot: helper, time: 30 s, next: { desk: 100% } }
      desk: { skill: support, time: { mixture: [{ share: 30%, mean: 2 min }, { share: 70%, distribution: gamma, mean: 9 min, cv: 0.5 }] } }
bots: { helper: {} }
teams:
  desk: { skills: [support, sales], agents: [{ from: "08:00", to: "20:00", agents: 12 }], shrinkage: 10% }
  night: { skills: { support: { rank: 2 } }, agents: { file: staffing.csv } }
`,
  'more.yaml': 'extends: desk.yaml\nteams: { desk: { shrinkage: 12% } }\n',
  'volumes.csv': 'start,contact,volume\n08:00,support,30\n10:00,support,40\n20:00,support,0\n',
  'staffing.csv': 'start,team,agents\n2026-11-09 08:00,night,3\n',
};

const written: ReadFile = (path) => {
  const text = FILES[path];
  return text === undefined ? { problem: 'it is not there' } : { path, bytes: new TextEncoder().encode(text) };
};

function assumed({ written: read, scenario }: LoadedScenario): Map<string, Assumption> {
  return new Map(assumptionsOf(read, scenario).map((assumption) => [assumption.key, assumption]));
}

describe('the register of assumptions', () => {
  const desk = assumed(loadScenario('more.yaml', written, ['teams.night.absence=5%']));

  test('has what people have in hand together by what it counts', () => {
    const channels =
      'channels: { phone: { trunks: 40 }, chat: { concurrency: 3, slowdown: [1, 1.3] }, fax: { kind: live, slowdown: [1] } }';
    const text = (FILES['desk.yaml'] ?? '')
      .replace(/channels: .*/, channels)
      .replace('shrinkage: 10% }', 'shrinkage: 10%, blend: { places: 4, phone: 3 } }')
      .replace('{ file: staffing.csv } }', '{ file: staffing.csv }, concurrency: { chat: 2 } }');
    const read: ReadFile = (path) => (path === 'desk.yaml' ? { path, bytes: new TextEncoder().encode(text) } : written(path, null));
    const hands = assumed(loadScenario('desk.yaml', read, []));
    expect(hands.get('channels.chat.concurrency')).toMatchObject({ value: 3, unit: 'contacts' });
    expect(hands.get('channels.chat.slowdown')).toMatchObject({ value: '1, 1.3', unit: '', source: 'desk.yaml:4' });
    expect(hands.get('channels.phone.slowdown')).toMatchObject({ value: '[1]', source: 'default' });
    expect(hands.get('teams.desk.blend.places')).toMatchObject({ value: 4, unit: 'places' });
    expect(hands.get('teams.desk.blend.phone')).toMatchObject({ value: 3, unit: 'places' });
    expect(hands.get('teams.night.concurrency.chat')).toMatchObject({ value: 2, unit: 'contacts' });
    expect(hands.get('teams.desk.concurrency')).toMatchObject({ value: "the channel's", source: 'default' });
  });

  test('has totals by what they count, and the weights of all weekdays', () => {
    const text =
      FILES['desk.yaml']?.replace('{ file: volumes.csv, variability: { day: 12% } }', '{ perWeek: 900, weekdays: { sat: 0.5 } }') ?? '';
    const week = assumed(
      loadScenario(
        'desk.yaml',
        (path) => (path === 'desk.yaml' ? { path, bytes: new TextEncoder().encode(text) } : written(path, null)),
        [],
      ),
    );
    const arrivals = 'contacts.support.arrivals';
    expect(week.get(`${arrivals}.perWeek`)).toMatchObject({ value: 900, unit: 'contacts a week' });
    expect(week.get(`${arrivals}.weekdays.sat`)).toMatchObject({ value: 0.5, source: 'desk.yaml:8' });
    expect(week.get(`${arrivals}.weekdays.mon`)).toMatchObject({ value: 1, source: 'default' });
    expect(week.get(`${arrivals}.profile`)).toMatchObject({ value: 'evenly over the opening hours', source: 'default' });
  });

  test('has shrinkage as a share, each named part of it, and each entry by time', () => {
    const shrinkage = (text: string) => assumed(loadScenario('more.yaml', written, [`teams.desk.shrinkage=${text}`]));
    const key = 'teams.desk.shrinkage';
    expect(shrinkage('0.1').get(key)).toMatchObject({ value: 0.1, unit: 'share' });
    expect(desk.get('teams.night.shrinkage')).toMatchObject({ value: 0, unit: 'share', source: 'default' });
    expect(shrinkage('{ training: 4%, meetings: 0.03 }').get(`${key}.training`)).toMatchObject({ value: 4, unit: '%' });
    expect(shrinkage('{ training: 4%, meetings: 0.03 }').get(`${key}.meetings`)).toMatchObject({ value: 0.03, unit: 'share' });
    expect(shrinkage('[{ days: [mon], share: 30% }, { share: 8% }]').get(`${key}.1.share`)).toMatchObject({ value: 8, unit: '%' });
  });

  test('has the value as written, its unit, and the file and line that say it', () => {
    expect(desk.get('contacts.support.serviceLevel.within')).toEqual({
      key: 'contacts.support.serviceLevel.within',
      value: 20,
      unit: 's',
      source: 'desk.yaml:10',
    });
    expect(desk.get('contacts.support.serviceLevel.target')).toMatchObject({ value: 0.8, unit: 'share', source: 'desk.yaml:10' });
    expect(desk.get('channels.phone.trunks')).toMatchObject({ value: 40, unit: 'contacts', source: 'desk.yaml:4' });
    expect(desk.get('calendar.open.mon-fri')).toMatchObject({ value: '08:00-20:00', unit: '' });
    expect(desk.get('teams.desk.agents.0.agents')).toMatchObject({ value: 12, unit: 'people', source: 'desk.yaml:16' });
    expect(desk.get('teams.desk.skills')).toMatchObject({ value: 'support, sales' });
  });

  test('names the file of two that goes before, and the option', () => {
    expect(desk.get('teams.desk.shrinkage')).toMatchObject({ value: 12, unit: '%', source: 'more.yaml:2' });
    expect(desk.get('teams.night.absence')).toMatchObject({ value: 5, unit: '%', source: '--set' });
  });

  test('has the default of every key that is left out, also of things that nobody wrote an entry for', () => {
    expect(desk.get('calendar.interval')).toMatchObject({ value: 30, unit: 'min', source: 'default' });
    expect(desk.get('calendar.timezone')).toMatchObject({ value: 'UTC', source: 'default' });
    expect(desk.get('contacts.support.priority')).toMatchObject({ value: 5, source: 'default' });
    expect(desk.get('contacts.support.first')).toMatchObject({ value: 'bot', source: 'default' });
    expect(desk.get('teams.desk.skills.sales.speed')).toMatchObject({ value: 1, source: 'default' });
    expect(desk.get('teams.night.skills.support.after')).toMatchObject({ value: 0, unit: 's', source: 'default' });
    expect(desk.get('skills.sales.order')).toMatchObject({ value: 'oldest', source: 'default' });
    expect(desk.get('bots.helper.sessions')).toMatchObject({ value: 'unlimited', source: 'default' });
    expect(desk.get('variability.day')).toMatchObject({ value: 0, source: 'default' });
    expect(desk.get('run.seed')).toMatchObject({ value: 1, source: 'default' });
  });

  test('has the shape of a distribution where none is written', () => {
    const mixture = 'contacts.support.journey.desk.time.mixture';
    expect(desk.get(`${mixture}.0.share`)).toMatchObject({ value: 30, unit: '%' });
    expect(desk.get(`${mixture}.0.distribution`)).toMatchObject({ value: 'lognormal', source: 'default' });
    expect(desk.get(`${mixture}.0.cv`)).toMatchObject({ value: 1, source: 'default' });
    expect(desk.get(`${mixture}.1.distribution`)).toMatchObject({ value: 'gamma', source: 'desk.yaml:13' });
    expect(desk.get('contacts.support.patience')).toMatchObject({ value: 'never' });
  });

  test('names tables with the number of their rows', () => {
    expect(desk.get('contacts.support.arrivals.file')).toMatchObject({ value: 'volumes.csv', source: 'desk.yaml:8' });
    expect(desk.get('contacts.support.arrivals.file.rows')).toMatchObject({ value: 3, unit: 'rows', source: 'volumes.csv' });
    expect(desk.get('teams.night.agents.file.rows')).toMatchObject({ value: 1 });
  });

  test.each(SHIPPED)('of %s names each key once', (name) => {
    const { written: read, scenario } = loadScenario(join(SCENARIOS, name), fromDisk, []);
    const keys = assumptionsOf(read, scenario).map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(50);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});

/** Defaults that are words for what no value says. */
const WORDS =
  /^(no bound|no limit|none|not stated|reply, where .*|all hours|wait on|with the wait so far|turned away|all rows|every day|evenly .*|by rank.*|measured without .*|the (contact type|calendar|channel)'s|round the clock|at least 20, .*)$/;

describe('writing the defaults out', () => {
  test.each(SHIPPED)('changes nothing in %s', (name) => {
    const file = join(SCENARIOS, name);
    const loaded = loadScenario(file, fromDisk, []);
    const defaults = assumptionsOf(loaded.written, loaded.scenario).filter(({ source, value }) => {
      return source === 'default' && !(typeof value === 'string' && WORDS.test(value));
    });
    expect(defaults.length).toBeGreaterThan(20);
    // Rules of a skill in a list are written as a map; what is a list must stay one here.
    const changes = defaults
      .filter(({ key }) => !/^teams\.[^.]+\.skills\./.test(key))
      .map(({ key, value, unit }) => `${key}=${value}${unit === 's' || unit === 'min' || unit === 'h' || unit === '%' ? ` ${unit}` : ''}`);
    expect(loadScenario(file, fromDisk, changes).scenario).toEqual(loaded.scenario);
  });
});
