// What became of mutants, kept between runs, so that an interrupted one goes on where it was.

import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digest } from './rooms.js';

const KEPT = 'node_modules/.cache/staffsim-mutants/outcomes.jsonl';

/**
 * `by`: the first test that failed, or `does not end`; null: every test passed. What was found stays found as long as its source is the
 * same; what was not is judged anew when tests have changed, by those that have. `passed` are the others, each by what it is made of.
 * `isWhole`: no test is left that might find it.
 *
 * @typedef {{ compiles: boolean, by: string | null, isWhole: boolean, passed: readonly string[] }} Judgement
 * @typedef {Judgement & { key: string, source: string, tests: string }} Outcome
 */

export const DOES_NOT_END = 'it does not end';

export class Outcomes {
  #root;
  #reach;
  #file;
  /** Of all files of tests, as they are when the run begins. */
  #texts;
  #tests;
  /** @type {Map<string, Outcome>} */
  #kept = new Map();

  /**
   * @param {string} root of the project
   * @param {ReturnType<typeof import('./reach.js').reachIn>} reach of its files
   * @param {boolean} afresh whether to forget what was found before
   */
  constructor(root, reach, afresh) {
    this.#root = root;
    this.#reach = reach;
    this.#file = join(root, KEPT);
    this.#texts = textsIn(root, 'test');
    this.#tests = digest([...this.#texts.values()].join('\n'));
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
    return last?.compiles && last.by === null && (last.tests !== this.#tests || !last.isWhole) ? null : last;
  }

  /** What was found last of a mutant of this very source, perhaps by fewer tests; null: nothing. */
  last(/** @type {import('./rooms.js').Mutant} */ mutant) {
    const kept = this.#kept.get(mutant.key);
    return kept === undefined || kept.source !== this.#sourceOf(mutant) ? null : kept;
  }

  /** Those of some test files that a mutant has not passed as they are now. @param {import('./rooms.js').Mutant} mutant @param {readonly string[]} files */
  notPassed(mutant, files) {
    const passed = new Set(this.last(mutant)?.passed);
    return files.filter((file) => !passed.has(this.testOf(file)));
  }

  /** A test file by its text, and that of what it takes from other tests. */
  testOf(/** @type {string} */ file) {
    const parts = [...this.#reach(file)].filter((part) => part.startsWith('test/')).sort();
    return digest(parts.map((part) => this.#texts.get(part)).join('\n'));
  }

  /** @param {import('./rooms.js').Mutant} mutant @param {Judgement} what */
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

/** @param {string} root @param {string} folder @returns {Map<string, string>} */
function textsIn(root, folder) {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const paths = names.sort().map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}
