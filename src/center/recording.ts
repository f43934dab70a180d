import type { State } from './state.js';

/**
 * Adds the time from `from` to now to a time-based field, to each interval the part that passed in it; what passed outside the
 * calendar is left out.
 *
 * @param rows rows of a scope in the table
 */
export function addTime(s: State, table: Float64Array, scope: number, rows: number, fields: number, field: number, from: number): void {
  const { intervalEnd, intervals } = s.center.calendar;
  if (from >= s.intervalFrom) {
    if (s.interval >= 0 && s.interval < intervals) table[(scope * rows + s.interval) * fields + field] += s.now - from;
    return;
  }
  let until = s.interval < intervals ? s.now : s.center.calendar.end;
  for (let interval = Math.min(s.interval, intervals - 1); interval >= 0 && until > from; interval--) {
    const begin = interval === 0 ? 0 : intervalEnd[interval - 1];
    table[(scope * rows + interval) * fields + field] += until - Math.max(begin, from);
    until = begin;
  }
}
