import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const SOURCES = fileURLToPath(new URL('../../src/', import.meta.url));

/** What a browser runs as well, and the packages that each of these rooms may use. */
const BASIC = ['seedrandom', 'simple-statistics'];
const PURE: Readonly<Record<string, readonly string[]>> = {
  kit: BASIC,
  shared: BASIC,
  random: BASIC,
  statistics: BASIC,
  scenario: [...BASIC, 'zod', 'yaml', 'csv-parse/sync', 'temporal-polyfill'],
  engine: BASIC,
  simulation: BASIC,
  queueing: BASIC,
  center: BASIC,
  measures: BASIC,
  experiment: BASIC,
};

const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  // Made when the project is built.
  .filter((path) => !path.startsWith('center/generated/'));
const textOf = (path: string) => readFileSync(join(SOURCES, path), 'utf8');

/** What a source names after `from`, `import` or `import(`, files of its own aside. */
function packagesIn(source: string): string[] {
  return [...source.matchAll(/(?<!['"])(?:\bfrom|\bimport|\bimport\(|\brequire\()\s*['"]([^.'"\n][^'"\n]*)['"]/g)].flatMap(
    (match) => match[1] ?? [],
  );
}

test('no source has more than 300 lines', () => {
  const long = files.filter((path) => textOf(path).trimEnd().split('\n').length > 300);
  expect(files.length).toBeGreaterThan(100);
  expect(long).toEqual([]);
});

describe('the rooms that a browser runs as well', () => {
  test.each(Object.entries(PURE))('%s imports nothing from Node and no package but %s', (room, allowed) => {
    const foreign = files
      .filter((path) => path.startsWith(`${room}/`))
      .flatMap((path) => packagesIn(textOf(path)).map((name) => ({ path, name })))
      .filter(({ name }) => !allowed.includes(name));
    expect(foreign).toEqual([]);
  });

  test('the library imports nothing from Node but for its own entry there, and one package', () => {
    const inPages = files.filter((path) => /^library\/(?!node[/.])/.test(path));
    const foreign = inPages.flatMap((path) => packagesIn(textOf(path))).filter((name) => !name.startsWith('@noble/hashes/'));
    expect(inPages.length).toBeGreaterThan(10);
    // The last are those that its comments show.
    expect([...new Set(foreign)]).toEqual(['staffsim/browser']);
  });

  test('imports are found in every way of writing them, and nothing else', () => {
    expect(packagesIn("const keys = ['from', 'to'];\nif (entry['from'] === entry['to']) return;")).toEqual([]);
    const source = `import a from 'node:fs';\nimport "b";\nexport { c } from '@d/c';\nconst e = await import('e');\nimport f from './f.js';`;
    expect(packagesIn(source)).toEqual(['node:fs', 'b', '@d/c', 'e']);
    expect(packagesIn(textOf('library/node/read-file.ts'))).toContain('node:fs');
  });

  test('nothing in them looks for what only Node has', () => {
    const looks = files
      .filter((path) => Object.keys(PURE).some((room) => path.startsWith(`${room}/`)))
      .filter((path) => /\b(process|Buffer|__dirname|__filename)\s*[.[]/.test(withoutComments(textOf(path))));
    expect(looks).toEqual([]);
  });
});

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}
