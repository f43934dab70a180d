import { existsSync } from 'node:fs';
import { copyFile, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { nearestName } from '../../../kit/nearest.js';
import { PAGE_WIDTH, wrap } from '../../../report/screen/table-layout.js';
import { makeFolder } from '../../../runners/made-folder.js';
import { ExitStatus } from '../../process/exit.js';
import { wrong } from '../../process/wrong.js';
import type { InitOptions } from './spec.js';
import { filesOf, type Template, templates } from './templates.js';

/** `staffsim init`: lists the templates, or writes one to stdout, to a file or into a folder. */
export async function init(name: string | undefined, options: InitOptions): Promise<ExitStatus> {
  const found = templates();
  if (name === undefined) {
    process.stdout.write(`${listOf(found)}\n`);
    return ExitStatus.done;
  }
  const template = found.find((candidate) => candidate.name === name);
  if (template === undefined) throw wrong('init', unknown(name, found));
  if (options.out === undefined) await print(template);
  else await copy(template, options.out, options.force === true);
  return ExitStatus.done;
}

function unknown(name: string, found: readonly Template[]): string {
  const names = found.map((template) => template.name);
  const nearest = nearestName(name, names);
  return `there is no template "${name}"; ${nearest === null ? `there are ${names.join(', ')}` : `did you mean "${nearest}"?`}`;
}

function listOf(found: readonly Template[]): string {
  const width = Math.max(...found.map((template) => template.name.length)) + 2;
  const indent = `\n${' '.repeat(width + 2)}`;
  const rows = found.map(({ name, about }) => `  ${name.padEnd(width)}${wrap(about, PAGE_WIDTH - width - 2).replaceAll('\n', indent)}`);
  return ['Templates:', ...rows, '', 'staffsim init NAME > my.yaml prints one; with --out it is written with all its files.'].join('\n');
}

async function print(template: Template): Promise<void> {
  const count = filesOf(template).length;
  if (count > 1) {
    throw wrong(
      'init',
      `${template.name} has ${count} files: write it into a folder with staffsim init ${template.name} --out ${template.name}`,
    );
  }
  process.stdout.write(await readFile(template.file, 'utf8'));
}

async function copy(template: Template, out: string, force: boolean): Promise<void> {
  const files = filesOf(template);
  const single = files.length === 1;
  const root = rootOf(template.file, files);
  const pairs = files.map((from) => ({ from, to: single ? out : join(out, relative(root, from)) }));
  const present = pairs.filter(({ to }) => existsSync(to));
  if (present.length > 0 && !force)
    throw wrong('--out', `there already: ${present.map(({ to }) => to).join(', ')}; with --force it is replaced`);
  try {
    for (const { from, to } of pairs) {
      await makeFolder(dirname(to));
      await copyFile(from, to);
    }
  } catch (error) {
    throw wrong('--out', `cannot write ${out}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const written = single ? out : join(out, relative(root, template.file));
  process.stderr.write(`written: ${written}; now try: staffsim run ${written}\n`);
}

/** The folder that holds all files of a template: that of its own file, or one above where it extends a scenario from elsewhere. */
function rootOf(own: string, files: readonly string[]): string {
  let root = dirname(own);
  while (files.some((file) => relative(root, file).startsWith('..'))) root = dirname(root);
  return root;
}
