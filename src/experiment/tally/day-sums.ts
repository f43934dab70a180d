import type { Counts } from '../../center/counts.js';
import { type DurationPool, percentilesOf } from './durations.js';
import { overSpan } from './histograms.js';
import type { Layout } from './layout.js';
import { type DaySpan, type ReplicationSums, sumDays } from './replication.js';

/** What is kept of one day of one replication. */
export interface DaySums {
  readonly sums: ReplicationSums;
  /** In milliseconds, laid out as by `percentilesOf`. */
  readonly percentiles: Float64Array;
}

/** [replication][day]: memory grows with both. */
export type DaysOfReplications = readonly (readonly DaySums[])[];

/** Sums the days of a replication, one by one. */
export function daysOf(layout: Layout, counts: Counts, pool: DurationPool): DaySums[] {
  return spansOf(layout).map((span) => ({
    sums: sumDays(layout, counts, span),
    percentiles: percentilesOf(pool, overSpan(layout, counts.histograms, span)),
  }));
}

function spansOf({ scenario: { calendar } }: Layout): DaySpan[] {
  const spans = calendar.days.map((_, day) => ({ firstDay: day, endDay: day + 1, from: calendar.intervals.length, to: 0 }));
  calendar.intervals.forEach(({ day }, interval) => {
    spans[day].from = Math.min(spans[day].from, interval);
    spans[day].to = interval + 1;
  });
  return spans;
}
