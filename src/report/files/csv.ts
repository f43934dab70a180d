import { stringify } from 'csv-stringify/sync';
import type { Cell, Sheet } from './sheet.js';

/** Rows that are put into text together: few calls, and no text of more than a few hundred kB. */
const ROWS_AT_ONCE = 2_000;

/** Tells a spreadsheet that what follows is UTF-8; without it Excel reads letters beyond ASCII wrong. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Rows of a CSV file with their line ends (comma, UTF-8, `.` decimals); a text that a spreadsheet would take for a formula is not one. */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  return stringify([...rows], { escape_formulas: true });
}

/** A sheet as CSV, in pieces of text: the heading row, then the rows. */
export function* csvText(sheet: Sheet): Generator<string> {
  yield csvLines([sheet.columns.map(({ heading }) => heading)]);
  let rows: (readonly Cell[])[] = [];
  for (const row of sheet.rows()) {
    rows.push(row);
    if (rows.length === ROWS_AT_ONCE) {
      yield csvLines(rows);
      rows = [];
    }
  }
  if (rows.length > 0) yield csvLines(rows);
}

/**
 * A sheet as a CSV file that a spreadsheet opens as it should: as `csvText`, with a byte-order mark where a letter beyond ASCII
 * occurs. Where none does the file is the same in every encoding, and simple readers are spared the mark.
 */
export function* csvFileText(sheet: Sheet): Generator<string> {
  if (isBeyondAscii(sheet)) yield BYTE_ORDER_MARK;
  yield* csvText(sheet);
}

/** Rows are made for it only where a column does not say what is in it. */
function isBeyondAscii({ columns, rows }: Sheet): boolean {
  if (columns.some(({ texts }) => texts?.some(hasLettersBeyond))) return true;
  const unknown = columns.flatMap(({ kind, texts }, index) => (kind === 'text' && texts === undefined ? [index] : []));
  if (unknown.length === 0) return false;
  for (const row of rows()) {
    for (const index of unknown) {
      const cell = row[index];
      if (typeof cell === 'string' && hasLettersBeyond(cell)) return true;
    }
  }
  return false;
}

function hasLettersBeyond(text: string): boolean {
  return /[^\0-\x7F]/.test(text);
}
