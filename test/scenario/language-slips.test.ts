import { describe, expect, it } from 'vitest';
import { desk, errorsOf, load, MINUTE, onlyContact } from './loading.js';

const only = (text: string): string => errorsOf(text).join('\n');

describe('slips of the hand', () => {
  it.each([
    ['title：客服\ncalendar: { start: 2026-11-09 }\n', 'desk.yaml:1 : not valid YAML: a full-width "：" stands here; write ": " instead'],
    ['calendar： { start: 2026-11-09 }\ncontacts: {}\n', 'a full-width "：" stands here; write ": " instead'],
    [desk({ arrivals: '{ perHour： 60 }' }), 'a full-width "：" stands here; write ": " instead'],
    [desk({ calendar: '{ start: 2026-11-09， days: 2 }' }), 'a full-width "，" stands here; write ", " instead'],
    [desk({ arrivals: '{ perHour:　60 }' }), 'a full-width space stands here; write " " instead'],
    [desk({ team: 'absence: 5％' }), 'a full-width "％" stands here; write "%" instead'],
    [desk({ calendar: '{ start: 2026-11-09, open: “08:00-20:00” }' }), 'the quotation marks are curled; write "08:00-20:00"'],
    [desk({ arrivals: '｛ perHour: 60 ｝' }), 'a full-width "｛" stands here; write "{" instead'],
    [desk({ calendar: '{ start: 2026-11-09, open: "08：00-20：00" }' }), 'a full-width "：" stands here; write ":" instead'],
    [desk({ calendar: '{ start: 2026-11-09, days: ２ }' }), 'a full-width "２" stands here; write "2" instead'],
    [desk({ team: 'absence:\u00a05%' }), 'a no-break space stands here; write " " instead'],
  ])('a full-width mark is named: %j', (text, message) => {
    expect(only(text)).toContain(message);
  });

  it.each(['–', '—', '～', '至'])('a sign that looks like a hyphen is named: %s', (dash) => {
    expect(only(desk({ calendar: `{ start: 2026-11-09, open: "08:00${dash}20:00" }` }))).toContain(
      `"${dash}" stands here; write "-" instead`,
    );
    expect(only(desk({ calendar: `{ start: 2026-11-09, open: { mon${dash}fri: "08:00-20:00" } }` }))).toContain(
      `"${dash}" stands here; write "-" instead`,
    );
  });

  it('brackets for titles are named where a list is expected', () => {
    expect(only(desk({ agents: '【3】' }))).toContain('"【" stands here; write "[" instead');
  });

  it('a mark in the words of a title is not blamed for a mistake below', () => {
    expect(only('title: 客服，周一\ncalendar: { start: 2026-11-09\ncontacts: {}\n')).not.toContain('full-width');
    expect(only('title: see a:b\ncalendar: { start: 2026-11-09\ncontacts: {}\n')).not.toContain('space is missing');
  });

  it('what a terminal would obey is refused in titles, labels and names', () => {
    for (const sign of ['\\e[31m', '\\x9b2J', '\\u202e']) {
      expect(only(`title: "a${sign}b"\n${desk()}`)).toContain('title: expected a title, without unprintable characters');
      expect(only(desk({ team: `label: "a${sign}b"` }))).toContain('teams.desk.label: expected words of at most 100 characters');
      expect(only(desk({ rest: `skills: { "a${sign}b": {} }` }))).toContain('cannot be a name, for the unprintable character in it');
    }
  });

  it('full-width marks in titles and labels are right', () => {
    expect(load(`title: 客服，周一：上午\n${desk({ team: 'label: 一组（上午）' })}`).scenario.title).toBe('客服，周一：上午');
  });

  it.each([
    ['title:x\ncalendar: { start: 2026-11-09 }\n', 'title'],
    ['title:x\n', 'title'],
    [desk({ arrivals: '{ perHour:60 }' }), 'perHour'],
    [desk({ team: 'absence:5%' }), 'absence'],
    [desk({ journey: '{ desk: { skill: support, time: { mean:5 min } } }' }), 'mean'],
  ])('a colon that no space follows is named: %j', (text, key) => {
    expect(only(text)).toContain(`a space is missing behind the colon: write "${key}: "`);
  });

  it.each([
    [
      desk({ journey: '{ desk: { skill: support, time: { mean: 1,5 min } } }' }),
      'time.5 min: a comma begins the next entry here; decimals',
    ],
    [desk({ team: 'costPerHour: 29,50' }), 'teams.desk.50: a comma begins the next entry here; decimals'],
    [desk({ team: 'absence: "12,5%"' }), 'found "12,5%": decimals are written with a point: 12.5%'],
    [desk({ journey: '{ desk: { skill: support, time: "1,25 min" } }' }), 'decimals are written with a point: 1.25 min'],
  ])('a decimal comma is named: %j', (text, message) => {
    expect(only(text)).toContain(message);
  });

  it('a comma that may stand between thousands is not taken for one of decimals', () => {
    expect(only(desk({ journey: '{ desk: { skill: support, time: "1,200 s" } }' }))).not.toContain('decimals');
  });

  it('an hour may be written with a single digit, as spreadsheets do', () => {
    const hours = (open: string) =>
      load(desk({ calendar: `{ start: 2026-11-09, interval: 60 min, open: "${open}" }` })).scenario.contacts[0].hours;
    expect(hours('8:00-12:00')).toEqual(hours('08:00-12:00'));
    const agents = (from: string) => load(desk({ agents: `[{ from: "${from}", to: "10:00", agents: 3 }]` })).scenario.teams[0].rostered;
    expect(agents('9:00')).toEqual(agents('09:00'));
  });

  it('entries without their brackets are told to have them', () => {
    expect(errorsOf(desk({ agents: '{ from: "08:00", to: "12:00", agents: 3 }' }))).toEqual([
      'desk.yaml:11 teams.desk.agents: expected a list, with brackets around its entries: [{ from: "08:00", to: "12:00", agents: 30 }]; found a map',
    ]);
    expect(only(desk({ agents: '[{ from: "08:00", to: "12:00", agents: 3, days: mon-fri }]' }))).toContain(
      'found "mon-fri"; write [mon-fri]',
    );
    expect(only(desk({ rest: 'require: averageWait <= 3 s' }))).toContain('write [averageWait <= 3 s]');
  });

  it('--set cannot change what a file extends', () => {
    expect(() => load(desk(), {}, ['extends=other.yaml'])).toThrow(/extends: what a scenario extends is read before its keys are set/);
  });
});

describe('numbers as programs write them', () => {
  const timeOf = (time: string) => onlyContact(load(desk({ journey: `{ desk: { skill: support, time: ${time} } }` })).scenario).steps[0];

  it('have many decimals, or an exponent', () => {
    expect(timeOf('177.24538509055158 s')).toMatchObject({ time: { kind: 'constant', value: 177_245 } });
    expect(timeOf('{ mean: 1.6666666666666667 min }')).toMatchObject({ time: { mean: 100_000 } });
    expect(timeOf('5e+00 min')).toMatchObject({ time: { kind: 'constant', value: 5 * MINUTE } });
    const balk = (share: string) =>
      onlyContact(load(desk({ type: `balk: ${share}, patience: never`.replace(', ', '\n    ') })).scenario).balk;
    expect(balk('1e-05')).toBe(1e-5);
    expect(balk('1e-05%')).toBe(1e-7);
    expect(balk('33.333333333333336%')).toBe(0.33333333333333337);
    expect(balk('7%')).toBe(0.07);
  });
});
