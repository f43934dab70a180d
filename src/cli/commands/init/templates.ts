import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadScenario } from '../../../scenario/load.js';
import { readFromDisk } from '../../input/read-file.js';
import { PACKAGE_FOLDER } from '../../package-folder.js';

/** A shipped scenario: one file, or a folder that holds the scenario's file and what it names. */
export interface Template {
  readonly name: string;
  /** Absolute path of the scenario's own file. */
  readonly file: string;
  /** Absolute paths of all files that stand in its folder; without a folder its own alone. */
  readonly files: readonly string[];
  /** What it teaches: the first sentence of the comment that opens it. */
  readonly about: string;
}

const SCENARIOS = fileURLToPath(new URL('scenarios', PACKAGE_FOLDER));

/** All templates by name. */
export function templates(folder = SCENARIOS): Template[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? folderTemplate(folder, entry.name) : fileTemplate(folder, entry.name)))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Absolute paths of all that a template needs: a scenario may extend one that stands beside it. */
export function filesOf(template: Template): string[] {
  const { inputs } = loadScenario(template.file, readFromDisk, []);
  return [...new Set([...template.files, ...inputs.map(({ path }) => resolve(path))])];
}

function fileTemplate(folder: string, entry: string): Template[] {
  if (!entry.endsWith('.yaml')) return [];
  const file = join(folder, entry);
  return [{ name: entry.slice(0, -'.yaml'.length), file, files: [file], about: aboutOf(file) }];
}

/** The scenario of a folder is the file named like it, else its only scenario; a folder without one is no template. */
function folderTemplate(folder: string, name: string): Template[] {
  const files = readdirSync(join(folder, name), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => resolve(entry.parentPath, entry.name));
  const scenarios = files.filter((file) => file.endsWith('.yaml'));
  const file = scenarios.find((path) => path.endsWith(`${name}.yaml`)) ?? scenarios[0];
  return file === undefined ? [] : [{ name, file, files, about: aboutOf(file) }];
}

function aboutOf(file: string): string {
  const lines = readFileSync(file, 'utf8').split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  const comment = lines
    .slice(0, end)
    .map((line) => line.replace(/^#+\s?/, '').trim())
    .join(' ')
    .trim();
  return /^.*?\.(?=\s|$)/.exec(comment)?.[0] ?? comment;
}
