import { expect, test } from 'vitest';
import { parseClock, parseDate, parseHours, parseMoment, parseWeekdays } from '#src/kit/clock.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

test('a clock time is milliseconds since midnight', () => {
  expect(parseClock('00:00')).toEqual({ value: 0 });
  expect(parseClock('08:30')).toEqual({ value: 8 * HOUR + 30 * MINUTE });
  expect(parseClock('8:30')).toEqual({ value: 8 * HOUR + 30 * MINUTE });
  expect(parseClock('24:00')).toEqual({ value: 24 * HOUR });
});

test.each(['8:3', '08:60', '24:01', '25:00', '0830', '08:30:00', 'noon', ''])('"%s" is not a clock time', (text) => {
  expect(parseClock(text)).toEqual({ expected: 'a clock time, such as "08:30"' });
});

test('a date must exist', () => {
  expect(parseDate('2028-02-29')).toEqual({ value: '2028-02-29' });
  expect(parseDate('2000-02-29')).toEqual({ value: '2000-02-29' });
  expect(parseDate('2026-02-29')).toEqual({ expected: 'a date that exists (that month has 28 days)' });
  expect(parseDate('2100-02-29')).toEqual({ expected: 'a date that exists (that month has 28 days)' });
  expect(parseDate('2026-11-31')).toEqual({ expected: 'a date that exists (that month has 30 days)' });
  expect(parseDate('2026-13-01')).toEqual({ expected: 'a date, such as 2026-11-09' });
  expect(parseDate('9.11.2026')).toEqual({ expected: 'a date, such as 2026-11-09' });
});

test('a moment is a date and a clock time, with a space or a T between', () => {
  expect(parseMoment('2026-11-11 00:10')).toEqual({ value: { date: '2026-11-11', clock: 10 * MINUTE } });
  expect(parseMoment('2026-11-11T23:59')).toEqual({ value: { date: '2026-11-11', clock: 24 * HOUR - MINUTE } });
  expect(parseMoment('2026-11-11')).toEqual({ expected: 'a moment, such as 2026-11-11 00:00' });
  expect(parseMoment('2026-02-30 10:00')).toEqual({ expected: 'a date that exists (that month has 28 days)' });
});

test('hours may have parts and may end on the next day', () => {
  expect(parseHours('08:00-12:00, 13:00-17:00')).toEqual({
    value: [
      { from: 8 * HOUR, to: 12 * HOUR },
      { from: 13 * HOUR, to: 17 * HOUR },
    ],
  });
  expect(parseHours('18:00-02:00')).toEqual({ value: [{ from: 18 * HOUR, to: 26 * HOUR }] });
  expect(parseHours('20:00 - 24:00')).toEqual({ value: [{ from: 20 * HOUR, to: 24 * HOUR }] });
  expect(parseHours('08:00-08:00')).toEqual({ value: [{ from: 8 * HOUR, to: 32 * HOUR }] });
  expect(parseHours('closed')).toEqual({ value: [] });
});

test.each(['08:00', '8-20', '08:00-20:00,', 'open', '', '24:00-08:00', '08:00–20:00'])('"%s" is not opening hours', (text) => {
  expect(parseHours(text)).toHaveProperty('expected');
});

test('ranges of weekdays hold both ends and may go over the weekend', () => {
  expect(parseWeekdays('wed')).toEqual({ value: ['wed'] });
  expect(parseWeekdays('mon-fri')).toEqual({ value: ['mon', 'tue', 'wed', 'thu', 'fri'] });
  expect(parseWeekdays('fri-mon')).toEqual({ value: ['fri', 'sat', 'sun', 'mon'] });
  expect(parseWeekdays('sun-sat')).toEqual({ value: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] });
  expect(parseWeekdays('tue-tue')).toEqual({ value: ['tue'] });
  expect(parseWeekdays('Monday')).toHaveProperty('expected');
});
