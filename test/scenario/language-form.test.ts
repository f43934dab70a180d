import { describe, expect, test } from 'vitest';
import { complaints, DESK, desk, read } from './language-files.js';

const at = (place: string, message: string) => [`desk.yaml:${place}: error: ${message}`];

describe('a right scenario', () => {
  test('is handed on as written', () => {
    const { raw } = read(DESK);
    expect(raw.title).toBe('Support desk');
    expect(raw.contacts['support']?.patience).toEqual({ mean: '3 min' });
    expect(raw.teams?.['desk']).toEqual({ skills: ['support'], agents: 12 });
  });

  test('may be JSON, with tabs', () => {
    const json = JSON.stringify(read(DESK).raw, null, '\t');
    expect(read(json).raw).toEqual(read(DESK).raw);
  });

  test('keeps steps and teams in the order written', () => {
    const journey = 'z: { pause: 1 min, next: desk }\n      a: { pause: 1 min, next: desk }\n      desk:';
    const { raw } = read(desk('desk:', journey));
    expect(Object.keys(raw.contacts['support']?.journey ?? {})).toEqual(['z', 'a', 'desk']);
  });
});

describe('an unknown key', () => {
  test('is answered with the nearest right one, at its own place', () => {
    expect(complaints(desk('days: 1', 'dais: 1'))).toEqual(at('2:32', 'calendar.dais: unknown key; did you mean "days"?'));
    expect(complaints(`${DESK}team: {}`)).toEqual(at('13:1', 'team: unknown key; did you mean "teams"?'));
    expect(complaints(desk('perHour', 'perhour'))).toEqual(
      at('6:17', 'contacts.support.arrivals.perhour: unknown key; did you mean "perHour"?'),
    );
    expect(complaints(desk('mean: 5 min', 'maen: 5 min'))).toEqual(
      at('10:39', 'contacts.support.journey.desk.time.maen: unknown key; did you mean "mean"?'),
    );
    expect(complaints(desk('skill: support', 'skil: support'))).toEqual(
      at('10:15', 'contacts.support.journey.desk.skil: unknown key; did you mean "skill"?'),
    );
  });

  test('that resembles none is answered with those there are', () => {
    expect(complaints(desk('agents: 12', 'agents: 12, colour: red'))).toEqual(
      at(
        '12:42',
        'teams.desk.colour: unknown key; expected one of skills, agents, shifts, absence, shrinkage, tenure, tier, concurrency, blend, timezone, costPerHour, overtimePerHour, costPerContact, label',
      ),
    );
  });

  test('in one form of arrivals is not excused by another form', () => {
    expect(complaints(desk('perHour: 120', 'perHour: 120, weekdays: { mon: 2 }'))).toEqual(
      at('6:31', 'contacts.support.arrivals.weekdays: unknown key; expected one of perHour, multiply, variability, process'),
    );
    expect(complaints(desk('perHour: 120', 'perDay: 120, weekdays: { monn: 2 }'))[0]).toContain(
      'weekdays.monn: unknown key; did you mean "mon"?',
    );
  });

  test('beside recorded arrivals says that a log is replayed as it came', () => {
    const files = { 'desk.yaml': desk('perHour: 120', 'log: log.csv, multiply: 2'), 'log.csv': 'arrived\n' };
    expect(complaints(files)).toEqual(
      at('6:31', 'contacts.support.arrivals.multiply: not with log: recorded contacts are replayed as they came'),
    );
  });
});

describe('a value of the wrong kind', () => {
  const duration = 'expected a duration with a unit, such as 20 s, 5 min, 1.5 h or 2 d';
  const cases: [string, string, string, string][] = [
    ['within: 20 s', 'within: 20', '8:29', `contacts.support.serviceLevel.within: ${duration}; found 20`],
    ['within: 20 s', 'within: 20 sec', '8:29', `contacts.support.serviceLevel.within: ${duration}; found "20 sec"`],
    ['target: 80%', 'target: 80', '8:43', 'contacts.support.serviceLevel.target: expected a share, such as 80% or 0.8; found 80'],
    ['target: 80%', 'target: 120%', '8:43', 'contacts.support.serviceLevel.target: expected a share, such as 80% or 0.8; found "120%"'],
    ['days: 1', 'days: 0', '2:38', 'calendar.days: expected a whole number from 1 to 3,660; found 0'],
    ['days: 1', 'days: 1.5', '2:38', 'calendar.days: expected a whole number from 1 to 3,660; found 1.5'],
    ['days: 1', 'days: "1"', '2:38', 'calendar.days: expected a whole number from 1 to 3,660; found "1"'],
    ['2026-11-09', '2026-02-30', '2:20', 'calendar.start: expected a date that exists (that month has 28 days); found "2026-02-30"'],
    [
      '"08:00-20:00"',
      '8-20',
      '2:47',
      'calendar.open: expected opening hours, such as "08:00-20:00", "08:00-12:00, 13:00-17:00" or closed; found "8-20"',
    ],
    ['perHour: 120', 'perHour: -1', '6:26', 'contacts.support.arrivals.perHour: expected a number from 0 to 1,000,000,000; found -1'],
    ['perHour: 120', 'perHour: .nan', '6:26', 'contacts.support.arrivals.perHour: expected a number from 0 to 1,000,000,000; found NaN'],
    [
      'perHour: 120',
      'perHour: .inf',
      '6:26',
      'contacts.support.arrivals.perHour: expected a number from 0 to 1,000,000,000; found Infinity',
    ],
    [
      'perHour: 120',
      'perHour: 1e300',
      '6:26',
      'contacts.support.arrivals.perHour: expected a number from 0 to 1,000,000,000; found 1e+300',
    ],
    ['perHour: 120', 'perHour: many', '6:26', 'contacts.support.arrivals.perHour: expected a number from 0 to 1,000,000,000; found "many"'],
    ['agents: 12', 'agents: 100001', '12:38', 'teams.desk.agents: expected a number from 0 to 100,000; found 100001'],
    [
      'agents: 12',
      'agents: true',
      '12:38',
      'teams.desk.agents: expected a number of people, a list such as [{ from: "08:00", to: "12:00", agents: 30 }], or { file: staffing.csv }; found true',
    ],
    ['agents: 12', 'agents: []', '12:38', 'teams.desk.agents: expected at least one entry; found an empty list'],
    [
      'skills: [support]',
      'skills: support',
      '12:19',
      'teams.desk.skills: expected a list of skills, or a map of skills to their rules; found "support"; write [support]',
    ],
    ['skills: [support]', 'skills: [support, 5]', '12:29', 'teams.desk.skills.1: expected the name of a skill; found 5'],
    ['{ mean: 3 min }', '5', '7:15', 'contacts.support.patience: expected a distribution, such as { mean: 3 min }, or never; found 5'],
    ['{ mean: 3 min }', 'none', '7:15', `contacts.support.patience: ${duration}; found "none"`],
    [
      '{ mean: 3 min }',
      '{ mean: 0 s }',
      '7:23',
      'contacts.support.patience.mean: expected a duration longer than 0 s, with its unit, such as 20 s or 5 min; found "0 s"',
    ],
    [
      '{ mean: 3 min }',
      '{ mean: 4000 d }',
      '7:23',
      'contacts.support.patience.mean: expected a duration of at most 3660 d; found "4000 d"',
    ],
    [
      '{ mean: 5 min }',
      '{ mean: 5 min, cv: 0 }',
      '10:56',
      'contacts.support.journey.desk.time.cv: expected a number above 0, at most 100; found 0',
    ],
    [
      '{ mean: 5 min }',
      '[5 min]',
      '10:37',
      'contacts.support.journey.desk.time: expected a distribution, such as { mean: 5 min }, or a constant duration, such as 5 min; found a list',
    ],
    [
      '{ mean: 5 min }',
      '{ distribution: gama, mean: 5 min, cv: 2 }',
      '10:53',
      'contacts.support.journey.desk.time.distribution: expected one of constant, exponential, lognormal, gamma, weibull, uniform, triangular, empirical; found "gama"; did you mean "gamma"?',
    ],
    [
      '{ mean: 5 min }',
      '{ distribution: weibull, mean: 5 min, shape: 0.004 }',
      '10:82',
      'contacts.support.journey.desk.time.shape: expected a number from 0.1 to 100; found 0.004',
    ],
    [
      '{ mean: 5 min }',
      '{ distribution: gamma, mean: 5 min }',
      '10:31',
      'contacts.support.journey.desk.time.cv: missing; expected a number above 0, at most 100',
    ],
    [
      '{ mean: 5 min }',
      '{ mixture: [{ share: 40%, mean: 5 }, { share: 60%, mean: 1 min }] }',
      '10:69',
      'contacts.support.journey.desk.time.mixture.0.mean: expected a duration longer than 0 s, with its unit, such as 20 s or 5 min; found 5',
    ],
    [
      '{ perHour: 120 }',
      '120',
      '6:15',
      'contacts.support.arrivals: expected arrivals, such as { perHour: 120 }, with one of the keys perHour, perDay, perWeek, perMonth, file or log; found 120',
    ],
    [
      '{ perHour: 120 }',
      '{ perHour: 120, perDay: 5 }',
      '6:15',
      'contacts.support.arrivals: expected only one of the keys perHour and perDay; found a map',
    ],
    [
      '{ skill: support, time: { mean: 5 min } }',
      '{ time: 5 min }',
      '10:13',
      'contacts.support.journey.desk: expected a step: a map with one of the keys skill, bot or pause; found a map',
    ],
    [
      '{ skill: support, time: { mean: 5 min } }',
      '{ skill: support, pause: 5 min }',
      '10:13',
      'contacts.support.journey.desk: expected only one of the keys skill and pause; found a map',
    ],
    [
      '{ skill: support, time: { mean: 5 min } }',
      '{ skill: support }',
      '10:7',
      'contacts.support.journey.desk.time: missing; expected a distribution, such as { mean: 5 min }, or a constant duration, such as 5 min',
    ],
    ['title: Support desk', 'title: 5', '1:8', 'title: expected a title, without unprintable characters; found 5'],
    [
      '{ start: 2026-11-09, days: 1, open: "08:00-20:00" }',
      'tomorrow',
      '2:11',
      'calendar: expected a map with the key start; found "tomorrow"',
    ],
  ];
  test.each(cases)('%s as %s', (old, replacement, place, message) => {
    expect(complaints(desk(old, replacement))).toEqual(at(place, message));
  });

  test('or a value left out is told from one that is wrong', () => {
    expect(complaints(desk('{ mean: 3 min }', ''))).toEqual(
      at('7:5', 'contacts.support.patience: there is no value here; expected a distribution, such as { mean: 3 min }, or never'),
    );
  });

  test('in a fixed set of words is answered with the nearest', () => {
    expect(complaints(desk('days: 1', 'atClose: disconect'))).toEqual(
      at('2:41', 'calendar.atClose: expected one of serve, disconnect; found "disconect"; did you mean "disconnect"?'),
    );
    expect(complaints(desk('target: 80%', 'counts: ofered'))[0]).toContain('found "ofered"; did you mean "offered"?');
  });

  test('in `require` shows what a requirement looks like', () => {
    expect(complaints(`${DESK}require: [abandonmentRate = 3%]`)).toEqual(
      at(
        '13:11',
        'require.0: expected a measure, one of <=, >=, <, > and a figure, such as "contacts.support.abandonmentRate <= 3%"; found "abandonmentRate = 3%"',
      ),
    );
  });
});

describe('what is missing', () => {
  test('is said at the map in which it should be', () => {
    expect(complaints(desk('channel: phone', ''))).toEqual(at('4:3', 'contacts.support.channel: missing; expected the name of a channel'));
    expect(complaints('title: x\n')).toEqual([
      ...at('1:1', 'calendar: missing; expected a map with the key start'),
      ...at('1:1', 'contacts: missing; expected a map of contact types'),
    ]);
    expect(complaints(desk('{ skills: [support], agents: 12 }', '{ skills: [support] }'))[0]).toMatch(
      /^desk\.yaml:12:3: error: teams\.desk\.agents: missing; expected a number of people/,
    );
  });

  test('may be a whole map of names', () => {
    expect(complaints(desk('desk: { skill: support, time: { mean: 5 min } }', '{}'))).toEqual(
      at('10:7', 'contacts.support.journey: expected at least one step; found an empty map'),
    );
  });
});

describe('names', () => {
  const named = (name: string) => complaints(desk('desk: { skills', `${name}: { skills`));
  test.each([
    ['all', '"all" has a meaning of its own and cannot be a name'],
    ['resolved', '"resolved" has a meaning of its own and cannot be a name'],
    ['unresolved', '"unresolved" has a meaning of its own and cannot be a name'],
    ['turnedAway', '"turnedAway" has a meaning of its own and cannot be a name'],
    ['closed', '"closed" has a meaning of its own and cannot be a name'],
    ['a.b', '"a.b" cannot be a name, for the dot in it'],
    ['a=b', '"a=b" cannot be a name, for the equals sign in it'],
    ['12', '"12" cannot be a name; it needs a letter'],
    ['" desk"', '" desk" cannot be a name, for the space at its edge'],
    ['""', 'a name is missing'],
    ['constructor', '"constructor" cannot be a name; choose another word'],
    ['x'.repeat(101), 'a name has at most 100 characters; this one has 101'],
  ])('%s is refused', (name, message) => {
    const [first = ''] = named(name);
    expect(first.endsWith(`: ${message}`)).toBe(true);
    expect(first.startsWith('desk.yaml:12:3: error: teams.')).toBe(true);
  });

  test.each(['back office', 'tier-2', 'Kundenbetreuung', '客服', '2nd', 'R&D', 'null', 'true'])('%s is accepted', (name) => {
    expect(named(name)).toEqual([]);
  });

  test('the key that objects cannot keep is refused in files and on the command line', () => {
    expect(named('__proto__')).toEqual(at('12:3', 'teams.__proto__: "__proto__" cannot be a key'));
    expect(complaints(DESK, ['teams.__proto__={ skills: [support], agents: 1 }'])).toEqual([
      '--set: error: expected KEY=VALUE, such as teams.desk.agents=14; found "teams.__proto__={ skills: [support], agents: 1 }"',
    ]);
  });
});

test('all errors of a file are listed at once, in the order of the file', () => {
  const wrong = desk('days: 1', 'dais: 1')
    .replace('20 s', '20')
    .replace('skill: support', 'skill: suport')
    .replace('agents: 12', 'agents: { file: none.csv }');
  expect(complaints(wrong)).toEqual([
    'desk.yaml:2:32: error: calendar.dais: unknown key; did you mean "days"?',
    'desk.yaml:8:29: error: contacts.support.serviceLevel.within: expected a duration with a unit, such as 20 s, 5 min, 1.5 h or 2 d; found 20',
    'desk.yaml:10:22: error: contacts.support.journey.desk.skill: no team has the skill "suport"; did you mean "support"?',
    'desk.yaml:12:46: error: teams.desk.agents.file: the file "none.csv" cannot be read: it is not there',
  ]);
});
