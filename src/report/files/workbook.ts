import type { SheetData } from 'write-excel-file/node';
import type { Unit } from '../../measures/measure.js';
import type { Cell, Column, Sheet } from './sheet.js';
import { withoutClock } from './zip-times.js';

/** Rows of a sheet at most, its heading among them: the programs that open workbooks have no more. */
const MOST_ROWS = 1_048_576;
/** Cells of a sheet at most: a million of them take seconds to write and to open. */
const MOST_CELLS = 1_000_000;

const FORMATS: Readonly<Record<Unit, string>> = {
  contacts: '#,##0.0',
  seconds: '#,##0.0',
  hours: '#,##0.0',
  share: '0.0%',
  agents: '#,##0.0',
  sessions: '#,##0.0',
  money: '#,##0.00',
  people: '#,##0.0',
  perHour: '#,##0.0',
  number: '0.000',
};

const NARROWEST = 10;
const WIDEST = 40;

/** Width of a column that holds numbers or moments. */
const USUAL_WIDTH = 17;

/** A table with its rows at hand, which can be sent to another thread; null: too long for a sheet. */
export interface WholeSheet {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[] | null;
}

/** Takes the rows of a table together, as far as a workbook can hold them. */
export function wholeSheet({ name, columns, rows }: Sheet): WholeSheet {
  const most = Math.min(MOST_ROWS - 1, Math.floor(MOST_CELLS / columns.length));
  const taken: (readonly Cell[])[] = [];
  for (const row of rows()) {
    if (taken.length === most) return { name, columns, rows: null };
    taken.push(row);
  }
  return { name, columns, rows: taken };
}

/**
 * One workbook (.xlsx) with a sheet for each table: the first row frozen, numbers and moments as such in formats by their units. A
 * table too long for a sheet is not in it: its sheet names the file that holds it. The same tables give the same bytes.
 */
export async function workbook(sheets: readonly WholeSheet[]): Promise<Uint8Array> {
  const { default: write } = await import('write-excel-file/node');
  const pages = sheets.map((sheet) => {
    const data = sheetData(sheet);
    return { sheet: sheet.name, data, columns: widths(sheet, data), stickyRowsCount: 1 };
  });
  return withoutClock(await write(pages).toBuffer());
}

function sheetData({ name, columns, rows }: WholeSheet): SheetData {
  if (rows === null) return [[`This table is too long for a workbook; it is in ${name}.csv.`]];
  const unitAt = columns.findIndex(({ heading }) => heading === 'unit');
  const headings = columns.map(({ heading }) => ({ value: heading, fontWeight: 'bold' as const }));
  return [headings, ...rows.map((row) => row.map((cell, index) => excelCell(cell, columns[index], row[unitAt])))];
}

function excelCell(cell: Cell, { kind, unit }: Column, unitOfRow: Cell | undefined): SheetData[number][number] {
  if (cell === null) return null;
  if (typeof cell === 'string') {
    if (kind === 'moment') return { value: new Date(`${cell.slice(0, 19)}Z`), type: Date, format: 'yyyy-mm-dd hh:mm' };
    if (kind === 'date') return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
    return { value: plainText(cell), type: String };
  }
  return { value: cell, type: Number, format: kind === 'whole' ? '0' : formatOf(unit === 'row' ? unitOfRow : unit) };
}

function formatOf(unit: Cell | undefined): string {
  return typeof unit === 'string' && unit in FORMATS ? FORMATS[unit as Unit] : 'General';
}

/** The writer looks texts up in an ordinary object, which knows some words from the start; a space makes them others. */
function plainText(text: string): string {
  return text in Object.prototype ? `${text} ` : text;
}

function widths({ columns }: WholeSheet, data: SheetData): { width: number }[] {
  return columns.map(({ heading, kind }, index) => {
    const longest = data.slice(1, 200).reduce((width, row) => Math.max(width, textLength(row[index])), 0);
    const content = kind === 'text' ? longest + 2 : USUAL_WIDTH;
    return { width: Math.min(WIDEST, Math.max(NARROWEST, heading.length + 2, content)) };
  });
}

function textLength(cell: SheetData[number][number]): number {
  return typeof cell === 'object' && cell !== null && 'value' in cell && typeof cell.value === 'string' ? cell.value.length : 0;
}
