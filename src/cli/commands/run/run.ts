import { isKept } from '../../../experiment/promises/grade.js';
import type { Simulation } from '../../../experiment/result/result.js';
import type { Runner } from '../../../experiment/runner.js';
import { InputError } from '../../../kit/problem.js';
import type { Progress } from '../../../library/means.js';
import { version } from '../../../library/node/version.js';
import type { Plan } from '../../../library/plan.js';
import { judged, simulationOf } from '../../../library/simulate.js';
import { requirementsOf, unfitAsked } from '../../../library/wanted-figures.js';
import { wrong } from '../../../library/wrong.js';
import { runPageFile } from '../../../report/files/page-file.js';
import type { ReportFile } from '../../../report/files/report-file.js';
import type { Reported } from '../../../report/page/subject.js';
import { runFiles } from '../../../report/run/files.js';
import type { ReportedRun } from '../../../report/run/reported-run.js';
import { doubtsOf } from '../../../report/text/doubts.js';
import { textsIn } from '../../../report/texts/languages.js';
import { textsOf } from '../../../report/texts/of-scenarios.js';
import type { ReadFile } from '../../../scenario/source.js';
import { warningsIn } from '../../../scenario/warning.js';
import { loadAll } from '../../input/load.js';
import { outputFor } from '../../out/output.js';
import { reportedRuns } from '../../out/reported.js';
import { resultsFor } from '../../out/results.js';
import { traceFile } from '../../out/trace-file.js';
import { ExitStatus } from '../../process/exit.js';
import { interruption } from '../../process/interruption.js';
import { printProblems } from '../../process/problems.js';
import { progressBar } from '../../process/progress.js';
import { commandRunner } from '../../process/runner.js';
import { paletteFor } from '../../process/terminal.js';
import type { RunOptions } from './spec.js';

/** What a run needs beside its scenarios. */
interface Means {
  readonly options: RunOptions;
  readonly runner: Runner;
  readonly signal: AbortSignal;
}

/** `staffsim run`: simulates scenarios one after another and prints their figures; with `--watch` writes them anew with each change. */
export async function run(files: readonly string[], options: RunOptions): Promise<ExitStatus> {
  const signal = interruption();
  if (options.sure === true && (options.require ?? []).length === 0) throw wrong('--sure', 'goes with --require');
  if (options.intervals === true && options.format !== 'json' && options.out === undefined) {
    throw wrong('--intervals', 'goes with --format json or --out');
  }
  if (options.watch === true && options.out === undefined) throw wrong('--watch', 'goes with --out');
  const watch = options.watch === true ? (await import('../../watch/watch.js')).watchFiles(signal) : null;
  try {
    const plans = await plansIn(files, options, watch?.read);
    const results = await resultsFor(options);
    const runner = await commandRunner(options);
    try {
      const means = { options, runner, signal };
      const output = outputFor(options, signal);
      const told = await simulateAll(plans, means, (report) => output.add(report.simulation, report.promises, report.warnings));
      await output.end();
      await results.write(() => filesOf(plans, told, options), signal);
      await watch?.keepCurrent(options, async () => writeAnew(await plansIn(files, options, watch.read), means));
      return told.every(({ kept }) => kept) ? ExitStatus.done : ExitStatus.requirementMissed;
    } finally {
      await runner.close();
    }
  } finally {
    watch?.close();
  }
}

/** @throws InputError with all that is wrong with the scenarios, or with what is asked of them */
async function plansIn(files: readonly string[], options: RunOptions, read?: ReadFile): Promise<Plan[]> {
  const wanted = files.map((file) => ({ file, changes: options.set ?? [] }));
  const plans = await loadAll(wanted, read);
  checkFigures(plans, options);
  if (options.trace !== undefined && plans.length > 1) throw wrong('--trace', 'takes the trace of one scenario at a time');
  return plans;
}

/** Writes the files over those of before, and tells no more than what is doubtful. */
async function writeAnew(plans: readonly Plan[], means: Means): Promise<void> {
  const { options, signal } = means;
  const results = await resultsFor({ ...options, force: true, quiet: true });
  const told = await simulateAll(plans, means, ({ warnings }) => {
    printProblems(warnings, paletteFor(process.stderr, options.color), options.lang);
  });
  await results.write(() => filesOf(plans, told, options), signal);
}

async function simulateAll(plans: readonly Plan[], means: Means, onReport: (report: Told) => void | Promise<void>): Promise<Told[]> {
  const { options, runner, signal } = means;
  const required = requirementsOf(options.require ?? []);
  const told: Told[] = [];
  for (const plan of plans) {
    const simulation = await simulated(plan, options, runner, signal);
    const asked = required.map((requirement) => judged(requirement, simulation));
    const report: Told = {
      simulation,
      promises: [...simulation.result.promises, ...asked],
      warnings: [...warningsIn(plan.warnings, options.lang), ...doubtsOf(simulation, textsIn(options.lang))],
      kept: asked.every(({ grade }) => isKept(grade, options.sure)),
    };
    await onReport(report);
    told.push(report);
  }
  return told;
}

interface Told extends Omit<Reported, keyof ReportedRun>, Pick<ReportedRun, 'simulation'> {
  /** Whether all holds that the command line requires. */
  readonly kept: boolean;
}

function filesOf(plans: readonly Plan[], told: readonly Told[], options: RunOptions): ReportFile[] {
  const runs = reportedRuns(
    plans,
    told.map(({ simulation }) => simulation),
    options,
  );
  const reports = runs.map((run, index) => ({ ...told[index], ...run }));
  const texts = textsOf(
    textsIn(options.lang),
    plans.map(({ scenario }) => scenario),
  );
  return [...runFiles(reports, { xlsx: options.xlsx === true, intervals: options.intervals, texts }), runPageFile(reports, texts)];
}

/** @throws InputError naming every figure asked for on the command line that a scenario does not have */
function checkFigures(plans: readonly Plan[], options: RunOptions): void {
  const problems = plans.flatMap(({ scenario }) => unfitAsked(scenario, options));
  if (problems.length > 0) throw new InputError(problems);
}

async function simulated(plan: Plan, options: RunOptions, runner: Runner, signal: AbortSignal): Promise<Simulation> {
  const { scenario, inputs } = plan;
  const traceOptions = { force: options.force === true, inputs: inputs.map(({ path }) => path), signal };
  const trace = options.trace === undefined ? null : await traceFile(options.trace, scenario, traceOptions);
  const progress = progressBar(scenario.title, options.quiet !== true);
  try {
    const asked = {
      signal,
      seed: options.seed,
      replications: options.replications,
      precision: options.precision,
      intervals: options.intervals === true || options.out !== undefined,
      waits: options.out !== undefined,
      each: options.each,
      trace: trace !== null,
      onProgress: ({ done, of }: Progress) => progress.update(done, of),
      onReplication: trace?.add,
    };
    const simulation = await simulationOf(plan, asked, { runner, version: version() });
    await trace?.keep();
    return simulation;
  } finally {
    progress.end();
    await trace?.discard();
  }
}
