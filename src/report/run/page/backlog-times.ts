/** The backlog of a contact type at the end of each interval and of each day, and when what it began with is gone. */
import type { Figure, Simulation } from '../../../experiment/result/result.js';

/** In contacts and seconds; null: no value, as where nothing is open that could be old. */
export interface BacklogTime {
  /** Of the end of the interval: days since the calendar began, and the moment by local clocks as `2026-11-09T08:30`. */
  readonly day: number;
  readonly moment: string;
  readonly backlog: Figure;
  readonly age: Figure | null;
  /** Of what was open when the calendar began: what is left, and the share of replications in which nothing is. */
  readonly starting: Figure | null;
  readonly gone: Figure | null;
}

export function backlogTimes({ scenario: { calendar }, intervals }: Simulation, name: string): BacklogTime[] {
  const times: BacklogTime[] = [];
  for (const figures of intervals?.of('contacts', name, ['backlog', 'backlogAge', 'startingBacklog', 'startingBacklogGone']) ?? []) {
    const { to, day } = calendar.intervals[times.length];
    const { from, to: until, date } = calendar.days[day];
    times.push({
      day: day + (to - from) / (until - from),
      moment: calendar.intervals[times.length + 1]?.start ?? `${date}T24:00`,
      backlog: figures['backlog'] ?? NONE,
      age: figures['backlogAge'] ?? null,
      starting: figures['startingBacklog'] ?? null,
      gone: figures['startingBacklogGone'] ?? null,
    });
  }
  return times;
}

const NONE: Figure = { mean: 0, low: null, high: null };

/** What is left at the end of each day. */
export function endsOfDays({ scenario: { calendar } }: Simulation, times: readonly BacklogTime[]): { date: string; end: BacklogTime }[] {
  return calendar.days.flatMap(({ date, to }) => {
    const end = times[calendar.intervals.findIndex((interval) => interval.to === to)];
    return end === undefined ? [] : [{ date, end }];
  });
}

/** Of the replications that the first time after which the starting backlog is called gone is to have. */
const NEARLY_ALL = 0.9;

/** The first time at which the starting backlog is gone in nine of ten replications, or else the last one; null: there was none. */
export function timeGone(
  times: readonly BacklogTime[],
): { readonly time: BacklogTime; readonly gone: Figure; readonly isLast: boolean } | null {
  const time = times.find(({ gone }) => (gone?.mean ?? 0) >= NEARLY_ALL) ?? times.at(-1);
  const gone = time?.gone ?? null;
  return time === undefined || gone === null ? null : { time, gone, isLast: gone.mean < NEARLY_ALL };
}
