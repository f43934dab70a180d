import { type ClockRange, DATE_PATTERN, parseHours } from '../../kit/clock.js';
import { checked } from '../../kit/parsed.js';
import type { Hours, Span } from '../scenario.js';
import type { LocalDay, LocalTime } from './local-time.js';
import { partsWithin, unionOf } from './spans.js';
import { keysByWeekday } from './weekdays.js';

/** Opening hours as written: one text for all days, or a map of weekdays and dates. */
export type RawHours = string | Readonly<Record<string, string>>;

/** Opening hours by day. */
export class WeekHours {
  readonly #everyDay: readonly ClockRange[];
  /** By weekday, Monday first; null: not named. */
  readonly #weekdays: readonly (readonly ClockRange[] | null)[];
  readonly #dates = new Map<string, readonly ClockRange[]>();

  /**
   * Of two keys of a map that name the same day the narrower one holds: a date, then a weekday, then the shorter range.
   * @param clash is told, once each, of two ranges that name the same day and are equally long.
   */
  constructor(raw: RawHours, clash: (key: string, other: string) => void) {
    this.#everyDay = typeof raw === 'string' ? checked(parseHours(raw)) : [];
    const named = typeof raw === 'string' ? {} : raw;
    const keys = Object.keys(named);
    for (const date of keys.filter((key) => DATE_PATTERN.test(key))) this.#dates.set(date, checked(parseHours(named[date] ?? '')));
    const weekdays = keys.filter((key) => !DATE_PATTERN.test(key));
    this.#weekdays = keysByWeekday(weekdays, clash).map((key) => (key === null ? null : checked(parseHours(named[key] ?? ''))));
  }

  partsOf(day: LocalDay): readonly ClockRange[] {
    return this.#dates.get(day.date) ?? this.#weekdays[day.weekday] ?? this.#everyDay;
  }
}

/** Opening hours, also of the days around the calendar. */
export interface OpenHours {
  readonly hours: Hours;
  /** The open parts of a local day, which need not be one of the calendar: sorted, disjoint. */
  readonly on: (day: number) => readonly Span[];
}

/**
 * Opening hours in a calendar of `days` days that ends at `end`, on the clocks of `time`; null: round the clock. A part past midnight
 * belongs to the day on which it begins, so the night before the first day reaches into it.
 */
export function openHoursOf(week: WeekHours | null, time: LocalTime, days: number, end: number): OpenHours {
  const between = (first: number, last: number): Span[] => {
    if (week === null) return [{ from: time.day(first).from, to: time.day(last).to }];
    const parts = Array.from({ length: last - first + 1 }, (_, place) => {
      const index = first + place;
      return week.partsOf(time.day(index)).map((part) => ({ from: time.at(index, part.from), to: time.at(index, part.to) }));
    });
    return unionOf(parts.flat());
  };
  // Zones differ by up to a day and a night lasts up to another.
  const around = between(-2, days + 1);
  const open = around.map(({ from, to }) => ({ from: Math.max(from, 0), to: Math.min(to, end) })).filter(({ from, to }) => from < to);
  return {
    hours: { open, openAtEnd: around.some(({ from, to }) => from < end && to > end) },
    on: (day) => partsWithin(between(day - 1, day), time.day(day)),
  };
}

/** Hours that hold whenever one of several does. */
export function anyOf(hours: readonly Hours[]): Hours {
  return { open: unionOf(hours.flatMap(({ open }) => open)), openAtEnd: hours.some(({ openAtEnd }) => openAtEnd) };
}
