import type { Capacity } from '../../../experiment/capacity/capacity.js';
import { resultText } from '../../../experiment/result/serialize.js';
import type { Runner } from '../../../experiment/runner.js';
import type { Problem } from '../../../kit/problem.js';
import { capacityOf, recordedTypes } from '../../../library/capacity.js';
import type { Progress } from '../../../library/means.js';
import { version } from '../../../library/node/version.js';
import type { Plan } from '../../../library/plan.js';
import { simulationOf } from '../../../library/simulate.js';
import { capacityFiles } from '../../../report/capacity/files.js';
import { capacityReport } from '../../../report/capacity/screen.js';
import { capacitySheet } from '../../../report/capacity/sheet.js';
import { csvText } from '../../../report/files/csv.js';
import { capacityPageFile } from '../../../report/files/page-file.js';
import type { ReportFile } from '../../../report/files/report-file.js';
import type { Texts } from '../../../report/texts/en/texts.js';
import { textsIn } from '../../../report/texts/languages.js';
import { textsOf } from '../../../report/texts/of-scenarios.js';
import { warningsIn } from '../../../scenario/warning.js';
import { loadAll } from '../../input/load.js';
import { assumptionsIn } from '../../out/reported.js';
import { resultsFor } from '../../out/results.js';
import { ExitStatus } from '../../process/exit.js';
import { interruption } from '../../process/interruption.js';
import { printProblems } from '../../process/problems.js';
import { progressBar } from '../../process/progress.js';
import { commandRunner } from '../../process/runner.js';
import { printAll, show, tell } from '../../process/streams.js';
import { paletteFor } from '../../process/terminal.js';
import type { CapacityOptions } from './spec.js';

/** `staffsim capacity`: how much more volume a plan holds, what breaks first, and what would mend it. */
export async function capacity(file: string, options: CapacityOptions): Promise<ExitStatus> {
  const signal = interruption();
  const [plan] = await loadAll([{ file, changes: options.set ?? [] }]);
  const { scenario, warnings } = plan;
  const texts = textsOf(textsIn(options.lang), [scenario]);
  const results = await resultsFor(options);
  const runner = await commandRunner(options);
  const progress = progressBar(scenario.title, options.quiet !== true);
  try {
    const { chance, seed, replications } = options;
    const onProgress = ({ done, of }: Progress) => progress.update(done, of);
    const found = await capacityOf(plan, { chance, seed, replications, signal, onProgress }, { runner, version: version() });
    progress.end();
    if (options.format === 'json') await printAll(resultText([found]), signal);
    else if (options.format === 'csv') await printAll(csvText(capacitySheet(found)), signal);
    else await show(capacityReport(found, scenario, paletteFor(process.stdout, options.color), texts));
    const told = [...warningsIn(warnings, options.lang), ...recordedTypes(plan, texts)];
    await results.write(() => filesOf(plan, found, told, options, { runner, signal, texts }), signal);
    if (options.format === 'table' && told.length > 0) tell('\n');
    printProblems(told, paletteFor(process.stderr, options.color), options.lang);
  } finally {
    progress.end();
    await runner.close();
  }
  return ExitStatus.done;
}

/** The files of a check, and its page, for which the scenario is simulated once more as it is written, with all that charts show. */
async function filesOf(
  plan: Plan,
  found: Capacity,
  warnings: readonly Problem[],
  options: CapacityOptions,
  { texts, runner, signal }: { readonly texts: Texts; readonly runner: Runner; readonly signal: AbortSignal },
): Promise<ReportFile[]> {
  const { seed, replications } = found.run;
  const simulation = await simulationOf(plan, { seed, replications, waits: true, signal }, { runner, version: version() });
  const assumptions = assumptionsIn(plan, { seed: options.seed, replications: options.replications }, replications);
  const reported = { name: plan.scenario.title, simulation, assumptions, promises: simulation.result.promises, warnings };
  return [...capacityFiles(found, assumptions, options.xlsx === true), capacityPageFile(found, reported, texts)];
}
