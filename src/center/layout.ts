/** How records lie in the memory of the program; generated/ has the layout of each, by its name. */
export type Layouts = Readonly<Record<string, Layout>>;

export interface Layout {
  /** Bytes from one record to the next, the state behind its rules included. */
  readonly size: number;
  readonly fields: readonly Field[];
}

/**
 * - `number`: of that `type`.
 * - `array`: address of numbers of that `type`; a `count` after it says how many.
 * - `list`: address of the first of the records `of` that name; the `end` after it is the address behind the last, a `count` says how
 *   many. What is in a list is known by its number: its place in all lists of its name, one after another.
 * - `reference`: address of such a record, below 0 a number that stands for itself; `references`: an array of addresses.
 * - `record`: address of a record that belongs to this one alone.
 *
 * A field that `isOptional` is 0 where its value is null.
 */
export interface Field {
  readonly name: string;
  /** Its distance from the beginning of the record, in bytes. */
  readonly at: number;
  readonly kind: 'number' | 'array' | 'list' | 'end' | 'count' | 'reference' | 'references' | 'record';
  readonly type?: string;
  readonly of?: string;
  readonly isOptional?: boolean;
}
