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
  /** null where the key is not there. */
  readonly from: Written | null;
  readonly to: Written | null;
  /** Of a change within an entry of a list the entry, as the baseline has it: a number tells nobody which one it is. */
  readonly entry?: Written;
  /** Where another entry of the list has the same days and hours, so that only its number tells them apart. */
  readonly alike?: true;
}

/** What is written in a file: words and numbers as they stand there, lists and maps of them. */
export type Written = string | readonly Written[] | { readonly [key: string]: Written };

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
  const compare = (from: unknown, to: unknown, path: Path, within: Entry): void => {
    if (path.length === 1 && LEFT_OUT.includes(String(path[0]))) return;
    const parts = partsOf(from, to);
    if (parts !== null) {
      for (const key of parts) {
        const part = valueAt(from, key);
        compare(part, valueAt(to, key), [...path, key], Array.isArray(from) ? entryOf(from, part) : within);
      }
      return;
    }
    const [before, after] = [writtenOf(from), writtenOf(to)];
    if (typeof from === 'string' && typeof to === 'string' && isFileKey(path)) {
      if (!isSameFile(baseline, other, path))
        found.push({ path, from: before, to: from === to ? `${after} with other contents` : after, ...within });
    } else if (JSON.stringify(before) !== JSON.stringify(after)) found.push({ path, from: before, to: after, ...within });
  };
  compare(baseline.raw, other.raw, [], {});
  return together(found);
}

type Entry = Pick<Change, 'entry' | 'alike'>;

function entryOf(list: readonly unknown[], part: unknown): Entry {
  const hours = hoursOf(part);
  const isAlike = hours !== null && list.some((other) => other !== part && hoursOf(other) === hours);
  return { entry: writtenOf(part) ?? '', ...(isAlike ? { alike: true } : {}) };
}

/** Days and hours of an entry of a roster, all that it says but its people, as one text; null: it has none. */
function hoursOf(entry: unknown): string | null {
  if (!isMap(entry) || entry['from'] === undefined || entry['to'] === undefined) return null;
  return JSON.stringify(
    Object.entries(entry)
      .filter(([key]) => key !== 'agents')
      .sort(),
  );
}

interface Found extends Omit<Change, 'key'> {
  readonly path: Path;
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

/** null: not there. */
function writtenOf(value: unknown): Written | null {
  if (value === undefined) return null;
  if (Array.isArray(value)) return value.map((entry) => writtenOf(entry) ?? '');
  if (!isMap(value)) return String(value);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, writtenOf(part) ?? '']));
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
    const same = JSON.stringify(below.length === 0 ? change.path : [section, below, change.from, change.to, change.entry, change.alike]);
    groups.set(same, [...(groups.get(same) ?? []), change]);
  }
  return [...groups.values()].flatMap((group) => {
    const [{ path, ...first }] = group;
    if (group.length < TOGETHER) return group.map(({ path: own, ...change }) => ({ key: keyOf(own), ...change }));
    const names = `{${group.map((change) => change.path[1]).join(', ')}}`;
    return [{ key: keyOf([path[0], names, ...path.slice(2)]), ...first }];
  });
}
