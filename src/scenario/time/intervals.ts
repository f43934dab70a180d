import type { Day, Interval } from '../scenario.js';
import { isoAt, type LocalTime } from './local-time.js';

/** The days of a calendar, and its reporting intervals: they begin on the marks of the local clock and end with the day. */
export function intervalsOf(time: LocalTime, days: number, length: number): { days: Day[]; intervals: Interval[] } {
  const all = { days: [] as Day[], intervals: [] as Interval[] };
  for (let index = 0; index < days; index++) {
    const day = time.day(index);
    all.days.push({ date: day.date, from: day.from, to: day.to });
    let from = day.from;
    let offset = time.offset(from);
    while (from < day.to) {
      // Where clocks jump off the marks (by half an hour, say) a shorter interval brings them back.
      const past = mod(time.origin + from + offset, length);
      const to = Math.min(from + length - past, day.to);
      all.intervals.push({ from, to, day: index, start: isoAt(time.origin + from, offset) });
      from = to;
      if (!day.regular) offset = time.offset(from);
    }
  }
  return all;
}

function mod(value: number, length: number): number {
  return ((value % length) + length) % length;
}
