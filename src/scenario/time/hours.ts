import { type ClockRange, DATE_PATTERN, parseHours, parseWeekdays, WEEKDAYS } from '../../kit/clock.js';
import { checked } from '../../kit/parsed.js';
import type { Hours, Span } from '../scenario.js';
import type { LocalDay, LocalTime } from './local-time.js';
import { unionOf } from './spans.js';

/** Opening hours as written: one text for all days, or a map of weekdays and dates. */
export type RawHours = string | Readonly<Record<string, string>>;

/** Opening hours by day. */
export class WeekHours {
  readonly #everyDay: readonly ClockRange[];
  /** By weekday, Monday first; null: not named. */
  readonly #weekdays: (readonly ClockRange[] | null)[];
  readonly #dates = new Map<string, readonly ClockRange[]>();

  /**
   * Of two keys of a map that name the same day the narrower one holds: a date, then a weekday, then the shorter range.
   * @param clash is told of two ranges, equally long, that name the same day.
   */
  constructor(raw: RawHours, clash: (key: string, other: string) => void) {
    this.#weekdays = WEEKDAYS.map(() => null);
    this.#everyDay = typeof raw === 'string' ? checked(parseHours(raw)) : [];
    if (typeof raw === 'string') return;
    const narrowest: (string | null)[] = WEEKDAYS.map(() => null);
    const widthOf = (key: string): number => checked(parseWeekdays(key)).length;
    for (const [key, text] of Object.entries(raw)) {
      const parts = checked(parseHours(text));
      if (DATE_PATTERN.test(key)) {
        this.#dates.set(key, parts);
        continue;
      }
      for (const weekday of checked(parseWeekdays(key))) {
        const place = WEEKDAYS.indexOf(weekday);
        const other = narrowest[place] ?? null;
        if (other !== null && widthOf(other) === widthOf(key)) clash(key, other);
        if (other !== null && widthOf(other) <= widthOf(key)) continue;
        narrowest[place] = key;
        this.#weekdays[place] = parts;
      }
    }
  }

  partsOf(day: LocalDay): readonly ClockRange[] {
    return this.#dates.get(day.date) ?? this.#weekdays[day.weekday] ?? this.#everyDay;
  }
}

/** Opening hours, also as far as they reach beyond the calendar. */
export interface OpenHours {
  readonly hours: Hours;
  /** Sorted, disjoint; they cover the local days that touch the calendar whole. */
  readonly around: readonly Span[];
}

/**
 * Opening hours in a calendar of `days` days that ends at `end`, on the clocks of `time`; null: round the clock. A part past midnight
 * belongs to the day on which it begins, so the night before the first day reaches into it.
 */
export function openHoursOf(week: WeekHours | null, time: LocalTime, days: number, end: number): OpenHours {
  // Zones differ by up to a day and a night lasts up to another.
  const [first, last] = [-2, days + 1];
  if (week === null) return within([{ from: time.day(first).from, to: time.day(last).to }], end);
  const spans: Span[] = [];
  for (let index = first; index <= last; index++) {
    for (const part of week.partsOf(time.day(index))) spans.push({ from: time.at(index, part.from), to: time.at(index, part.to) });
  }
  return within(unionOf(spans), end);
}

function within(around: readonly Span[], end: number): OpenHours {
  const open = around.map(({ from, to }) => ({ from: Math.max(from, 0), to: Math.min(to, end) })).filter(({ from, to }) => from < to);
  return { hours: { open, openAtEnd: around.some(({ from, to }) => from < end && to > end) }, around };
}

/** Hours that hold whenever one of several does. */
export function anyOf(hours: readonly Hours[]): Hours {
  return { open: unionOf(hours.flatMap(({ open }) => open)), openAtEnd: hours.some(({ openAtEnd }) => openAtEnd) };
}
