import type { Path } from '../source.js';

/*
 * What the language has and this version of staffsim does not: keys and values that are refused by name, never passed over, so
 * that nobody believes in figures that leave them out. `*` stands for any name.
 */

const KEYS: Readonly<Record<string, readonly string[]>> = {
  '': ['events', 'contingency'],
  'contacts.*': ['returns', 'value', 'goodwill'],
  'contacts.*.journey.*': ['briefing', 'agent', 'holdFor', 'also', 'wait'],
  'teams.*': ['people'],
  'skills.*': ['callback'],
};

const VALUES: Readonly<Record<string, (value: unknown) => boolean>> = {
  'contacts.*.journey.*.handoff': (value) => value === 'warm' || value === 'consult',
};

/** Whether the map at the path is to have this key one day. */
export function isKeyNotYet(path: Path, key: string): boolean {
  return lookUp(KEYS, path)?.includes(key) ?? false;
}

/** Whether the key at the path is to take this value one day. */
export function isValueNotYet(path: Path, value: unknown): boolean {
  return lookUp(VALUES, path)?.(value) ?? false;
}

function lookUp<T>(table: Readonly<Record<string, T>>, path: Path): T | undefined {
  const entry = Object.entries(table).find(([pattern]) => matches(pattern === '' ? [] : pattern.split('.'), path));
  return entry?.[1];
}

function matches(pattern: readonly string[], path: Path): boolean {
  return pattern.length === path.length && pattern.every((key, index) => key === '*' || key === path[index]);
}

export const NOT_YET = 'part of the language, but not yet in this version of staffsim';
