import type { Scenario } from '../../scenario/scenario.js';
import { addPair, RatioSum } from '../../statistics/ratio.js';
import { rowOfScope } from '../result/figures.js';
import type { Runner } from '../runner.js';
import { type IntervalRows, sumReplication } from '../tally/replication.js';
import { addRunDurations, newTally, type Tally } from '../tally/tally.js';
import type { Condition } from './condition.js';

/** What is kept of the replications of one scenario at one volume: sums over the run, and of the measures watched sums by interval. */
export interface CapacityTrials {
  readonly scenario: Scenario;
  readonly tally: Tally;
  /** [condition][interval][RatioSum]; of conditions that are not watched by interval nothing. */
  readonly intervals: Float64Array;
}

/** Where and how the replications of a capacity check run. */
export interface TrialSetting {
  readonly runner: Runner;
  readonly seed: number;
  readonly conditions: readonly Condition[];
  readonly signal?: AbortSignal;
  /** Is told of each replication. */
  readonly onReplication: () => void;
}

export function newTrials(scenario: Scenario, { conditions }: TrialSetting): CapacityTrials {
  const tally = newTally(scenario, false);
  return { scenario, tally, intervals: new Float64Array(conditions.length * tally.layout.intervals * RatioSum.fields) };
}

/** Goes on until there are that many replications, all of them with the same random numbers as at any other volume. */
export async function runTrials(trials: CapacityTrials, replications: number, setting: TrialSetting): Promise<void> {
  const { tally } = trials;
  const { runner, seed, signal, onReplication } = setting;
  const done = tally.replications.length;
  if (done >= replications) return;
  const percentiles = setting.conditions.some(({ target }) => target.found.measure.kind === 'percentile');
  const request = { scenario: trials.scenario, seed, first: done + 1, count: replications - done, joined: { intervals: false }, signal };
  for await (const counts of runner.trials(request)) {
    const before = tally.replications.length;
    tally.replications.push(
      sumReplication(tally.layout, counts, (interval, rows) => addInterval(trials, setting.conditions, before, interval, rows)),
    );
    if (percentiles) addRunDurations(tally, counts.overRun);
    onReplication();
    signal?.throwIfAborted();
  }
}

/** Where the sums of a condition in an interval begin. */
export function placeOfInterval({ tally }: CapacityTrials, condition: number, interval: number): number {
  return (condition * tally.layout.intervals + interval) * RatioSum.fields;
}

function addInterval(trials: CapacityTrials, conditions: readonly Condition[], before: number, interval: number, rows: IntervalRows): void {
  conditions.forEach(({ scope, watched }, index) => {
    if (watched === null) return;
    const { table, at } = rowOfScope(trials.tally.layout, watched.kind, scope);
    if (table === 'whole') return;
    const { numerator, denominator } = watched.measure;
    const sums = rows[table];
    addPair(trials.intervals, placeOfInterval(trials, index, interval), before, numerator(sums, at), denominator(sums, at));
  });
}
