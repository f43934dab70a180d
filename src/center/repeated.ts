import type { Scenario } from '../scenario/scenario.js';

/** The days whose duty and hours repeat after the calendar. */
const REPEATED_DAYS = 7;

/** Where the days that repeat after the calendar begin: 7 days before its end, or at 0. */
export function repeatFromOf({ calendar }: Scenario): number {
  return calendar.days[Math.max(0, calendar.days.length - REPEATED_DAYS)]?.from ?? 0;
}
