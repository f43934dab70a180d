/** Times of day and days on the page. */
import type { Simulation } from '../../experiment/result/result.js';

/** `08:30` of local minutes since midnight. */
export function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** Local minutes since midnight of `2026-11-09T08:30:00+00:00`. */
export function minuteOf(iso: string): number {
  return Number(iso.slice(11, 13)) * 60 + Number(iso.slice(14, 16));
}

/** The day on which most contacts come, the first of several. */
export function busiestDay({ scenario: { calendar }, intervals }: Simulation): number {
  const arrived = calendar.days.map(() => 0);
  let interval = 0;
  for (const { arrived: coming } of intervals?.of('contacts', 'all', ['arrived']) ?? []) {
    arrived[calendar.intervals[interval++].day] += coming?.mean ?? 0;
  }
  return arrived.indexOf(Math.max(...arrived));
}

/** Hours at which an axis of the time of day has its ticks. */
export function hourTicks(from: number, to: number): number[] {
  const hours = (to - from) / 60;
  const every = hours <= 7 ? 60 : hours <= 13 ? 120 : hours <= 18 ? 180 : 240;
  const ticks: number[] = [];
  for (let minute = Math.ceil(from / every) * every; minute <= to; minute += every) ticks.push(minute);
  return ticks;
}
