import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { program } from '#src/cli/program.js';

/** Packages that a built module loads before it does anything, itself or by the modules that it imports. */
function packagesOf(module: URL, seen = new Set<string>()): Set<string> {
  const packages = new Set<string>();
  if (seen.has(module.href)) return packages;
  seen.add(module.href);
  const source = readFileSync(fileURLToPath(module), 'utf8');
  for (const [, name = ''] of source.matchAll(/^(?:import|export)\b[^;]*?from ["']([^"']+)["'];|^import ["']([^"']+)["'];/gm)) {
    if (!name.startsWith('.')) packages.add(name);
    else for (const deeper of packagesOf(new URL(name, module), seen)) packages.add(deeper);
  }
  return packages;
}

describe('start-up', () => {
  test('loads commander and nothing else that takes time; what a command needs comes when it is called', () => {
    const packages = packagesOf(new URL('../../dist/cli/main.js', import.meta.url));
    expect([...packages].filter((name) => !name.startsWith('node:'))).toEqual(['@commander-js/extra-typings']);
  });

  test('of the program that the command runs takes few files, and none of those that read scenarios', () => {
    const main = new URL('../../dist/bundle/main.js', import.meta.url);
    const files = new Set<string>();
    expect([...packagesOf(main, files)].filter((name) => !name.startsWith('node:'))).toEqual([]);
    expect(files.size).toBeLessThan(10);
    const isReader = (file: string) => readFileSync(fileURLToPath(file), 'utf8').includes('ZodError');
    expect([...files].some(isReader)).toBe(false);
    const folder = readdirSync(new URL('.', main)).map((name) => new URL(name, main).href);
    expect(folder.some(isReader)).toBe(true);
  });

  test('the check sees what commands load', () => {
    const packages = packagesOf(new URL('../../dist/cli/commands/check/check.js', import.meta.url));
    expect([...packages]).toEqual(expect.arrayContaining(['zod', 'yaml', 'cli-table3']));
  });

  test('every folder of a command is in the list, under its own name', () => {
    const folders = readdirSync(new URL('../../src/cli/commands/', import.meta.url));
    const listed = program(() => {}).commands.map((command) => command.name());
    expect(listed.toSorted()).toEqual(folders.toSorted());
  });
});
