// What became of mutants, kept between runs, so that an interrupted one goes on where it was.

import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digest } from './rooms.js';

const KEPT = 'node_modules/.cache/staffsim-mutants/outcomes.jsonl';

/**
 * `by`: the first test that failed, or `does not end`; null: every test passed. What was found stays found as long as its source is the
 * same; what was not is judged anew when a test has changed.
 *
 * @typedef {{ key: string, source: string, tests: string, compiles: boolean, by: string | null }} Outcome
 */

export const DOES_NOT_END = 'it does not end';

export class Outcomes {
  #root;
  #file;
  #tests;
  /** @type {Map<string, Outcome>} */
  #kept = new Map();

  /** @param {string} root of the project @param {boolean} afresh whether to forget what was found before */
  constructor(root, afresh) {
    this.#root = root;
    this.#file = join(root, KEPT);
    this.#tests = digest(textsIn(join(root, 'test')).join('\n'));
    if (afresh) rmSync(this.#file, { force: true });
    if (!existsSync(this.#file)) return;
    for (const line of readFileSync(this.#file, 'utf8').split('\n')) {
      if (line === '') continue;
      const outcome = JSON.parse(line);
      this.#kept.set(outcome.key, outcome);
    }
  }

  /** What is known of a mutant and still holds; null: nothing. */
  of(/** @type {import('./rooms.js').Mutant} */ mutant) {
    const last = this.last(mutant);
    return last?.compiles && last.by === null && last.tests !== this.#tests ? null : last;
  }

  /** What was found last of a mutant of this very source, perhaps by fewer tests; null: nothing. */
  last(/** @type {import('./rooms.js').Mutant} */ mutant) {
    const kept = this.#kept.get(mutant.key);
    return kept === undefined || kept.source !== this.#sourceOf(mutant) ? null : kept;
  }

  /** @param {import('./rooms.js').Mutant} mutant @param {{ compiles: boolean, by: string | null }} what */
  keep(mutant, what) {
    const outcome = { key: mutant.key, source: this.#sourceOf(mutant), tests: this.#tests, ...what };
    this.#kept.set(mutant.key, outcome);
    mkdirSync(dirname(this.#file), { recursive: true });
    appendFileSync(this.#file, `${JSON.stringify(outcome)}\n`);
    return outcome;
  }

  #sourceOf(/** @type {import('./rooms.js').Mutant} */ { file }) {
    // Where other files are does not matter.
    return digest(readFileSync(join(this.#root, file), 'utf8').replaceAll(/^import .*$/gm, ''));
  }
}

/** @param {string} folder */
function textsIn(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return names.sort().map((name) => readFileSync(join(folder, name), 'utf8'));
}
