import { Line as LineField } from '../../shared/fields';
import { Line } from '../records/state';
import { calendarEnd, endOf, interval, intervalFrom, intervals, isInCalendar, now } from '../world/clock';
import { rowOf } from './counts';

/**
 * Adds the time from `from` to now to a time-based field, to each interval the part that passed in it; what passed outside the
 * calendar is left out.
 *
 * @param rows the first row of a scope, of so many fields each
 */
export function addTime(rows: usize, fields: i32, field: i32, from: f64): void {
  assert(from <= now, 'what is counted up to now has begun');
  if (from >= intervalFrom) {
    if (isInCalendar()) add(rows, interval, fields, field, now - from);
  } else {
    addTimeOfIntervals(rows, fields, field, from);
  }
}

function addTimeOfIntervals(rows: usize, fields: i32, field: i32, from: f64): void {
  let until = interval < intervals ? now : calendarEnd;
  for (let at = min(interval, intervals - 1); at >= 0 && until > from; at--) {
    const begin = at === 0 ? 0.0 : endOf(at - 1);
    add(rows, at, fields, field, until - Math.max(begin, from));
    until = begin;
  }
}

function add(rows: usize, at: i32, fields: i32, field: i32, time: f64): void {
  assert(time >= 0 && field < fields && at >= 0 && at < intervals, 'time is added to an interval of the calendar');
  const place = rows + ((<usize>(at * fields + field)) << 3);
  store<f64>(place, load<f64>(place) + time);
}

/** Counts the longest line of the interval, after one more has begun to wait. */
export function recordLength(line: Line): void {
  if (!isInCalendar()) return;
  const row = rowOf(line.rows, interval, LineField.fields);
  if (<f64>line.waiting > row[LineField.longestQueue]) row[LineField.longestQueue] = <f64>line.waiting;
}
