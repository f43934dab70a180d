import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument, type Scalar, type YAMLError } from 'yaml';
import type { Problem } from '../../kit/problem.js';
import { decodeText } from '../../kit/utf8.js';
import { withCommas } from '../../kit/with-commas.js';
import { type InputFile, type Path, type Place, problemAt } from '../source.js';
import { DEEPEST, tooDeepAt } from './nesting.js';
import { slipInLine } from './slips.js';
import { listTree, type MapEntry, mapTree, type PlainValue, scalarTree, type Tree } from './tree.js';
import { TAB, yamlMistake } from './yaml-mistake.js';

/** Bytes of a scenario file at most: a hundred times what a large one has. */
const LARGEST_FILE = 500_000;

/** Values in a scenario at most, those of aliases counted wherever they are used. */
const MOST_VALUES = 200_000;

/** Mistakes of grammar listed at most: the first ones cause the others. */
const MOST_MISTAKES = 5;

/** The one key that objects of JavaScript do not keep like any other. */
export const UNSAFE_KEY = '__proto__';

/** Reads a YAML (or JSON) file. Null where it cannot be understood; what is wrong is then among the problems. */
export function readDocument(file: InputFile, problems: Problem[]): Tree | null {
  const whole = { file: file.path, line: null, column: null };
  const refuse = (message: string) => {
    problems.push(problemAt(whole, [], message));
    return null;
  };
  if (file.bytes.length > LARGEST_FILE) return refuse('a scenario file may have at most 500 kB; put long tables into CSV files');
  const decoded = decodeText(file.bytes);
  if ('problem' in decoded) return refuse(decoded.problem);
  const lines = new LineCounter();
  const tree = readText(decoded.text, problems, lines, (offset) => {
    const { line, col } = lines.linePos(offset);
    return { file: file.path, line, column: col };
  });
  return tree === 'empty' ? refuse('the file is empty') : tree;
}

/** Reads a YAML text; `placeAt` tells the place of an offset in it. */
export function readText(text: string, problems: Problem[], lines: LineCounter, placeAt: (offset: number) => Place): Tree | 'empty' | null {
  const deep = tooDeepAt(text);
  if (deep !== null) {
    // The text is not parsed, so nobody else counts its lines.
    lines.addNewLine(0);
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) lines.addNewLine(end + 1);
    problems.push(problemAt(placeAt(deep), [], TOO_DEEP));
    return null;
  }
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
  const mistakes = [...document.errors, ...document.warnings];
  if (mistakes.length > 0) {
    problems.push(...describe(mistakes, text, placeAt));
    return null;
  }
  return new DocumentReader(document, problems, placeAt).read();
}

/** So many lines above a mistake may hold its cause. */
const SLIP_LINES = 4;

const TOO_DEEP = `maps and lists are nested more than ${DEEPEST} deep`;

function describe(mistakes: readonly YAMLError[], text: string, placeAt: (offset: number) => Place): Problem[] {
  const seen = new Set<number | null>();
  const problems: Problem[] = [];
  for (const mistake of mistakes) {
    const place = placeAt(mistake.pos[0]);
    if (seen.has(place.line) || problems.length >= MOST_MISTAKES) continue;
    seen.add(place.line);
    if (isOfTab(mistake, text)) {
      problems.push(problemAt(place, [], `not valid YAML: ${TAB}`));
      break;
    }
    const slip = slipBefore(text, mistake.pos[0]);
    problems.push(
      slip === null ? problemAt(place, [], yamlMistake(mistake)) : problemAt(placeAt(slip.offset), [], `not valid YAML: ${slip.message}`),
    );
  }
  return problems;
}

/** Whether a tab indents where spaces must: lines below it are then misread, too. */
function isOfTab({ code, pos: [offset] }: YAMLError, text: string): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1);
  return code === 'TAB_AS_INDENT' || (code === 'BAD_INDENT' && /^ *\t/.test(line));
}

/** A slip in the line of a mistake or, as a text goes on in the next line, in one of those above it. */
function slipBefore(text: string, offset: number): { readonly offset: number; readonly message: string } | null {
  const lineEnd = text.indexOf('\n', offset);
  const lines = text.slice(0, lineEnd === -1 ? text.length : lineEnd).split('\n');
  let start = lines.reduce((sum, line) => sum + line.length + 1, 0);
  for (const line of lines.slice(-SLIP_LINES).reverse()) {
    start -= line.length + 1;
    const message = slipInLine(line);
    if (message !== null) return { offset: start + line.search(/\S/), message };
  }
  return null;
}

/** Turns a parsed document into a tree, in the order of its text, so that an alias always finds what it names. */
class DocumentReader {
  readonly #anchors = new Map<string, Tree>();
  readonly #document: Document.Parsed;
  readonly #problems: Problem[];
  readonly #placeAt: (offset: number) => Place;

  constructor(document: Document.Parsed, problems: Problem[], placeAt: (offset: number) => Place) {
    this.#document = document;
    this.#problems = problems;
    this.#placeAt = placeAt;
  }

  read(): Tree | 'empty' | null {
    const contents = this.#document.contents;
    if (contents === null || (isScalar(contents) && contents.value === null)) return 'empty';
    const known = this.#problems.length;
    const tree = this.#tree(contents, []);
    if (tree.size > MOST_VALUES) {
      this.#report(tree.place, [], `with its aliases written out the text has more than ${withCommas(MOST_VALUES)} values`);
    } else if (tree.depth > DEEPEST) this.#report(tree.place, [], TOO_DEEP);
    return this.#problems.length > known ? null : tree;
  }

  #report(place: Place, path: Path, message: string): void {
    this.#problems.push(problemAt(place, path, message));
  }

  #place(node: unknown): Place {
    const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : null;
    return this.#placeAt(Array.isArray(range) ? Number(range[0]) : 0);
  }

  #tree(node: unknown, path: Path): Tree {
    const place = this.#place(node);
    if (isAlias(node)) {
      const named = this.#anchors.get(node.source);
      if (named !== undefined) return named;
      this.#report(place, path, `there is no anchor &${node.source} above this *${node.source}`);
      return scalarTree(place, null);
    }
    const tree = this.#anew(node, path, place);
    if ((isMap(node) || isSeq(node) || isScalar(node)) && node.anchor !== undefined) this.#anchors.set(node.anchor, tree);
    return tree;
  }

  #anew(node: unknown, path: Path, place: Place): Tree {
    if (isMap(node)) return this.#map(node.items, path, place);
    if (isSeq(node)) {
      return listTree(
        place,
        node.items.map((item, index) => this.#tree(item, [...path, index])),
      );
    }
    if (!isScalar(node)) return scalarTree(place, null);
    return scalarTree(place, plainScalar(node.value), typeof node.value === 'number' ? (node.source ?? null) : null);
  }

  #map(pairs: readonly Pair[], path: Path, place: Place): Tree {
    const entries = new Map<string, MapEntry>();
    const merged = new Set<string>();
    let merges = 0;
    for (const { key, value } of pairs) {
      const keyPlace = this.#place(key);
      if (isScalar(key) && key.value === '<<' && key.type === 'PLAIN') {
        if (++merges > 1)
          this.#report(keyPlace, [...path, '<<'], 'the key is given twice; write a list of maps to take keys from: [*one, *other]');
        this.#merge(this.#tree(value, path), keyPlace, path, entries, merged);
        continue;
      }
      const name = this.#name(key, keyPlace, path);
      if (name === null) continue;
      const here = [...path, name];
      const earlier = merged.has(name) ? undefined : entries.get(name);
      if (earlier !== undefined) {
        const first = earlier.keyPlace.line === null ? '' : `, first in line ${earlier.keyPlace.line}`;
        this.#report(keyPlace, here, `the key is given twice${first}`);
        continue;
      }
      merged.delete(name);
      // An empty value has no place of its own in the text.
      const tree = value === null || (isScalar(value) && isEmpty(value)) ? scalarTree(keyPlace, null) : this.#tree(value, here);
      entries.set(name, { keyPlace, value: tree });
    }
    return mapTree(place, entries);
  }

  /** `<<: *base` or `<<: [*one, *other]`: keys that the map does not have itself; of several maps the first one goes before. */
  #merge(from: Tree, keyPlace: Place, path: Path, entries: Map<string, MapEntry>, merged: Set<string>): void {
    for (const map of from.kind === 'list' ? from.items : [from]) {
      if (map.kind !== 'map') {
        this.#report(keyPlace, [...path, '<<'], 'expected a map, such as *name, or a list of maps to take keys from');
        return;
      }
      for (const [name, entry] of map.entries) {
        if (entries.has(name)) continue;
        entries.set(name, entry);
        merged.add(name);
      }
    }
  }

  /** The text of a key, as written: `2026` is a name like any other here. */
  #name(key: unknown, place: Place, path: Path): string | null {
    if (!isScalar(key) || isEmpty(key)) {
      const empty = key === null || isScalar(key);
      this.#report(place, path, empty ? 'a key is missing before the colon' : 'expected a text as key; found a list, a map or an alias');
      return null;
    }
    const name = typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
    if (name !== UNSAFE_KEY) return name;
    this.#report(place, [...path, name], `"${name}" cannot be a key`);
    return null;
  }
}

/** Nothing at all stands there; `null` and `~` are words. */
function isEmpty(scalar: Scalar): boolean {
  return scalar.value === null && (scalar.source ?? '') === '';
}

function plainScalar(value: unknown): PlainValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null ? value : String(value);
}
