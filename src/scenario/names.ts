import { z } from 'zod';

/** Words with a meaning of their own: exits of a journey and figures of a result. Nothing may be called so. */
export const RESERVED_NAMES = ['all', 'resolved', 'unresolved', 'turnedAway', 'closed'] as const;

/** Words that every object of JavaScript answers to; a name among them could be mistaken for what the language itself provides. */
const BUILT_IN_WORDS = Object.getOwnPropertyNames(Object.prototype);

/** Dots separate the keys of a path, `=`, `<` and `>` end one on the command line; a bare number counts the entries of a list. */
const FORBIDDEN_LETTERS = '.=<>"\\u0000-\\u001f\\u007f';

export const LONGEST_NAME = 100;

export const NAME_PATTERN = new RegExp(
  `^(?!(?:${[...RESERVED_NAMES, ...BUILT_IN_WORDS].join('|')})$)(?![0-9]+$)` +
    `[^\\s${FORBIDDEN_LETTERS}](?:[^${FORBIDDEN_LETTERS}]{0,${LONGEST_NAME - 2}}[^\\s${FORBIDDEN_LETTERS}])?$`,
);

const NAME_EXPECTED =
  'a name: letters, digits, spaces and hyphens, at least one of them not a digit, without dots, =, <, > or quotation marks, at most 100 characters';

/** Why a text cannot be a name; null for a good one. `expected` is what was to stand there instead. */
export function nameProblem(name: string, expected: string = NAME_EXPECTED): string | null {
  if (NAME_PATTERN.test(name) || expected !== NAME_EXPECTED) return null;
  if (RESERVED_NAMES.some((reserved) => reserved === name)) {
    return `"${name}" has a meaning of its own and cannot be a name (nor can ${RESERVED_NAMES.filter((other) => other !== name).join(', ')})`;
  }
  if (BUILT_IN_WORDS.includes(name)) return `"${name}" cannot be a name; choose another word`;
  return `expected ${NAME_EXPECTED}; found ${JSON.stringify(name)}`;
}

/** A name given to something: the key of a map of contacts, steps, teams, bots, skills or channels. */
export const givenName = z.string().regex(NAME_PATTERN, { error: NAME_EXPECTED }).meta({ id: 'name', description: 'A name.' });

/** The name of something that is described elsewhere in the scenario. */
export const nameOf = (what: string) => z.string({ error: `the name of ${what}` }).min(1, { error: `the name of ${what}` });
