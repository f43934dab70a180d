import type { Calendar } from '../../scenario/scenario.js';
import type { Texts } from '../texts/en/texts.js';
import { duration } from './number.js';

/** `Mon 2026-11-09 to Sun 2026-11-15 (7 days), Europe/Amsterdam, in intervals of 30 min` */
export function periodWords({ days, timezone, intervalLength }: Calendar, texts: Texts): string {
  const [first, last] = [days[0], days[days.length - 1]].map(({ date }) => dayText(date, texts));
  return texts.period(first, last, days.length, timezone, duration(intervalLength, texts.units));
}

/** `Mon 2026-11-09` of a date or a moment. */
export function dayText(iso: string, texts: Texts): string {
  return texts.day(weekdayWord(iso, texts), iso.slice(0, 10));
}

/** `Mon 08:00`: the start of an interval, given as a local moment. */
export function shortMoment(iso: string, texts: Texts): string {
  return `${weekdayWord(iso, texts)} ${iso.slice(11, 16)}`;
}

/** `Mon` of a date or a moment. */
export function weekdayWord(date: string, { weekdays }: Texts): string {
  return weekdays[weekdayOf(date)];
}

/** The weekday of a date or a moment: 0 is Sunday. */
export function weekdayOf(iso: string): number {
  return new Date(`${iso.slice(0, 10)}T00:00:00Z`).getUTCDay();
}
