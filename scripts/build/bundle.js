// Puts the program and the library into a few files, dist/bundle: to find, read and link some hundred modules takes longer than to check
// a scenario. What a command loads when it needs it stays in files of its own. They lie as deep as the modules of src do, so that what
// these look for beside or above themselves (package.json, the shipped scenarios, the modules of threads) is found from either place.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';

/** @typedef {import('rolldown').InputOptions} InputOptions */

const root = fileURLToPath(new URL('../..', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const FOLDER = 'dist/bundle';

/** @type {InputOptions} The program and its threads, and the library for programs, which share most of their files. */
const forNode = {
  platform: 'node',
  input: {
    main: 'dist/cli/main.js',
    library: 'dist/library/node.js',
    worker: 'dist/runners/worker.js',
    'workbook-worker': 'dist/report/files/workbook-worker.js',
  },
  // It starts its threads from files of its own.
  external: ['piscina'],
};

/** What nearly everything loads, together instead of in a file each. */
const together = { groups: [{ name: 'kit', test: /\/dist\/(kit\/|library\/(wrong|package-folder|node\/version)\.js)/ }] };

/** @type {InputOptions} The library for pages: one file that needs nothing else. */
const forPages = {
  platform: 'browser',
  input: { browser: 'dist/library/browser.js' },
  // Of the reader of CSV there is one that brings along what only Node has.
  resolve: { alias: { 'csv-parse/sync': 'csv-parse/browser/esm/sync' } },
  transform: { define: { STAFFSIM_VERSION: JSON.stringify(version) } },
};

/** What either library is to a program that knows types. */
const types = {
  input: { library: 'dist/library/node.d.ts', browser: 'dist/library/browser.d.ts' },
  plugins: [dts({ dtsInput: true, emitDtsOnly: true })],
};

const modules = [
  ...(await bundled(forNode, { cleanDir: true, codeSplitting: together })),
  ...(await bundled(forPages, { minify: true })),
  ...(await bundled(types)),
];
const packages = new Set(modules.flatMap((path) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []).filter(existsSync));
writeFileSync(`${root}${FOLDER}/licenses.txt`, [...packages].sort().map(noticeOf).join('\n\n'));

/**
 * Writes a bundle, and tells of which modules it is made.
 *
 * @param {InputOptions} input
 * @param {import('rolldown').OutputOptions} output
 */
async function bundled(input, output = {}) {
  const bundle = await rolldown({ cwd: root, ...input });
  const written = await bundle.write({ dir: FOLDER, format: 'esm', ...output });
  await bundle.close();
  return written.output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
}

/** The license of a package, which asks to be kept with every copy. @param {string} folder */
function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? '' : readFileSync(`${folder}/${file}`, 'utf8').trim();
  return `${name} ${version} (${license})\n\n${text}`.trim();
}
