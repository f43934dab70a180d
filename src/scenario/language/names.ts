import { z } from 'zod';
import { UNPRINTABLE } from '../text/unprintable.js';

/** Words with a meaning of their own: exits of a journey and figures of a result. Nothing may be called so. */
const RESERVED_NAMES = ['all', 'resolved', 'unresolved', 'turnedAway', 'closed'] as const;

/** Words that every object of JavaScript answers to; a name among them could be mistaken for what the language itself provides. */
const BUILT_IN_WORDS = Object.getOwnPropertyNames(Object.prototype);

/** Dots separate the keys of a path, `=`, `<` and `>` end one on the command line; a bare number counts the entries of a list. */
const FORBIDDEN_LETTERS = `.=<>"${UNPRINTABLE}`;

const LONGEST_NAME = 100;

const NAME_PATTERN = new RegExp(
  `^(?!(?:${[...RESERVED_NAMES, ...BUILT_IN_WORDS].join('|')})$)(?![0-9]+$)` +
    `[^\\s${FORBIDDEN_LETTERS}](?:[^${FORBIDDEN_LETTERS}]{0,${LONGEST_NAME - 2}}[^\\s${FORBIDDEN_LETTERS}])?$`,
);

const NAME_EXPECTED = `a name of at most ${LONGEST_NAME} characters`;

/** Why a text cannot be a name; null for a good one. */
export function nameProblem(name: string): string | null {
  if (NAME_PATTERN.test(name)) return null;
  if (name.trim() === '') return 'a name is missing';
  const found = JSON.stringify(name);
  if (RESERVED_NAMES.some((reserved) => reserved === name)) return `${found} has a meaning of its own and cannot be a name`;
  if (BUILT_IN_WORDS.includes(name)) return `${found} cannot be a name; choose another word`;
  if (/^[0-9]+$/.test(name)) return `${found} cannot be a name; it needs a letter`;
  const [forbidden] = FORBIDDEN.exec(name) ?? [];
  if (forbidden !== undefined) return `${found} cannot be a name, for the ${LETTER_NAMES[forbidden] ?? 'unprintable character'} in it`;
  if (name.length > LONGEST_NAME) return `a name has at most ${LONGEST_NAME} characters; this one has ${name.length}`;
  return `${found} cannot be a name, for the space at its edge`;
}

const FORBIDDEN = new RegExp(`[${FORBIDDEN_LETTERS}]`);
const LETTER_NAMES: Readonly<Record<string, string>> = {
  '.': 'dot',
  '=': 'equals sign',
  '<': '< sign',
  '>': '> sign',
  '"': 'quotation mark',
};

/** A name given to something: the key of a map of contacts, steps, teams, bots, skills or channels. */
export const givenName = z
  .string({ error: NAME_EXPECTED })
  .regex(NAME_PATTERN, { error: NAME_EXPECTED })
  .meta({ id: 'name', description: 'A name.' });

/** Whether it is names that this message of a key's check is about. */
export function isAboutNames(message: string): boolean {
  return message === NAME_EXPECTED;
}

/** The name of something that is described elsewhere in the scenario. */
export const nameOf = (what: string) => z.string({ error: `the name of ${what}` }).min(1, { error: `the name of ${what}` });
