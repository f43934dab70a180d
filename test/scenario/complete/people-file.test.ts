import { describe, expect, it } from 'vitest';
import { desk, errorsOf, HOUR, load, onlyTeam, warningsOf } from '../loading.js';

const HEAD = 'person,team,start,end,activity,unpaid';

const yamlOf = (calendar = '{ start: 2026-11-09 }', team = 'absence: 0'): string =>
  desk({ calendar, team }).replace('agents: 12', 'shifts: { file: roster.csv }');

/** Rows of a roster, times of day being those of 2026-11-09. */
function csv(rows: readonly string[], head = HEAD): Record<string, string> {
  const dated = rows.map((row) => row.replaceAll(/(?<=,)\d\d:\d\d(?=,)/g, '2026-11-09 $&'));
  return { 'roster.csv': `${[head, ...dated].join('\n')}\n` };
}

const teamOf = (rows: readonly string[], head?: string) => onlyTeam(load(yamlOf(), csv(rows, head)).scenario);
const hoursOf = (pieces: readonly { from: number; to: number; agents: number }[]) =>
  pieces.map(({ from, to, agents }) => [from / HOUR, to / HOUR, agents]);

const DAY_OF_ANA = [
  'Ana,desk,08:00,10:00,work,',
  'Ana,desk,10:00,10:30,coaching,',
  'Ana,desk,10:30,12:00,Work,no',
  'Ana,desk,12:00,13:00,lunch,yes',
  'Ana,desk,13:00,16:00,work,',
];

describe('a roster of people from a file', () => {
  it('has each person in a place of its own, at work where the activity is work, paid where it is not said otherwise', () => {
    const team = teamOf([...DAY_OF_ANA, 'Bo,desk,09:00,12:30,work,']);
    expect(team.shifts.map(({ name, place, people, stretches }) => [name, place, people, stretches.length])).toEqual([
      ['Ana', 0, 1, 1],
      ['Bo', 1, 1, 1],
    ]);
    expect(hoursOf(team.atWork)).toEqual([
      [8, 9, 1],
      [9, 10, 2],
      [10, 10.5, 1],
      [10.5, 12, 2],
      [12, 12.5, 1],
      [13, 16, 1],
    ]);
    expect(hoursOf(team.rostered)).toEqual([
      [8, 9, 1],
      [9, 12, 2],
      [12, 12.5, 1],
      [13, 16, 1],
    ]);
  });

  it('needs no column unpaid, takes rows in any order, and rows of other days and teams for what they are', () => {
    const rows = [
      'Ana,desk,10:00,12:00,work',
      'Cy,night,08:00,12:00,work',
      'Ana,desk,08:00,10:00,work',
      'Ana,desk,2026-11-10 08:00,2026-11-10 10:00,work',
    ];
    const head = 'person,team,start,end,activity';
    const team = teamOf(rows, head);
    expect(
      team.shifts.map(({ name, stretches }) => [name, stretches.map(({ from, to, breaks }) => [from / HOUR, to / HOUR, breaks])]),
    ).toEqual([['Ana', [[8, 12, []]]]]);
    expect(warningsOf(yamlOf(), csv(rows, head)).join()).toContain('night');
  });

  it('has a person twice where time lies between, in one stretch what follows without a gap, over midnight too', () => {
    const [ana] = teamOf([
      'Ana,desk,2026-11-08 22:00,01:00,work,',
      'Ana,desk,01:00,02:00,break,yes',
      'Ana,desk,02:00,06:00,work,',
      'Ana,desk,20:00,23:00,work,',
    ]).shifts;
    expect(ana?.stretches.map(({ date, from, to, breaks }) => [date, from / HOUR, to / HOUR, breaks.length])).toEqual([
      ['2026-11-08', -2, 6, 1],
      ['2026-11-09', 20, 23, 0],
    ]);
  });

  it('keeps a leave of days apart from the work beside it', () => {
    const [ana] = teamOf(['Ana,desk,08:00,16:00,work,', 'Ana,desk,16:00,2026-11-20 16:00,vacation,']).shifts;
    expect(ana?.stretches.map(({ from, to }) => [from / HOUR, to / HOUR])).toEqual([
      [8, 16],
      [16, 16 + 11 * 24],
    ]);
  });
});

describe('a roster that makes no sense', () => {
  const said = (...rows: string[]) => errorsOf(yamlOf(), csv(rows));

  it('is refused where one person is in two places at once, with both rows', () => {
    expect(said('Ana,desk,08:00,12:00,work,', 'Bo,desk,08:00,12:00,work,', 'Ana,desk,11:30,13:00,lunch,yes')).toEqual([
      'roster.csv:4 start: Ana is in two places at once: line 2 has work in desk, Mon 2026-11-09 08:00 to Mon 2026-11-09 12:00, this one lunch in desk from Mon 2026-11-09 11:30 on',
    ]);
    const two = yamlOf().replace('teams:\n', 'teams:\n  night: { skills: [support], shrinkage: 0, shifts: { file: roster.csv } }\n');
    expect(errorsOf(two, csv(['Ana,desk,08:00,12:00,work,', 'Ana,night,10:00,13:00,work,']))[0]).toMatch(
      /^roster\.csv:3 start: Ana is in two places at once: line 2 has work in desk, .*, this one work in night from Mon 2026-11-09 10:00 on$/,
    );
  });

  it.each([
    ['Ana,desk,08:00,08:00,work,', 'end: expected a moment after 2026-11-09 08:00; found 2026-11-09 08:00'],
    ['Ana,desk,08:00,2026-11-10 09:00,work,', 'end: Ana would work for more than 24 h without a break, from 2026-11-09 08:00 on'],
    [',desk,08:00,09:00,work,', 'person: there is no name here; expected who it is'],
    ['Ana,desk,08:00,09:00,,', 'activity: there is nothing here; expected work, or what the person does instead'],
    ['Ana,desk,08:00,09:00,lunch,maybe', 'unpaid: "maybe" is neither yes nor no'],
    ['Ana,desk,8 am,09:00,work,', 'start: "8 am" is not a moment; expected one like 2026-11-11 08:30'],
  ])('is refused with the row %s', (row, message) => {
    expect(said(row)).toEqual([`roster.csv:2 ${message}`]);
  });

  it('is refused without one of its columns, or anybody of the team', () => {
    expect(errorsOf(yamlOf(), { 'roster.csv': 'name,team,start,end,activity\nAna,desk,x,y,work\n' })[0]).toContain(
      'roster.csv:1 person: there is no column "person", only "name", "team", "start", "end", "activity"; if "name" is meant, head it person',
    );
    expect(said('Ana,dsk,08:00,09:00,work,')[0]).toContain('roster.csv has no row of "desk" in its column team; did you mean "dsk"?');
    expect(errorsOf(yamlOf(), {})[0]).toContain('teams.desk.shifts.file: the file "roster.csv" cannot be read');
  });
});
