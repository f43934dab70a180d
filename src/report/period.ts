import type { Calendar } from '../scenario/scenario.js';
import { duration } from './number.js';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** `Mon 2026-11-09 to Sun 2026-11-15 (7 days), Europe/Amsterdam, in intervals of 30 min` */
export function periodWords({ days, timezone, intervalLength }: Calendar): string {
  const [first, last] = [days[0].date, days[days.length - 1].date];
  const range = days.length === 1 ? withWeekday(first) : `${withWeekday(first)} to ${withWeekday(last)} (${days.length} days)`;
  return `${range}, ${timezone}, in intervals of ${duration(intervalLength)}`;
}

/** `Mon 08:00`: the start of an interval, given as a local moment. */
export function shortMoment(iso: string): string {
  return `${weekdayOf(iso.slice(0, 10))} ${iso.slice(11, 16)}`;
}

function withWeekday(date: string): string {
  return `${weekdayOf(date)} ${date}`;
}

function weekdayOf(date: string): string {
  return WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()];
}
