// Compiles the simulation (src/simulation, AssemblyScript) to WebAssembly and writes it as a module of JavaScript beside what tsc
// writes, so that it is loaded like any other source, in Node and in a browser.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';
import binaryen from 'binaryen';
import { withoutAssertions } from './assertions.js';

/** Largest function, in nodes of its tree, that is copied to wherever it is called. */
const INLINED = 800;

/** Functions of the simulation that are not: what they do is seldom needed, or so long that each of its callers would be stretched. */
const OUT_OF_LINE = [
  'engine/event-list/layAnew',
  'engine/histogram/pack',
  'engine/histogram/putInOrder',
  'engine/sampler/drawOther',
  'simulation/people/duty/bringToTarget',
  'simulation/people/duty/settleOverrun',
  'simulation/contacts/endings/standIn',
  'simulation/contacts/waits/recordWait',
  'simulation/counting/intervals/passIntervals',
  'simulation/contacts/journey/enterStep',
  'simulation/run/change',
  'simulation/contacts/source/workOut',
  'simulation/counting/tracing/traceDuty',
  'simulation/counting/tracing/write',
];

/** The same of what plain centers have nothing of. */
const OUT_OF_LINE_BUT_PLAIN = [
  ...OUT_OF_LINE,
  'simulation/run/happen',
  'simulation/people/shifts/letKeptGo',
  'simulation/people/shifts/sendAway',
  'simulation/people/shifts/stepInOrOut',
];

/**
 * Pages of memory at the beginning, 32 MB of which only what is used counts: enough for nearly every scenario. When the memory grows
 * its buffer is replaced, and from then on V8 checks every typed array of the process at every use for whether that happened to it.
 */
const PAGES = 512;

/** What of WebAssembly the compiler makes use of. */
const { BulkMemory, BulkMemoryOpt, MutableGlobals, NontrappingFPToInt, SIMD128, SignExt } = binaryen.Features;
const FEATURES = BulkMemory | BulkMemoryOpt | MutableGlobals | NontrappingFPToInt | SIMD128 | SignExt;

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Gives the text of a file that the compiler asks for, by its path in a folder; null: there is none.
 *
 * @typedef {(path: string, folder: string) => string | null} ReadSource
 */

/**
 * Compiles a program as it ships: for speed, without its assertions and without names.
 *
 * @param {string} entry path of its source from the root of the project
 * @param {object} how
 * @param {readonly string[]} [how.outOfLine] its functions that are not to be inlined, by their file and name
 * @param {boolean} [how.quick] whether it is to be made in a fifth of the time, and to do the same more slowly
 * @param {Readonly<Record<string, string>>} [how.changed] sources that stand for those of the project, by their path from its root
 * @returns {Promise<Uint8Array>} the WebAssembly module
 */
export async function compile(entry, { outOfLine = [], quick = false, changed = {} } = {}) {
  // With `--noAssert` alone the compiler would still work out what is asserted.
  /** @type {ReadSource} */
  const readFile = (path, folder) => {
    const text = changed[path] ?? read(path, folder);
    return text !== null && path.endsWith('.ts') ? withoutAssertions(text) : text;
  };
  const { module } = await compiled(entry, [...(quick ? ['-O1'] : ['-O3', '--debug']), '--noAssert'], readFile);
  return quick ? module : inlined(module, outOfLine);
}

/**
 * Compiles a program with its assertions, the names of its functions and a map from its instructions to its sources. It does the same as
 * the one that ships, and traps where an assertion does not hold.
 *
 * @param {string} entry path of its source from the root of the project
 * @param {Readonly<Record<string, string>>} changed sources that stand for those of the project, by their path from its root
 * @returns {Promise<{ module: Uint8Array, map: string }>} the WebAssembly module, and its source map as JSON
 */
export async function compileAsserted(entry, changed = {}) {
  const { module, map } = await compiled(entry, ['-O2', '--debug', '--sourceMap'], (path, folder) => changed[path] ?? read(path, folder));
  // A map may hold the sources themselves. They are long, and there already.
  const { sourcesContent: _, sourceRoot: __, ...places } = JSON.parse(map);
  return { module, map: JSON.stringify(places) };
}

/** @param {string} entry @param {readonly string[]} options of the compiler @param {ReadSource} readFile */
async function compiled(entry, options, readFile) {
  /** @type {Map<string, Uint8Array | string>} */
  const written = new Map();
  const writeFile = (/** @type {string} */ name, /** @type {Uint8Array | string} */ contents) => {
    written.set(name, contents);
  };
  const always = ['--runtime', 'stub', '--enable', 'simd', '--use', 'abort=', '--initialMemory', String(PAGES)];
  const arguments_ = [entry, '--outFile', 'program.wasm', '--baseDir', root, ...options, ...always];
  const { error, stderr } = await asc.main(arguments_, { readFile, writeFile });
  const module = written.get('program.wasm');
  if (error !== null || !(module instanceof Uint8Array)) throw new Error(`${entry} does not compile:\n${stderr}`);
  return { module, map: String(written.get('program.wasm.map') ?? '{}') };
}

/** @type {ReadSource} */
function read(path, folder) {
  const file = join(folder, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/**
 * The same module with far more functions inlined than the compiler does by itself: engines do not inline across functions.
 *
 * @param {Uint8Array} module
 * @param {readonly string[]} outOfLine
 */
function inlined(module, outOfLine) {
  const program = binaryen.readBinaryWithFeatures(module, FEATURES);
  for (const name of outOfLine) {
    if (program.getFunction(`src/${name}`) === 0) throw new Error(`${name} is to be kept out of line, and there is no such function`);
    binaryen.setPassArgument('no-inline', `src/${name}`);
    program.runPasses(['no-inline']);
  }
  binaryen.clearPassArguments();
  binaryen.setDebugInfo(false);
  binaryen.setOptimizeLevel(3);
  binaryen.setShrinkLevel(0);
  binaryen.setAlwaysInlineMaxSize(INLINED);
  binaryen.setFlexibleInlineMaxSize(INLINED);
  binaryen.setOneCallerInlineMaxSize(10 * INLINED);
  binaryen.setAllowInliningFunctionsWithLoops(true);
  program.optimize();
  return program.emitBinary();
}

/** The program, and the source that says which centers it is for. */
const PROGRAM = 'src/simulation/program.ts';
const SCOPE = 'src/simulation/records/plain.ts';

/** What stands for the sources of the program so that it is the one for plain centers. @returns {Readonly<Record<string, string>>} */
function forPlainCenters() {
  const text = readFileSync(join(root, SCOPE), 'utf8');
  const plain = text.replace('PLAIN: bool = false', 'PLAIN: bool = true');
  if (plain === text) throw new Error(`${SCOPE} does not say which centers the program is for`);
  return { [SCOPE]: plain };
}

/**
 * The module of JavaScript that has the simulation in it, both its programs.
 *
 * @param {Uint8Array} plain for plain centers
 * @param {Uint8Array} every for every center
 */
export function moduleOf(plain, every) {
  const constant = (/** @type {string} */ name, /** @type {Uint8Array} */ program) =>
    `export const ${name} =\n  '${Buffer.from(program).toString('base64')}';\n`;
  return constant('plain', plain) + constant('every', every);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const plain = await compile(PROGRAM, { outOfLine: OUT_OF_LINE, changed: forPlainCenters() });
  const every = await compile(PROGRAM, { outOfLine: OUT_OF_LINE_BUT_PLAIN });
  writeFileSync(`${root}dist/center/compiled.js`, moduleOf(plain, every));
}
