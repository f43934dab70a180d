import { parse } from 'csv-parse/sync';
import type { Problem } from '../../kit/problem.js';
import { foreignLine } from '../../kit/utf8.js';

/** A CSV file: one heading row, then rows of as many cells. */
export interface Table {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** Line of the file on which the row ends, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Where the problems of a table go. */
export type Report = (problem: Problem) => void;

/** An error in a line of a table; `key` is the heading of the column it is in. */
export function tableError(file: string, line: number | null, key: string, message: string): Problem {
  return { severity: 'error', file, line, column: null, key, message };
}

/**
 * Reads a CSV file: UTF-8 with or without a byte-order mark, separated by commas (or by semicolons or tabs, where the heading has
 * no comma). Empty lines are passed over.
 * @returns null where it cannot be read as a table; what is wrong has been reported.
 */
export function readTable(file: string, bytes: Uint8Array, report: Report): Table | null {
  const text = textOf(file, bytes, report);
  if (text === null) return null;
  const records = recordsOf(file, text, report);
  if (records === null) return null;
  const [heading, ...rows] = records;
  if (heading === undefined) {
    report(tableError(file, null, '', 'the file is empty; a heading row with the names of the columns was expected'));
    return null;
  }
  const twice = heading.cells.find((name, index) => heading.cells.indexOf(name) !== index);
  if (twice !== undefined) {
    report(tableError(file, heading.line, twice, `two columns are headed "${twice}"`));
    return null;
  }
  for (const row of rows) {
    if (row.cells.length !== heading.cells.length) {
      const message = `the row has ${row.cells.length} cells, the heading has ${heading.cells.length}`;
      report(tableError(file, row.line, '', message));
      return null;
    }
  }
  return { file, columns: heading.cells, rows };
}

function recordsOf(file: string, text: string, report: Report): TableRow[] | null {
  const records: TableRow[] = [];
  try {
    parse(text, {
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      delimiter: delimiterOf(text),
      on_record: (cells: string[], { lines }) => {
        if (cells.some((cell) => cell !== '')) records.push({ line: lines, cells });
        return null;
      },
    });
  } catch (error) {
    report(tableError(file, lineOf(error), '', 'a quotation mark is not closed, or stands inside an unquoted cell'));
    return null;
  }
  return records;
}

function lineOf(error: unknown): number | null {
  return error instanceof Error && 'lines' in error && typeof error.lines === 'number' ? error.lines : null;
}

function delimiterOf(text: string): string {
  const heading = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  if (heading.includes(',')) return ',';
  return [';', '\t'].find((mark) => heading.includes(mark)) ?? ',';
}

function textOf(file: string, bytes: Uint8Array, report: Report): string | null {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    const text = decoder.decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Reported below, with the line.
  }
  const line = foreignLine(bytes);
  report(tableError(file, line, '', 'this is not UTF-8 text; save the file as "CSV UTF-8"'));
  return null;
}
