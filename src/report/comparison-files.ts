import type { Comparison } from '../experiment/comparison.js';
import { serializeResult } from '../experiment/serialize.js';
import { comparisonSheet } from './comparison-sheet.js';
import { RUN_FILE, WORKBOOK } from './file-names.js';
import { type ReportFile, sheetFiles, textFile } from './report-file.js';
import type { ReportedRun } from './reported-run.js';
import { type RunFilesOptions, runSheets } from './run-files.js';

/**
 * The files of a comparison: the comparison itself, and the tables of a run with all scenarios in them.
 *
 * @param runs of all scenarios, the baseline's first
 */
export function comparisonFiles(comparison: Comparison, runs: readonly ReportedRun[], { xlsx }: RunFilesOptions): ReportFile[] {
  const sheets = [comparisonSheet(comparison), ...runSheets(runs)];
  return [textFile(RUN_FILE, () => serializeResult(comparison)), ...sheetFiles(sheets, xlsx ? WORKBOOK : null)];
}
