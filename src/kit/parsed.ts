/** A text that was understood, or a phrase that says what was expected instead ("a duration with a unit, such as 20 s"). */
export type Parsed<T> = { readonly value: T } | { readonly expected: string };

/**
 * The value of a text that the schema has already checked.
 * @throws Error where the text was not checked: a mistake of the caller, never of the planner.
 */
export function checked<T>(parsed: Parsed<T>): T {
  if ('value' in parsed) return parsed.value;
  throw new Error(`a text went unchecked: expected ${parsed.expected}`);
}
