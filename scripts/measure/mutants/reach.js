// Which tests have to do with a source: those that import it, or what imports it, and so on.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

/** What is compiled is not imported: the module that gives it stands for the source that it is made of. */
const COMPILED = [
  { module: 'src/center/compiled.ts', entry: 'src/simulation/program.ts' },
  { module: 'test/engine/compiled.ts', entry: 'test/engine/program.ts' },
];

/** The sources of what is compiled to WebAssembly. */
export const PROGRAMS = COMPILED.map(({ entry }) => entry);

/**
 * For each file of `src`, `test` and `truth` all files that it reaches, itself included.
 *
 * @param {string} root of the project
 * @returns {(file: string) => ReadonlySet<string>}
 */
export function reachIn(root) {
  /** @type {Map<string, readonly string[]>} */
  const imports = new Map(['src', 'test', 'truth'].flatMap((folder) => filesIn(root, folder)).map((file) => [file, importsOf(root, file)]));
  for (const { module, entry } of COMPILED) imports.set(module, [...(imports.get(module) ?? []), entry]);
  return (file) => {
    const reached = new Set([file]);
    for (const at of reached) for (const next of imports.get(at) ?? []) reached.add(next);
    return reached;
  };
}

/** @param {string} root @param {string} folder */
function filesIn(root, folder) {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.ts')).map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}

function importsOf(/** @type {string} */ root, /** @type {string} */ file) {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), 'utf8'));
  return importedFiles.flatMap(({ fileName }) => {
    const path = fileName.startsWith('#src/') ? fileName.replace('#', '') : fileName.startsWith('.') ? join(dirname(file), fileName) : null;
    return path === null ? [] : [sourceOf(root, normalize(path).replaceAll('\\', '/'))];
  });
}

/** The TypeScript of an imported path. */
function sourceOf(/** @type {string} */ root, /** @type {string} */ path) {
  const source = path.replace(/\.js$/, '.ts');
  return source.endsWith('.ts') || !existsSync(join(root, `${source}.ts`)) ? source : `${source}.ts`;
}
