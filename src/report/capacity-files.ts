import type { Capacity } from '../experiment/capacity.js';
import { serializeResult } from '../experiment/serialize.js';
import { capacitySheet } from './capacity-sheet.js';
import { RUN_FILE, WORKBOOK } from './file-names.js';
import { type ReportFile, sheetFiles, textFile } from './report-file.js';

/**
 * The files of a capacity check.
 *
 * @param xlsx whether its table is in a workbook, too
 */
export function capacityFiles(capacity: Capacity, xlsx: boolean): ReportFile[] {
  return [textFile(RUN_FILE, () => serializeResult(capacity)), ...sheetFiles([capacitySheet(capacity)], xlsx ? WORKBOOK : null)];
}
