import Table from 'cli-table3';
import stringWidth from 'string-width';

/** One column of a printed table; the first one, of names, stands left. */
export interface Column {
  /** May have several lines. */
  readonly heading: string;
  readonly align?: 'left' | 'right';
  /** Whether its texts may be cut off where the table would be wider than the page, as those of the first column always may. */
  readonly elastic?: boolean;
  /**
   * Whether texts that would be cut off are broken between words instead, however long they are; else only those of the first column that
   * are no longer than a name.
   */
  readonly wraps?: boolean;
}

/** The widest line that is printed. */
export const PAGE_WIDTH = 100;

const GAP = 2;
const SHORTEST = 12;
/** Places of a name that is told to its end, on several lines where it has to be. */
const LONGEST_NAME = 40;

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
 * A table without borders. Where it would be wider than the page the texts of elastic columns are cut off, with an ellipsis; where that
 * is not enough the last columns follow below, with the names beside them once more.
 */
export function layOut(columns: readonly Column[], rows: readonly (readonly string[])[], style: (heading: string) => string): string {
  const widths = fitted(columns, rows);
  for (let last = columns.length; last > 2; last--) {
    if (widthOfAll(widths.slice(0, last)) > PAGE_WIDTH) continue;
    if (last === columns.length) break;
    const part = <T>(cells: readonly T[]) => [cells[0], ...cells.slice(last)];
    const head = layOut(
      columns.slice(0, last),
      rows.map((row) => row.slice(0, last)),
      style,
    );
    return `${head}\n\n${layOut(part(columns), rows.map(part), style)}`;
  }
  const table = new Table({
    chars: NO_BORDER,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    colAligns: columns.map((column, index) => column.align ?? (index === 0 ? 'left' : 'right')),
  });
  table.push(columns.map((column) => ({ content: eachLine(column.heading, style), vAlign: 'bottom' as const })));
  const texts = rows.map((row) => row[0]);
  const names = namesIn(texts, widths[0], columns[0].wraps === true);
  rows.forEach((row, place) => {
    table.push([names[place], ...row.slice(1).map((text, index) => cellText(text, columns[index + 1], widths[index + 1]))]);
  });
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

function cellText(text: string, { elastic, wraps }: Column, width: number): string {
  if (elastic !== true || widthOf(text) <= width) return text;
  return wraps === true ? foldedCell(text, width) : shorten(text, width);
}

/** Broken like any text, though not between a number and its unit of time: `s` alone on a line says nothing. */
function foldedCell(text: string, width: number): string {
  return folded(text.replace(/(\d) (?=(?:s|min|h|d)\b)/g, '$1\u00a0'), width).replaceAll('\u00a0', ' ');
}

function widthOfAll(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width + GAP, -GAP);
}

function isElastic(columns: readonly Column[], index: number): boolean {
  return index === 0 || columns[index].elastic === true;
}

/** Widths of the columns: what they need, the widest elastic ones narrowed until the page holds them or no text can give way. */
function fitted(columns: readonly Column[], rows: readonly (readonly string[])[]): number[] {
  const widths = columns.map((column, index) => Math.max(...[column.heading, ...rows.map((row) => row[index])].map(widthOf)));
  const least = columns.map((column, index) => (isElastic(columns, index) ? Math.max(SHORTEST, widthOf(column.heading)) : widths[index]));
  while (widthOfAll(widths) > PAGE_WIDTH) {
    const spare = widths.map((width, index) => (width > least[index] ? width : 0));
    const widest = Math.max(...spare);
    if (widest === 0) break;
    widths[spare.lastIndexOf(widest)] -= 1;
  }
  return widths;
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

/** The texts of the first column, on lines of at most `width` places. */
function namesIn(texts: readonly string[], width: number, wraps: boolean): string[] {
  if (wraps) return texts.map((text) => foldedCell(text, width));
  const short = shortNames(texts, width);
  return texts.map((text, index) => {
    const indent = ' '.repeat(text.length - text.trimStart().length);
    const lines = broken(text.trimStart(), width - indent.length);
    const isWhole = lines.every((line) => stringWidth(line) <= width - indent.length);
    return isWhole && stringWidth(text) <= LONGEST_NAME ? lines.map((line) => indent + line).join('\n') : short[index];
  });
}

/** Names of at most `width` places: cut off at the end, or in the middle where that would make two of them the same. */
function shortNames(names: readonly string[], width: number): string[] {
  const short = names.map((name) => shorten(name, width));
  if (new Set(short).size === new Set(names).size) return short;
  const end = Math.floor(width / 3);
  return names.map((name) => (stringWidth(name) <= width ? name : shorten(name, width - end) + lastPlaces(name, end)));
}

/** The end of a text, of at most `width` places. */
function lastPlaces(text: string, width: number): string {
  const characters = [...text];
  let from = characters.length;
  while (from > 0 && stringWidth(characters.slice(from - 1).join('')) <= width) from -= 1;
  return characters.slice(from).join('');
}

function eachLine(text: string, style: (line: string) => string): string {
  const lines = text.split('\n').map((line) => (line === '' ? '' : style(line)));
  return lines.join('\n');
}

function widthOf(text: string): number {
  return Math.max(...text.split('\n').map((line) => stringWidth(line)));
}

/** A text as lines that fit the page, each in a style. */
export function fitPage(text: string, style: (line: string) => string): string {
  return eachLine(folded(text, PAGE_WIDTH), style);
}

/** Broken where the writing allows it; a word that is longer than a line is cut off. */
function folded(text: string, width: number): string {
  return broken(text, width)
    .map((line) => shorten(line, width))
    .join('\n');
}

/** Chinese is written without spaces: a line may end behind each of its characters, though not before a sign that closes. */
const CHINESE_BREAK = /(?<=[\u3000-\u9fff\uff00-\uffef])(?![，。；：、！？）”\u3000\s])/u;

/** Lines of at most `width` places, broken where the text's writing allows it. */
export function broken(text: string, width: number): string[] {
  const lines: string[] = [''];
  const pieces = text.split(/(?<= )/).flatMap((word) => word.split(CHINESE_BREAK));
  for (const piece of pieces) {
    const last = lines[lines.length - 1];
    if (last === '' || stringWidth(`${last}${piece}`.trimEnd()) <= width) lines[lines.length - 1] = last + piece;
    else lines.push(piece);
  }
  return lines.map((line) => line.trimEnd());
}

/** Headings of columns are broken into lines of about this many places. */
const HEADING_WIDTH = 12;

/** The heading of a column, in as many lines as it takes. What is written without spaces is broken into lines of about the same length. */
export function inColumn(heading: string, width = HEADING_WIDTH): string {
  const lines = broken(heading, width);
  if (heading.includes(' ')) return lines.join('\n');
  return broken(heading, 2 * Math.ceil(stringWidth(heading) / lines.length / 2)).join('\n');
}
