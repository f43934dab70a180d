// Writes the generated parts of README.md and docs/: what commands print, tables made from the program itself, the reference of the
// library, the picture.
//
//   npm run docs                    rewrites what is stale
//   npm run docs -- docs/files.md   rewrites these pages only
//   node scripts/docs/docs.js --check    rewrites nothing; ends with status 1 where something is stale
//
// Every command in a page is run for it, so a page with a command that fails is never written. It uses the built package: build first.

import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { commandList, statusTable } from './commands.js';
import { fileTables } from './files.js';
import { languageTables } from './language.js';
import { libraryReference, REFERENCE } from './library-reference.js';
import { measureTables } from './measures.js';
import { pages, repository } from './pages.js';
import { PICTURE, picture } from './picture.js';
import { startReader } from './reader.js';
import { rendered } from './rendered.js';
import { scenarioTable } from './scenarios.js';

/** What stands between `<!-- begin generated: NAME -->` and `<!-- end generated -->`. */
const PARTS = {
  commands: commandList,
  files: fileTables,
  language: languageTables,
  measures: measureTables,
  scenarios: scenarioTable,
  statuses: statusTable,
};

const check = process.argv.includes('--check');
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
/**
 * How a file is made anew of what it is; what reads commands is at hand.
 *
 * @typedef {(before: string, reader: import('./reader.js').Reader) => Promise<string>} Make
 */

/** @type {[file: string, make: Make][]} */
const all = [
  ...pages.map((page) => /** @type {[string, Make]} */ ([page, (text, reader) => rendered(text, PARTS, reader)])),
  [REFERENCE, libraryReference],
  [PICTURE, picture],
];
const work = asked.length === 0 ? all : all.filter(([page]) => asked.includes(page));
let failed = false;

async function worker() {
  const reader = startReader();
  for (let next = work.shift(); next !== undefined; next = work.shift()) await refresh(...next, reader);
  reader.end();
}

/** Makes one file anew and writes it, or says that it is stale. @param {string} file @param {Make} make @param {import('./reader.js').Reader} reader */
async function refresh(file, make, reader) {
  const path = new URL(file, repository);
  try {
    const before = readOr(path, '');
    const after = await make(before, reader);
    if (after === before) return;
    if (check) throw new Error('stale: run npm run docs');
    writeFileSync(path, after);
    console.log(`${file}: written`);
  } catch (error) {
    failed = true;
    console.error(`${file}: ${error instanceof Error ? error.message : error}`);
  }
}

/** @param {URL} path @param {string} otherwise */
function readOr(path, otherwise) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
}

await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, worker));
process.exitCode = failed ? 1 : 0;
