import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, parse, parseDocument } from 'yaml';
import { readFromDisk } from '../../dist/library/node/read-file.js';
import { loadScenario } from '../../dist/scenario/load.js';
import { repository } from './pages.js';
import { plainCommands } from './reader.js';

const root = fileURLToPath(repository);

/** @typedef {ReturnType<typeof openSession>} Session */

/**
 * A folder in which somebody follows a page: its files are saved there, its commands run there.
 *
 * @param {import('./reader.js').Reader} reader
 */
export function openSession(reader) {
  const folder = mkdtempSync(join(tmpdir(), 'staffsim-docs-'));
  const commands = join(folder, '.commands');
  mkdirSync(commands);
  // All that pages call with it is staffsim, and the folder is no package.
  writeFileSync(join(commands, 'npx'), `#!/bin/sh\nshift\nexec node "${root}bin/staffsim.js" "$@"\n`);
  chmodSync(join(commands, 'npx'), 0o755);
  for (const name of ['scenarios', 'bin', 'dist', 'package.json', 'node_modules']) symlinkSync(join(root, name), join(folder, name));
  const env = { ...process.env, PATH: `${commands}:${process.env.PATH}`, NO_COLOR: '1' };

  return {
    /** Saves a block under the name that stands behind its language. @param {string} language @param {string} info @param {string} text */
    save(language, info, text) {
      const [first, second] = info.split(' ');
      const changes = first === 'into' || first === 'over';
      const path = join(folder, first === 'over' ? `changed-${second}` : changes ? second : first);
      if (second === 'again' && !isDeepStrictEqual(parse(text), parse(readFileSync(path, 'utf8'))))
        throw new Error(`not what ${first} has become`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, changes ? changed(readFileSync(join(folder, second), 'utf8'), text) : `${text}\n`);
      if (language === 'yaml' && second !== 'wrong') loadScenario(path, readFromDisk, []);
    },
    /** The text of a file that a command has written. @param {string} file */
    read(file) {
      return readFileSync(join(folder, file), 'utf8');
    },
    /** The files of a folder that a command has written. @param {string} path */
    files(path) {
      return readdirSync(join(folder, path)).sort();
    },
    /** Runs commands and gives what they print; the first that fails ends them. @param {string} text @param {number} expected status */
    async run(text, expected) {
      const plain = plainCommands(text);
      const { printed, status } = plain === null ? await inShell(text, folder, env) : await reader.run(folder, plain);
      if (status !== expected) throw new Error(`these commands ended with status ${status}:\n${text}\n${printed}`);
      return printed.trim().replaceAll(/[ \t]+$/gm, '');
    },
    close() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** @param {string} text @param {string} cwd @param {NodeJS.ProcessEnv} env @returns {Promise<import('./reader.js').Answer>} */
function inShell(text, cwd, env) {
  return new Promise((resolve) => {
    execFile('bash', ['-e', '-c', `exec 2>&1\n${withoutSetUp(text)}`], { cwd, env, maxBuffer: 64_000_000 }, (error, printed) => {
      resolve({ printed, status: error === null ? 0 : Number(error.code ?? 1) });
    });
  });
}

/**
 * Set-up has been done when this runs, tests may be what runs it, and what the first command prints in full the picture shows.
 *
 * @param {string} text
 */
function withoutSetUp(text) {
  return text.replace(/^npm ci && npm test$/gm, '').replace(/^npm ci && (.*)$/gm, '$1 --replications 2');
}

/**
 * A scenario after a reader has made a change: what it says replaces what was there, in maps key by key; a journey as a whole.
 *
 * @param {string} text
 * @param {string} change
 */
function changed(text, change) {
  const document = parseDocument(text);
  const { contents } = parseDocument(change);
  if (!isMap(document.contents) || !isMap(contents)) throw new Error('a scenario and a change of it are maps');
  merge(document.contents, contents);
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** @param {import('yaml').YAMLMap} map that is changed @param {import('yaml').YAMLMap} change */
function merge(map, change) {
  for (const { key, value } of change.items) {
    const name = isScalar(key) ? key.value : key;
    const before = map.get(name, true);
    if (name !== 'journey' && isMap(before) && isMap(value)) merge(before, value);
    else map.set(key, value);
  }
}
