import { pairedDifference, pairOf } from '#src/experiment/compare/paired.js';
import { isKnown, measurePath } from '#src/experiment/result/measure-path.js';
import type { Figure, Figures, Simulation } from '#src/experiment/result/result.js';
import { simulate } from '#src/experiment/simulate.js';
import { inProcessRunner } from '#src/runners/in-process.js';
import type { Covered, Known } from './coverage-cases.js';
import { scenarioOf } from './simulate.js';

/** How often the interval of a figure held the exact value. */
export interface Coverage {
  readonly known: Known;
  /** Runs in which the figure had an interval. */
  intervals: number;
  held: number;
  /** Runs in which the whole interval lay below the exact value. */
  below: number;
}

const CONFIDENCE = 0.95;

/**
 * Simulates a case again and again, each time with another seed and as a planner would, and counts how often the 95% intervals hold the
 * exact values.
 *
 * @param firstSeed of the first run; the next run has the next one
 */
export async function coverageOf(
  covered: Covered,
  { firstSeed, runs, replications }: { readonly firstSeed: number; readonly runs: number; readonly replications: number },
  onRun: (done: number) => void = () => {},
): Promise<Coverage[]> {
  const runner = inProcessRunner();
  const scenarios = covered.experiments.map(scenarioOf);
  const found = covered.known.map((known): Coverage => ({ known, intervals: 0, held: 0, below: 0 }));
  const intervals = covered.known.some(({ interval }) => interval !== null);
  for (let run = 0; run < runs; run++) {
    const simulations: Simulation[] = [];
    for (const scenario of scenarios) {
      simulations.push(await simulate(scenario, { runner, seed: firstSeed + run, replications, intervals, confidence: CONFIDENCE }));
    }
    for (const coverage of found) look(coverage, estimateOf(coverage.known, simulations));
    onRun(run + 1);
  }
  return found;
}

function look(coverage: Coverage, estimate: Figure | null): void {
  if (estimate === null || estimate.low === null || estimate.high === null) return;
  const { exact } = coverage.known;
  coverage.intervals += 1;
  if (estimate.high < exact) coverage.below += 1;
  else if (estimate.low <= exact) coverage.held += 1;
}

function estimateOf({ method, path, interval }: Known, [first, second]: readonly Simulation[]): Figure | null {
  if (method === 'paired difference' || method === 'paired difference of percentiles') {
    const found = measurePath(path, first.scenario);
    if (!isKnown(found)) throw new Error(found.message);
    return pairedDifference(pairOf(first, second), found, CONFIDENCE);
  }
  const [kind, name, measure] = path.split('.');
  return figuresIn(first, kind, name, interval)[measure] ?? null;
}

function figuresIn({ result, intervals }: Simulation, kind: string, name: string, interval: number | null): Figures {
  const within = interval === null ? result : intervals?.at(interval);
  if (within !== undefined && (kind === 'contacts' || kind === 'lines' || kind === 'teams')) return within[kind][name];
  throw new Error(`no figures of ${kind} ${name} are known`);
}
