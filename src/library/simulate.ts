import { isKept } from '../experiment/promises/grade.js';
import { judgeRequirement } from '../experiment/promises/judge.js';
import type { IntervalFigures, JudgedPromise, PrecisionReached, Result, Simulation } from '../experiment/result/result.js';
import { type SimulateOptions as Simulating, simulate } from '../experiment/simulate.js';
import { InputError, type Problem } from '../kit/problem.js';
import { doubtsOf } from '../report/text/doubts.js';
import { textsIn } from '../report/texts/languages.js';
import type { Requirement } from '../scenario/scenario.js';
import { sourceOf } from './input-hash.js';
import { behindOf, type LoadedScenario } from './loaded-scenario.js';
import type { Means, WorkOptions } from './means.js';
import type { Plan } from './plan.js';
import { precisionOf, requirementsOf, unfitAsked } from './wanted-figures.js';
import { checkWholeNumbers } from './whole-numbers.js';
import { wrong } from './wrong.js';

/** How a scenario is simulated: what `staffsim run` takes. */
export interface SimulateOptions extends WorkOptions {
  /** `MEASURE=HALFWIDTH`, like `contacts.support.serviceLevel=1%`: go on until the interval of this figure is that narrow. */
  readonly precision?: string;
  /** Conditions to be looked at, like `contacts.support.serviceLevel >= 80%`, beside those that the scenario states itself. */
  readonly require?: readonly string[];
  /** A condition of `require` holds only if the whole interval of the figure does; default false. */
  readonly sure?: boolean;
  /** Whether there are figures for each interval; default false: they may be many. */
  readonly intervals?: boolean;
}

/** What a simulation found. */
export interface Simulated {
  /** The JSON of `staffsim run`. */
  readonly result: Result;
  /** One for each reporting interval, as the JSON has them with `--intervals`; null where they were not asked for. */
  readonly intervals: readonly IntervalFigures[] | null;
  /** How the conditions of `require` stand, in their order. */
  readonly required: readonly JudgedPromise[];
  /** Whether all of them hold. */
  readonly kept: boolean;
  /** null: a fixed number of replications was asked for. */
  readonly precision: PrecisionReached | null;
  /** What one should know before trusting the figures, beside the warnings about the scenario. */
  readonly warnings: readonly Problem[];
}

/** @throws InputError where the options are wrong; the reason of the signal */
export async function simulated(loaded: LoadedScenario, options: SimulateOptions, means: Means): Promise<Simulated> {
  const { plan, language } = behindOf(loaded);
  const { require = [], sure, precision, intervals = false, seed, replications, onProgress, signal } = options;
  checkWholeNumbers(options);
  if (precision !== undefined && replications !== undefined) throw wrong('--precision', 'goes without --replications');
  const problems = unfitAsked(plan.scenario, { require, precision });
  if (problems.length > 0) throw new InputError(problems);
  const simulation = await simulationOf(plan, { precision, intervals, seed, replications, onProgress, signal }, means);
  const required = requirementsOf(require).map((requirement) => judged(requirement, simulation));
  return {
    result: simulation.result,
    intervals: simulation.intervals === null ? null : [...simulation.intervals],
    required,
    kept: required.every(({ grade }) => isKept(grade, sure)),
    precision: simulation.precision,
    warnings: doubtsOf(simulation, textsIn(language)),
  };
}

/** What is asked of the simulation of a plan, a precision as it is typed. */
type Asked = Omit<Simulating, keyof Means | 'source' | 'precision'> & { readonly precision?: string };

/** Simulates a plan. */
export function simulationOf(plan: Plan, { precision, ...options }: Asked, means: Means): Promise<Simulation> {
  return simulate(plan.scenario, {
    ...options,
    ...means,
    precision: precision === undefined ? undefined : precisionOf(precision, plan.scenario),
    source: sourceOf(plan),
  });
}

/**
 * How a condition that was asked for stands.
 *
 * @throws InputError where the scenario does not have that figure
 */
export function judged(requirement: Requirement, simulation: Simulation): JudgedPromise {
  const found = judgeRequirement(requirement, simulation);
  if ('grade' in found) return found;
  throw wrong(requirement.text, found.message);
}
