import type { Verdict } from '../experiment/requirement.js';
import type { Problem } from '../kit/problem.js';
import { PAGE } from './file-names.js';
import type { ReportFile } from './report-file.js';
import type { ReportedRun } from './reported-run.js';
import { en } from './texts/en.js';

/** A scenario that was run, with what is known of it beside its figures. The simulation has intervals and profiles of waits. */
export interface RunReport extends ReportedRun {
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
  yield runPage(reports, en);
}
