import { describe, expect, it } from 'vitest';
import { read } from '../language-files.js';
import { desk, errorsOf, HOUR, load, onlyTeam, warningsOf } from '../loading.js';

const MINUTE = HOUR / 60;

/** A team with these shifts instead of a number of people. */
const yamlOf = (shifts: string, calendar = '{ start: 2026-11-09 }', team = 'absence: 0'): string =>
  desk({ calendar, team }).replace('agents: 12', `shifts: ${shifts}`);

const teamOf = (shifts: string, calendar?: string, team?: string) => onlyTeam(load(yamlOf(shifts, calendar, team)).scenario);

/** Pieces as [from, to, people], in hours. */
const hoursOf = (pieces: readonly { from: number; to: number; agents: number }[]) =>
  pieces.map(({ from, to, agents }) => [from / HOUR, to / HOUR, agents]);

const early = (breaks: string, more = '') => `{ early: { start: "08:00", length: 9 h, breaks: [${breaks}], agents: 4${more} } }`;

describe('shifts of a team', () => {
  it('have places one after another, on the days on which they start, breaks in the order of the day', () => {
    const shifts = `{ early: { start: "06:00", length: 8 h, agents: 2, label: Frühdienst }, late: { start: "14:00", length: 8.5 h, days: [tue-wed], agents: 3, breaks: [{ after: 5 h, length: 15 min }, { after: 2 h, length: 1 h, over: 30 min, paid: false }] } }`;
    const team = teamOf(shifts, '{ start: 2026-11-09, days: 2 }');
    expect(team.shifts.map(({ name, label, place, people }) => [name, label, place, people])).toEqual([
      ['early', 'Frühdienst', 0, 2],
      ['late', 'late', 2, 3],
    ]);
    const [first, second] = team.shifts.map(({ stretches }) => stretches.map(({ date, from, to }) => [date, from / HOUR, to / HOUR]));
    expect(first).toEqual([
      ['2026-11-09', 6, 14],
      ['2026-11-10', 30, 38],
    ]);
    expect(second).toEqual([['2026-11-10', 38, 46.5]]);
    expect(team.shifts[1]?.stretches[0]?.breaks).toEqual([
      { after: 2 * HOUR, over: 30 * MINUTE, length: HOUR, paid: false },
      { after: 5 * HOUR, over: 0, length: 15 * MINUTE, paid: true },
    ]);
  });

  it('are paid but for unpaid breaks, and at work but for all of them', () => {
    const team = teamOf(early('{ after: 2 h, length: 30 min }, { after: 4 h, length: 1 h, over: 2 h, paid: false }'));
    expect(hoursOf(team.atWork)).toEqual([
      [8, 10, 4],
      [10.5, 12, 4],
      // One after another goes at 12:00, 12:30, 13:00 and 13:30.
      [12, 12.5, 3],
      [12.5, 14, 2],
      [14, 14.5, 3],
      [14.5, 17, 4],
    ]);
    expect(hoursOf(team.rostered)).toEqual([
      [8, 12, 4],
      [12, 12.5, 3],
      [12.5, 14, 2],
      [14, 14.5, 3],
      [14.5, 17, 4],
    ]);
  });

  it('reach in from the night before and out over the end', () => {
    const team = teamOf('{ night: { start: "22:00", length: 9 h, breaks: [{ after: 3 h, length: 1 h }], agents: 2 } }');
    expect(hoursOf(team.atWork)).toEqual([
      [0, 1, 2],
      [2, 7, 2],
      [22, 24, 2],
    ]);
    expect(team.shifts[0]?.stretches.map(({ date }) => date)).toEqual(['2026-11-08', '2026-11-09']);
  });

  it("start on the team's own clocks, between the first and the last day if they say so", () => {
    const far = teamOf('{ day: { start: "09:00", length: 8 h, agents: 1 } }', '{ start: 2026-11-09, days: 2 }', 'timezone: Asia/Manila');
    expect(hoursOf(far.rostered)).toEqual([
      [1, 9, 1],
      [25, 33, 1],
    ]);
    const some = teamOf(
      '{ day: { start: "09:00", length: 8 h, since: 2026-11-10, until: 2026-11-10, agents: 1 } }',
      '{ start: 2026-11-09, days: 3 }',
    );
    expect(hoursOf(some.rostered)).toEqual([[33, 41, 1]]);
  });

  it('take one number from the command line, and null takes away what another file says', () => {
    const files = { 'desk.yaml': yamlOf(early('')) };
    expect(read(files, ['teams.desk.shifts.early.agents=20']).raw.teams?.['desk']?.shifts).toMatchObject({ early: { agents: 20 } });
    expect(read(files, ['teams.desk.shifts=null', 'teams.desk.agents=7']).raw.teams?.['desk']?.agents).toBe(7);
  });
});

describe('shifts that make no sense', () => {
  const said = (shifts: string, calendar?: string, team?: string) => errorsOf(yamlOf(shifts, calendar, team));
  const at = (key: string, message: string) => [`desk.yaml:11 teams.desk${key}: ${message}`];

  it('are refused beside numbers of people, and without either', () => {
    expect(errorsOf(desk({ team: 'shifts: { day: { start: "08:00", length: 8 h, agents: 1 } }' }))).toEqual(
      at('.shifts', 'only one of the keys agents and shifts may be given; null removes one that another file says'),
    );
    expect(errorsOf(desk({}).replace(', agents: 12', ''))[0]).toMatch(
      /teams\.desk\.agents: missing; expected a number of people, .*; or shifts instead$/,
    );
  });

  it.each([
    ['{ after: 1 h, length: 9 h }', '.shifts.early.breaks.0.length', 'a break of 9 h in a shift of 9 h; expected a shorter one'],
    [
      '{ after: 8.5 h, length: 45 min }',
      '.shifts.early.breaks.0',
      'the break ends 555 min after the start of a shift of 9 h; expected it within the shift',
    ],
    [
      '{ after: 7 h, length: 1 h, over: 90 min }',
      '.shifts.early.breaks.0',
      'the break ends, for who goes last, 570 min after the start of a shift of 9 h; expected it within the shift',
    ],
    [
      '{ after: 4 h, length: 30 min }, { after: 255 min, length: 15 min }',
      '.shifts.early.breaks.1',
      'overlaps the break of entry 0, from 4 h after the start for 30 min; this one is from 255 min after it',
    ],
    [
      // The first to go have an hour between the two, the last to go have both at once.
      '{ after: 2 h, length: 30 min, over: 3 h }, { after: 3.5 h, length: 30 min, over: 1 h }',
      '.shifts.early.breaks.1',
      'overlaps the break of entry 0, from 2 h to 5 h after the start for 30 min; this one is from 210 min to 270 min after it',
    ],
    [
      '{ after: 4, length: 30 min }',
      '.shifts.early.breaks.0.after',
      'expected a duration with a unit, such as 20 s, 5 min, 1.5 h or 2 d; found 4',
    ],
    ['{ after: 4 h, length: 30 min, payed: false }', '.shifts.early.breaks.0.payed', 'unknown key; did you mean "paid"?'],
    ['{ after: 4 h, length: 30 min, paid: no }', '.shifts.early.breaks.0.paid', 'expected true or false; found "no"'],
  ])('break %s is refused', (breaks, key, message) => {
    expect(said(early(breaks))).toEqual(at(key, message));
  });

  it('breaks that follow one another without a gap are right, however they are spread', () => {
    expect(said(early('{ after: 2 h, length: 30 min, over: 3 h }, { after: 2.5 h, length: 30 min, over: 3 h }'))).toEqual([]);
  });

  it('are refused with a part of a person, at no time of day, longer than a day, or under a wrong key', () => {
    const day = (keys: string) => `{ day: { ${keys} } }`;
    expect(said(day('start: "08:00", length: 8 h, agents: 2.5'))).toEqual(
      at('.shifts.day.agents', 'expected a whole number from 0 to 100,000; found 2.5'),
    );
    expect(said(day('start: "24:00", length: 8 h, agents: 2'))).toEqual(
      at('.shifts.day.start', 'expected a clock time, such as "08:30"; found "24:00"'),
    );
    expect(said(day('start: "08:00", length: 25 h, agents: 2'))).toEqual(at('.shifts.day.length', 'expected at most 24 h; found 25 h'));
    expect(said(day('start: "08:00", length: 8 h, end: "16:00", agents: 2'))[0]).toContain('teams.desk.shifts.day.end: unknown key');
    expect(said('{}')).toEqual(at('.shifts', 'expected at least one shift; found an empty map'));
    expect(said(day('start: "08:00", length: 8 h, since: 2026-11-10, until: 2026-11-09, agents: 2'))).toEqual(
      at('.shifts.day.until', 'expected a date from 2026-11-10 on; found 2026-11-09'),
    );
    const crowd = '{ a: { start: "08:00", length: 8 h, agents: 60000 }, b: { start: "16:00", length: 8 h, agents: 60000 } }';
    expect(said(crowd)).toEqual(at('.shifts', '120,000 people in all shifts; expected at most 100,000'));
  });

  it('are refused on an hour that clocks skip, and doubted on one that comes twice', () => {
    const night = '{ night: { start: "02:30", length: 4 h, agents: 2 } }';
    const calendar = (start: string) => `{ start: ${start}, days: 2, timezone: Europe/Vienna }`;
    expect(said(night, calendar('2026-03-28'))).toEqual(
      at(
        '.shifts.night.start',
        'there is no 02:30 on Sun 2026-03-29 in Europe/Vienna: clocks go forward over it; leave that day to a shift of its own (days, since and until)',
      ),
    );
    expect(said(night.replace('agents', 'days: [mon-sat], agents'), calendar('2026-03-28'))).toEqual([]);
    expect(warningsOf(yamlOf(night, calendar('2026-10-24'))).join('\n')).toContain(
      'teams.desk.shifts.night.start: 02:30 comes twice on 2026-10-25 in Europe/Vienna, as clocks go back; the shift starts at the first one',
    );
  });

  it('are doubted where no day of the calendar has them, or too few people are there while contacts come', () => {
    const never =
      '{ day: { start: "00:00", length: 24 h, agents: 12 }, extra: { start: "08:00", length: 8 h, until: 2025-12-24, agents: 2 } }';
    expect(warningsOf(yamlOf(never))).toEqual([
      'desk.yaml:11 teams.desk.shifts.extra: this entry holds on no day of the calendar: until 2025-12-24',
    ]);
    const lunch = '{ day: { start: "00:00", length: 24 h, breaks: [{ after: 12 h, length: 1 h }], agents: 12 } }';
    expect(warningsOf(yamlOf(lunch))[0]).toContain(
      'teams.desk.shifts: nobody who can take support is on duty in 2 intervals in which contacts come for it, first Mon 2026-11-09 12:00-12:30',
    );
  });
});
