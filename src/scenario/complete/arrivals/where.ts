import type { TableRow } from '../../tables/table.js';
import type { TableReader } from '../../tables/table-reader.js';

/** Columns and the values that a row must have in them. */
export type Where = Readonly<Record<string, string | number | boolean>> | undefined;

/** Whether a row is wanted. A column that is not there has been reported. */
export function wantedBy(where: Where, reader: TableReader): (row: TableRow) => boolean {
  const wanted = Object.entries(where ?? {}).map(([name, value]) => ({ column: reader.column(name), value: String(value) }));
  return (row) => wanted.every(({ column, value }) => row.cells[column] === value);
}
