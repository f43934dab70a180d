import type { Verdict } from '../experiment/requirement.js';
import type { Simulation } from '../experiment/result.js';
import type { Problem } from '../kit/problem.js';
import { PAGE } from './file-names.js';
import type { ReportFile } from './report-file.js';
import { namedResults } from './scenario-names.js';
import { en } from './texts/en.js';

/** A scenario that was run, with what is known of it beside its figures. */
export interface RunReport {
  /** With intervals and profiles of waits. */
  readonly simulation: Simulation;
  /** Of the scenario's own requirements and those asked for. */
  readonly verdicts: readonly Verdict[];
  readonly warnings: readonly Problem[];
}

/** The page of a run of one or more scenarios. What draws the charts is loaded only when it is written. */
export function runPageFile(reports: readonly RunReport[]): ReportFile {
  return { name: PAGE, content: () => pageOf(reports) };
}

async function* pageOf(reports: readonly RunReport[]): AsyncGenerator<string> {
  const { runPage } = await import('./page/run-page.js');
  const names = namedResults(reports.map(({ simulation }) => simulation.result));
  yield runPage(
    reports.map((report, index) => ({ ...report, name: names[index].name })),
    en,
  );
}
