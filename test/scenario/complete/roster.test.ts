import { describe, expect, it } from 'vitest';
import { desk, errorsOf, type Files, HOUR, load, onlyTeam, warningsOf } from '../loading.js';

const TWO_DAYS = '{ start: 2026-11-09, days: 2, open: "08:00-20:00" }';

/** Pieces as [from, to, agents], in hours since the first moment. */
function rosterOf(agents: string, calendar = TWO_DAYS, csv?: string, team?: string): [number, number, number][] {
  const files: Files = csv === undefined ? {} : { 'staffing.csv': csv };
  const yaml = desk({ calendar, agents, ...(team === undefined ? {} : { team }) });
  return onlyTeam(load(yaml, files).scenario).rostered.map((piece) => [piece.from / HOUR, piece.to / HOUR, piece.agents]);
}

describe('a team of one number', () => {
  it('is there whenever a contact type that it serves is open', () => {
    expect(rosterOf('12')).toEqual([
      [8, 20, 12],
      [32, 44, 12],
    ]);
  });

  it('is there in the hours of all the types that it serves, and of no other', () => {
    const yaml = `
calendar: { start: 2026-11-09, open: "08:00-10:00" }
contacts:
  early: { channel: phone, arrivals: { perHour: 1 }, patience: never, open: "06:00-07:00", journey: { a: { skill: one, time: 1 min } } }
  late:
    channel: phone
    arrivals: { perHour: 1 }
    patience: never
    open: "06:30-09:00, 22:00-02:00"
    journey: { menu: { bot: menu, time: 1 min, next: { b: 50%, resolved: 50% } }, b: { skill: two, time: 1 min } }
  other: { channel: phone, arrivals: { perHour: 1 }, patience: never, journey: { c: { skill: three, time: 1 min } } }
bots: { menu: {} }
teams:
  both: { skills: [one, two], agents: 2 }
  rest: { skills: [three], agents: 3 }
  none: { skills: [four], agents: 4 }`;
    const rosters = load(yaml).scenario.teams.map(({ rostered }) => rostered.map(({ from, to }) => [from / HOUR, to / HOUR]));
    expect(rosters[0]).toEqual([
      [0, 2],
      [6, 9],
      [22, 24],
    ]);
    expect(rosters[1]).toEqual([[8, 10]]);
    expect(rosters[2]).toEqual([[8, 10]]);
  });
});

describe('a team by a list of times', () => {
  it('adds up entries that overlap', () => {
    expect(
      rosterOf('[{ from: "08:00", to: "12:00", agents: 3 }, { from: "10:00", to: "14:00", agents: 4.5 }]', '{ start: 2026-11-09 }'),
    ).toEqual([
      [8, 10, 3],
      [10, 12, 7.5],
      [12, 14, 4.5],
    ]);
  });

  it('joins neighbours of the same number', () => {
    expect(
      rosterOf('[{ from: "08:00", to: "12:00", agents: 3 }, { from: "12:00", to: "14:00", agents: 3 }]', '{ start: 2026-11-09 }'),
    ).toEqual([[8, 14, 3]]);
  });

  it('holds past midnight, from the night before the first day on', () => {
    expect(rosterOf('[{ from: "22:00", to: "06:00", agents: 2 }]')).toEqual([
      [0, 6, 2],
      [22, 30, 2],
      [46, 48, 2],
    ]);
  });

  it('holds on the weekdays on which it begins', () => {
    expect(rosterOf('[{ from: "22:00", to: "06:00", agents: 2, days: [sun, tue-wed] }]')).toEqual([
      [0, 6, 2],
      [46, 48, 2],
    ]);
  });

  it('may be of moments, which come once', () => {
    expect(
      rosterOf(
        '[{ from: 2026-11-08 12:00, to: 2026-11-09 06:00, agents: 1 }, { from: 2026-11-10 09:00, to: 2026-11-10T10:00, agents: 5 }]',
      ),
    ).toEqual([
      [0, 6, 1],
      [33, 34, 5],
    ]);
  });

  it('is on the clocks of the team, whatever they do', () => {
    const calendar = '{ start: 2026-03-29, timezone: Europe/Amsterdam }';
    expect(rosterOf('[{ from: "01:00", to: "04:00", agents: 1 }]', calendar)).toEqual([[1, 3, 1]]);
    expect(rosterOf('[{ from: "08:00", to: "10:00", agents: 1 }]', calendar, undefined, 'timezone: Asia/Kolkata')).toEqual([[3.5, 5.5, 1]]);
    const autumn = '{ start: 2026-11-01, timezone: America/New_York }';
    expect(rosterOf('[{ from: "00:00", to: "03:00", agents: 1 }]', autumn)).toEqual([[0, 4, 1]]);
  });

  it('has on the clocks of the team days of 23 and 25 hours, whatever those of the calendar do', () => {
    const nights = '[{ from: "00:00", to: "24:00", agents: 1 }, { from: "22:00", to: "06:00", agents: 2 }]';
    // In Berlin 29 March begins an hour before it does in UTC and ends two hours before; 25 October the other way round.
    const spring = rosterOf(nights, '{ start: 2026-03-29, days: 1 }', undefined, 'timezone: Europe/Berlin');
    expect(spring).toEqual([
      [0, 4, 3],
      [4, 20, 1],
      [20, 24, 3],
    ]);
    const autumn = rosterOf(
      '[{ from: "22:00", to: "06:00", agents: 2 }]',
      '{ start: 2026-10-24, days: 2 }',
      undefined,
      'timezone: Europe/Berlin',
    );
    expect(autumn).toEqual([
      [0, 4, 2],
      [20, 29, 2],
      [45, 48, 2],
    ]);
  });

  it('holds from its first day on and to its last one, which are those on which it begins', () => {
    const week = '{ start: 2026-11-09, days: 7 }';
    const entry = (more: string) => rosterOf(`[{ from: "22:00", to: "02:00", agents: 2, ${more} }]`, week);
    expect(entry('since: 2026-11-14')).toEqual([
      [142, 146, 2],
      [166, 168, 2],
    ]);
    expect(entry('until: 2026-11-09')).toEqual([
      [0, 2, 2],
      [22, 26, 2],
    ]);
    expect(entry('since: 2026-11-10, until: 2026-11-13, days: [mon, wed, sat]')).toEqual([[70, 74, 2]]);
    expect(entry('since: 2026-11-10, until: 2026-11-10')).toEqual([[46, 50, 2]]);
  });

  it('with dates is refused where the last day is before the first, or beside moments', () => {
    const errors = (more: string): string[] => errorsOf(desk({ agents: `[{ ${more}, agents: 1 }]` }));
    expect(errors('from: "08:00", to: "10:00", since: 2026-11-10, until: 2026-11-09')).toEqual([
      'desk.yaml:11 teams.desk.agents.0.until: expected a date from 2026-11-10 on; found 2026-11-09',
    ]);
    expect(errors('from: 2026-11-09 08:00, to: 2026-11-09 10:00, since: 2026-11-09')).toEqual([
      'desk.yaml:11 teams.desk.agents.0.since: since goes with clock times; from and to are moments here, which come once',
    ]);
    expect(errors('from: "08:00", to: "10:00", since: 2026-02-30')[0]).toContain('expected a date that exists (that month has 28 days)');
  });

  it('is told of where its dates leave it no day of the calendar', () => {
    const warnings = (more: string) =>
      warningsOf(desk({ agents: `[{ from: "00:00", to: "24:00", agents: 12 }, { from: "08:00", to: "10:00", agents: 1, ${more} }]` }));
    expect(warnings('until: 2025-12-24')).toEqual([
      'desk.yaml:11 teams.desk.agents.1: this entry holds on no day of the calendar: until 2025-12-24',
    ]);
    expect(warnings('since: 2026-11-09, until: 2026-11-09')).toEqual([]);
    expect(warnings('since: 2026-11-01, until: 2026-11-30, days: [sat]')[0]).toContain('since 2026-11-01 and until 2026-11-30');
  });

  it('is refused where a clock time meets a moment, an end comes before its beginning, or weekdays go with moments', () => {
    const errors = (entry: string): string[] => errorsOf(desk({ agents: `[${entry}]` }));
    expect(errors('{ from: "08:00", to: 2026-11-09 10:00, agents: 1 }')[0]).toContain('expected two of a kind');
    expect(errors('{ from: 2026-11-09 10:00, to: 2026-11-09 10:00, agents: 1 }')).toEqual([
      'desk.yaml:11 teams.desk.agents.0.to: expected a moment after 2026-11-09 10:00; found 2026-11-09 10:00',
    ]);
    expect(errors('{ from: 2026-11-09 08:00, to: 2026-11-09 10:00, agents: 1, days: [mon] }')[0]).toContain('days go with clock times');
  });

  it('is refused where more than 100,000 people are there at once', () => {
    const entry = '{ from: "08:00", to: "12:00", agents: 60000 }';
    expect(errorsOf(desk({ agents: `[${entry}, ${entry}]` }))).toEqual([
      'desk.yaml:11 teams.desk.agents: 120,000 people from Mon 2026-11-09 08:00 on; expected at most 100,000',
    ]);
  });
});

describe('a team by a file', () => {
  const file = '{ file: staffing.csv }';

  it('holds each row until the next one of the team, the last to the end', () => {
    const csv =
      'start,team,agents\n2026-11-09 08:00,desk,3\n2026-11-09 09:00,other,9\n2026-11-09 10:00,desk,0\n2026-11-10 20:00,desk,2.5\n';
    expect(rosterOf(file, TWO_DAYS, csv)).toEqual([
      [8, 10, 3],
      [44, 48, 2.5],
    ]);
  });

  it('of times of day repeats every day, through midnight', () => {
    expect(rosterOf(file, TWO_DAYS, 'start,team,agents\n22:00,desk,2\n06:00,desk,5\n')).toEqual([
      [0, 6, 2],
      [6, 22, 5],
      [22, 30, 2],
      [30, 46, 5],
      [46, 48, 2],
    ]);
  });

  it('is refused where a row comes twice, a number is wrong, or the team has no row', () => {
    const errors = (csv: string): string[] => errorsOf(desk({ agents: file }), { 'staffing.csv': csv });
    expect(errors('start,team,agents\n08:00,desk,1\n8:00,desk,2\n')[0]).toContain('line 2 has a row of desk for 08:00 already');
    expect(errors('start,team,agents\n08:00,desk,NaN\n')).toEqual([
      'staffing.csv:2 agents: "NaN" is not a number of 0 or more, such as 12.5',
    ]);
    expect(errors('start,team,agents\n08:00,dask,1\n')[0]).toContain('has no row of "desk" in its column team; did you mean "dask"?');
    expect(errors('start,agents\n08:00,1\n')[0]).toContain('there is no column "team"');
  });

  it('may speak of teams that the scenario does not have, with a warning', () => {
    const found = warningsOf(desk({ agents: file }), { 'staffing.csv': 'start,team,agents\n00:00,desk,9\n08:00,dask,1\n09:00,,1\n' });
    expect(found).toEqual([
      'staffing.csv:3 team: there is no team "dask", so its rows are not used; did you mean "desk"?',
      'staffing.csv:4 team: no team is named here, so the row is not used',
    ]);
  });

  it('may be multiplied, and have people added in some times and taken away in others', () => {
    const csv = 'start,team,agents\n2026-11-09 08:00,desk,10\n2026-11-09 12:00,desk,20\n2026-11-10 08:00,desk,0\n';
    const agents = (more: string) => rosterOf(`{ file: staffing.csv, ${more} }`, TWO_DAYS, csv);
    expect(agents('multiply: 0.9')).toEqual([
      [8, 12, 9],
      [12, 32, 18],
    ]);
    expect(
      agents('multiply: 0.5, plus: [{ from: "10:00", to: "14:00", agents: 3 }, { from: "13:00", to: "14:00", agents: -4.5 }]'),
    ).toEqual([
      [8, 10, 5],
      [10, 12, 8],
      [12, 13, 13],
      [13, 14, 8.5],
      [14, 32, 10],
      [34, 37, 3],
    ]);
    expect(agents('plus: [{ from: 2026-11-09 08:00, to: 2026-11-09 10:00, agents: -10 }]')).toEqual([
      [10, 12, 10],
      [12, 32, 20],
    ]);
    expect(agents('multiply: 0')).toEqual([]);
  });

  it('never has fewer people than none: that more are taken away than are there is told, unless nobody is there', () => {
    const csv = 'start,team,agents\n08:00,desk,3\n10:00,desk,15\n20:00,desk,0\n';
    const agents = '{ file: staffing.csv, plus: [{ from: "00:00", to: "24:00", days: [mon], agents: -5 }] }';
    expect(rosterOf(agents, '{ start: 2026-11-09, days: 2 }', csv)).toEqual([
      [10, 20, 10],
      [32, 34, 3],
      [34, 44, 15],
    ]);
    const warnings = warningsOf(desk({ calendar: '{ start: 2026-11-09, open: "10:00-20:00" }', agents }), { 'staffing.csv': csv });
    expect(warnings).toEqual([
      'desk.yaml:11 teams.desk.agents.plus: 5 people are taken away from desk where 3 are rostered: Mon 2026-11-09 08:00-10:00; nobody is there then',
    ]);
  });

  it('with changes has people who come when their number rises: the same as without, and more', () => {
    const csv = 'start,team,agents\n08:00,desk,3\n20:00,desk,0\n';
    const stretches = (more: string) =>
      onlyTeam(load(desk({ agents: `{ file: staffing.csv${more} }`, team: 'absence: 10%' }), { 'staffing.csv': csv }).scenario).stretches;
    const [before] = stretches('');
    const [after] = stretches(', plus: [{ from: "08:00", to: "20:00", agents: 2 }]');
    expect(after).toEqual({ ...before, agents: 5 });
  });

  it('is refused where a change is wrong, or a list stands without a file', () => {
    const errors = (agents: string): string[] => errorsOf(desk({ agents }), { 'staffing.csv': 'start,team,agents\n08:00,desk,1\n' });
    expect(errors('{ file: staffing.csv, plus: [{ from: "08:00", to: "08:00", agents: x }] }')).toEqual([
      'desk.yaml:11 teams.desk.agents.plus.0.agents: expected a number from -100,000 to 100,000; found "x"',
    ]);
    expect(errors('{ file: staffing.csv, multiply: -1 }')[0]).toContain('expected a number from 0 to 1,000; found -1');
    expect(errors('{ plus: [] }')[0]).toContain('missing; expected the path of a file');
    expect(errors('[{ from: "08:00", to: "10:00", agents: -1 }]')[0]).toContain('expected a number from 0 to 100,000; found -1');
    expect(errors('{ file: staffing.csv, plus: { from: "08:00" } }')[0]).toContain('expected a list of times with people more or fewer');
  });
});
