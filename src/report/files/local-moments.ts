import type { Calendar } from '../../scenario/scenario.js';
import { LocalTime } from '../../scenario/time/local-time.js';

/** Offsets from UTC change only at whole quarters of an hour. */
const QUARTER = 15 * 60_000;

/**
 * A function that writes moments (milliseconds since the calendar's first) as local times with offset, to the millisecond:
 * `2026-11-09T08:00:00.250+00:00`. Made for millions of them: the offset is looked up once for each quarter of an hour.
 */
export function momentWriter(calendar: Calendar): (moment: number) => string {
  const local = new LocalTime(calendar.timezone, calendar.days[0].date);
  const origin = Date.parse(local.iso(0));
  const offsets = new Map<number, { shift: number; text: string }>();
  return (moment) => {
    const quarter = Math.floor(moment / QUARTER);
    let offset = offsets.get(quarter);
    if (offset === undefined) {
      offset = { shift: origin + local.offset(quarter * QUARTER), text: local.iso(quarter * QUARTER).slice(19) };
      offsets.set(quarter, offset);
    }
    return new Date(moment + offset.shift).toISOString().slice(0, 23) + offset.text;
  };
}
