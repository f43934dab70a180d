import { parseClock, parseWeekdays, WEEKDAYS, type Weekday } from '../../../kit/clock.js';
import { checked } from '../../../kit/parsed.js';
import { DAY } from '../../../kit/units.js';
import type { Findings } from '../../findings.js';
import type { Calendar, Span } from '../../scenario.js';
import type { Path } from '../../source.js';
import type { LocalTime } from '../../time/local-time.js';

/** On which days something is done, as it is written. */
export interface RawDays {
  readonly days?: readonly string[] | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** When an entry of a list holds, as it is written. */
export interface RawTimes extends RawDays {
  readonly from: string;
  readonly to: string;
}

export interface TimesContext {
  /** The team's own clocks. */
  readonly time: LocalTime;
  readonly calendar: Calendar;
  readonly findings: Findings;
}

/** A stretch of time in which an entry holds, and the day on which it begins. */
export interface EntrySpan extends Span {
  readonly date: string;
}

/** The stretches in which an entry holds, in order: one for each day. Errors are reported. */
export function spansOf(path: Path, raw: RawTimes, context: TimesContext): EntrySpan[] {
  const { from, to } = raw;
  const { time, findings } = context;
  const [begin, end] = [parseClock(from), parseClock(to)];
  if ('expected' in begin !== 'expected' in end) {
    findings.error(path, `one of from ("${from}") and to ("${to}") is a clock time and the other a moment; expected two of a kind`);
    return [];
  }
  if ('expected' in begin || 'expected' in end) return spansOfMoments(path, raw, context);
  const last = end.value > begin.value ? end.value : end.value + DAY;
  const on = daysOf(path, raw, context);
  if (on === null) return [];
  const spans = on.map((day) => ({ date: time.day(day).date, from: time.at(day, begin.value), to: time.at(day, last) }));
  doubtDates(path, raw, spans, context);
  return spans;
}

/** The days on which something is done at clock times, numbered as local time numbers them; null: what is written is wrong, and reported. */
export function daysOf(path: Path, { days, since, until }: RawDays, { time, calendar, findings }: TimesContext): number[] | null {
  if (since !== undefined && until !== undefined && until < since) {
    findings.error([...path, 'until'], `expected a date from ${since} on; found ${until}`);
    return null;
  }
  const weekdays = new Set<Weekday | undefined>(days === undefined ? WEEKDAYS : days.flatMap((text) => checked(parseWeekdays(text))));
  // Zones differ by up to a day, and what began the day before may reach into the first one.
  const around = Array.from({ length: calendar.days.length + 4 }, (_, index) => index - 2);
  return around.filter((day) => {
    const { weekday, date } = time.day(day);
    // Dates written like this are in the order of their letters.
    return weekdays.has(WEEKDAYS[weekday]) && (since === undefined || date >= since) && (until === undefined || date <= until);
  });
}

/** Warns where the dates between which something is done leave no day of the calendar. */
export function doubtDates(path: Path, raw: RawDays, spans: readonly Span[], { calendar, findings }: TimesContext): void {
  const dates = (['since', 'until'] as const).flatMap((key) => (raw[key] === undefined ? [] : [`${key} ${raw[key]}`]));
  const never = !spans.some((span) => span.to > 0 && span.from < calendar.end);
  if (dates.length > 0 && never) findings.warning(path, { kind: 'entryNever', dates });
}

/** What lasts longer than a day is a stretch on each day. */
function spansOfMoments(path: Path, raw: RawTimes, { time, calendar, findings }: TimesContext): EntrySpan[] {
  const { from, to } = raw;
  const begin = time.moment(from);
  const end = time.moment(to);
  for (const [key, moment] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (time.isTwice(moment)) findings.warning([...path, key], { kind: 'hourTwice', moment, timezone: time.timezone });
  }
  if (typeof begin === 'string') findings.error([...path, 'from'], begin);
  if (typeof end === 'string') findings.error([...path, 'to'], end);
  for (const key of ['days', 'since', 'until'] as const) {
    if (raw[key] === undefined) continue;
    const verb = key === 'days' ? 'go' : 'goes';
    findings.error([...path, key], `${key} ${verb} with clock times; from and to are moments here, which come once`);
  }
  if (typeof begin === 'string' || typeof end === 'string') return [];
  if (end <= begin) findings.error([...path, 'to'], `expected a moment after ${from}; found ${to}`);
  const spans: EntrySpan[] = [];
  const daysBefore = Math.max(0, Math.ceil(-begin / DAY) - 1);
  for (let at = time.daysAfter(begin, daysBefore), next = at; at < Math.min(end, calendar.end); at = next) {
    next = Math.min(time.daysAfter(at, 1), end);
    spans.push({ date: time.iso(at).slice(0, 10), from: at, to: next });
  }
  return spans;
}
