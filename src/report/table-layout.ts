import Table from 'cli-table3';
import stringWidth from 'string-width';

/** One column of a printed table; the first one, of names, stands left. */
export interface Column {
  /** May have several lines. */
  readonly heading: string;
  readonly align?: 'left' | 'right';
}

/** The widest line that is printed. */
export const PAGE_WIDTH = 100;

const GAP = 2;
const SHORTEST_NAME = 12;

const NO_BORDER = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' '.repeat(GAP),
};

/**
 * A table without borders. Names in the first column are cut off, with an ellipsis, where the table would be wider than the page.
 */
export function layOut(columns: readonly Column[], rows: readonly (readonly string[])[], style: (heading: string) => string): string {
  const others = columns.slice(1).map((column, index) => Math.max(...[column.heading, ...rows.map((row) => row[index + 1])].map(widthOf)));
  const room = PAGE_WIDTH - others.reduce((sum, width) => sum + width + GAP, 0);
  const nameWidth = Math.max(SHORTEST_NAME, room);
  const table = new Table({
    chars: NO_BORDER,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    colAligns: columns.map((column, index) => column.align ?? (index === 0 ? 'left' : 'right')),
  });
  table.push(columns.map((column) => ({ content: eachLine(column.heading, style), vAlign: 'bottom' as const })));
  for (const row of rows) table.push([shorten(row[0], nameWidth), ...row.slice(1)]);
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** A text that takes at most `width` places on a screen; it ends with an ellipsis where some of it was cut off. */
export function shorten(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (stringWidth(kept + character) > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

function eachLine(text: string, style: (line: string) => string): string {
  return text.split('\n').map(style).join('\n');
}

function widthOf(text: string): number {
  return Math.max(...text.split('\n').map((line) => stringWidth(line)));
}

/** Breaks a text between words into lines of at most `width` characters where that is possible. */
export function wrap(text: string, width: number): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && stringWidth(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}
