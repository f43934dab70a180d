import { csvFileText } from './csv.js';
import type { Sheet } from './sheet.js';
import { workbook } from './workbook.js';

/** A file of results: its name and its content, which is made when it is asked for. */
export interface ReportFile {
  readonly name: string;
  readonly content: () => AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
}

/** A file that is made as one text. */
export function textFile(name: string, text: () => string): ReportFile {
  return { name, content: () => [text()] };
}

/**
 * The CSV file of each sheet and, where it is wanted, the workbook of all.
 *
 * @param xlsx name of the workbook; null: none
 */
export function sheetFiles(sheets: readonly Sheet[], xlsx: string | null): ReportFile[] {
  const files = sheets.map((sheet) => ({ name: `${sheet.name}.csv`, content: () => csvFileText(sheet) }));
  if (xlsx === null) return files;
  return [...files, { name: xlsx, content: () => workbookOf(sheets) }];
}

async function* workbookOf(sheets: readonly Sheet[]): AsyncGenerator<Uint8Array> {
  yield await workbook(sheets);
}
