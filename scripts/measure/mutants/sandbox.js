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
 * @property {Provided} provided what tests run that is compiled, as it is in the project
 * @property {(mutant: import('./rooms.js').Mutant) => Promise<Prepared>} prepare what the tests run is made of the changed source
 * @property {(mutant: import('./rooms.js').Mutant) => void} restore
 * @property {() => void} remove
 *
 * @typedef {import('./judge.js').Provided} Provided
 * @typedef {{ compiles: boolean, provided: Provided }} Prepared `compiles`: to another program than before; what only assertions are
 *   made of is not in it
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
  const compiler = await import(pathToFileURL(join(root, 'scripts/build/compile.js')).href);
  const reach = reachIn(root);
  const built = readFileSync(join(root, COMPILED));
  const simulation = await quickly(compiler, SIMULATION);
  const provided = { engine: await quickly(compiler, ENGINE), asserted: await asserted(compiler) };
  return {
    root,
    reach,
    provided,
    prepare: (mutant) => prepare(root, compiler, mutant, reach, { simulation, provided }),
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
 * @param {typeof import('../../build/compile.js')} compiler
 * @param {import('./rooms.js').Mutant} mutant
 * @param {Sandbox['reach']} reach
 * @param {{ simulation: string, provided: Provided }} before what is compiled, as it is in the project
 * @returns {Promise<Prepared>}
 */
async function prepare(root, compiler, mutant, reach, before) {
  const text = changed(readFileSync(join(root, mutant.file), 'utf8'), mutant);
  writeFileSync(join(root, mutant.file), text);
  const isEmitted = existsSync(join(root, emitted(mutant.file)));
  if (isEmitted) writeFileSync(join(root, emitted(mutant.file)), transpiled(text));
  const isOf = (/** @type {string} */ program) => reach(program).has(mutant.file);
  const { provided } = before;
  try {
    const simulation = isOf(SIMULATION) ? await quickly(compiler, SIMULATION) : before.simulation;
    const engine = isOf(ENGINE) ? await quickly(compiler, ENGINE) : provided.engine;
    if (!isEmitted && simulation === before.simulation && engine === provided.engine) return { compiles: false, provided };
    if (!isOf(SIMULATION)) return { compiles: true, provided: { ...provided, engine } };
    // Both programs are the one for every center: what a plain center has no use for is judged with the rest.
    const program = Buffer.from(simulation, 'base64');
    writeFileSync(join(root, COMPILED), compiler.moduleOf(program, program));
    return { compiles: true, provided: { engine, asserted: await asserted(compiler) } };
  } catch {
    return { compiles: false, provided };
  }
}

/** @param {typeof import('../../build/compile.js')} compiler @param {string} program */
async function quickly(compiler, program) {
  return inText(await compiler.compile(program, { quick: true }));
}

/** @param {typeof import('../../build/compile.js')} compiler */
async function asserted(compiler) {
  const { module, map } = await compiler.compileAsserted(SIMULATION);
  return { module: inText(module), map };
}

function inText(/** @type {Uint8Array} */ module) {
  return Buffer.from(module).toString('base64');
}

/** One module, without a look at the others and at types: a change of a type is no change of a figure. */
function transpiled(/** @type {string} */ text) {
  const compilerOptions = { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext, preserveConstEnums: true };
  return ts.transpileModule(text, { compilerOptions }).outputText;
}
