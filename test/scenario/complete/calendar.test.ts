import { describe, expect, it } from 'vitest';
import type { Calendar } from '#src/scenario/scenario.js';
import { desk, errorsOf, HOUR, load, MINUTE } from '../loading.js';

const calendarOf = (calendar: string): Calendar => load(desk({ calendar })).scenario.calendar;
const startsOf = (calendar: Calendar): string[] => calendar.intervals.map(({ start }) => start);

describe('the calendar', () => {
  it('has one day of 48 half hours in UTC unless it says more', () => {
    const calendar = calendarOf('{ start: 2026-11-09 }');
    expect(calendar.days).toEqual([{ date: '2026-11-09', from: 0, to: 24 * HOUR }]);
    expect(calendar.intervals).toHaveLength(48);
    expect(calendar.intervals[1]).toEqual({ from: 30 * MINUTE, to: HOUR, day: 0, start: '2026-11-09T00:30:00+00:00' });
    expect(calendar).toMatchObject({
      timezone: 'UTC',
      end: 24 * HOUR,
      intervalLength: 30 * MINUTE,
      atClose: 'serve',
      warmUp: 0,
      fullTimeWeek: 40,
    });
  });

  it('has 46 half hours on the day that clocks in Amsterdam go forward, and none of them begins between 02:00 and 03:00', () => {
    const calendar = calendarOf('{ start: 2026-03-29, timezone: Europe/Amsterdam }');
    expect(calendar.end).toBe(23 * HOUR);
    expect(startsOf(calendar)).toHaveLength(46);
    expect(startsOf(calendar).slice(3, 5)).toEqual(['2026-03-29T01:30:00+01:00', '2026-03-29T03:00:00+02:00']);
  });

  it('has 50 half hours on the day that clocks in Amsterdam go back, those from 02:00 to 03:00 twice', () => {
    const calendar = calendarOf('{ start: 2026-10-25, timezone: Europe/Amsterdam }');
    expect(calendar.end).toBe(25 * HOUR);
    expect(startsOf(calendar).slice(4, 8)).toEqual([
      '2026-10-25T02:00:00+02:00',
      '2026-10-25T02:30:00+02:00',
      '2026-10-25T02:00:00+01:00',
      '2026-10-25T02:30:00+01:00',
    ]);
  });

  it('counts days by the local clock of New York, of 23 and of 25 hours', () => {
    const spring = calendarOf('{ start: 2026-03-07, days: 3, timezone: America/New_York }');
    expect(spring.days.map(({ from, to }) => (to - from) / HOUR)).toEqual([24, 23, 24]);
    expect(startsOf(spring)[0]).toBe('2026-03-07T00:00:00-05:00');
    expect(startsOf(spring).at(-1)).toBe('2026-03-09T23:30:00-04:00');
    const autumn = calendarOf('{ start: 2026-11-01, timezone: America/New_York, interval: 60 min }');
    expect(autumn.intervals).toHaveLength(25);
  });

  it('brings intervals back to the marks of the clock where it jumps by half an hour', () => {
    const calendar = calendarOf('{ start: 2026-10-04, timezone: Australia/Lord_Howe, interval: 60 min }');
    expect(calendar.end).toBe(23.5 * HOUR);
    expect(startsOf(calendar).slice(1, 4)).toEqual(['2026-10-04T01:00:00+10:30', '2026-10-04T02:30:00+11:00', '2026-10-04T03:00:00+11:00']);
    expect(calendar.intervals[2]).toMatchObject({ from: 2 * HOUR, to: 2.5 * HOUR });
  });

  it('has no gap between its intervals', () => {
    const { intervals, end } = calendarOf('{ start: 2026-10-24, days: 3, timezone: Europe/Amsterdam, interval: 5 min }');
    expect(intervals[0]?.from).toBe(0);
    expect(intervals.at(-1)?.to).toBe(end);
    expect(intervals.slice(1).every(({ from }, index) => from === intervals[index]?.to)).toBe(true);
  });

  it('refuses a time zone that is not in the list, and names the nearest', () => {
    expect(errorsOf(desk({ calendar: '{ start: 2026-11-09, timezone: Europe/Amsterdm }' }))).toEqual([
      'desk.yaml:2 calendar.timezone: there is no time zone "Europe/Amsterdm"; expected an IANA name such as Europe/Vienna; did you mean "Europe/Amsterdam"?',
    ]);
    expect(errorsOf(desk({ calendar: '{ start: 2026-11-09, timezone: "+02:00" }' }))).toHaveLength(1);
  });

  it.each([
    ['PST', 'expected America/Los_Angeles'],
    ['cst', 'expected America/Chicago, or Asia/Shanghai'],
    ['GMT+8', 'expected an IANA name such as Europe/Vienna, or Etc/GMT-8 for so many hours all year'],
    ['UTC-05:00', 'or Etc/GMT+5 for so many hours all year'],
  ])('names the zone that an abbreviation or an offset stands for: %s', (timezone, expected) => {
    expect(errorsOf(desk({ calendar: `{ start: 2026-11-09, timezone: "${timezone}" }` }))[0]).toContain(expected);
  });

  it('refuses dates that do not exist, years out of reach, and more intervals than can be held', () => {
    expect(errorsOf(desk({ calendar: '{ start: 2026-02-30 }' }))).toHaveLength(1);
    expect(errorsOf(desk({ calendar: '{ start: 1066-10-14 }' }))[0]).toContain('expected a date from 1900 to 2199');
    expect(errorsOf(desk({ calendar: '{ start: 2026-11-09, days: 3661 }' }))).toHaveLength(1);
    expect(errorsOf(desk({ calendar: '{ start: 2026-11-09, days: 3660, interval: 5 min }' }))[0]).toContain(
      '1,054,080 reporting intervals',
    );
  });
});
