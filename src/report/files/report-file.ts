import { csvFileText } from './csv.js';
import type { Sheet } from './sheet.js';
import { wholeSheet } from './workbook.js';
import { workbookInThread } from './workbook-thread.js';

/** A file of results: its name and its content, which is made when it is asked for. */
export interface ReportFile {
  readonly name: string;
  /** @param signal stops what takes long, and then throws its reason */
  readonly content: (signal: AbortSignal) => AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
}

/**
 * The CSV file of each sheet and, where it is wanted, the workbook of all.
 *
 * @param xlsx name of the workbook; null: none
 */
export function sheetFiles(sheets: readonly Sheet[], xlsx: string | null): ReportFile[] {
  const files = sheets.map((sheet) => ({ name: `${sheet.name}.csv`, content: () => csvFileText(sheet) }));
  if (xlsx === null) return files;
  return [...files, { name: xlsx, content: (signal) => workbookOf(sheets, signal) }];
}

async function* workbookOf(sheets: readonly Sheet[], signal: AbortSignal): AsyncGenerator<Uint8Array> {
  yield await workbookInThread(sheets.map(wholeSheet), signal);
}
