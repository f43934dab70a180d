import type { Counts, Histograms } from '../../center/counts.js';
import type { Scenario } from '../../scenario/scenario.js';
import { type DaySums, daysOf } from './day-sums.js';
import { addDurationSection, addDurations, type DurationPool, type DurationSection, durationPool, unfinishedSection } from './durations.js';
import { addInterval, type IntervalSums, intervalSums } from './interval-sums.js';
import { type Layout, layoutOf } from './layout.js';
import { type ReplicationSums, sumReplication } from './replication.js';
import { addWaits, type WaitDays, waitDays } from './wait-profile.js';

/**
 * Everything that is kept of the replications so far. Their sums over the run are kept one by one; of intervals and of durations only
 * running sums and pooled histograms, so memory hardly grows with their number.
 */
export interface Tally {
  readonly layout: Layout;
  readonly replications: ReplicationSums[];
  readonly runDurations: DurationPool;
  /** The run's durations in each section of the pool that is complete. */
  readonly sections: DurationSection[];
  /** null where intervals were not asked for. */
  readonly intervals: { readonly sums: IntervalSums; readonly durations: DurationPool } | null;
  /** null where profiles of waits were not asked for. */
  readonly waits: WaitDays | null;
  /** null where single days were not asked for. */
  readonly days: DaySums[][] | null;
}

/**
 * @param intervals whether figures of intervals will be wanted; without them a run of many days takes far less memory
 * @param waits whether profiles of waits will be
 * @param days whether each day of each replication will be: memory then grows with their number
 */
export function newTally(scenario: Scenario, intervals: boolean, waits = false, days = false): Tally {
  const layout = layoutOf(scenario);
  return {
    layout,
    replications: [],
    runDurations: durationPool(layout, 'run'),
    sections: [],
    intervals: intervals ? { sums: intervalSums(layout), durations: durationPool(layout, 'intervals') } : null,
    waits: waits ? waitDays(layout) : null,
    days: days ? [] : null,
  };
}

/** Adds the next replication; they come in the order of their numbers, so that sums of rounded numbers are always the same. */
export function addReplication(tally: Tally, counts: Counts): void {
  const { layout, replications, intervals, waits, days } = tally;
  const before = replications.length;
  const sums = sumReplication(layout, counts, (interval, rows) => {
    if (intervals !== null) addInterval(intervals.sums, before, interval, rows);
    if (waits !== null) addWaits(waits, layout, interval, rows);
  });
  replications.push(sums);
  addRunDurations(tally, counts.overRun);
  if (intervals !== null) addDurations(intervals.durations, counts.histograms);
  days?.push(daysOf(layout, counts, tally.runDurations));
}

/** Adds the durations of the next replication over the run. */
export function addRunDurations({ runDurations, sections }: Tally, overRun: Histograms): void {
  const completed = addDurations(runDurations, overRun);
  if (completed !== null) addDurationSection(sections, completed);
}

/** The run's durations in all sections, the one under way among them. */
export function sectionsOf({ runDurations, sections }: Tally): readonly DurationSection[] {
  const last = unfinishedSection(runDurations);
  return last === null ? [...sections] : [...sections, last];
}
