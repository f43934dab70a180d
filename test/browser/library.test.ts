import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { capacity, compare, loadScenario, simulate } from 'staffsim';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOf } from '../docs/blocks.js';
import { hasBrowser, startBrowser } from './browser.js';

const LIBRARY = '/node_modules/staffsim/dist/bundle/browser.js';
const EXAMPLE = filesOf('docs/library.md');

/** The desk with its volumes in a table. */
const WITH_TABLE = {
  'table.yaml': EXAMPLE['desk.yaml'].replace('{ perHour: 120 }', '{ file: volumes.csv }'),
  'volumes.csv': 'start,contact,volume\n08:00,support,300\n12:00,support,900\n',
};

/** By path: what the page of the documentation and its program ask for. */
const SERVED: Readonly<Record<string, () => string>> = {
  '/page.html': () => EXAMPLE['page.html'],
  '/desk.yaml': () => EXAMPLE['desk.yaml'],
  '/empty.html': () => '<!doctype html><title>Empty</title>',
  [LIBRARY]: () => readFileSync(fileURLToPath(new URL('../../dist/bundle/browser.js', import.meta.url)), 'utf8'),
};

const KINDS: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', yaml: 'text/plain' };

function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const content = SERVED[path];
    if (content === undefined) response.writeHead(404).end();
    else response.setHeader('content-type', `${KINDS[path.split('.').at(-1) ?? '']}; charset=utf-8`).end(content());
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

describe.skipIf(!hasBrowser)('the library in a page in Chromium (skipped where /usr/bin/chromium is missing)', () => {
  let browser: Browser;
  let server: Server;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    server = await serve();
    browser = await startBrowser();
    page = await browser.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    server.close();
  });

  async function open(path: string): Promise<void> {
    const address = server.address();
    await page.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}${path}`);
  }

  /** What a program there returns: a text, since here nobody knows a browser's types. */
  async function inPage(program: string): Promise<unknown> {
    await open('/empty.html');
    return page.evaluate(`(async () => {
      const { loadScenario, simulate, compare, capacity, InputError } = await import('${LIBRARY}');
      const files = ${JSON.stringify({ ...EXAMPLE, ...WITH_TABLE })};
      ${program}
    })()`);
  }

  test('the example of the documentation shows what the same program shows in Node', async () => {
    await open('/page.html');
    await page.waitForFunction(`document.querySelector('#answer').textContent.includes('%')`);
    const { result } = await simulate(await loadScenario('desk.yaml', { files: EXAMPLE }), { replications: 50 });
    const share = ((result.contacts['support']?.['serviceLevel']?.mean ?? 0) * 100).toFixed(1);
    expect(await page.textContent('#answer')).toBe(`Support desk: ${share}% within 20 s`);
    expect(complaints).toEqual([]);
  });

  test('every function gives the same bytes as in Node', async () => {
    const [desk, more] = await Promise.all([
      loadScenario('desk.yaml', { files: EXAMPLE }),
      loadScenario('desk.yaml', { files: EXAMPLE, set: ['teams.desk.agents=13'] }),
    ]);
    const options = { replications: 3 };
    const inNode = [await simulate(desk, options), await compare(desk, [more], options), await capacity(desk, options)];
    const there = await inPage(`
      const desk = await loadScenario('desk.yaml', { files });
      const more = await loadScenario('desk.yaml', { files, set: ['teams.desk.agents=13'] });
      const options = ${JSON.stringify(options)};
      return JSON.stringify([await simulate(desk, options), await compare(desk, [more], options), await capacity(desk, options)]);
    `);
    expect(there).toBe(JSON.stringify(inNode));
  });

  test('tables are read there, too', async () => {
    const { result } = await simulate(await loadScenario('table.yaml', { files: WITH_TABLE }), { replications: 3 });
    const there = await inPage(`
      return JSON.stringify((await simulate(await loadScenario('table.yaml', { files }), { replications: 3 })).result);
    `);
    expect(there).toBe(JSON.stringify(result));
    expect(result.scenario.inputs).toHaveLength(2);
  });

  test('what is wrong is data there, too, and a page has no files of its own', async () => {
    const found = await inPage(`
      const problemsOf = (work) => work.then(() => null, (error) => (error instanceof InputError ? error.problems : String(error)));
      return JSON.stringify([
        await problemsOf(loadScenario('desk.yaml', { files, set: ['teams.desk.agnts=3'] })),
        await problemsOf(loadScenario('other.yaml', { files })),
        await problemsOf(loadScenario('desk.yaml', {})),
      ]);
    `);
    expect(JSON.parse(String(found))).toMatchObject([
      [{ file: '--set', key: 'teams.desk.agnts', message: 'unknown key; did you mean "agents"?' }],
      [{ file: 'other.yaml', message: 'the file cannot be read: it is not there' }],
      [{ file: 'desk.yaml', message: expect.stringContaining('a page has no files') }],
    ]);
  });

  test('tells how far it is, lets the page have its turn, and ends with the reason when it is aborted', async () => {
    const found = await inPage(`
      const desk = await loadScenario('desk.yaml', { files });
      const controller = new AbortController();
      let turns = 0;
      const clock = setInterval(() => ++turns === 3 && controller.abort('enough'), 10);
      let told = 0;
      const reason = await simulate(desk, { replications: 1e6, signal: controller.signal, onProgress: () => told++ }).catch((error) => error);
      clearInterval(clock);
      return JSON.stringify({ reason, turns, told: told > 1 });
    `);
    expect(JSON.parse(String(found))).toEqual({ reason: 'enough', turns: 3, told: true });
  });
});
