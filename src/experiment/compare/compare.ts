import { InputError } from '../../kit/problem.js';
import type { Change } from '../../scenario/about/changes.js';
import type { Precision, Scenario } from '../../scenario/scenario.js';
import { halfWidthOf } from '../../statistics/interval.js';
import { areEnough, FEWEST_REPLICATIONS, looksUntil, mostReplications } from '../replications.js';
import { isKnown, type MeasurePath, measurePath } from '../result/measure-path.js';
import type { ScenarioIdentity, Simulation } from '../result/result.js';
import { wantedPrecision } from '../result/wanted-precision.js';
import { type SimulateOptions, type Simulating, simulating } from '../simulate.js';
import type { Compared, ComparedScenario, OtherScenario } from './comparison.js';
import { differencesOf } from './differences.js';
import { type Pair, pairedDifference, pairOf } from './paired.js';
import { rankingOf } from './ranking.js';
import { recommendationOf } from './recommendation.js';
import { looksPlanned, type Settling, wouldSettle } from './settling.js';

const USUAL_CONFIDENCE = 0.95;

/** A scenario to be compared. */
export interface ScenarioToCompare {
  readonly scenario: Scenario;
  /** What tables and pages call it: different for each. */
  readonly name: string;
  /** What is written differently from the baseline; of the baseline nothing. */
  readonly changes: readonly Change[];
  readonly source: Omit<ScenarioIdentity, 'title'>;
}

export interface CompareOptions
  extends Pick<SimulateOptions, 'runner' | 'version' | 'onProgress' | 'signal' | 'intervals' | 'waits' | 'each'> {
  /** Goes before the baseline's own, as do the next two; `replications` goes before the baseline's `precision`. */
  readonly seed?: number;
  readonly replications?: number;
  /** Replications go on until the difference in this measure is that narrow for every scenario. */
  readonly precision?: Precision;
  /** Replications go on until verdicts are shown; goes before a precision. */
  readonly settle?: Settling;
  /** Of all differences of one measure together; default 0.95. */
  readonly confidence?: number;
  /** The measure to rank by, as a planner names it; default the service level of all, or where there is none their average wait. */
  readonly by?: string;
}

/**
 * Simulates scenarios with the same customers and says how each differs from the first one. The same scenarios, seed and number of
 * replications give the same comparison, whatever the runner.
 *
 * @param scenarios the baseline, then one or more others
 * @throws InputError where a measure does not exist, or where a scenario has nothing in common with the baseline
 * @throws `signal.reason` when stopped
 */
export async function compare(scenarios: readonly ScenarioToCompare[], options: CompareOptions): Promise<Compared> {
  const [baseline, ...others] = scenarios;
  for (const other of others) checkCommon(baseline, other);
  const by = rankedBy(options.by, baseline.scenario);
  const stages = stagesOf(
    scenarios.map(({ scenario }) => scenario),
    options,
  );
  const seed = options.seed ?? baseline.scenario.run.seed;
  const simulations = await simulateInStages(scenarios, stages, { ...options, seed });
  const { confidence, single, looks } = stages;
  const [first, ...rest] = simulations;
  return {
    simulations,
    comparison: {
      run: {
        seed,
        replications: first.result.run.replications,
        confidence,
        correctedConfidence: Number(single.toPrecision(10)),
        looks,
        version: options.version ?? '',
      },
      baseline: identityOf(baseline),
      others: rest.map((simulation, index): OtherScenario => {
        const { onlyInBaseline, onlyHere, ...differences } = differencesOf(pairOf(first, simulation), single);
        return { ...identityOf(others[index]), changes: others[index].changes, onlyInBaseline, onlyHere, ...differences };
      }),
      ranking: rankingOf(simulations, scenarios, by, { confidence, single }),
      recommendation: recommendationOf(
        scenarios.map(({ name }, index) => ({ name, simulation: simulations[index] })),
        {
          prices: ['whole.cost', 'whole.fullTimeEquivalents', 'whole.rosteredHours'].map((path) =>
            knownPath(path, baseline.scenario, path),
          ),
          service: rankedBy(undefined, baseline.scenario),
          single,
        },
      ),
    },
  };
}

function identityOf({ name, scenario, source }: ScenarioToCompare): ComparedScenario {
  return { name, title: scenario.title, ...source };
}

/** How many replications there are to be. */
interface Stages {
  /** Ascending: after so many the differences are looked at, and that may be the end. */
  readonly ends: readonly number[];
  readonly isEnough: (underWay: readonly Simulating[]) => boolean;
  readonly confidence: number;
  /** Of the interval of a single difference. */
  readonly single: number;
  readonly looks: number;
}

function stagesOf(scenarios: readonly Scenario[], options: CompareOptions): Stages {
  const [{ run }, ...others] = scenarios;
  const { settle } = options;
  const precision = options.precision ?? (options.replications === undefined ? run.precision : null);
  const given = options.replications ?? run.replications;
  const confidence = options.confidence ?? USUAL_CONFIDENCE;
  const corrected = (looks: number) => ({ confidence, looks, single: 1 - (1 - confidence) / (others.length * looks) });
  if (settle !== undefined) {
    const ends = looksPlanned(given ?? FEWEST_REPLICATIONS, settle.most);
    const certainty = corrected(ends.length);
    return {
      ...certainty,
      ends,
      isEnough: (underWay) => !pairsOf(underWay).some((pair) => wouldSettle(pair, settle, certainty.single)),
    };
  }
  const certainty = corrected(1);
  if (precision !== null) {
    return {
      ...certainty,
      ends: looksUntil(precision.most),
      isEnough: (underWay) => pairsOf(underWay).every((pair) => isPrecise(pair, precision, certainty.single)),
    };
  }
  if (given !== null) return { ...certainty, ends: [given], isEnough: () => true };
  // As many as the plan gets that needs most of them. What ends it is how sure the promises are, and no difference: one look at those.
  const most = Math.max(...scenarios.map((scenario) => mostReplications(scenario, confidence)));
  return {
    ...certainty,
    ends: looksUntil(most, FEWEST_REPLICATIONS),
    isEnough: (underWay) => underWay.every(({ periods }) => areEnough(periods, confidence)),
  };
}

function isPrecise(pair: Pair, precision: Precision, confidence: number): boolean {
  const wanted = wantedPrecision(precision, pair.baseline.simulation.scenario);
  if (!('found' in wanted)) throw problem('run.precision', wanted.message);
  const reached = halfWidthOf(pairedDifference(pair, wanted.found, confidence));
  return reached !== null && reached <= wanted.halfWidth;
}

async function simulateInStages(
  scenarios: readonly ScenarioToCompare[],
  { ends, isEnough, confidence }: Stages,
  options: CompareOptions,
): Promise<readonly Simulation[]> {
  const { onProgress } = options;
  let [done, of] = [0, 0];
  const underWay = scenarios.map(({ scenario, source }) =>
    simulating(scenario, {
      ...options,
      confidence,
      source,
      intervals: options.intervals ?? false,
      onProgress: undefined,
      onReplication: () => onProgress?.({ done: ++done, of }),
    }),
  );
  let replications = 0;
  for (const end of ends) {
    of = end * scenarios.length;
    onProgress?.({ done, of });
    for (const simulation of underWay) await simulation.more(end - replications);
    replications = end;
    if (end === ends.at(-1) || isEnough(underWay)) break;
  }
  return underWay.map((simulation) => simulation.simulation());
}

function pairsOf(underWay: readonly Simulating[]): Pair[] {
  const [baseline, ...others] = underWay.map((simulation) => simulation.simulation());
  return others.map((other) => pairOf(baseline, other));
}

function rankedBy(text: string | undefined, scenario: Scenario): MeasurePath {
  const usual = scenario.contacts.some(({ serviceLevel }) => serviceLevel !== null) ? 'serviceLevel' : 'averageWait';
  const path = knownPath(text ?? `contacts.all.${usual}`, scenario, '--by');
  if (path.measure.better !== 'neither') return path;
  throw problem('--by', `of ${path.path} neither more nor less is better in itself, so nothing can be ranked by it`);
}

function knownPath(text: string, scenario: Scenario, place: string): MeasurePath {
  const found = measurePath(text, scenario);
  if (isKnown(found)) return found;
  throw problem(place, found.message);
}

/** Where not one contact type is the same there is no customer whom both have seen. */
function checkCommon(baseline: ScenarioToCompare, { scenario, name, source }: ScenarioToCompare): void {
  const known = new Set(baseline.scenario.contacts.map((type) => type.name));
  if (scenario.contacts.some((type) => known.has(type.name))) return;
  const names = (types: Scenario['contacts']) => types.map((type) => type.name).join(', ');
  throw problem(
    source.file ?? name,
    `it has no contact type in common with ${baseline.source.file ?? baseline.name}, so nothing can be compared: here ${names(scenario.contacts)}, there ${names(baseline.scenario.contacts)}`,
  );
}

function problem(file: string, message: string): InputError {
  return new InputError([{ severity: 'error', file, line: null, column: null, key: '', message }]);
}
