import { parse } from 'csv-parse/sync';
import type { Problem } from '../../kit/problem.js';
import { foreignLine, isUtf16 } from '../../kit/utf8.js';
import { plainNumbers } from './numbers.js';

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
 * Reads a CSV file: UTF-8 with or without a byte-order mark, separated by commas (or by semicolons, tabs or upright lines, where the
 * heading has no comma; or as a first line `sep=;` says). Empty lines, and empty columns at the right end, are passed over.
 * @returns null where it cannot be read as a table; what is wrong has been reported.
 */
export function readTable(file: string, bytes: Uint8Array, report: Report): Table | null {
  const text = textOf(file, bytes, report);
  if (text === null) return null;
  const records = recordsOf(file, text, report);
  if (records === null) return null;
  const [heading, ...rows] = withoutEmptyEnds(records);
  if (heading === undefined) {
    report(tableError(file, null, '', 'the file is empty; a heading row with the names of the columns was expected'));
    return null;
  }
  const title = headingBelow(heading, rows);
  if (title !== null) {
    const message = `${JSON.stringify(heading.cells.find((cell) => cell !== '') ?? '')} seems to be a title; the first row must name the columns: delete what stands above line ${title}`;
    report(tableError(file, heading.line, '', message));
    return null;
  }
  const twice = heading.cells.find((name, index) => name !== '' && heading.cells.indexOf(name) !== index);
  if (twice !== undefined) {
    report(tableError(file, heading.line, twice, `two columns are headed "${twice}"`));
    return null;
  }
  for (const row of rows) {
    if (row.cells.length !== heading.cells.length) {
      const message = `the row has ${row.cells.length} cells, the heading has ${heading.cells.length}${splitNumber(row, heading, delimiterOf(text))}`;
      report(tableError(file, row.line, '', message));
      return null;
    }
  }
  return { file, columns: heading.cells, rows };
}

/** What to do where a number with a decimal comma was taken for two cells; empty where none seems to have been. */
function splitNumber({ cells }: TableRow, heading: TableRow, delimiter: string): string {
  if (delimiter !== ',' || cells.length < heading.cells.length) return '';
  const at = cells.findIndex((cell, index) => /^\d{1,3}$/.test(cell) && /^\d+$/.test(cells[index + 1] ?? ''));
  const number = `${cells[at]},${cells[at + 1]}`;
  const meant = at === -1 ? [] : plainNumbers(number);
  return meant.length === 0 ? '' : `; if "${number}" is one number, write ${meant.join(' or ')}, or separate the columns by semicolons`;
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
      from_line: SEPARATOR.test(text) ? 2 : 1,
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

/** A first line by which a program tells Excel what stands between columns. */
const SEPARATOR = /^\uFEFF?sep=(.)\r?\n/i;

/** How many rows may stand above the heading. */
export const MOST_TITLES = 20;

/** Columns at the right end that are empty in all rows are none: spreadsheets leave them behind. */
function withoutEmptyEnds(records: readonly TableRow[]): TableRow[] {
  const width = records.reduce((most, { cells }) => Math.max(most, cells.findLastIndex((cell) => cell !== '') + 1), 0);
  return records.map(({ line, cells }) => ({ line, cells: cells.slice(0, width) }));
}

/** The line of the real heading, where the first row is a title: one below has more names in it, and nothing but names. */
function headingBelow(first: TableRow, rows: readonly TableRow[]): number | null {
  const filled = ({ cells }: TableRow): string[] => cells.filter((cell) => cell !== '');
  const names = filled(first).length;
  const found = rows
    .slice(0, MOST_TITLES)
    .find((row) => filled(row).length > Math.max(1, names) && filled(row).every((cell) => /^[\p{L}_]/u.test(cell)));
  return found?.line ?? null;
}

function delimiterOf(text: string): string {
  const said = SEPARATOR.exec(text)?.[1];
  if (said !== undefined) return said;
  const heading = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  if (heading.includes(',')) return ',';
  return [';', '\t', '|'].find((mark) => heading.includes(mark)) ?? ',';
}

function textOf(file: string, bytes: Uint8Array, report: Report): string | null {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    const text = decoder.decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Reported below, with the line.
  }
  if (isUtf16(bytes)) report(tableError(file, null, '', 'this is UTF-16 text ("Unicode text" in Excel); save the file as "CSV UTF-8"'));
  else {
    const how = 'this is not UTF-8 text, perhaps Windows-1252 (plain "CSV" in Excel); save the file as "CSV UTF-8"';
    report(tableError(file, foreignLine(bytes), '', how));
  }
  return null;
}
