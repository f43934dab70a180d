import { isFileKey } from '../names/named-files.js';
import type { ReadScenario } from '../read.js';
import { keyOf, type Path } from '../source.js';

/** What a planner wrote differently in another scenario. */
export interface Change {
  /**
   * Path of the key: `teams.frontline.agents`, entries of lists by their number from 0. Where the same is to be said of several names
   * these stand in braces: `contacts.{delivery, returns}.arrivals.file`.
   */
  readonly key: string;
  /** As written, on one line; null where the key is not there. */
  readonly from: string | null;
  readonly to: string | null;
}

/** A name or how a run is done changes nothing that is compared: all scenarios of a comparison are run alike. */
const LEFT_OUT = ['title', 'run'];

/** So many keys with the same change are told together. */
const TOGETHER = 3;

/**
 * Every key that is written differently, in the order of the baseline, new ones after them. A map that only one of the two has is one
 * change, and so is a list of numbers or words. Files are compared by what is in them, not by their names.
 */
export function changesBetween(baseline: ReadScenario, other: ReadScenario): Change[] {
  const found: Found[] = [];
  const compare = (from: unknown, to: unknown, path: Path): void => {
    if (path.length === 1 && LEFT_OUT.includes(String(path[0]))) return;
    const parts = partsOf(from, to);
    if (parts !== null) {
      for (const key of parts) compare(valueAt(from, key), valueAt(to, key), [...path, key]);
      return;
    }
    const [before, after] = [textOf(from), textOf(to)];
    if (typeof from === 'string' && typeof to === 'string' && isFileKey(path)) {
      if (!isSameFile(baseline, other, path)) found.push({ path, from: before, to: from === to ? `${after} with other contents` : after });
    } else if (before !== after) found.push({ path, from: before, to: after });
  };
  compare(baseline.raw, other.raw, []);
  return together(found);
}

interface Found {
  readonly path: Path;
  readonly from: string | null;
  readonly to: string | null;
}

/** The keys to go into; null where the two are compared as they are. */
function partsOf(from: unknown, to: unknown): (string | number)[] | null {
  if (isMap(from) && isMap(to)) return [...new Set([...Object.keys(from), ...Object.keys(to)])];
  if (!Array.isArray(from) || !Array.isArray(to) || from.length !== to.length || !from.every(isMap)) return null;
  return [...from.keys()];
}

function valueAt(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return value[Number(key)];
  return isMap(value) ? value[key] : undefined;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** On one line, as it could be written in a file; null: not there. */
function textOf(value: unknown): string | null {
  if (value === undefined) return null;
  if (Array.isArray(value)) return `[${value.map(textOf).join(', ')}]`;
  if (!isMap(value)) return String(value);
  const entries = Object.entries(value).map(([key, part]) => `${key}: ${textOf(part)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function isSameFile(baseline: ReadScenario, other: ReadScenario, path: Path): boolean {
  const [before, after] = [baseline.source.readNamed(path), other.source.readNamed(path)];
  if ('problem' in before || 'problem' in after || before.bytes.length !== after.bytes.length) return false;
  return before.bytes.every((byte, index) => byte === after.bytes[index]);
}

/** Takes changes together that are the same for several contact types, teams or bots. */
function together(found: readonly Found[]): Change[] {
  const groups = new Map<string, Found[]>();
  for (const change of found) {
    const [section, , ...below] = change.path;
    const same = JSON.stringify(below.length === 0 ? change.path : [section, below, change.from, change.to]);
    groups.set(same, [...(groups.get(same) ?? []), change]);
  }
  return [...groups.values()].flatMap((group) => {
    const [{ path, from, to }] = group;
    if (group.length < TOGETHER) return group.map((change) => ({ key: keyOf(change.path), from: change.from, to: change.to }));
    const names = `{${group.map((change) => change.path[1]).join(', ')}}`;
    return [{ key: keyOf([path[0], names, ...path.slice(2)]), from, to }];
  });
}
