import { describe, expect, it } from 'vitest';
import { volumeOf } from '#src/scenario/time/pieces.js';
import { desk, errorsOf, type Files, HOUR, load, onlyContact, warningsOf } from '../loading.js';

const ALWAYS = '{ start: 2026-11-09, days: 7, interval: 60 min }';
const WEEK = '{ start: 2026-11-09, days: 7, interval: 60 min, open: { mon-fri: "08:00-18:00", sat: "08:00-12:00" } }';

function piecesOf(arrivals: string, calendar: string, files: Files = {}, type?: string) {
  const found = onlyContact(load(desk({ arrivals, calendar, ...(type === undefined ? {} : { type }) }), files).scenario).arrivals;
  if (found.kind !== 'rates') throw new Error('rates were expected');
  return found.pieces;
}

/** Volume by day since the first moment, in days of 24 hours. */
function byDay(arrivals: string, calendar: string, files?: Files, type?: string): number[] {
  const pieces = piecesOf(arrivals, calendar, files, type);
  const last = Math.max(0, ...pieces.map(({ from }) => Math.floor(from / (24 * HOUR))));
  return Array.from({ length: last + 1 }, (_, day) => {
    const own = pieces.filter(({ from }) => Math.floor(from / (24 * HOUR)) === day);
    return Number(volumeOf(own).toFixed(9));
  });
}

const byHour = (arrivals: string, calendar: string, files?: Files): [number, number][] =>
  piecesOf(arrivals, calendar, files).map(({ from, volume }) => [from / HOUR, Number(volume.toFixed(9))]);

/** A profile of 24 weights: those named, 0 elsewhere. */
const profile = (weights: Record<number, number>): string => JSON.stringify(Array.from({ length: 24 }, (_, hour) => weights[hour] ?? 0));

describe('arrivals per week', () => {
  it('are shared out evenly among the days that are open, and spread evenly over the hours of each', () => {
    expect(byDay('{ perWeek: 6000 }', WEEK)).toEqual([1000, 1000, 1000, 1000, 1000, 1000]);
    const saturday = byHour('{ perWeek: 6000 }', WEEK).filter(([hour]) => hour >= 120);
    expect(saturday).toEqual([8, 9, 10, 11].map((hour) => [120 + hour, 250]));
  });

  it('keep their total by the weights of weekdays, 1 for those that are not named', () => {
    expect(byDay('{ perWeek: 6000, weekdays: { mon: 1.5, sat: 0.5 } }', WEEK)).toEqual([1500, 1000, 1000, 1000, 1000, 500]);
    expect(byDay('{ perWeek: 700, weekdays: { sun: 0 } }', ALWAYS).slice(0, 2)).toEqual([116.666666667, 116.666666667]);
  });

  it('bring of a week that lies only partly in the calendar the part of its days', () => {
    const thursdayToTuesday = WEEK.replace('2026-11-09, days: 7', '2026-11-12, days: 6');
    expect(byDay('{ perWeek: 6000, weekdays: { mon: 1.5, sat: 0.5 } }', thursdayToTuesday)).toEqual([1000, 1000, 500, 0, 1500, 1000]);
  });

  it('come on the other days of a week in which one is closed', () => {
    const holiday = WEEK.replace('sat:', '"2026-11-11": closed, sat:');
    expect(byDay('{ perWeek: 6000 }', holiday)).toEqual([1200, 1200, 0, 1200, 1200, 1200]);
  });

  it('with a profile come on all days that have a weight, open or not', () => {
    expect(byDay(`{ perWeek: 700, profile: ${profile({ 9: 1 })} }`, WEEK)).toEqual(Array.from({ length: 7 }, () => 100));
    const weekdays = 'weekdays: { sat: 0, sun: 0 }';
    expect(byDay(`{ perWeek: 700, profile: ${profile({ 9: 1 })}, ${weekdays} }`, WEEK)).toEqual([140, 140, 140, 140, 140]);
  });

  it('keep their total in the weeks in which clocks change', () => {
    for (const start of ['2026-03-23', '2026-10-19']) {
      const calendar = `{ start: ${start}, days: 7, interval: 60 min, timezone: Europe/Amsterdam }`;
      expect(volumeOf(piecesOf('{ perWeek: 700 }', calendar))).toBeCloseTo(700, 9);
      expect(volumeOf(piecesOf(`{ perWeek: 700, profile: ${profile({ 1: 1, 2: 5, 12: 2 })} }`, calendar))).toBeCloseTo(700, 9);
    }
  });

  it('of a type with clocks of its own are of its own days', () => {
    // In Auckland the calendar's Monday begins at 13:00 and its Sunday goes on until Monday 13:00.
    const days = byDay(
      `{ perWeek: 700, profile: ${profile({ 6: 1, 18: 1 })} }`,
      ALWAYS,
      {},
      'patience: never\n    timezone: Pacific/Auckland',
    );
    expect(days).toEqual(Array.from({ length: 7 }, () => 100));
    const sundays = 'weekdays: { mon: 0, tue: 0, wed: 0, thu: 0, fri: 0, sat: 0 }';
    const sunday = byDay(
      `{ perWeek: 700, profile: ${profile({ 6: 1, 18: 1 })}, ${sundays} }`,
      ALWAYS,
      {},
      'patience: never\n    timezone: Pacific/Auckland',
    );
    expect(sunday).toEqual([0, 0, 0, 0, 0, 350, 350]);
  });

  it('are multiplied, vary and come as other arrivals do', () => {
    const yaml = desk({ arrivals: '{ perWeek: 700, multiply: 2, variability: { day: 12% }, process: even }', calendar: ALWAYS });
    const { arrivals } = onlyContact(load(yaml).scenario);
    expect(arrivals).toMatchObject({ process: 'even', variability: { day: 0.12, interval: 0 } });
    expect(arrivals.kind === 'rates' ? volumeOf(arrivals.pieces) : null).toBeCloseTo(1400, 9);
  });
});

describe('arrivals per month', () => {
  it('are those of the month of the calendar, which may have 28 to 31 days', () => {
    const months = (start: string, days: number) =>
      volumeOf(piecesOf('{ perMonth: 3100 }', `{ start: ${start}, days: ${days}, interval: 60 min }`));
    expect(months('2026-01-01', 31)).toBeCloseTo(3100, 9);
    expect(months('2026-02-01', 28)).toBeCloseTo(3100, 9);
    expect(months('2028-02-01', 29)).toBeCloseTo(3100, 9);
    expect(byDay('{ perMonth: 3100 }', '{ start: 2026-01-31, days: 2, interval: 60 min }')).toEqual([100, 110.714285714]);
  });

  it('are shared out by the weights of all days of the month, those outside the calendar too', () => {
    // November 2026 has 21 weekdays and 9 days of weekends, one of the weekdays a holiday.
    const open = 'open: { mon-fri: "08:00-18:00", "2026-11-26": closed }';
    const calendar = `{ start: 2026-11-23, days: 7, interval: 60 min, ${open} }`;
    expect(byDay('{ perMonth: 2000 }', calendar)).toEqual([100, 100, 100, 0, 100]);
    // Of the Mondays the fifth, of 30 November, counts as well.
    expect(byDay('{ perMonth: 2500, weekdays: { mon: 2 } }', calendar)).toEqual([200, 100, 100, 0, 100]);
  });
});

describe('a profile by weekday', () => {
  const weekend = `{ mon-fri: ${profile({ 9: 1 })}, sat-sun: ${profile({ 12: 1, 13: 3 })} }`;

  it('spreads each day by the list of its weekday', () => {
    const calendar = ALWAYS.replace('2026-11-09, days: 7', '2026-11-13, days: 2');
    expect(byHour(`{ perDay: 100, profile: ${weekend} }`, calendar)).toEqual([
      [9, 100],
      [36, 25],
      [37, 75],
    ]);
  });

  it('takes of lists for the same day the one for fewer days', () => {
    const calendar = ALWAYS.replace('days: 7', 'days: 2');
    const lists = `{ mon-fri: ${profile({ 9: 1 })}, mon: ${profile({ 11: 1 })}, sat-sun: ${profile({ 12: 1 })} }`;
    expect(byHour(`{ perDay: 10, profile: ${lists} }`, calendar)).toEqual([
      [11, 10],
      [33, 10],
    ]);
  });

  it('stands in a file with a column of weekdays, in any order and as other programs write them', () => {
    const rows = ['mon', 'Tuesday', '周三', 'thu-fri', 'Sat', '星期日'].flatMap((day, place) =>
      Array.from({ length: 24 }, (_, hour) => `${hour},${day},${hour === 8 + place ? 5 : 0}`),
    );
    const files = { 'days.csv': `hour,day,weight\n${rows.reverse().join('\n')}\n` };
    const found = byHour('{ perDay: 10, profile: { file: days.csv, column: weight, weekday: day } }', ALWAYS, files);
    // From the top the rows of a day are those of its intervals: turned round, the day begins at 23:00.
    expect(found.map(([hour]) => hour % 24)).toEqual([15, 14, 13, 12, 12, 11, 10]);
  });

  it('needs none for days that are closed, nor for days of weight 0', () => {
    const lists = `{ mon-fri: ${profile({ 9: 1 })}, sat: ${profile({ 10: 1 })} }`;
    expect(byDay(`{ perWeek: 600, profile: ${lists} }`, WEEK)).toEqual([100, 100, 100, 100, 100, 100]);
    expect(byDay(`{ perDay: 100, profile: ${lists} }`, WEEK)).toEqual([100, 100, 100, 100, 100, 100]);
    expect(byDay(`{ perWeek: 600, profile: ${lists}, weekdays: { sun: 0 } }`, ALWAYS)).toEqual([100, 100, 100, 100, 100, 100]);
    const zero = lists.replace('}', `, sun: ${profile({})} }`);
    expect(byDay(`{ perWeek: 600, profile: ${zero}, weekdays: { sun: 0 } }`, ALWAYS)).toEqual([100, 100, 100, 100, 100, 100]);
  });

  it('is refused where it lacks a weekday on which contacts come, told once', () => {
    const lists = `{ mon-fri: ${profile({ 9: 1 })}, sat: ${profile({ 10: 1 })} }`;
    const lacks =
      'desk.yaml:6 contacts.support.arrivals.profile: there are no weights for sun, but contacts are to come on Sun 2026-11-15; add sun, or give it no volume with weekdays: { sun: 0 }';
    for (const total of ['perDay: 100', 'perWeek: 600']) {
      expect(errorsOf(desk({ arrivals: `{ ${total}, profile: ${lists} }`, calendar: ALWAYS.replace('days: 7', 'days: 14') }))).toEqual([
        lacks,
      ]);
    }
    // Although Sunday lies outside the calendar a part of the week's total is its.
    expect(errorsOf(desk({ arrivals: `{ perWeek: 600, profile: ${lists} }`, calendar: ALWAYS.replace('days: 7', 'days: 5') }))).toEqual([
      lacks,
    ]);
    expect(errorsOf(desk({ arrivals: `{ perDay: 100, profile: ${lists} }`, calendar: ALWAYS.replace('days: 7', 'days: 5') }))).toEqual([]);
  });

  it('is refused where all weights of a weekday with contacts are 0', () => {
    const lists = `{ mon-sat: ${profile({ 9: 1 })}, sun: ${profile({})} }`;
    expect(errorsOf(desk({ arrivals: `{ perDay: 100, profile: ${lists} }`, calendar: ALWAYS }))).toEqual([
      'desk.yaml:6 contacts.support.arrivals.profile: all weights for sun are 0, but contacts are to come on Sun 2026-11-15; expected at least one above 0, or give it no volume with weekdays: { sun: 0 }',
    ]);
    expect(errorsOf(desk({ arrivals: `{ perDay: 0, profile: ${lists} }`, calendar: ALWAYS }))).toEqual([]);
  });

  it('is refused where lists are too short, name the same day, or name no day', () => {
    const errors = (lists: string) => errorsOf(desk({ arrivals: `{ perDay: 100, profile: ${lists} }`, calendar: ALWAYS }));
    expect(errors(`{ mon-fri: [1, 2], sat-sun: ${profile({ 1: 1 })} }`)).toEqual([
      'desk.yaml:6 contacts.support.arrivals.profile: expected 24 weights for mon-fri, one for every 60 min of a day from 00:00; found 2',
    ]);
    expect(errors(`{ mon-wed: ${profile({ 1: 1 })}, wed-fri: ${profile({ 1: 1 })} }`)).toEqual([
      'desk.yaml:6 contacts.support.arrivals.profile: wed-fri and mon-wed name the same day, and neither is the narrower of the two',
    ]);
    expect(errors(`{ weekend: ${profile({ 1: 1 })} }`)[0]).toContain(
      'expected a weekday or a range of them, such as mon or mon-fri; found "weekend"',
    );
    expect(errors('{ mon-fri: 5 }')[0]).toContain('expected a list of weights, one per interval of the day from 00:00; found 5');
    expect(errors('{ fiel: day.csv, column: weight }')[0]).toContain('unknown key; did you mean "file"?');
  });

  it('is refused where the column of weekdays has something else in it, with the line', () => {
    const csv = `day,weight\nmon,1\nmonn,1\nholiday,1\n,2\n`;
    const arrivals = '{ perDay: 100, profile: { file: days.csv, column: weight, weekday: day } }';
    const expected = 'expected a weekday or a range of them, such as mon or mon-fri; found';
    expect(errorsOf(desk({ arrivals, calendar: ALWAYS }), { 'days.csv': csv })).toEqual([
      `days.csv:3 day: ${expected} "monn"; did you mean "mon"?`,
      `days.csv:4 day: ${expected} "holiday"`,
      `days.csv:5 day: ${expected} ""`,
    ]);
    expect(errorsOf(desk({ arrivals, calendar: ALWAYS }), { 'days.csv': 'weekday,weight\nmon,1\n' })[0]).toContain(
      'there is no column "day"',
    );
    expect(errorsOf(desk({ arrivals, calendar: ALWAYS }), { 'days.csv': 'day,weight\nmon,1\nmon,0\n' })).toEqual([
      'desk.yaml:6 contacts.support.arrivals.profile: expected 24 weights for mon, one for every 60 min of a day from 00:00; found 2',
    ]);
  });
});

describe('a total that has nowhere to go', () => {
  it('is refused where all its weekdays have the weight 0', () => {
    const weekdays = 'weekdays: { mon: 0, tue: 0, wed: 0, thu: 0, fri: 0, sat: 0, sun: 0 }';
    expect(errorsOf(desk({ arrivals: `{ perMonth: 600, ${weekdays} }`, calendar: ALWAYS }))).toEqual([
      'desk.yaml:6 contacts.support.arrivals.weekdays: all weights are 0; expected a day on which the contacts of perMonth come',
    ]);
  });

  it('is told of where a whole week is closed', () => {
    const closed = ['09', '10', '11', '12', '13', '14', '15'].map((day) => `"2026-11-${day}": closed`).join(', ');
    const calendar = `{ start: 2026-11-09, days: 14, interval: 60 min, open: { mon-sun: "08:00-18:00", ${closed} } }`;
    const yaml = desk({ arrivals: '{ perWeek: 7000 }', calendar });
    expect(warningsOf(yaml)).toEqual([
      'desk.yaml:6 contacts.support.arrivals.perWeek: the contacts of support in the week from Mon 2026-11-09 on have no time at which they could come: every day of it is closed or has a weight of 0',
    ]);
    const { arrivals } = onlyContact(load(yaml).scenario);
    expect(arrivals.kind === 'rates' ? volumeOf(arrivals.pieces) : null).toBeCloseTo(7000, 9);
  });

  it('is one kind of arrivals, not two', () => {
    expect(errorsOf(desk({ arrivals: '{ perDay: 100, perWeek: 600 }' }))[0]).toContain('expected only one of the keys perDay and perWeek');
    expect(errorsOf(desk({ arrivals: '{ perweek: 600 }' }))).toEqual([
      'desk.yaml:6 contacts.support.arrivals.perweek: unknown key; did you mean "perWeek"?',
    ]);
    expect(errorsOf(desk({ arrivals: '{ perHour: 60, profile: [1] }' }))[0]).toContain('unknown key');
  });
});
