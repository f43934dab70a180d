import type { Simulation } from '../../experiment/result/result.js';
import type { Plan } from '../../library/plan.js';
import { precisionOf } from '../../library/wanted-figures.js';
import type { ReportedRun } from '../../report/run/reported-run.js';
import { namesOf } from '../../report/text/scenario-names.js';
import { type Assumption, assumptionsOf } from '../../scenario/about/assumptions.js';
import type { Precision } from '../../scenario/scenario.js';

/** Options that go before what the scenario says under `run`. */
export interface RunningOptions {
  readonly seed?: number;
  readonly replications?: number;
  readonly precision?: string;
}

/**
 * Simulations as files and pages tell of them.
 *
 * @param plans those that were simulated, in the same order
 * @param names of the scenarios; their titles if left out
 */
export function reportedRuns(
  plans: readonly Pick<Plan, 'scenario' | 'written'>[],
  simulations: readonly Simulation[],
  options: RunningOptions,
  names = namesOf(simulations.map(({ result }) => result.scenario)),
): ReportedRun[] {
  return simulations.map((simulation, index) => ({
    name: names[index],
    simulation,
    assumptions: assumptionsIn(plans[index], options, simulation.result.run.replications),
  }));
}

/**
 * Every input of a plan, those of the command line among them.
 *
 * @param simulated how many replications there were, which is what stands for a number that nobody gave
 */
export function assumptionsIn(
  { written, scenario }: Pick<Plan, 'scenario' | 'written'>,
  options: RunningOptions,
  simulated: number,
): Assumption[] {
  const { seed, replications, precision } = options;
  const given = new Map<string, Assumption>();
  const give = (key: string, value: string | number, unit: string, source: string) => given.set(key, { key, value, unit, source });
  if (seed !== undefined) give('run.seed', seed, '', '--seed');
  if (replications !== undefined) give('run.replications', replications, 'replications', '--replications');
  else if (scenario.run.replications === null) give('run.replications', simulated, 'replications', 'default');
  if (precision !== undefined) {
    const { measure, halfWidth, unit }: Precision = precisionOf(precision, scenario);
    give('run.precision.measure', measure, '', '--precision');
    give('run.precision.halfWidth', unit === 'time' ? halfWidth / 1000 : halfWidth, unit === 'time' ? 's' : '', '--precision');
  }
  const all = assumptionsOf(written, scenario)
    // A number of replications goes before a precision.
    .filter(({ key }) => replications === undefined || !key.startsWith('run.precision.'))
    .map((assumption) => given.get(assumption.key) ?? assumption);
  return [...all, ...[...given.values()].filter(({ key }) => !all.some((assumption) => assumption.key === key))];
}
