import type { Random } from './random.js';

/**
 * What happens to a table of volumes or of staff: a heading row, then one row for each moment and name, the number last. Null
 * where the table has no place for it.
 */
export type TableEdit = (text: string, random: Random) => string | null;

export const columnMissing: TableEdit = (text, random) => {
  const rows = cellsOf(text);
  const column = random.below(rows[0]?.length ?? 0);
  const change = random.pick([
    () => rows.map((cells) => cells.filter((_, index) => index !== column)),
    () => rows.map((cells, row) => cells.map((cell, index) => (row === 0 && index === column ? `${cell}x` : cell))),
    () => rows.slice(1),
  ]);
  return textOf(change());
};

const BAD_NUMBERS = ['many', '-5', '1e999', 'NaN', 'Infinity', '', ' ', '"1,5"', '12 345', '1.2.3', '5%', '٣', '--1', '1e-', '="5"'];

/** The line of a table in which its bad number stands. */
export const BAD_LINE = 500;

export const badNumberFarDown: TableEdit = (text, random) => {
  const rows = cellsOf(text);
  if (rows.length < BAD_LINE) return null;
  return textOf(rows.map((cells, row) => (row === BAD_LINE - 1 ? [...cells.slice(0, -1), random.pick(BAD_NUMBERS)] : cells)));
};

export const badMoment: TableEdit = (text, random) =>
  changedRow(text, random, (cells) => [
    random.pick(['2026-02-30 08:00', '8 o’clock', '', '2026-11-9', '09:61', '1762675200']),
    ...cells.slice(1),
  ]);

export const unknownName: TableEdit = (text, random) =>
  changedRow(text, random, ([start = '', , number = '']) => [start, random.pick(['nobody', '', 'all', '__proto__']), number]);

export const rowTwice: TableEdit = (text, random) => {
  const [heading = '', ...rows] = text.trimEnd().split('\n');
  const twice = random.pick(rows);
  rows.splice(random.chance(0.5) ? rows.indexOf(twice) : random.below(rows.length), 0, twice);
  return [heading, ...rows, ''].join('\n');
};

export const rowTorn: TableEdit = (text, random) =>
  changedRow(text, random, (cells) => random.pick([cells.slice(1), [...cells, 'more'], [`"${cells.join(',')}`], [cells.join(';')]]));

export const rowsShuffled: TableEdit = (text, random) => {
  const [heading = '', ...rows] = text.trimEnd().split('\n');
  for (let swaps = 0; swaps < 20; swaps++) rows.push(...rows.splice(random.below(rows.length), 1));
  return [heading, ...rows, ''].join(random.pick(['\n', '\r\n', '\n\n']));
};

function changedRow(text: string, random: Random, change: (cells: readonly string[]) => string[]): string {
  const rows = cellsOf(text);
  const changed = 1 + random.below(rows.length - 1);
  return textOf(rows.map((cells, row) => (row === changed ? change(cells) : cells)));
}

/** The shipped tables have no quoted cells. */
function cellsOf(text: string): string[][] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
}

function textOf(rows: readonly (readonly string[])[]): string {
  return `${rows.map((cells) => cells.join(',')).join('\n')}\n`;
}
