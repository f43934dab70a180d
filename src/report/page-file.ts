import { PAGE } from './file-names.js';
import type { Reported } from './page/subject.js';
import type { ReportFile } from './report-file.js';
import { en } from './texts/en.js';

/** The page of a run of one or more scenarios. What draws the charts is loaded only when it is written. */
export function runPageFile(reports: readonly Reported[]): ReportFile {
  return { name: PAGE, content: () => pageOf(reports) };
}

async function* pageOf(reports: readonly Reported[]): AsyncGenerator<string> {
  const { runPage } = await import('./page/run-page.js');
  yield runPage(reports, en);
}
