/** The present moment and the reporting interval that it is in. Times are milliseconds since the first moment of the calendar. */
import { Doubles } from '../engine/memory';

export let now: f64 = 0;
/** -1 in the warm-up, the number of intervals after the calendar. */
export let interval: i32 = 0;
export let intervalFrom: f64 = 0;
export let intervalTo: f64 = 0;
/** Whether the calendar has ended. */
export let ended: bool = false;

/** How many intervals the calendar has, when each ends, and the day that each is in. */
export let intervals: i32 = 0;
let intervalEnds: usize = 0;
export let intervalDays: usize = 0;
export let calendarEnd: f64 = 0;
let warmUp: f64 = 0;

export function defineCalendar(count: i32, ends: usize, days: usize, end: f64, before: f64): void {
  intervals = count;
  intervalEnds = ends;
  intervalDays = days;
  calendarEnd = end;
  warmUp = before;
}

/** The moment at which the warm-up begins. */
export function beginClock(): void {
  now = -warmUp;
  interval = warmUp > 0 ? -1 : 0;
  intervalFrom = -warmUp;
  intervalTo = warmUp > 0 ? 0 : endOf(0);
  ended = false;
}

export function setNow(time: f64): void {
  now = time;
}

/** The interval that follows begins. */
export function nextInterval(): void {
  interval++;
  intervalFrom = intervalTo;
  intervalTo = interval < intervals ? endOf(interval) : Infinity;
}

export function endCalendar(): void {
  ended = true;
}

/** Whether the present moment is in an interval of the calendar. */
export function isInCalendar(): bool {
  return <u32>interval < <u32>intervals;
}

export function endOf(at: i32): f64 {
  return changetype<Doubles>(intervalEnds)[at];
}
