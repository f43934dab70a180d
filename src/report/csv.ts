import { stringify } from 'csv-stringify/sync';

/** A cell: null is empty. Numbers are written in full. */
export type Cell = string | number | null;

/** Rows of a CSV file with their line ends (comma, UTF-8, `.` decimals); a text that a spreadsheet would take for a formula is not one. */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  return stringify([...rows], { escape_formulas: true });
}
