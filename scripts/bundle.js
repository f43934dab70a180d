// Puts the program into a few files, dist/bundle: to find, read and link some hundred modules takes longer than to check a scenario.
// What a command loads when it needs it stays in files of its own. They lie as deep as the modules of src do, so that what these look
// for beside or above themselves (package.json, the shipped scenarios, the modules of threads) is found from either place.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = await rolldown({
  cwd: root,
  platform: 'node',
  input: {
    main: 'dist/cli/main.js',
    worker: 'dist/runners/worker.js',
    'workbook-worker': 'dist/report/files/workbook-worker.js',
  },
  // It starts its threads from files of its own.
  external: ['piscina'],
});
const { output } = await program.write({ dir: 'dist/bundle', format: 'esm', cleanDir: true });
await program.close();

const modules = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
const packages = new Set(modules.flatMap((path) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []));
writeFileSync(`${root}dist/bundle/licenses.txt`, [...packages].sort().map(noticeOf).join('\n\n'));

/** The license of a package, which asks to be kept with every copy. */
function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? '' : readFileSync(`${folder}/${file}`, 'utf8').trim();
  return `${name} ${version} (${license})\n\n${text}`.trim();
}
