import type { Counts } from '../center/counts.js';
import { InputError } from '../kit/problem.js';
import type { Precision, Scenario } from '../scenario/scenario.js';
import { halfWidthOf } from '../statistics/interval.js';
import type { Periods } from './promises/chance.js';
import { areEnough, FEWEST_REPLICATIONS, looksUntil, mostReplications } from './replications.js';
import { certaintyOf, runEstimate } from './result/figures.js';
import { intervalTable } from './result/interval-table.js';
import type { PrecisionReached, ScenarioIdentity, Simulation } from './result/result.js';
import { resultOf } from './result/result-of.js';
import { type WantedPrecision, wantedPrecision } from './result/wanted-precision.js';
import type { Runner } from './runner.js';
import { addReplication, newTally, sectionsOf, type Tally } from './tally/tally.js';
import { waitProfiles } from './tally/wait-profile.js';

const USUAL_CONFIDENCE = 0.95;

export interface SimulateOptions {
  readonly runner: Runner;
  /** Goes before the scenario's own, as do the next two; `replications` goes before the scenario's `precision`. */
  readonly seed?: number;
  readonly replications?: number;
  readonly precision?: Precision;
  /** Of every interval in the result; default that of the precision, else 0.95. */
  readonly confidence?: number;
  /** Whether the simulation has figures for each interval; default true. Without them long runs take far less memory. */
  readonly intervals?: boolean;
  /** Whether the simulation has profiles of waits, for charts; default false. */
  readonly waits?: boolean;
  /** Whether the simulation has each day of each replication; default false. Memory then grows with their number. */
  readonly each?: boolean;
  /** Whether the counts that `onReplication` gets carry a trace. */
  readonly trace?: boolean;
  /** For the result: where the scenario came from, and which version of the program ran it. */
  readonly source?: Pick<ScenarioIdentity, 'file' | 'sha256'> & Partial<Pick<ScenarioIdentity, 'inputs' | 'set'>>;
  readonly version?: string;
  readonly onProgress?: (progress: Progress) => void;
  /** Is given each replication in the order of their numbers, from 1; the next one waits for it. Its durations may be joined (runner.ts). */
  readonly onReplication?: (replication: number, counts: Counts) => void | Promise<void>;
  readonly signal?: AbortSignal;
}

interface Progress {
  readonly done: number;
  /** Replications in all; where a precision is to be reached, at most. */
  readonly of: number;
}

/**
 * Simulates a scenario again and again and gives its figures with confidence: as often as is asked, else until the precision is
 * reached that the scenario wants, else as often as it says, else until there are enough (replications.ts). The same scenario, seed and
 * number of replications give the same result, whatever the runner.
 *
 * @throws InputError where the precision is asked of a measure that does not exist
 * @throws `signal.reason` when stopped
 */
export async function simulate(scenario: Scenario, options: SimulateOptions): Promise<Simulation> {
  const seed = options.seed ?? scenario.run.seed;
  const precision = options.precision ?? (options.replications === undefined ? scenario.run.precision : null);
  const confidence = options.confidence ?? precision?.confidence ?? USUAL_CONFIDENCE;
  const tally = newTally(scenario, options.intervals ?? true, options.waits, options.each);
  const given = options.replications ?? scenario.run.replications;
  const goal = precision === null ? null : goalOf(precision, scenario);
  const looks =
    precision !== null
      ? looksUntil(precision.most)
      : given !== null
        ? [given]
        : looksUntil(mostReplications(scenario, confidence), FEWEST_REPLICATIONS);
  let reached: PrecisionReached | null = null;
  for (const look of looks) {
    await runSome(tally, seed, look - tally.replications.length, looks[looks.length - 1], options);
    reached = goal === null ? null : precisionOf(tally, goal);
    if (reached === null ? areEnough(tally, confidence) : reached.reached) break;
  }
  return simulationOf(tally, { seed, confidence, reached }, options);
}

/** A simulation to which replications are added in steps. */
export interface Simulating {
  /** Adds replications. */
  more(count: number): Promise<void>;
  /** The replications so far. */
  readonly periods: Periods;
  /** What they give. */
  simulation(): Simulation;
}

/**
 * Begins a simulation without saying where it ends: `options.replications` is how many are expected, for progress alone, and a precision
 * is not looked at. So many replications give the same figures in however many steps.
 */
export function simulating(scenario: Scenario, options: Omit<SimulateOptions, 'precision'>): Simulating {
  const seed = options.seed ?? scenario.run.seed;
  const confidence = options.confidence ?? USUAL_CONFIDENCE;
  const tally = newTally(scenario, options.intervals ?? true, options.waits, options.each);
  return {
    more: (count) => runSome(tally, seed, count, Math.max(options.replications ?? 0, tally.replications.length + count), options),
    periods: tally,
    simulation: () => simulationOf(tally, { seed, confidence, reached: null }, options),
  };
}

interface Ended {
  readonly seed: number;
  readonly confidence: number;
  readonly reached: PrecisionReached | null;
}

function simulationOf(tally: Tally, { seed, confidence, reached }: Ended, { source, version }: SimulateOptions): Simulation {
  const { layout, runDurations } = tally;
  const { scenario } = layout;
  const replications = tally.replications.length;
  const certainty = certaintyOf(confidence, replications);
  const identity = {
    scenario: { title: scenario.title, file: null, sha256: null, inputs: [], set: [], ...source },
    run: { seed, replications, confidence, version: version ?? '' },
  };
  return {
    scenario,
    result: resultOf(tally, identity, certainty),
    intervals: intervalTable(tally, certainty),
    replications: [...tally.replications],
    sections: sectionsOf(tally),
    precision: reached,
    days: tally.days,
    waits: tally.waits === null ? null : waitProfiles(tally.waits, layout, runDurations),
  };
}

async function runSome(tally: Tally, seed: number, count: number, most: number, options: SimulateOptions): Promise<void> {
  const { runner, signal, trace, onReplication, onProgress } = options;
  const first = tally.replications.length + 1;
  signal?.throwIfAborted();
  onProgress?.({ done: first - 1, of: most });
  const joined = tally.days === null ? { intervals: tally.intervals !== null } : undefined;
  for await (const counts of runner.trials({ scenario: tally.layout.scenario, seed, first, count, trace, joined, signal })) {
    addReplication(tally, counts);
    await onReplication?.(tally.replications.length, counts);
    onProgress?.({ done: tally.replications.length, of: most });
    signal?.throwIfAborted();
  }
}

interface Goal extends WantedPrecision {
  readonly confidence: number;
}

function goalOf(precision: Precision, scenario: Scenario): Goal {
  const wanted = wantedPrecision(precision, scenario);
  if ('found' in wanted) return { ...wanted, confidence: precision.confidence };
  throw new InputError([{ severity: 'error', file: '', line: null, column: null, key: 'run.precision', message: wanted.message }]);
}

function precisionOf(tally: Tally, wanted: Goal): PrecisionReached {
  const { path, kind, name, measure } = wanted.found;
  const scope = tally.layout.names[kind].indexOf(name);
  const certainty = certaintyOf(wanted.confidence, tally.replications.length);
  const halfWidth = halfWidthOf(runEstimate(tally, kind, scope, measure, certainty));
  return { measure: path, halfWidth, wanted: wanted.halfWidth, reached: halfWidth !== null && halfWidth <= wanted.halfWidth };
}
