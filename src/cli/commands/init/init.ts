import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { nearestName } from '../../../kit/nearest.js';
import { PACKAGE_FOLDER } from '../../../library/package-folder.js';
import { wrong } from '../../../library/wrong.js';
import { broken, PAGE_WIDTH } from '../../../report/screen/table-layout.js';
import { writeWholeFiles } from '../../out/whole-files.js';
import { ExitStatus } from '../../process/exit.js';
import { print, show, tell } from '../../process/streams.js';
import { schemaText } from '../schema/text.js';
import type { InitOptions } from './spec.js';
import { filesOf, isSchemaLine, SCENARIOS, type Template, templates } from './templates.js';

/** The description of the language that is written beside a template, for editors. */
const SCHEMA_FILE = 'staffsim.schema.json';

/** `staffsim init`: lists the templates, or writes one to stdout, to a file or into a folder. */
export async function init(name: string | undefined, options: InitOptions): Promise<ExitStatus> {
  refuseUnused(name, options);
  const found = templates();
  if (name === undefined || options.list === true) {
    await show(`${listOf(found)}\n`);
    return ExitStatus.done;
  }
  const template = found.find((candidate) => candidate.name === name);
  if (template === undefined) throw wrong('init', unknown(name, found));
  if (options.out === undefined) await printFile(template);
  else await copy(template, options.out, options.force === true);
  return ExitStatus.done;
}

/** What would be passed over without a word. */
function refuseUnused(name: string | undefined, { list, out, force }: InitOptions): void {
  if (name !== undefined && list === true) throw wrong('--list', 'lists all templates; it goes without the name of one');
  if (name === undefined && out !== undefined) throw wrong('--out', 'goes with the name of a template');
  if (out === undefined && force === true) throw wrong('--force', 'goes with --out');
}

function unknown(name: string, found: readonly Template[]): string {
  const names = found.map((template) => template.name);
  const nearest = nearestName(name, names);
  return `there is no template "${name}"; ${nearest === null ? `there are ${names.join(', ')}` : `did you mean "${nearest}"?`}`;
}

function listOf(found: readonly Template[]): string {
  const width = Math.max(...found.map((template) => template.name.length)) + 2;
  const indent = `\n${' '.repeat(width + 2)}`;
  const row = ({ name, about, teaches }: Template): string =>
    `  ${name.padEnd(width)}${[about, teaches].flatMap((text) => broken(text, PAGE_WIDTH - width - 2)).join(indent)}`;
  const industries = [...new Set(found.map(({ industry }) => industry))].sort();
  return [
    ...industries.flatMap((industry) => [industry, ...found.filter((one) => one.industry === industry).map(row), '']),
    'staffsim init NAME --out my.yaml writes one of a single file, --out FOLDER one of several.',
  ].join('\n');
}

async function printFile(template: Template): Promise<void> {
  const count = filesOf(template).length;
  if (count > 1) {
    throw wrong(
      'init',
      `${template.name} has ${count} files: write it into a folder with staffsim init ${template.name} --out ${template.name}`,
    );
  }
  const schema = new URL(`docs/scenario.schema.json`, PACKAGE_FOLDER).href;
  await print(written(await readFile(template.file, 'utf8'), schema, [{ from: template.file, to: `${template.name}.yaml` }]));
}

interface Copied {
  readonly from: string;
  readonly to: string;
}

async function copy(template: Template, out: string, force: boolean): Promise<void> {
  const files = filesOf(template);
  const single = files.length === 1;
  const root = rootOf(template.file, files);
  const copies: Copied[] = files.map((from) => ({ from, to: single ? out : join(out, relative(root, from)) }));
  const schema = { path: join(single ? dirname(out) : out, SCHEMA_FILE), text: schemaText() };
  const present = copies.map(({ to }) => to).filter((to) => existsSync(to));
  if (await differs(schema)) present.push(schema.path);
  if (present.length > 0 && !force) throw wrong('--out', `there already: ${present.join(', ')}; with --force it is replaced`);
  const contents = copies.map(async ({ from, to }) => {
    const bytes = await readFile(from);
    return { path: to, content: from.endsWith('.yaml') ? written(bytes.toString(), pathFrom(to, schema.path), copies) : bytes };
  });
  await writeWholeFiles([...(await Promise.all(contents)), { path: schema.path, content: schema.text }], '--out');
  const own = single ? out : join(out, relative(root, template.file));
  tell(`written: ${own}; now try: staffsim run ${own}\n`);
}

/** Whether something else stands where the schema is to be: an older one, say. */
async function differs({ path, text }: { readonly path: string; readonly text: string }): Promise<boolean> {
  return existsSync(path) && (await readFile(path, 'utf8')) !== text;
}

/** A shipped scenario as its new owner has it: editors find the schema, and the commands of its comment name the copies. */
function written(text: string, schema: string, copies: readonly Copied[]): string {
  const lines = text.split('\n').filter((line) => !isSchemaLine(line));
  const own = [`# yaml-language-server: $schema=${schema}`, ...lines].join('\n');
  return copies.reduce((all, { from, to }) => all.replaceAll(`scenarios/${slashed(relative(SCENARIOS, from))}`, to), own);
}

/** A path as a file names another one: from its own folder, with slashes. */
function pathFrom(file: string, other: string): string {
  return slashed(relative(dirname(file), other));
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}

/** The folder that holds all files of a template: that of its own file, or one above where it extends a scenario from elsewhere. */
function rootOf(own: string, files: readonly string[]): string {
  let root = dirname(own);
  while (files.some((file) => relative(root, file).startsWith('..'))) root = dirname(root);
  return root;
}
