import type { Capacity } from '../../experiment/capacity/capacity.js';
import type { Compared } from '../../experiment/compare/comparison.js';
import type { Problem } from '../../kit/problem.js';
import type { Reported } from '../page/subject.js';
import type { ReportedRun } from '../run/reported-run.js';
import type { Texts } from '../texts/en/texts.js';
import { PAGE } from './file-names.js';
import type { ReportFile } from './report-file.js';

/** The page of a run of one or more scenarios. What draws the charts is loaded only when it is written, here and below. */
export function runPageFile(reports: readonly Reported[], texts: Texts): ReportFile {
  return pageFile(async () => (await import('../run/page/page.js')).runPage(reports, texts));
}

/**
 * The page of a comparison.
 *
 * @param runs its simulations, named as in the comparison
 * @param warnings about each of the scenarios and its place in the comparison
 */
export function comparisonPageFile(
  compared: Compared,
  runs: readonly ReportedRun[],
  warnings: readonly (readonly Problem[])[],
  texts: Texts,
): ReportFile {
  return pageFile(async () => (await import('../comparison/page/page.js')).comparisonPage(compared, runs, warnings, texts));
}

/**
 * The page of a capacity check.
 *
 * @param reported the scenario at the volumes as written
 */
export function capacityPageFile(capacity: Capacity, reported: Reported, texts: Texts): ReportFile {
  return pageFile(async () => (await import('../capacity/page/page.js')).capacityPage(capacity, reported, texts));
}

function pageFile(text: () => Promise<string>): ReportFile {
  return {
    name: PAGE,
    async *content() {
      yield await text();
    },
  };
}
