import type { Simulation } from './result.js';

/** Pieces of text are about as long as this, or as the figures of one interval where these take more. */
const PIECE = 100_000;

/**
 * What the JSON of a run says: its result, and after it the figures of each interval where these are wanted and were asked for.
 */
export function documentOf({ result, intervals }: Simulation, withIntervals = false): object {
  return withIntervals && intervals !== null ? { ...result, intervals } : result;
}

/**
 * The JSON text of a result, and of several that of a list, in pieces: the figures of a year by the minute fit into no text. What can
 * be gone through is a list, and its entries are made one after another while they are written. The same results give the same bytes. Figures stand on one line each, so two results can be compared line by line.
 */
export function* resultText(results: readonly object[]): Generator<string> {
  let piece = '';
  for (const part of results.length === 1 ? partsOf(results[0], '') : listed(results)) {
    piece += part;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}\n`;
}

function* listed(results: readonly object[]): Generator<string> {
  for (const [index, result] of results.entries()) {
    yield index === 0 ? '[\n' : ',\n';
    yield* partsOf(result, '');
  }
  yield '\n]';
}

/** Lists, and what holds a list, entry by entry; all else is short enough to be written at once, which is much quicker. */
function* partsOf(value: unknown, indent: string): Generator<string> {
  const inner = `${indent}  `;
  if (!isObject(value) || !(isList(value) || Object.values(value).some(isList))) {
    yield textOf(value, indent);
    return;
  }
  const [open, close] = isList(value) ? '[]' : '{}';
  let before = open;
  for (const [key, item] of isList(value) ? unnamed(value) : Object.entries(value)) {
    yield `${before}\n${inner}${key === null ? '' : `${JSON.stringify(key)}: `}`;
    yield* partsOf(item, inner);
    before = ',';
  }
  yield before === open ? open + close : `\n${indent}${close}`;
}

function* unnamed(list: Iterable<unknown>): Generator<[null, unknown]> {
  for (const item of list) yield [null, item];
}

function textOf(value: unknown, indent: string): string {
  if (!isObject(value)) return JSON.stringify(value) ?? 'null';
  if (isList(value)) return [...partsOf(value, indent)].join('');
  const entries = Object.entries(value);
  if (entries.length === 0) return '{}';
  const inner = `${indent}  `;
  const parts = (within: string): string[] => entries.map(([key, item]) => `${JSON.stringify(key)}: ${textOf(item, within)}`);
  if (entries.every(([, item]) => item === null || typeof item === 'number')) return `{ ${parts(inner).join(', ')} }`;
  return `{\n${inner}${parts(inner).join(`,\n${inner}`)}\n${indent}}`;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isList(value: unknown): value is Iterable<unknown> {
  return isObject(value) && Symbol.iterator in value;
}
