import type { Problem } from '../../kit/problem.js';
import { hint } from '../refusal.js';
import { type Path, problemAt } from '../source.js';
import { sameKind } from './kinds.js';
import { type MapEntry, type MapTree, mapTree, type Tree } from './tree.js';

/**
 * Lays one scenario over another: maps merge, anything else replaces, `null` removes, and a map of another kind replaces the one
 * that was there. Keys keep the base's order, new ones follow.
 */
export function layOver(base: Tree, over: Tree, problems: Problem[], path: Path = []): Tree {
  if (base.kind !== 'map' || over.kind !== 'map' || !sameKind(path, base, over)) return over;
  const entries = new Map(base.entries);
  for (const [key, entry] of over.entries) {
    const here = [...path, key];
    const old = entries.get(key);
    if (!isNull(entry.value)) entries.set(key, old === undefined ? entry : merged(old, entry, problems, here));
    else if (!entries.delete(key)) problems.push(nothingToRemove(base, here, entry));
  }
  // What was set on the command line has no place in a file; the map around it keeps its own.
  return mapTree(over.place.line === null ? base.place : over.place, entries);
}

function merged(old: MapEntry, entry: MapEntry, problems: Problem[], path: Path): MapEntry {
  const value = layOver(old.value, entry.value, problems, path);
  const inside = value.kind === 'map' && value !== entry.value;
  return { keyPlace: inside && entry.keyPlace.line === null ? old.keyPlace : entry.keyPlace, value };
}

function isNull(tree: Tree): boolean {
  return tree.kind === 'scalar' && tree.value === null;
}

function nothingToRemove(base: MapTree, path: Path, entry: MapEntry): Problem {
  const meant = hint(String(path.at(-1)), base.entries.keys());
  return problemAt(entry.keyPlace, path, `there is nothing here that null could remove${meant}`);
}
