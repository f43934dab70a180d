import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isKeyNotYet, isValueNotYet } from '#src/scenario/language/not-yet.js';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const pages = [
  'README.md',
  'README.zh-CN.md',
  ...readdirSync(join(REPOSITORY, 'docs'), { recursive: true, encoding: 'utf8' }).map((name) => join('docs', name)),
]
  .filter((name) => name.endsWith('.md'))
  .sort();

describe('the pages of the documentation', () => {
  it('show what their commands print, what the program says of itself, and scenarios that are right', () => {
    expect(() =>
      execFileSync('node', ['scripts/docs/docs.js', '--check'], { cwd: REPOSITORY, encoding: 'utf8', stdio: 'pipe' }),
    ).not.toThrow();
  }, 300_000);

  it('link to pages, headings and files that are there', () => {
    const broken = pages.flatMap((page) =>
      linksOf(page)
        .filter((link) => !leadsSomewhere(page, link))
        .map((link) => `${page}: ${link}`),
    );
    expect(broken).toEqual([]);
  });

  it('lead from English to Chinese and back where there is both', () => {
    const both = pages.filter((page) => page.startsWith('docs/zh/')).map((page) => [page.replace('docs/zh/', 'docs/'), page] as const);
    expect(both.length).toBeGreaterThan(0);
    for (const [english, chinese] of [['README.md', 'README.zh-CN.md'] as const, ...both]) {
      expect(linksOf(english)).toContain(relative(dirname(english), chinese));
      expect(linksOf(chinese)).toContain(relative(dirname(chinese), english));
    }
  });

  it('in Chinese show results in Chinese, with the names of the program and the keys of scenarios as the only English words', () => {
    const chinese = pages.filter((page) => page === 'README.zh-CN.md' || page.startsWith('docs/zh/'));
    for (const page of chinese) {
      const printed = [...textOf(page).matchAll(/^```text\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);
      expect(printed.length).toBeGreaterThan(1);
      for (const text of printed) expect(text, page).toMatch(/\p{Script=Han}/u);
      const commands = [...textOf(page).matchAll(/^npx staffsim (?:run|compare|capacity|check) .*$/gm)];
      expect(commands.length).toBeGreaterThan(1);
      for (const [command] of commands) expect(command).toContain('--lang zh');
    }
  });

  it('show commands that work on Windows, too: the program and nothing else, with double quotation marks', () => {
    // The one for a shell says so.
    const script = /^set \+e$/m;
    const odd = pages
      .filter((page) => !page.startsWith('docs/contributing/') && page !== 'docs/architecture.md')
      .flatMap((page) => {
        const blocks = [...textOf(page).matchAll(/^```sh.*\n([\s\S]*?)^```$/gm)]
          .map(([, text = '']) => text)
          .filter((text) => !script.test(text));
        const lines = blocks.flatMap((text) => text.trim().split('\n'));
        return lines
          .filter((line) => !/^(npm |npx |node ((scripts|truth|bench)\/|[\w-]+\.mjs$))[^|'$<>;\\]*$/.test(outsideQuotes(line)))
          .map((line) => `${page}: ${line}`);
      });
    expect(odd).toEqual([]);
  });

  it('type the command in one way: npx staffsim', () => {
    const command = 'staffsim (?:run|compare|capacity|check|init|open|schema)';
    const others = pages.flatMap((page) => {
      // Printed help calls the program by its name.
      const text = textOf(page).replaceAll(/<!-- begin [\s\S]*?<!-- end \w+ -->/g, '');
      const typed = text.match(new RegExp(`^(?:npm ci && |call )?${command} .*$`, 'gm')) ?? [];
      // One that is only named has no file behind it.
      const inSentences = text.match(new RegExp(`\`${command} [^\`-][^\`]*\``, 'g')) ?? [];
      const asFile = page.startsWith('docs/contributing/') ? [] : (text.match(/node bin\/staffsim\.js/g) ?? []);
      return [...typed, ...inSentences, ...asFile].map((found) => `${page}: ${found}`);
    });
    expect(others).toEqual([]);
    expect(pages.filter((page) => textOf(page).includes('\nnpx staffsim ')).length).toBeGreaterThan(10);
  });

  it('can all be reached from the README', () => {
    const reached = new Set(['README.md']);
    for (const page of reached) {
      for (const link of linksOf(page)) {
        const to = relative(REPOSITORY, join(REPOSITORY, dirname(page), pathOf(link)));
        if (to.endsWith('.md') && existsSync(join(REPOSITORY, to))) reached.add(to);
      }
    }
    expect(pages.filter((page) => page.startsWith('docs/') && !reached.has(page))).toEqual([]);
  });
});

describe('the page on architecture', () => {
  it('has a row for every room of src, in the order of their imports', () => {
    const rooms = readdirSync(join(REPOSITORY, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const table = sectionOf('docs/architecture.md', 'Rooms');
    const named = [...table.matchAll(/^\| `(\w+)` \|/gm)].map((row) => row[1]);
    expect([...named].sort()).toEqual(rooms.map(({ name }) => name).sort());
    const enforced = /const ROOMS = \[([^\]]*)\]/.exec(textOf('.dependency-cruiser.cjs'))?.[1] ?? '';
    const order = [...enforced.matchAll(/'(\w+)'/g)].map((room) => room[1]);
    expect(named).toEqual(order.filter((room) => named.includes(room)));
  });
});

describe('the page on the language', () => {
  it('lists as not there yet only what is refused as such', () => {
    const rows = [...sectionOf('docs/language.md', 'What is not there yet').matchAll(/^\| (`[^|]+`|the file) \| ([^|]+) \|/gm)];
    const places = rows.map(([, where = '', what = '']) => ({
      path: pathIn(where),
      keys: [...what.matchAll(/`([^`]+)`/g)].map(([, key = '']) => key),
    }));
    expect(places.length).toBeGreaterThan(3);
    const there = places.flatMap(({ path, keys }) => keys.filter((key) => !isNotYet(path, key)).map((key) => [...path, key].join('.')));
    expect(there).toEqual([]);
  });
});

/** `contacts.*` as it stands in a table, to a path of a scenario. */
function pathIn(where: string): string[] {
  return where === 'the file' ? [] : where.replaceAll('`', '').replaceAll('*', 'name').split('.');
}

/** @param written a key, or a key and the value that is meant */
function isNotYet(path: readonly string[], written: string): boolean {
  const [key = '', value] = written.split(': ');
  if (value !== undefined) return isValueNotYet([...path, key], value);
  return isKeyNotYet(path, key) || isValueNotYet([...path, key], 2);
}

function textOf(page: string): string {
  return readFileSync(join(REPOSITORY, page), 'utf8');
}

/** A command without what stands in double quotation marks. */
function outsideQuotes(line: string): string {
  return line.replaceAll(/"[^"]*"/g, '');
}

/** What stands under a heading, to the next one of its kind. */
function sectionOf(page: string, heading: string): string {
  const text = textOf(page);
  const begin = text.indexOf(`\n## ${heading}\n`);
  expect(begin).toBeGreaterThan(0);
  return text
    .slice(begin + 4)
    .split('\n## ', 1)
    .join('');
}

/** Where a page links to within the repository. */
function linksOf(page: string): string[] {
  const text = textOf(page).replaceAll(/^```[\s\S]*?^```$/gm, '');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link).filter((link) => !/^https?:/.test(link));
}

function pathOf(link: string): string {
  return link.split('#', 1).join('');
}

function leadsSomewhere(page: string, link: string): boolean {
  const path = pathOf(link);
  const target = path === '' ? page : join(dirname(page), path);
  if (!existsSync(join(REPOSITORY, target))) return false;
  const heading = link.split('#')[1];
  return heading === undefined || headingsOf(target).includes(heading);
}

/** The anchors of a page's headings, as GitHub makes them. */
function headingsOf(page: string): string[] {
  return [...textOf(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{Letter}\p{Number}_\s-]/gu, '')
      .trim()
      .replaceAll(/\s/g, '-'),
  );
}
