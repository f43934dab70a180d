import { checked } from '../../kit/parsed.js';
import { HOUR, parseDuration } from '../../kit/units.js';
import { withCommas } from '../../kit/with-commas.js';
import type { Findings } from '../findings.js';
import { DEFAULTS } from '../language/defaults.js';
import type { RawCalendar } from '../language/schema.js';
import { hint } from '../refusal.js';
import type { Calendar } from '../scenario.js';
import type { Path } from '../source.js';
import { type OpenHours, openHoursOf, type RawHours, WeekHours } from '../time/hours.js';
import { intervalsOf } from '../time/intervals.js';
import { isTimezone, LocalTime } from '../time/local-time.js';
import { clashText } from '../time/weekdays.js';

const MOST_INTERVALS = 200_000;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** The calendar with the clocks that it is read on. */
export interface Clocks {
  readonly calendar: Calendar;
  readonly time: LocalTime;
  /** Opening hours of the calendar as written; null: round the clock. */
  readonly open: RawHours | null;
  readonly hours: OpenHours;
}

/** @returns null where there is no telling when the calendar is, which has then been reported. */
export function normalizeCalendar(raw: RawCalendar, findings: Findings): Clocks | null {
  const days = raw.days ?? DEFAULTS.calendar.days;
  const intervalLength = checked(parseDuration(raw.interval ?? DEFAULTS.calendar.interval));
  const timezone = timezoneOf(['calendar', 'timezone'], raw.timezone ?? DEFAULTS.calendar.timezone, findings);
  const year = Number(raw.start.slice(0, 4));
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    findings.error(['calendar', 'start'], `expected a date from ${FIRST_YEAR} to ${LAST_YEAR}; found ${raw.start}`);
    return null;
  }
  const count = (days * 24 * HOUR) / intervalLength;
  if (count > MOST_INTERVALS) {
    const [found, most] = [count, MOST_INTERVALS].map((number) => withCommas(number));
    findings.error(['calendar', 'days'], `${days} days have ${found} reporting intervals, more than ${most}; choose longer intervals`);
    return null;
  }
  if (timezone === null) return null;
  const time = new LocalTime(timezone, raw.start);
  const { days: all, intervals } = intervalsOf(time, days, intervalLength);
  const calendar: Calendar = {
    timezone,
    days: all,
    intervals,
    end: intervals.at(-1)?.to ?? 0,
    intervalLength,
    atClose: raw.atClose ?? DEFAULTS.calendar.atClose,
    warmUp: checked(parseDuration(raw.warmUp ?? DEFAULTS.calendar.warmUp)),
    fullTimeWeek: checked(parseDuration(raw.fullTimeWeek ?? DEFAULTS.calendar.fullTimeWeek)) / HOUR,
  };
  const open = raw.open ?? null;
  return { calendar, time, open, hours: normalizeHours(['calendar', 'open'], open, time, calendar, findings) };
}

/** Opening hours on the clocks of `time`; null: round the clock. */
export function normalizeHours(path: Path, open: RawHours | null, time: LocalTime, calendar: Calendar, findings: Findings): OpenHours {
  const { days, end } = calendar;
  if (open === null) return openHoursOf(null, time, days.length, end);
  const week = new WeekHours(open, (key, other) => findings.error([...path, key], clashText(key, other)));
  return openHoursOf(week, time, days.length, end);
}

/** Zones that are an offset all year and are named where a place with summer time is meant; null: any place. */
const PLACES: Readonly<Record<string, string>> = { EST: 'America/New_York', MST: 'America/Denver', GMT: 'Europe/London' };

/** What people write for a zone that has a name of its own; the name to write. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  ET: 'America/New_York',
  EDT: 'America/New_York',
  CT: 'America/Chicago',
  CDT: 'America/Chicago',
  CST: 'America/Chicago, or Asia/Shanghai',
  MT: 'America/Denver',
  MDT: 'America/Denver',
  PT: 'America/Los_Angeles',
  PST: 'America/Los_Angeles',
  PDT: 'America/Los_Angeles',
  BST: 'Europe/London',
  CEST: 'Europe/Berlin',
  EEST: 'Europe/Athens',
  IST: 'Asia/Kolkata',
  CHINA: 'Asia/Shanghai',
  BEIJING: 'Asia/Shanghai',
  'ASIA/BEIJING': 'Asia/Shanghai',
  JST: 'Asia/Tokyo',
  KST: 'Asia/Seoul',
  HKT: 'Asia/Hong_Kong',
  SGT: 'Asia/Singapore',
  AEST: 'Australia/Sydney',
  AEDT: 'Australia/Sydney',
};

/** A number of hours before or behind UTC, which as the name of a zone has its sign turned round. */
const WHOLE_HOURS = /^(?:UTC|GMT)?\s*([+-])0?(\d{1,2})(?::?00)?$/i;

/** What to write for an unknown zone, after "expected". */
function zoneExpected(name: string): string {
  const known = ABBREVIATIONS[name.trim().toUpperCase()];
  if (known !== undefined) return known;
  const [, sign, hours] = WHOLE_HOURS.exec(name.trim()) ?? [];
  const place = 'an IANA name such as Europe/Vienna';
  return hours === undefined ? place : `${place}, or Etc/GMT${sign === '+' ? '-' : '+'}${hours} for so many hours all year`;
}

/** The zone with summer time that is probably meant; null: nobody can tell; undefined: the zone is meant as it is. */
function zoneWithSummer(name: string): string | null | undefined {
  if (/^Etc\/GMT[+-]\d/i.test(name)) return null;
  return PLACES[name.toUpperCase()];
}

/** The name of a time zone as the list of zones writes it; null for an unknown one, which has then been reported. */
export function timezoneOf(path: Path, name: string, findings: Findings): string | null {
  if (isTimezone(name)) {
    const meant = zoneWithSummer(name);
    if (meant !== undefined) findings.warning(path, { kind: 'zoneWithoutSummer', timezone: name, meant });
    return name;
  }
  const expected = zoneExpected(name);
  const nearest = expected.includes('Vienna') ? hint(name, [...Intl.supportedValuesOf('timeZone'), 'UTC']) : '';
  findings.error(path, `there is no time zone ${JSON.stringify(name)}; expected ${expected}${nearest}`);
  return null;
}
