import type { Parsed } from './parsed.js';
import { HOUR, MINUTE } from './units.js';

export const CLOCK_EXPECTED = 'a clock time, such as "08:30"';
export const DATE_EXPECTED = 'a date, such as 2026-11-09';
const MOMENT_EXPECTED = 'a moment, such as 2026-11-11 00:00';
export const HOURS_EXPECTED = 'opening hours, such as "08:00-20:00", "08:00-12:00, 13:00-17:00" or closed';
export const WEEKDAYS_EXPECTED = 'a weekday or a range of them, such as mon or mon-fri';

/** `8:30` is what spreadsheets make of 08:30. */
const CLOCK = '(?:[01]?[0-9]|2[0-3]):[0-5][0-9]';
const END_CLOCK = `(?:${CLOCK}|24:00)`;
const DATE = '[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])';
const RANGE = `${CLOCK}\\s*-\\s*${END_CLOCK}`;
const WEEKDAY = '(?:mon|tue|wed|thu|fri|sat|sun)';

const CLOCK_PATTERN = new RegExp(`^${END_CLOCK}$`);
/** Of a clock time at which something begins. */
export const START_PATTERN = new RegExp(`^${CLOCK}$`);
export const DATE_PATTERN = new RegExp(`^${DATE}$`);
const MOMENT_PATTERN = new RegExp(`^${DATE}[ T]${CLOCK}$`);
export const CLOCK_OR_MOMENT_PATTERN = new RegExp(`^(?:${END_CLOCK}|${DATE}[ T]${CLOCK})$`);
export const HOURS_PATTERN = new RegExp(`^(?:closed|${RANGE}(?:\\s*,\\s*${RANGE})*)$`);
export const WEEKDAYS_PATTERN = new RegExp(`^${WEEKDAY}(?:-${WEEKDAY})?$`);
export const DAY_KEY_PATTERN = new RegExp(`^(?:${WEEKDAY}(?:-${WEEKDAY})?|${DATE})$`);

/** Monday first, as in the ISO calendar. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];
const WEEKDAY_NAMES: readonly string[] = WEEKDAYS;

/** A stretch of clock time in milliseconds since midnight; `to` is beyond 24 hours where it ends on the next day. */
export interface ClockRange {
  readonly from: number;
  readonly to: number;
}

/** `08:30` to milliseconds since midnight; `24:00` is the end of the day. */
export function parseClock(text: string): Parsed<number> {
  if (!CLOCK_PATTERN.test(text)) return { expected: CLOCK_EXPECTED };
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return { value: hours * HOUR + minutes * MINUTE };
}

/** `2026-11-09`, checked against the calendar (no 30 February). The value is the text itself. */
export function parseDate(text: string): Parsed<string> {
  if (!DATE_PATTERN.test(text)) return { expected: DATE_EXPECTED };
  const day = Number(text.slice(8, 10));
  const [year, month] = [Number(text.slice(0, 4)), Number(text.slice(5, 7))];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day <= last ? { value: text } : { expected: `a date that exists (that month has ${last} days)` };
}

/** `2026-11-11 00:00` (or with a T between) to its date and its clock time in milliseconds since midnight. */
export function parseMoment(text: string): Parsed<{ readonly date: string; readonly clock: number }> {
  if (!MOMENT_PATTERN.test(text)) return { expected: MOMENT_EXPECTED };
  const date = parseDate(text.slice(0, 10));
  if ('expected' in date) return date;
  const clock = parseClock(text.slice(11));
  return 'expected' in clock ? clock : { value: { date: date.value, clock: clock.value } };
}

/**
 * `08:00-12:00, 13:00-17:00` to its parts, `closed` to none. A part whose end is not after its start ends on the next day:
 * `18:00-02:00` is 18 h to 26 h, `08:00-08:00` a whole day.
 */
export function parseHours(text: string): Parsed<readonly ClockRange[]> {
  if (!HOURS_PATTERN.test(text)) return { expected: HOURS_EXPECTED };
  if (text === 'closed') return { value: [] };
  const ranges = text.split(',').map((part) => {
    const [from = 0, to = 0] = part.split('-').map((clock) => clockOf(clock.trim()));
    return { from, to: to > from ? to : to + 24 * HOUR };
  });
  return { value: ranges };
}

/** `mon` or `mon-fri` to weekdays in order; `fri-mon` goes over the weekend. */
export function parseWeekdays(text: string): Parsed<readonly Weekday[]> {
  if (!WEEKDAYS_PATTERN.test(text)) return { expected: WEEKDAYS_EXPECTED };
  const [first, last] = text.split('-').map((name) => WEEKDAY_NAMES.indexOf(name));
  const from = first ?? 0;
  const count = last === undefined ? 1 : ((last - from + 7) % 7) + 1;
  return { value: [...WEEKDAYS, ...WEEKDAYS].slice(from, from + count) };
}

function clockOf(text: string): number {
  const clock = parseClock(text);
  return 'value' in clock ? clock.value : 0;
}
