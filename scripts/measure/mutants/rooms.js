// The rooms whose sources are changed, and all changes of them.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { changesIn } from './changes.js';

/** Those that must be right for a figure to be right. The first two are AssemblyScript. */
export const ROOMS = ['engine', 'simulation', 'measures', 'statistics', 'experiment', 'staffing'];

/**
 * A source with one change. `key` is the same as long as the line and the names of room and file are, wherever in the file the line
 * stands and wherever in the room the file.
 *
 * @typedef {import('./changes.js').Change & { room: string, file: string, key: string }} Mutant
 */

/**
 * All mutants of the rooms that there are.
 *
 * @param {string} root of the project
 * @returns {Mutant[]}
 */
export function mutantsOf(root) {
  return ROOMS.filter((room) => existsSync(join(root, 'src', room))).flatMap((room) =>
    sourcesOf(root, room).flatMap(mutantsIn(root, room)),
  );
}

function sourcesOf(/** @type {string} */ root, /** @type {string} */ room) {
  const names = readdirSync(join(root, 'src', room), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts')).sort();
}

function mutantsIn(/** @type {string} */ root, /** @type {string} */ room) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  return (/** @type {string} */ name) => {
    const file = `src/${room}/${name.replaceAll('\\', '/')}`;
    return changesIn(readFileSync(join(root, file), 'utf8')).map((change) => {
      const same = [room, basename(name), change.line, change.column, change.from, change.to].join('\n');
      const before = seen.get(same) ?? 0;
      seen.set(same, before + 1);
      return { ...change, room, file, key: digest(`${same}\n${before}`) };
    });
  };
}

/**
 * The same mutants in the order of a sample: the same for a seed, and changed little by a change of the sources.
 *
 * @param {readonly Mutant[]} mutants
 * @param {number} seed
 */
export function sampled(mutants, seed) {
  const drawn = mutants.map((mutant) => ({ mutant, at: digest(`${seed}\n${mutant.key}`) }));
  return drawn.sort((a, b) => (a.at < b.at ? -1 : 1)).map(({ mutant }) => mutant);
}

/** @param {string} text */
export function digest(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}
