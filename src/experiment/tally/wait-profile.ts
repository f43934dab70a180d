/** How waits lie over the hours of the day, and how long they are: what a chart of waits shows beyond the figures of a result. */
import { addDuration, type HistogramTable, histogramTable } from '../../statistics/histogram.js';
import { quantiles, sharesUpTo } from '../../statistics/quantile.js';
import { type DurationPool, durationRows } from './durations.js';
import type { Layout } from './layout.js';
import type { IntervalRows } from './replication.js';

/** Of every ten simulated days one lies below the first of these shares and one above the last. */
const BAND = [0.1, 0.5, 0.9];
/** Points of a curve of waits. */
const CURVE_POINTS = 96;
/** A curve of waits ends at the wait that this share does not exceed; the few longest would press all others together. */
const CURVE_ENDS_AT = 0.99;

/** Of what waits are told. */
const KINDS = ['contacts', 'lines'] as const;

/** The waits of a contact type, of `all`, or in a line: in the order of the scenario, `all` behind the types and the lines behind it. */
export interface WaitProfile {
  readonly kind: (typeof KINDS)[number];
  readonly name: string;
  /** By the local time of day, ascending; only times at which somebody joined a line. */
  readonly times: readonly WaitsAtTime[];
  /** null where nobody was offered. */
  readonly curve: WaitCurve | null;
}

/**
 * The mean wait of those who arrived in the interval that begins at a time of day, one value for each simulated day on which there
 * were any: one in ten lies below `low`, half of them below `middle`, one in ten above `high`. In seconds.
 */
interface WaitsAtTime {
  /** Local minutes since midnight. */
  readonly minute: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** Which share of offered contacts waited no longer than so many seconds, pooled over replications. */
interface WaitCurve {
  readonly seconds: readonly number[];
  readonly shares: readonly number[];
}

/** What is kept of the replications so far: for each contact type, `all`, each line, and time of day a histogram of mean waits. */
export interface WaitDays {
  /** Times of day at which intervals begin, in local minutes since midnight, ascending. */
  readonly minutes: readonly number[];
  /** For each interval its place in `minutes`. */
  readonly slots: Uint16Array;
  /** [contact types and `all`; lines][minutes] */
  readonly means: Readonly<Record<WaitProfile['kind'], HistogramTable>>;
}

export function waitDays({ scenario, names }: Layout): WaitDays {
  const begins = scenario.calendar.intervals.map(({ start }) => Number(start.slice(11, 13)) * 60 + Number(start.slice(14, 16)));
  const minutes = [...new Set(begins)].sort((a, b) => a - b);
  return {
    minutes,
    slots: Uint16Array.from(begins, (minute) => minutes.indexOf(minute)),
    means: { contacts: histogramTable(names.contacts.length * minutes.length), lines: histogramTable(names.lines.length * minutes.length) },
  };
}

/** Adds one interval of one replication. */
export function addWaits({ minutes, slots, means }: WaitDays, layout: Layout, interval: number, rows: IntervalRows): void {
  for (const kind of KINDS) {
    const wait = layout.measures[kind].find(({ name }) => name === 'averageWait');
    if (wait?.kind !== 'ratio') continue;
    const { width } = layout[kind];
    for (let scope = 0; scope < layout.names[kind].length; scope++) {
      const ended = wait.denominator(rows[kind], scope * width);
      if (ended === 0) continue;
      const mean = wait.numerator(rows[kind], scope * width) / ended;
      addDuration(means[kind], scope * minutes.length + slots[interval], Math.round(mean));
    }
  }
}

/** @param durations pooled over the run */
export function waitProfiles(days: WaitDays, layout: Layout, durations: DurationPool): WaitProfile[] {
  return KINDS.flatMap((kind) =>
    layout.names[kind].map((name, scope) => ({
      ...{ kind, name, times: timesOf(days, kind, scope) },
      curve: curveOf(durations, kind === 'lines' ? durations.firstLine + scope : scope),
    })),
  );
}

function timesOf({ minutes, means }: WaitDays, kind: WaitProfile['kind'], scope: number): WaitsAtTime[] {
  const found = new Float64Array(BAND.length);
  return minutes.flatMap((minute, slot) => {
    if (quantiles([{ table: means[kind], row: scope * minutes.length + slot }], BAND, found) === 0) return [];
    const [low, middle, high] = Array.from(found, inSeconds);
    return [{ minute, low, middle, high }];
  });
}

function curveOf(durations: DurationPool, scope: number): WaitCurve | null {
  const rows = durationRows(durations, scope, 'wait');
  const end = new Float64Array(1);
  if (quantiles(rows, [CURVE_ENDS_AT], end) === 0) return null;
  const step = Math.max(end[0], 1000) / CURVE_POINTS;
  const limits = Array.from({ length: CURVE_POINTS + 1 }, (_, index) => Math.round(index * step));
  const shares = new Float64Array(limits.length);
  sharesUpTo(rows, limits, shares);
  return { seconds: limits.map(inSeconds), shares: Array.from(shares, (share) => Number(share.toPrecision(6))) };
}

function inSeconds(milliseconds: number): number {
  return milliseconds / 1000;
}
