import type { Path, Place } from '../source.js';

/** What a file says, with the place of every key and value. Parts may be shared: an alias is the very node that it names. */
export type Tree = MapTree | ListTree | ScalarTree;

interface Measured {
  readonly place: Place;
  /** Values in it, itself included and each alias counted in full: what it would take to write it out. */
  readonly size: number;
  /** Levels of maps and lists below it. */
  readonly depth: number;
}

export interface MapTree extends Measured {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, MapEntry>;
}

export interface MapEntry {
  readonly keyPlace: Place;
  readonly value: Tree;
}

export interface ListTree extends Measured {
  readonly kind: 'list';
  readonly items: readonly Tree[];
}

export interface ScalarTree extends Measured {
  readonly kind: 'scalar';
  readonly value: PlainValue;
  /** Of a number as it is written, `1.600`; else null. */
  readonly numberText: string | null;
}

export type PlainValue = string | number | boolean | null;

export function mapTree(place: Place, entries: ReadonlyMap<string, MapEntry>): MapTree {
  return { kind: 'map', place, entries, ...measure([...entries.values()].map((entry) => entry.value)) };
}

export function listTree(place: Place, items: readonly Tree[]): ListTree {
  return { kind: 'list', place, items, ...measure(items) };
}

export function scalarTree(place: Place, value: PlainValue, numberText: string | null = null): ScalarTree {
  return { kind: 'scalar', place, value, numberText, size: 1, depth: 0 };
}

function measure(parts: readonly Tree[]): { size: number; depth: number } {
  let size = 1;
  let depth = 0;
  for (const part of parts) {
    size += part.size;
    depth = Math.max(depth, part.depth);
  }
  return { size, depth: depth + 1 };
}

/** The part of a tree under a path; null where there is none. */
export function treeAt(tree: Tree, path: Path): Tree | null {
  let found: Tree | undefined = tree;
  for (const key of path) {
    found = childOf(found, key);
    if (found === undefined) return null;
  }
  return found;
}

export function childOf(tree: Tree, key: string | number): Tree | undefined {
  if (tree.kind === 'map') return tree.entries.get(String(key))?.value;
  return tree.kind === 'list' ? tree.items[Number(key)] : undefined;
}

/** Maps without a prototype, so that no name in a file can be mistaken for what objects bring along. */
export function plainOf(tree: Tree): unknown {
  if (tree.kind === 'scalar') return tree.value;
  if (tree.kind === 'list') return tree.items.map(plainOf);
  const plain: Record<string, unknown> = Object.create(null);
  for (const [key, entry] of tree.entries) plain[key] = plainOf(entry.value);
  return plain;
}
