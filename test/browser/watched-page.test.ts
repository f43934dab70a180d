import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PageServer } from '#src/cli/watch/page-server.js';
import { runPage } from '#src/report/run/page/page.js';
import { en } from '#src/report/texts/en/texts.js';
import { desk, reported, written } from '../report/reports.js';
import { hasBrowser, inPage, startBrowser } from './browser.js';

describe.skipIf(!hasBrowser)('a watched page in Chromium (skipped where /usr/bin/chromium is missing)', () => {
  let browser: Browser;
  let server: PageServer;

  beforeAll(async () => {
    browser = await startBrowser();
    server = await PageServer.start();
  });

  afterAll(async () => {
    await browser.close();
    server.close();
  });

  test('shows itself anew when it has changed, and the reader stays where he was', async () => {
    const [before, after] = await Promise.all([7, 8].map(async (agents) => runPage([await reported(written(desk(agents)), 2)], en)));
    server.show(before);
    const page = await browser.newPage({ viewport: { width: 1280, height: 700 } });
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(server.address);
    await inPage(page, `document.querySelector('details').open = true; scrollTo(0, 1234); window.old = true;`);
    server.show(after);
    await page.waitForFunction('window.old === undefined && scrollY > 0');
    expect(await inPage(page, `return scrollY`)).toBe(1234);
    expect(await inPage(page, `return document.querySelector('details').open`)).toBe(true);
    expect(await inPage(page, `return document.documentElement.dataset.version.split('-')[1]`)).toBe('2');
    expect(complaints).toEqual([]);
  });
});
