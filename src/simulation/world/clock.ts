/** The present moment and the reporting interval that it is in. Times are milliseconds since the first moment of the calendar. */
import { Doubles } from '../../engine/memory';
import { center } from './center';

export let now: f64 = 0;
/** -1 in the warm-up, the number of intervals after the calendar. */
export let interval: i32 = 0;
export let intervalFrom: f64 = 0;
export let intervalTo: f64 = 0;
/** Whether the calendar has ended. */
export let ended: bool = false;

/** How many intervals the calendar has, and when each ends. */
export let intervals: i32 = 0;
let intervalEnds: Doubles = changetype<Doubles>(0);
export let calendarEnd: f64 = 0;

/** The moment at which the warm-up begins. */
export function beginClock(): void {
  const calendar = center.calendar;
  const warmUp = calendar.warmUp;
  intervals = calendar.intervals;
  intervalEnds = calendar.intervalEnds;
  calendarEnd = calendar.end;
  now = -warmUp;
  interval = warmUp > 0 ? -1 : 0;
  intervalFrom = -warmUp;
  intervalTo = warmUp > 0 ? 0 : endOf(0);
  ended = false;
}

export function setNow(time: f64): void {
  assert(time >= now && time <= intervalTo, 'time does not go back, nor over the end of an interval that is not closed');
  now = time;
}

/** The interval that follows begins. */
export function nextInterval(): void {
  assert(interval < intervals && now === intervalTo, 'an interval is closed when it ends');
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
  assert(at >= 0 && at < intervals, 'there is such an interval');
  return intervalEnds[at];
}
