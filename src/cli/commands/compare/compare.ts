import type { Compared } from '../../../experiment/compare/comparison.js';
import { resultText } from '../../../experiment/result/serialize.js';
import type { Runner } from '../../../experiment/runner.js';
import type { Problem } from '../../../kit/problem.js';
import { comparisonOf } from '../../../library/compare.js';
import { version } from '../../../library/node/version.js';
import { type PlansToCompare, plansToCompare } from '../../../library/plans-to-compare.js';
import { comparisonDoubts } from '../../../report/comparison/doubts.js';
import { comparisonFiles } from '../../../report/comparison/files.js';
import { namedIn, namesIn } from '../../../report/comparison/names.js';
import { comparisonReport } from '../../../report/comparison/screen.js';
import { comparisonSheet } from '../../../report/comparison/sheet.js';
import { csvText } from '../../../report/files/csv.js';
import { comparisonPageFile } from '../../../report/files/page-file.js';
import type { ReportFile } from '../../../report/files/report-file.js';
import type { Texts } from '../../../report/texts/en/texts.js';
import { textsIn } from '../../../report/texts/languages.js';
import { textsOf } from '../../../report/texts/of-scenarios.js';
import { warningsIn } from '../../../scenario/warning.js';
import { reportedRuns } from '../../out/reported.js';
import { resultsFor } from '../../out/results.js';
import { ExitStatus } from '../../process/exit.js';
import { interruption } from '../../process/interruption.js';
import { printProblems } from '../../process/problems.js';
import { progressBar } from '../../process/progress.js';
import { commandRunner } from '../../process/runner.js';
import { printAll, show, tell } from '../../process/streams.js';
import { paletteFor } from '../../process/terminal.js';
import { plansIn } from './plans.js';
import type { CompareOptions } from './spec.js';

/** `staffsim compare`: simulates scenarios with the same customers and prints how each differs from the first. */
export async function compare(base: string, others: readonly string[], options: CompareOptions): Promise<ExitStatus> {
  const signal = interruption();
  const plans = plansToCompare(await plansIn(base, others, options));
  const results = await resultsFor(options);
  const runner = await commandRunner(options);
  try {
    const compared = await simulated(plans, options, { signal, intervals: results.wanted, waits: results.wanted }, runner);
    await printed(compared, options, signal);
    const own = comparisonDoubts(compared, textsIn(options.lang));
    const warnings = plans.plans.map((plan, index) => [...warningsIn(plan.warnings, options.lang), ...own[index]]);
    await results.write(() => filesOf(compared, plans, warnings, options), signal);
    const doubts = warnings.flat();
    if (options.format === 'table' && doubts.length > 0) tell('\n');
    printProblems(doubts, paletteFor(process.stderr, options.color), options.lang);
  } finally {
    await runner.close();
  }
  return ExitStatus.done;
}

function filesOf(
  compared: Compared,
  { plans, scenarios }: PlansToCompare,
  warnings: readonly (readonly Problem[])[],
  options: CompareOptions,
): ReportFile[] {
  const names = scenarios.map(({ name }) => name);
  const runs = reportedRuns(plans, compared.simulations, options, names);
  const texts = wordsFor(compared, options);
  const shownAs = namesIn(texts, compared.comparison);
  const shown = runs.map((run) => ({ ...run, name: shownAs.get(run.name) ?? run.name }));
  return [
    ...comparisonFiles(compared.comparison, runs, { xlsx: options.xlsx === true, texts }),
    comparisonPageFile(namedIn(texts, compared), shown, warnings, texts),
  ];
}

type Wanted = Pick<Parameters<typeof comparisonOf>[1], 'signal' | 'intervals' | 'waits'>;

async function simulated(plans: PlansToCompare, options: CompareOptions, wanted: Wanted, runner: Runner): Promise<Compared> {
  const progress = progressBar(`${plans.scenarios.length} scenarios`, options.quiet !== true);
  try {
    const { seed, replications, precision, settle, by, each } = options;
    const asked = { ...wanted, seed, replications, precision, settle, by, each };
    return await comparisonOf(plans, { ...asked, onProgress: ({ done, of }) => progress.update(done, of) }, { runner, version: version() });
  } finally {
    progress.end();
  }
}

async function printed(compared: Compared, options: CompareOptions, signal: AbortSignal): Promise<void> {
  const { format, color } = options;
  const texts = wordsFor(compared, options);
  if (format === 'table') await show(comparisonReport(namedIn(texts, compared), paletteFor(process.stdout, color), texts));
  else if (format === 'json') await printAll(resultText([compared.comparison]), signal);
  else await printAll(csvText(comparisonSheet(compared.comparison, texts)), signal);
}

function wordsFor({ simulations }: Compared, { lang }: CompareOptions): Texts {
  return textsOf(
    textsIn(lang),
    simulations.map(({ scenario }) => scenario),
  );
}
