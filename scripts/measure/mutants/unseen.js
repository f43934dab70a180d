// Mutants of which it is known that nobody could tell them from the program: unseen.json says which, and why.

import { readFileSync } from 'node:fs';

/** @typedef {{ file: string, line: string, from: string, to: string, reason: string }} Unseen */

/** @type {readonly Unseen[]} */
export const unseen = JSON.parse(readFileSync(new URL('unseen.json', import.meta.url), 'utf8'));

/**
 * Why nothing can be seen of a mutant; null: it can be. It is known by the text of its line, wherever in the file that stands.
 *
 * @param {import('./rooms.js').Mutant} mutant
 */
export function reasonOf(mutant) {
  return unseen.find((entry) => isOf(entry, mutant))?.reason ?? null;
}

/** @param {Unseen} entry @param {import('./rooms.js').Mutant} mutant */
export function isOf({ file, line, from, to }, mutant) {
  return file === mutant.file && line === mutant.line && from === mutant.from && to === mutant.to;
}
