// A copy of the project in which sources are changed, so that nothing of the project itself is touched, not even by an interruption.

import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { changed } from './changes.js';
import { PROGRAMS, reachIn } from './reach.js';

const [SIMULATION, ENGINE] = PROGRAMS;
const LEFT_OUT = ['.git', 'node_modules', 'docs', 'bench'];
const COMPILED = 'dist/center/compiled.js';

/**
 * @typedef {object} Sandbox
 * @property {string} root
 * @property {(file: string) => ReadonlySet<string>} reach
 * @property {(mutant: import('./rooms.js').Mutant) => Promise<Prepared>} prepare what the tests run is made of the changed source
 * @property {(mutant: import('./rooms.js').Mutant) => void} restore
 * @property {() => void} remove
 *
 * @typedef {{ compiles: boolean, engine: string | null }} Prepared `engine`: the program of the engine's tests in base 64, null: unchanged
 */

/**
 * Copies a built project.
 *
 * @param {string} project its root
 * @returns {Promise<Sandbox>}
 */
export async function openSandbox(project) {
  const root = mkdtempSync(join(tmpdir(), 'staffsim-mutants-'));
  cpSync(project, root, { recursive: true, filter: (path) => !LEFT_OUT.some((name) => path === join(project, name)) });
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'), 'junction');
  mkdirSync(join(root, 'temporary'));
  const { compile } = await import(pathToFileURL(join(root, 'scripts/build/compile.js')).href);
  const reach = reachIn(root);
  const built = readFileSync(join(root, COMPILED));
  return {
    root,
    reach,
    prepare: (mutant) => prepare(root, compile, mutant, reach),
    restore: ({ file }) => {
      cpSync(join(project, file), join(root, file));
      if (existsSync(join(root, emitted(file)))) cpSync(join(project, emitted(file)), join(root, emitted(file)));
      writeFileSync(join(root, COMPILED), built);
    },
    remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/** Where tsc writes a source. */
function emitted(/** @type {string} */ file) {
  return file.replace(/^src/, 'dist').replace(/\.ts$/, '.js');
}

/**
 * @param {string} root
 * @param {(entry: string, seldom: readonly string[], quick: boolean) => Promise<Uint8Array>} compile
 * @param {import('./rooms.js').Mutant} mutant
 * @param {Sandbox['reach']} reach
 * @returns {Promise<Prepared>}
 */
async function prepare(root, compile, mutant, reach) {
  const text = changed(readFileSync(join(root, mutant.file), 'utf8'), mutant);
  writeFileSync(join(root, mutant.file), text);
  if (existsSync(join(root, emitted(mutant.file)))) writeFileSync(join(root, emitted(mutant.file)), transpiled(text));
  try {
    if (reach(SIMULATION).has(mutant.file)) {
      const module = Buffer.from(await compile(SIMULATION, [], true)).toString('base64');
      writeFileSync(join(root, COMPILED), `export const compiled =\n  '${module}';\n`);
    }
    const engine = reach(ENGINE).has(mutant.file) ? Buffer.from(await compile(ENGINE, [], true)).toString('base64') : null;
    return { compiles: true, engine };
  } catch {
    return { compiles: false, engine: null };
  }
}

/** One module, without a look at the others and at types: a change of a type is no change of a figure. */
function transpiled(/** @type {string} */ text) {
  const compilerOptions = { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext, preserveConstEnums: true };
  return ts.transpileModule(text, { compilerOptions }).outputText;
}
