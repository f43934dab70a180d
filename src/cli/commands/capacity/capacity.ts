import type { Capacity } from '../../../experiment/capacity/capacity.js';
import { checkCapacity } from '../../../experiment/capacity/check.js';
import { targetsOf } from '../../../experiment/promises/target.js';
import { resultText } from '../../../experiment/result/serialize.js';
import { type SimulateOptions, simulate } from '../../../experiment/simulate.js';
import type { Problem } from '../../../kit/problem.js';
import { parseShare } from '../../../kit/units.js';
import { capacityFiles } from '../../../report/capacity/files.js';
import { capacityReport } from '../../../report/capacity/screen.js';
import { capacitySheet } from '../../../report/capacity/sheet.js';
import { csvText } from '../../../report/files/csv.js';
import { capacityPageFile } from '../../../report/files/page-file.js';
import type { ReportFile } from '../../../report/files/report-file.js';
import type { Texts } from '../../../report/texts/en/texts.js';
import { textsIn } from '../../../report/texts/languages.js';
import { textsOf } from '../../../report/texts/of-scenarios.js';
import { canGrow } from '../../../scenario/grown.js';
import { warningsIn } from '../../../scenario/warning.js';
import { sourceOf } from '../../input/input-hash.js';
import { loadAll, type Plan } from '../../input/load.js';
import { assumptionsIn } from '../../out/reported.js';
import { resultsFor } from '../../out/results.js';
import { ExitStatus } from '../../process/exit.js';
import { interruption } from '../../process/interruption.js';
import { printProblems } from '../../process/problems.js';
import { progressBar } from '../../process/progress.js';
import { runnerFor } from '../../process/runner.js';
import { printAll, show, tell } from '../../process/streams.js';
import { paletteFor } from '../../process/terminal.js';
import { version } from '../../process/version.js';
import { problemIn, wrong } from '../../process/wrong.js';
import type { CapacityOptions } from './spec.js';

/** `staffsim capacity`: how much more volume a plan holds, what breaks first, and what would mend it. */
export async function capacity(file: string, options: CapacityOptions): Promise<ExitStatus> {
  const signal = interruption();
  const [plan] = await loadAll([{ file, changes: options.set ?? [] }]);
  checkGrowth(plan);
  const chance = options.chance === undefined ? undefined : chanceOf(options.chance);
  const { scenario, warnings } = plan;
  const texts = textsOf(textsIn(options.lang), [scenario]);
  const results = await resultsFor(options);
  const runner = await runnerFor(options);
  const progress = progressBar(scenario.title, options.quiet !== true);
  try {
    const found = await checkCapacity(scenario, {
      runner,
      signal,
      chance,
      seed: options.seed,
      replications: options.replications,
      source: sourceOf(plan, options.set ?? []),
      version: version(),
      onProgress: ({ done, of }) => progress.update(done, of),
    });
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
  { texts, ...means }: Pick<SimulateOptions, 'runner' | 'signal'> & { readonly texts: Texts },
): Promise<ReportFile[]> {
  const { scenario } = plan;
  const { seed, replications } = found.run;
  const source = sourceOf(plan, options.set ?? []);
  const simulation = await simulate(scenario, { ...means, seed, replications, waits: true, source, version: version() });
  const assumptions = assumptionsIn(plan, { seed: options.seed, replications: options.replications }, replications);
  const reported = { name: scenario.title, simulation, assumptions, promises: simulation.result.promises, warnings };
  return [...capacityFiles(found, assumptions, options.xlsx === true), capacityPageFile(found, reported, texts)];
}

/** @throws InputError where there is nothing that could grow, or nothing that could break */
function checkGrowth({ scenario, file }: Plan): void {
  if (targetsOf(scenario).length === 0) {
    throw wrong(
      file,
      'there is no target that could break: give a contact type a serviceLevel with a target, or write a condition under require',
    );
  }
  if (scenario.contacts.some(canGrow)) return;
  const recorded = scenario.contacts.some(({ arrivals }) => arrivals.kind === 'log');
  throw wrong(
    file,
    recorded
      ? 'its contacts are recorded (arrivals: log), and a record cannot grow: to ask for more volume write expected volumes (perHour, perDay or file)'
      : 'nobody is expected to come, so there is no volume that could grow',
  );
}

function recordedTypes({ scenario, file }: Plan, { doubts }: Texts): ReturnType<typeof problemIn>[] {
  return scenario.contacts.flatMap(({ name, arrivals }) =>
    arrivals.kind === 'log'
      ? [
          {
            ...problemIn(file, doubts.recorded, `contacts.${name}`),
            severity: 'warning' as const,
          },
        ]
      : [],
  );
}

function chanceOf(text: string): number {
  const share = parseShare(/^[0-9.]+$/.test(text) ? Number(text) : text);
  if ('value' in share && share.value > 0 && share.value < 1) return share.value;
  throw wrong('--chance', `expected a share above 0% and below 100%, such as 90%; found "${text}"`);
}
