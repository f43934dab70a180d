import { type Verdict, verdictOn } from '../experiment/requirement.js';
import type { Simulation } from '../experiment/result.js';
import type { Runner } from '../experiment/runner.js';
import { simulate } from '../experiment/simulate.js';
import { InputError } from '../kit/problem.js';
import { doubtsOf } from '../report/doubts.js';
import type { Reported } from '../report/page/subject.js';
import { runPageFile } from '../report/page-file.js';
import type { ReportFile } from '../report/report-file.js';
import type { ReportedRun } from '../report/reported-run.js';
import { runFiles } from '../report/run-files.js';
import { ExitStatus } from './exit.js';
import { sourceOf } from './input-hash.js';
import { interruption } from './interruption.js';
import { loadAll, type Plan } from './load.js';
import { outputFor } from './output.js';
import { progressBar } from './progress.js';
import { reportedRuns } from './reported.js';
import { type OutOptions, resultsFor } from './results.js';
import { runnerFor } from './runner.js';
import { traceFile } from './trace-file.js';
import { version } from './version.js';
import { precisionOf, requirementsOf, unknownFigure } from './wanted-figures.js';
import { wrong } from './wrong.js';

export interface RunOptions extends OutOptions {
  readonly set?: readonly string[];
  readonly seed?: number;
  readonly replications?: number;
  readonly precision?: string;
  readonly format: 'table' | 'json' | 'csv';
  readonly workers?: number;
  readonly keep?: string;
  readonly trace?: string;
  readonly require?: readonly string[];
  readonly sure?: boolean;
  readonly quiet?: boolean;
  readonly color: boolean;
}

/** `staffsim run`: simulates scenarios one after another and prints their figures. */
export async function run(files: readonly string[], options: RunOptions): Promise<ExitStatus> {
  const signal = interruption();
  const plans = loadAll(files, options.set ?? []);
  const required = requirementsOf(options.require ?? []);
  checkFigures(plans, options);
  if (options.trace !== undefined && plans.length > 1) throw wrong('--trace', 'takes the trace of one scenario at a time');
  const results = await resultsFor(options);
  const runner = await runnerFor(options);
  const output = outputFor(options);
  const told: Told[] = [];
  let kept = true;
  try {
    for (const plan of plans) {
      const simulation = await simulated(plan, options, runner, signal);
      const own = plan.scenario.require.map((requirement) => verdictOf(requirement, simulation, false));
      const asked = required.map((requirement) => verdictOf(requirement, simulation, options.sure === true));
      const report = { simulation, verdicts: [...own, ...asked], warnings: [...plan.warnings, ...doubtsOf(simulation)] };
      output.add(simulation, report.verdicts, report.warnings);
      told.push(report);
      kept &&= asked.every(({ holds }) => holds);
    }
    output.end();
    await results.write(() => filesOf(plans, told, options), signal);
  } finally {
    await runner.close();
  }
  return kept ? ExitStatus.done : ExitStatus.requirementMissed;
}

type Told = Omit<Reported, keyof ReportedRun> & Pick<ReportedRun, 'simulation'>;

function filesOf(plans: readonly Plan[], told: readonly Told[], options: RunOptions): ReportFile[] {
  const runs = reportedRuns(
    plans,
    told.map(({ simulation }) => simulation),
    options,
  );
  const reports = runs.map((run, index) => ({ ...told[index], ...run }));
  return [...runFiles(reports, { xlsx: options.xlsx === true }), runPageFile(reports)];
}

/** @throws InputError naming every figure asked for on the command line that a scenario does not have */
function checkFigures(plans: readonly Plan[], { require = [], precision }: RunOptions): void {
  const required = requirementsOf(require);
  const problems = plans.flatMap(({ scenario }) => [
    ...required.flatMap(({ measure }) => unknownFigure(measure, scenario, '--require')),
    ...(precision === undefined ? [] : unknownFigure(precisionOf(precision, scenario).measure, scenario, '--precision')),
  ]);
  if (problems.length > 0) throw new InputError(problems);
}

async function simulated(plan: Plan, options: RunOptions, runner: Runner, signal: AbortSignal): Promise<Simulation> {
  const { scenario } = plan;
  const trace = options.trace === undefined ? null : await traceFile(options.trace, scenario, signal);
  const progress = progressBar(scenario.title, options.quiet !== true);
  try {
    const simulation = await simulate(scenario, {
      runner,
      signal,
      seed: options.seed,
      replications: options.replications,
      precision: options.precision === undefined ? undefined : precisionOf(options.precision, scenario),
      intervals: options.format === 'json' || options.out !== undefined,
      waits: options.out !== undefined,
      each: options.each,
      trace: trace !== null,
      source: sourceOf(plan, options.set ?? []),
      version: version(),
      onProgress: ({ done, of }) => progress.update(done, of),
      onReplication: trace?.add,
    });
    await trace?.keep();
    return simulation;
  } finally {
    progress.end();
    await trace?.discard();
  }
}

function verdictOf(requirement: Verdict['requirement'], simulation: Simulation, sure: boolean): Verdict {
  const found = verdictOn(requirement, simulation, sure);
  if ('holds' in found) return found;
  throw wrong(requirement.text, found.message);
}
