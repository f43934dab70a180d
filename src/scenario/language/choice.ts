import { z } from 'zod';

/**
 * Which of several forms a value was meant to have: the number of the form, or what should have been there instead (`at`: a
 * key of the value that is to blame, `names`: what it could have been).
 */
export type Meant = number | { readonly expected: string; readonly at?: string; readonly names?: readonly string[] };

/** What was meant by the value behind each failed union, for whoever turns zod's issues into sentences. */
const meant = new WeakMap<object, Meant>();

/**
 * A value that may have several forms. Its own shape tells which one was meant, so that the planner reads about the mistakes in
 * that form only.
 * @param expected what may stand here, said when the value has none of the forms: "a duration such as 5 min"
 * @param pick looks at the value's shape, never at its details
 */
export function choice<const Forms extends readonly [z.ZodType, z.ZodType, ...z.ZodType[]]>(
  expected: string,
  forms: Forms,
  pick: (value: unknown) => Meant | null,
) {
  return z.union(forms, {
    error: (issue) => {
      if (issue.code === 'invalid_union') meant.set(issue.errors, pick(issue.input) ?? { expected });
      return expected;
    },
  });
}

/** @returns null for a union that was not made by `choice` */
export function meantBy(errors: object): Meant | null {
  return meant.get(errors) ?? null;
}

/** The keys that a map may have, behind the list of those it may not. */
const known = new WeakMap<object, readonly string[]>();

/** A map with fixed keys; anything else in it is an error. */
export function map<Shape extends z.ZodRawShape>(expected: string, shape: Shape) {
  const schema = z.strictObject(shape, {
    error: (issue) => {
      if (issue.code === 'unrecognized_keys') known.set(issue.keys, Object.keys(shape));
      return expected;
    },
  });
  // To zod a form with nothing but unknown keys in it is nearly right, and it would not ask which of several forms was meant.
  return schema.check((checked) => {
    for (const issue of checked.issues) if (issue.code === 'unrecognized_keys') Object.assign(issue, { continue: false });
  });
}

/** The keys of the map in which these were not recognized. */
export function knownKeys(unrecognized: object): readonly string[] {
  return known.get(unrecognized) ?? [];
}

/** The usual way to tell forms apart: the kind of value. */
export function byKind(kinds: readonly ValueKind[]): (value: unknown) => Meant | null {
  return (value) => {
    const form = kinds.indexOf(valueKind(value));
    return form < 0 ? null : form;
  };
}

export type ValueKind = 'text' | 'number' | 'list' | 'map' | 'none';

export function valueKind(value: unknown): ValueKind {
  if (typeof value === 'string') return 'text';
  if (typeof value === 'number') return 'number';
  if (Array.isArray(value)) return 'list';
  return typeof value === 'object' && value !== null ? 'map' : 'none';
}

/** The keys of a map, none of any other value. */
export function keysOf(value: unknown): readonly string[] {
  return valueKind(value) === 'map' ? Object.keys(Object(value)) : [];
}

/** The value of a map's key; undefined where there is no such key or no map. */
export function entryOf(value: unknown, key: string): unknown {
  return valueKind(value) === 'map' && Object.hasOwn(Object(value), key) ? Object(value)[key] : undefined;
}
