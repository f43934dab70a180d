import { isMap, isScalar, isSeq, parseDocument } from 'yaml';

/** One value of a YAML text, with where it and its key stand: offsets, the end not included. */
export interface Entry {
  /** Keys and indices from the top, its own last. */
  readonly path: readonly string[];
  /** Null in a list. */
  readonly key: Span | null;
  readonly value: Span;
  readonly kind: 'map' | 'list' | 'scalar';
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Maps whose keys are names that the planner gives, or days. */
const NAMING = ['contacts', 'teams', 'bots', 'channels', 'journey', 'next', 'weekdays', 'open', 'where', 'skills', 'shrinkage'];

/** Every value of the text, those that contain others first. */
export function entriesIn(text: string): Entry[] {
  const entries: Entry[] = [];
  const add = (path: readonly string[], key: Span | null, node: unknown): void => {
    const value = spanOf(node);
    if (value === null || value.from === value.to) return;
    entries.push({ path, key, value, kind: isMap(node) ? 'map' : isSeq(node) ? 'list' : 'scalar' });
    walk(node, path);
  };
  const walk = (node: unknown, path: readonly string[]): void => {
    if (isSeq(node)) for (const [index, item] of node.items.entries()) add([...path, String(index)], null, item);
    if (!isMap(node)) return;
    for (const { key, value } of node.items) {
      if (isScalar(key)) add([...path, String(key.value)], spanOf(key), value);
    }
  };
  walk(parseDocument(text).contents, []);
  return entries;
}

function spanOf(node: unknown): Span | null {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return null;
  return { from: Number(node.range[0]), to: Number(node.range[1]) };
}

/** Whether the key is a word of the language, not a name that the planner gave. */
export function isWord({ key, path }: Entry): boolean {
  return key !== null && !NAMING.includes(path.at(-2) ?? '');
}

export function textOf(text: string, { from, to }: Span): string {
  return text.slice(from, to);
}

/** The text with something else there; a line that the old value ended is ended by the new one, too. */
export function replaced(text: string, span: Span, by: string): string {
  const end = textOf(text, span).endsWith('\n') && !by.endsWith('\n') ? '\n' : '';
  return `${text.slice(0, span.from)}${by}${end}${text.slice(span.to)}`;
}
