import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFromDisk } from '../../../library/node/read-file.js';
import { PACKAGE_FOLDER } from '../../../library/package-folder.js';
import { loadScenario } from '../../../scenario/load.js';

/** A shipped scenario: one file, or a folder that holds the scenario's file and what it names. */
export interface Template {
  readonly name: string;
  /** Absolute path of the scenario's own file. */
  readonly file: string;
  /** Absolute paths of all files that stand in its folder; without a folder its own alone. */
  readonly files: readonly string[];
  /** Whose center it is: `Bank`. */
  readonly industry: string;
  /** What it is: the first sentence of the comment that opens it. */
  readonly about: string;
  /** What it teaches: the comment's sentence that says so. */
  readonly teaches: string;
}

export const SCENARIOS = fileURLToPath(new URL('scenarios', PACKAGE_FOLDER));

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
  return [{ name: entry.slice(0, -'.yaml'.length), file, files: [file], ...openingOf(file) }];
}

/** The scenario of a folder is the file named like it, else its only scenario; a folder without one is no template. */
function folderTemplate(folder: string, name: string): Template[] {
  const files = readdirSync(join(folder, name), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => resolve(entry.parentPath, entry.name));
  const scenarios = files.filter((file) => file.endsWith('.yaml'));
  const file = scenarios.find((path) => path.endsWith(`${name}.yaml`)) ?? scenarios[0];
  return file === undefined ? [] : [{ name, file, files, ...openingOf(file) }];
}

/** What the comment that opens a scenario says: `Bank: a day by its hours. It teaches to …`. */
function openingOf(file: string): Pick<Template, 'industry' | 'about' | 'teaches'> {
  const lines = readFileSync(file, 'utf8').split('\n');
  const comment = lines
    .slice(
      0,
      lines.findIndex((line) => !line.startsWith('#')),
    )
    .filter((line) => !isSchemaLine(line))
    .map((line) => line.replace(/^#+\s?/, '').trim())
    .join(' ')
    .trim();
  const [first = '', ...others] = comment.split(/(?<=\.)\s+/);
  const [, industry = '', about = first] = /^([^:]+): (.*)$/.exec(first) ?? [];
  return {
    industry,
    about: about.charAt(0).toUpperCase() + about.slice(1),
    teaches: others.find((one) => one.startsWith('It teaches')) ?? '',
  };
}

/** The line by which editors find the description of the language. */
export function isSchemaLine(line: string): boolean {
  return /^#\s*yaml-language-server:/.test(line);
}
