import type { Comparison } from '../../experiment/compare/comparison.js';
import { resultText } from '../../experiment/result/serialize.js';
import { RUN_FILE, WORKBOOK } from '../files/file-names.js';
import { type ReportFile, sheetFiles } from '../files/report-file.js';
import { type RunFilesOptions, runSheets } from '../run/files.js';
import type { ReportedRun } from '../run/reported-run.js';
import { comparisonSheet } from './sheet.js';

/**
 * The files of a comparison: the comparison itself, and the tables of a run with all scenarios in them.
 *
 * @param runs of all scenarios, the baseline's first
 */
export function comparisonFiles(comparison: Comparison, runs: readonly ReportedRun[], { xlsx, texts }: RunFilesOptions): ReportFile[] {
  const sheets = [comparisonSheet(comparison, texts), ...runSheets(runs, texts)];
  return [{ name: RUN_FILE, content: () => resultText([comparison]) }, ...sheetFiles(sheets, xlsx ? WORKBOOK : null)];
}
