import { Temporal } from 'temporal-polyfill';
import { foreignDate } from '../../kit/foreign-date.js';
import { DAY, MINUTE } from '../../kit/units.js';

/** Date, hours, minutes, seconds, offset. */
const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)? ?(Z|[+-]\d{2}:?\d{2})?$/;

/** How a row of sums begins. */
const TOTAL = /^\s*(?:(?:grand |sub)?total|sum|summe|gesamt|合计|总计|小计)/i;

const WEEKDAY_WORDS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** A date in one time zone. */
export interface LocalDay {
  /** `2026-11-09` */
  readonly date: string;
  /** 0 Monday to 6 Sunday. */
  readonly weekday: number;
  readonly from: number;
  readonly to: number;
  /** Whether its clock runs from 00:00 to 24:00 without a jump. */
  readonly regular: boolean;
}

/**
 * Local time in one time zone, as milliseconds since the calendar's first moment. Days are numbered from the calendar's
 * first date, which is day 0 in every zone; numbers before and after the calendar's own are allowed.
 */
export class LocalTime {
  readonly timezone: string;
  readonly #first: Temporal.PlainDate;
  readonly #firstUtc: number;
  /** Epoch milliseconds of the calendar's first moment. */
  readonly origin: number;
  readonly #days = new Map<number, LocalDay>();

  /** @throws RangeError for an unknown zone. */
  constructor(timezone: string, firstDate: string, origin = startOf(Temporal.PlainDate.from(firstDate), timezone)) {
    this.timezone = timezone;
    this.#first = Temporal.PlainDate.from(firstDate);
    this.#firstUtc = Date.UTC(this.#first.year, this.#first.month - 1, this.#first.day);
    this.origin = origin;
    startOf(this.#first, timezone);
  }

  /** The same days and the same first moment, read on another zone's clocks. */
  inZone(timezone: string): LocalTime {
    return timezone === this.timezone ? this : new LocalTime(timezone, this.#first.toString(), this.origin);
  }

  day(index: number): LocalDay {
    const known = this.#days.get(index);
    if (known !== undefined) return known;
    const date = this.#first.add({ days: index });
    const from = startOf(date, this.timezone) - this.origin;
    const to = startOf(date.add({ days: 1 }), this.timezone) - this.origin;
    const regular = to - from === DAY && this.offset(from) === this.offset(to);
    const day = { date: date.toString(), weekday: date.dayOfWeek - 1, from, to, regular };
    this.#days.set(index, day);
    return day;
  }

  /**
   * The moment at which a day's clock shows a time (milliseconds from 00:00; from 24:00 on it is the next day's). Where clocks
   * go back it is the first of the two; a time that clocks skip is the moment at which they skip it.
   */
  at(index: number, clock: number): number {
    if (clock >= DAY) return this.at(index + Math.floor(clock / DAY), clock % DAY);
    const day = this.day(index);
    if (day.regular) return day.from + clock;
    const found = this.#plain(day, clock).toZonedDateTime(this.timezone, { disambiguation: 'earlier' });
    if (!this.skips(index, clock)) return found.epochMilliseconds - this.origin;
    const jump = found.getTimeZoneTransition('next');
    return (jump ?? found).epochMilliseconds - this.origin;
  }

  /** The moment at which the clock shows the same time so many days later. */
  daysAfter(moment: number, days: number): number {
    const later = moment + days * DAY;
    return later + this.offset(moment) - this.offset(later);
  }

  /** Whether a day's clock never shows this time (it jumps ahead over it). */
  skips(index: number, clock: number): boolean {
    const day = this.day(index);
    if (day.regular || clock >= DAY) return false;
    const plain = this.#plain(day, clock);
    return !plain.toZonedDateTime(this.timezone, { disambiguation: 'earlier' }).toPlainDateTime().equals(plain);
  }

  /** Offset from UTC in milliseconds. */
  offset(moment: number): number {
    return this.#zoned(moment).offsetNanoseconds / 1e6;
  }

  /** Number of a date (`2026-11-09`); null where there is no such date. */
  dayOf(date: string): number | null {
    const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
    if (parts === null) return null;
    const utc = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
    if (new Date(utc).toISOString().slice(0, 10) !== date) return null;
    return (utc - this.#firstUtc) / DAY;
  }

  /**
   * The moment that a text names: `2026-11-11 00:00`, also with `T`, seconds and an offset from UTC (`+01:00` or `Z`); a date
   * alone is its 00:00.
   * @returns milliseconds, or a sentence that says what is wrong with it.
   */
  moment(text: string): number | string {
    const parts = MOMENT.exec(text.trim());
    if (parts === null) {
      const meant = foreignDate(text) ?? 'expected one like 2026-11-11 08:30';
      return `"${text}" is not a moment; ${meant}${TOTAL.test(text) ? '; delete rows of totals' : ''}`;
    }
    const index = this.dayOf(parts[1] ?? '');
    if (index === null) return `there is no date ${parts[1]}`;
    const [hours, minutes, seconds] = [Number(parts[2] ?? 0), Number(parts[3] ?? 0), Number(parts[4] ?? 0)];
    const clock = Math.round(hours * 60 * MINUTE + minutes * MINUTE + seconds * 1000);
    if (hours > 24 || minutes > 59 || seconds >= 60 || clock > DAY) return `"${text}" has no such time of day`;
    if (parts[5] !== undefined) return this.#firstUtc + index * DAY + clock - offsetOf(parts[5]) - this.origin;
    if (this.skips(index, clock)) return `there is no ${text} in ${this.timezone}: clocks go forward over it`;
    return this.at(index, clock);
  }

  /** Whether a text without an offset names a moment of the hour that comes twice where clocks go back. */
  isTwice(text: string): boolean {
    const parts = MOMENT.exec(text.trim());
    if (parts?.[2] === undefined || parts[5] !== undefined) return false;
    const index = this.dayOf(parts[1] ?? '');
    if (index === null || this.day(index).regular) return false;
    const plain = this.#plain(this.day(index), (Number(parts[2]) * 60 + Number(parts[3])) * MINUTE);
    const [first, second] = (['earlier', 'later'] as const).map((disambiguation) =>
      plain.toZonedDateTime(this.timezone, { disambiguation }),
    );
    return first !== undefined && second !== undefined && !first.equals(second) && first.toPlainDateTime().equals(second.toPlainDateTime());
  }

  /** `2026-11-09T08:00:00+00:00` */
  iso(moment: number): string {
    return isoAt(this.origin + moment, this.offset(moment));
  }

  /** `Mon 2026-11-09 08:00`, for messages. */
  words(moment: number): string {
    const iso = this.iso(moment);
    return `${WEEKDAY_WORDS[this.#zoned(moment).dayOfWeek - 1]} ${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
  }

  /** `Mon 2026-11-09`, for messages. */
  dayWords(index: number): string {
    const { weekday, date } = this.day(index);
    return `${WEEKDAY_WORDS[weekday]} ${date}`;
  }

  #zoned(moment: number): Temporal.ZonedDateTime {
    return Temporal.Instant.fromEpochMilliseconds(this.origin + moment).toZonedDateTimeISO(this.timezone);
  }

  #plain(day: LocalDay, clock: number): Temporal.PlainDateTime {
    return Temporal.PlainDate.from(day.date).toPlainDateTime().add({ milliseconds: clock });
  }
}

/** Whether a text is the name of a time zone: `Europe/Amsterdam`, `UTC`. An offset is none: it knows no summer time. */
export function isTimezone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    Temporal.PlainDate.from('2026-01-01').toZonedDateTime(name);
    return true;
  } catch {
    return false;
  }
}

function startOf(date: Temporal.PlainDate, timezone: string): number {
  return date.toZonedDateTime(timezone).epochMilliseconds;
}

function offsetOf(text: string): number {
  if (text === 'Z') return 0;
  const digits = text.replace(':', '');
  const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5));
  return (digits.startsWith('-') ? -minutes : minutes) * MINUTE;
}

/** ISO local time of an instant, given the offset in force: both in milliseconds. */
export function isoAt(instant: number, offset: number): string {
  const minutes = Math.abs(offset) / MINUTE;
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const local = new Date(instant + offset).toISOString().slice(0, 19);
  return `${local}${offset < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}
