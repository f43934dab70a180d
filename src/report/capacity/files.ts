import type { Capacity } from '../../experiment/capacity/capacity.js';
import { resultText } from '../../experiment/result/serialize.js';
import type { Assumption } from '../../scenario/about/assumptions.js';
import { assumptionsSheet } from '../files/assumptions-sheet.js';
import { RUN_FILE, WORKBOOK } from '../files/file-names.js';
import { type ReportFile, sheetFiles } from '../files/report-file.js';
import { mendsSheet } from './mends-sheet.js';
import { capacitySheet } from './sheet.js';

/**
 * The files of a capacity check.
 *
 * @param assumptions every input of the scenario
 * @param xlsx whether the tables are in a workbook, too
 */
export function capacityFiles(capacity: Capacity, assumptions: readonly Assumption[], xlsx: boolean): ReportFile[] {
  const { scenario } = capacity;
  const sheets = [capacitySheet(capacity), mendsSheet(capacity), assumptionsSheet([{ name: scenario.title, scenario, assumptions }])];
  return [{ name: RUN_FILE, content: () => resultText([capacity]) }, ...sheetFiles(sheets, xlsx ? WORKBOOK : null)];
}
