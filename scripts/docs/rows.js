import { parse } from 'csv-parse/sync';

/** @typedef {Readonly<Record<string, string>>} Row */

/**
 * Rows of a table as somebody finds them who filters it in a spreadsheet: `measure=service_level|cost; columns=name,mean`.
 *
 * A part `COLUMN=A|B` keeps the rows that have one of these values, `COLUMN=like OTHER=VALUE` those that have what the first row with
 * that value in another column has; `columns` are those that are shown.
 *
 * @param {string} text of a CSV file
 * @param {readonly string[]} parts
 * @returns {string} a Markdown table
 */
export function rowsOf(text, parts) {
  /** @type {Row[]} */
  const all = parse(text, { columns: true, bom: true });
  let rows = all;
  let columns = Object.keys(all[0] ?? {});
  for (const part of parts) {
    const [column, value] = [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)];
    if (column === 'columns') columns = value.split(',');
    else rows = rows.filter((row) => wanted(column, value, all).includes(row[column]));
  }
  if (rows.length === 0) throw new Error(`no row has ${parts.join('; ')}`);
  const lines = [columns, columns.map(() => '---'), ...rows.map((row) => columns.map((column) => cellOf(row, column)))];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** @param {string} column @param {string} value @param {readonly Row[]} rows */
function wanted(column, value, rows) {
  const like = /^like ([^=]+)=(.+)$/.exec(value);
  if (like === null) return value.split('|');
  const first = rows.find((row) => row[like[1]] === like[2]);
  if (first === undefined) throw new Error(`no row has ${value}`);
  return [first[column]];
}

/** @param {Row} row @param {string} column */
function cellOf(row, column) {
  if (!(column in row)) throw new Error(`there is no column ${column}`);
  return row[column].replaceAll('|', '\\|');
}
