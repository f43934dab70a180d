import { describe, expect, it } from 'vitest';
import type { Distribution, Scenario } from '#src/scenario/scenario.js';
import { desk, errorsOf, type Files, load, MINUTE, onlyContact } from '../loading.js';

/** The distribution of the only step's `time`. */
function timeOf(time: string, files: Files = {}): Distribution | undefined {
  return onlyContact(load(desk({ journey: `{ desk: { skill: support, time: ${time} } }` }), files).scenario).steps[0]?.time;
}

function patienceOf(patience: string): Distribution | null {
  return onlyContact(load(desk({ type: `patience: ${patience}` })).scenario).patience;
}

describe('distributions', () => {
  it('have the usual shape of their place: lognormal with cv 1 for work, exponential elsewhere', () => {
    expect(timeOf('{ mean: 5 min }')).toEqual({ kind: 'lognormal', mean: 5 * MINUTE, cv: 1 });
    expect(patienceOf('{ mean: 3 min }')).toEqual({ kind: 'exponential', mean: 3 * MINUTE });
  });

  it('with a cv alone are lognormal everywhere', () => {
    expect(timeOf('{ mean: 5 min, cv: 0.8 }')).toEqual({ kind: 'lognormal', mean: 5 * MINUTE, cv: 0.8 });
    expect(patienceOf('{ mean: 3 min, cv: 2 }')).toEqual({ kind: 'lognormal', mean: 3 * MINUTE, cv: 2 });
  });

  it('that are a duration alone are constant', () => {
    expect(timeOf('90 s')).toEqual({ kind: 'constant', value: 90_000 });
    expect(timeOf('{ distribution: constant, mean: 1.5 min }')).toEqual({ kind: 'constant', value: 90_000 });
  });

  it('of every named shape are read', () => {
    expect(timeOf('{ distribution: exponential, mean: 1 min }')).toEqual({ kind: 'exponential', mean: MINUTE });
    expect(timeOf('{ distribution: lognormal, mean: 1 min }')).toEqual({ kind: 'lognormal', mean: MINUTE, cv: 1 });
    expect(timeOf('{ distribution: gamma, mean: 1 min, cv: 0.5 }')).toEqual({ kind: 'gamma', mean: MINUTE, cv: 0.5 });
    expect(timeOf('{ distribution: weibull, mean: 1 min, shape: 2 }')).toEqual({ kind: 'weibull', mean: MINUTE, shape: 2 });
    expect(timeOf('{ distribution: uniform, min: 30 s, max: 90 s }')).toEqual({ kind: 'uniform', min: 30_000, max: 90_000 });
    expect(timeOf('{ distribution: triangular, min: 30 s, mode: 40 s, max: 90 s }')).toEqual({
      kind: 'triangular',
      min: 30_000,
      mode: 40_000,
      max: 90_000,
    });
  });

  it('may be mixed; each part has the usual shape of the place, and one without a share is left out', () => {
    expect(
      timeOf('{ mixture: [{ share: 30%, mean: 2 min }, { share: 70%, distribution: constant, mean: 9 min }, { share: 0, mean: 1 min }] }'),
    ).toEqual({
      kind: 'mixture',
      parts: [
        { share: 0.3, of: { kind: 'lognormal', mean: 2 * MINUTE, cv: 1 } },
        { share: 0.7, of: { kind: 'constant', value: 9 * MINUTE } },
      ],
    });
    expect(patienceOf('{ mixture: [{ share: 1, mean: 2 min }] }')).toEqual({
      kind: 'mixture',
      parts: [{ share: 1, of: { kind: 'exponential', mean: 2 * MINUTE } }],
    });
  });

  it('may be drawn among the seconds in a column, empty cells left out', () => {
    const files = { 'times.csv': 'talk,wrap\n12.5,1\n,2\n240,3\n' };
    expect(timeOf('{ distribution: empirical, file: times.csv, column: talk }', files)).toEqual({
      kind: 'empirical',
      values: [12_500, 240_000],
    });
  });

  it('are refused where their parameters make no sense together', () => {
    const errors = (time: string, files: Files = {}): string[] =>
      errorsOf(desk({ journey: `{ desk: { skill: support, time: ${time} } }` }), files);
    expect(errors('{ distribution: uniform, min: 2 min, max: 90 s }')).toEqual([
      'desk.yaml:9 contacts.support.journey.desk.time.min: the least value 2 min is more than the greatest, 90 s',
    ]);
    expect(errors('{ distribution: triangular, min: 2 min, mode: 1 min, max: 30 s }')).toHaveLength(2);
    expect(errors('{ mean: 0 s }')).toHaveLength(1);
    expect(errors('{ mean: 1 min, cv: -1 }')).toHaveLength(1);
    const empirical = '{ distribution: empirical, file: times.csv, column: talk }';
    expect(errors(empirical, { 'times.csv': 'talk,wrap\n,1\n' })[0]).toContain('there are no values in column "talk" of times.csv');
    expect(errors(empirical, { 'times.csv': 'talk\n1 min\n' })).toEqual([
      'times.csv:2 talk: "1 min" is not a number of 0 or more, such as 12.5',
    ]);
    expect(errors(empirical, { 'times.csv': 'tlak\n1\n' })[0]).toContain('did you mean "tlak"?');
  });
});

describe('how steps end', () => {
  const nextOf = (next: string) =>
    onlyContact(
      load(
        desk({
          journey: `{ desk: { skill: support, time: 5 min${next} }, tech: { skill: support, time: 5 min }, more: { skill: support, time: 5 min } }`,
        }),
      ).scenario,
    ).steps[0]?.next;

  it('resolves all of it where nothing is said, and what is left over at an agent step', () => {
    expect(nextOf('')).toEqual([{ to: 'resolved', share: 1 }]);
    expect(nextOf(', next: { tech: 12.5%, unresolved: 0.25 }')).toEqual([
      { to: 'tech', share: 0.125 },
      { to: 'unresolved', share: 0.25 },
      { to: 'resolved', share: 0.625 },
    ]);
  });

  it('keeps the order written, resolved last', () => {
    expect(nextOf(', next: { more: 25%, resolved: 50%, tech: 25% }')).toEqual([
      { to: 'more', share: 0.25 },
      { to: 'tech', share: 0.25 },
      { to: 'resolved', share: 0.5 },
    ]);
  });

  it('goes to one step with all of it, and leaves nothing over of shares that are 100% but for rounding', () => {
    expect(nextOf(', next: tech')).toEqual([{ to: 'tech', share: 1 }]);
    expect(nextOf(', next: { tech: 0.1, more: 0.2, unresolved: 0.7 }')).toHaveLength(3);
  });
});

describe('contact types', () => {
  it('have the defaults of the language', () => {
    expect(onlyContact(load(desk()).scenario)).toMatchObject({
      name: 'support',
      channel: 'phone',
      balk: 0,
      priority: 5,
      headStart: 0,
      first: 'desk',
      serviceLevel: { within: 20_000, target: 0.8, counts: 'offered', shortAbandon: 0, shortAbandons: 'leftOut' },
      steps: [{ kind: 'agent', priority: 5, wrapUp: null, whenFull: null, whenClosed: null, overflow: null }],
    });
  });

  it("put a step's own priority and patience before the contact's", () => {
    const type = 'patience: { mean: 3 min }\n    priority: 2';
    const journey = '{ a: { skill: support, time: 1 min, next: b }, b: { skill: support, time: 1 min, priority: 1, patience: never } }';
    const { steps } = onlyContact(load(desk({ type, journey })).scenario);
    expect(steps).toMatchObject([
      { priority: 2, patience: { kind: 'exponential', mean: 3 * MINUTE } },
      { priority: 1, patience: null },
    ]);
  });

  it('may begin elsewhere than at the first step, and go elsewhere when full, closed or waiting too long', () => {
    const journey = `
      a: { skill: support, time: 1 min }
      b: { bot: menu, time: 1 min, next: a, whenFull: turnedAway }
      c: { skill: support, time: 1 min, whenFull: a, whenClosed: turnedAway, overflow: { after: 5 min, to: a } }`;
    const { steps, first } = onlyContact(
      load(desk({ type: 'patience: never\n    first: c', journey, rest: 'bots: { menu: { sessions: 3 } }' })).scenario,
    );
    expect(first).toBe('c');
    expect(steps[1]).toMatchObject({ kind: 'bot', bot: 'menu', whenFull: 'turnedAway' });
    expect(steps[2]).toMatchObject({ whenFull: 'a', whenClosed: null, overflow: { after: 5 * MINUTE, to: 'a' } });
  });
});

describe('a complete scenario', () => {
  const whole = (rest = ''): Scenario => load(desk({ rest })).scenario;

  it('has the title of its file, seed 1 and as many replications as are enough', () => {
    expect(whole()).toMatchObject({
      title: 'desk',
      run: { seed: 1, replications: null, precision: null },
      require: [],
      variability: { day: 0, interval: 0 },
    });
  });

  it('has a precision with a confidence of 95% and 400 replications at most', () => {
    expect(whole('run: { precision: { measure: contacts.support.serviceLevel, halfWidth: 1% } }').run.precision).toEqual({
      measure: 'contacts.support.serviceLevel',
      halfWidth: 0.01,
      unit: 'share',
      confidence: 0.95,
      most: 400,
    });
    expect(whole('run: { precision: { measure: averageWait, halfWidth: 2 min, confidence: 99%, most: 50 } }').run.precision).toMatchObject({
      halfWidth: 120_000,
      confidence: 0.99,
      most: 50,
    });
    expect(errorsOf(desk({ rest: 'run: { precision: { measure: averageWait, halfWidth: 2 s, confidence: 100% } }' }))).toHaveLength(1);
  });

  it('has a line for each skill, those with rules first', () => {
    const journey = '{ a: { skill: support, time: 1 min, next: b }, b: { skill: tech, time: 1 min } }';
    const rest = `
  extra: { skills: { spare: {}, tech: { rank: 2, speed: 0.8, after: 60 s } }, agents: 1 }
skills: { tech: { limit: 9, order: newest, teams: [extra] } }`;
    const { lines, teams } = load(desk({ journey, rest })).scenario;
    expect(lines).toEqual([
      { name: 'tech', label: 'tech', limit: 9, order: 'newest', teams: ['extra'] },
      { name: 'support', label: 'support', limit: null, order: 'oldest', teams: [] },
      { name: 'spare', label: 'spare', limit: null, order: 'oldest', teams: [] },
    ]);
    expect(teams[1]?.skills).toEqual([
      { skill: 'spare', rank: 1, speed: 1, after: 0, unresolved: 1 },
      { skill: 'tech', rank: 2, speed: 0.8, after: MINUTE, unresolved: 1 },
    ]);
    expect(teams[1]).toMatchObject({ absence: 0, shrinkage: [], tier: null, costPerHour: null });
  });

  it('has the channels that are used or described, with their rules', () => {
    expect(whole('channels: { desk-line: { kind: live, assign: random, trunks: 9 } }').channels).toEqual([
      {
        name: 'desk-line',
        label: 'desk-line',
        kind: 'live',
        interruptible: false,
        concurrency: 1,
        slowdown: [1],
        assign: 'random',
        trunks: 9,
      },
      {
        name: 'phone',
        label: 'phone',
        kind: 'live',
        interruptible: false,
        concurrency: 1,
        slowdown: [1],
        assign: 'leastLoaded',
        trunks: null,
      },
    ]);
  });

  it('is frozen through and through', () => {
    const scenario = whole();
    expect(() => Object.assign(scenario.calendar, { end: 0 })).toThrow(TypeError);
    expect(() => Object.assign(onlyContact(scenario).steps[0] ?? {}, { skill: 'other' })).toThrow(TypeError);
    expect(Object.isFrozen(scenario.teams[0]?.rostered)).toBe(true);
  });

  it('can be sent to a worker', () => {
    const scenario = whole();
    expect(structuredClone(scenario)).toEqual(scenario);
  });

  it('names every file that was read, once', () => {
    const yaml = desk({ arrivals: '{ file: volumes.csv }', agents: '{ file: staffing.csv }' });
    const files = { 'volumes.csv': 'start,contact,volume\n08:00,support,9\n', 'staffing.csv': 'start,team,agents\n08:00,desk,9\n' };
    expect(load(yaml, files).inputs.map(({ path }) => path)).toEqual(['desk.yaml', 'volumes.csv', 'staffing.csv']);
  });

  it('is refused with all of its mistakes at once', () => {
    const yaml = desk({
      calendar: '{ start: 2026-11-09, open: { mon-tue: closed, tue-wed: closed } }',
      arrivals: '{ perDay: 9, profile: [1] }',
      journey: '{ desk: { skill: support, time: { distribution: uniform, min: 2 s, max: 1 s } } }',
      agents: '{ file: staffing.csv }',
    });
    expect(errorsOf(yaml, { 'staffing.csv': 'start,team,agents\n08:00,dask,1\n' }).map((error) => error.split(':')[1])).toEqual([
      '2 calendar.open.tue-wed',
      '6 contacts.support.arrivals.profile',
      '9 contacts.support.journey.desk.time.min',
      '11 teams.desk.agents.file',
    ]);
  });
});
