import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compare } from '#src/experiment/compare/compare.js';
import { comparisonPage } from '#src/report/comparison/page/page.js';
import { runPage } from '#src/report/run/page/page.js';
import { en } from '#src/report/texts/en/texts.js';
import { zh } from '#src/report/texts/zh/texts.js';
import { inProcessRunner } from '#src/runners/in-process.js';
import { emptyFolder } from '../cli/staffsim.js';
import { desk, fromFile, HOSTILE, reported, written } from '../report/reports.js';
import { SCENARIOS } from '../scenarios/shipped.js';
import { CUT_OFF, FAINT, HIDDEN_COLUMNS, hasBrowser, inPage, OVERFLOWING, OVERPRINTED, open, startBrowser } from './browser.js';

const PHONE = 390;
const DESK = 1280;
/** Between the margins of A4, in pixels. */
const PAPER = 703;

/** Pages as they may come, each as a file. */
const PAGES: Readonly<Record<string, () => Promise<string>>> = {
  'a desk of one team': async () => runPage([await reported(written(desk(7)), 10)], en),
  'a desk of one team, in Chinese': async () => runPage([await reported(written(desk(7)), 10)], zh),
  'a week of the online store': async () => runPage([await reported(fromFile(`${SCENARIOS}online-store/online-store.yaml`), 2)], en),
  'a month of names that would break a page': async () => runPage([await reported(written(HOSTILE), 2)], en),
  'six plans': async () =>
    runPage(await Promise.all([5, 6, 7, 8, 9, 10].map((agents) => reported(written(desk(agents)), 3, `${agents} agents`))), en),
  'two plans compared': async () => comparedPage([6, 9]),
  'six plans compared': async () => comparedPage([6, 7, 8, 9, 10, 11]),
};

/** Plans with long names and a price, with the same customers. */
async function comparedPage(agents: readonly number[], texts = en): Promise<string> {
  const source = { file: 'written.yaml', sha256: null, inputs: [], set: [] };
  const plans = agents.map((each, index) => ({
    name: `a plan with a name that is long enough to need two lines on a phone, number ${index}`,
    scenario: written(desk(each, 'currency: EUR').replace('shrinkage: 0%', 'shrinkage: 0%, costPerHour: 31250')).scenario,
    changes: index === 0 ? [] : [{ key: 'teams.desk.agents', from: `${agents[0]}`, to: `${each}` }],
    source,
  }));
  const compared = await compare(plans, { runner: inProcessRunner(), replications: 5, intervals: true, waits: true });
  const runs = compared.simulations.map((simulation, index) => ({ simulation, name: plans[index].name, assumptions: [] }));
  return comparisonPage(compared, runs, [], texts);
}

describe.skipIf(!hasBrowser)('a page in Chromium (skipped where /usr/bin/chromium is missing)', () => {
  const folder = emptyFolder();
  let browser: Browser;

  beforeAll(async () => {
    browser = await startBrowser();
  }, 60_000);

  afterAll(() => browser.close());

  describe.each(Object.entries(PAGES))('of %s', (name, make) => {
    const file = join(folder, `${name.replaceAll(' ', '-')}.html`);

    beforeAll(async () => writeFileSync(file, await make()), 60_000);

    test.each([
      [PHONE, 'light'],
      [DESK, 'light'],
      [DESK, 'dark'],
    ] as const)('at %i pixels, %s, fits, can be read, and asks for nothing', async (width, scheme) => {
      const { page, complaints } = await open(browser, file, width, scheme);
      expect(await inPage(page, OVERFLOWING)).toEqual([]);
      expect(await inPage(page, CUT_OFF)).toEqual([]);
      expect(await inPage(page, OVERPRINTED)).toEqual([]);
      expect(await inPage(page, HIDDEN_COLUMNS)).toEqual([]);
      expect(await inPage(page, FAINT)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.close();
    });
  });

  test('on paper leads with the answer on a page of its own, and takes a few pages', async () => {
    const file = join(folder, 'printed.html');
    writeFileSync(file, await PAGES['a desk of one team']());
    const { page } = await open(browser, file, DESK, 'dark');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    // Paper is light, whatever the screen.
    expect(await inPage(page, 'return getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    expect(await inPage(page, FAINT)).toEqual([]);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThanOrEqual(3);
    expect(pages).toBeLessThanOrEqual(5);
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
    await page.close();
  });

  test.each([
    [3, en],
    [6, en],
    [3, zh],
    [6, zh],
  ])('of %i plans has every column of the plans on a screen of 1,100 pixels and on paper', async (count, texts) => {
    const file = join(folder, `${count}-plans.html`);
    writeFileSync(file, await comparedPage([6, 7, 8, 9, 10, 11].slice(0, count), texts));
    const { page } = await open(browser, file, 1100, 'light');
    const beyond = `
      const table = document.querySelector('table.plans');
      return Math.max(0, table.getBoundingClientRect().right - table.parentElement.getBoundingClientRect().right);`;
    expect(await inPage(page, beyond)).toBeLessThanOrEqual(1);
    await page.setViewportSize({ width: PAPER, height: 900 });
    await page.emulateMedia({ media: 'print' });
    expect(await inPage(page, beyond)).toBeLessThanOrEqual(1);
    await page.close();
  });

  test('hints at more columns wherever a table is wider than its box, on a desk too, and nowhere else', async () => {
    const file = join(folder, 'hints.html');
    writeFileSync(file, await comparedPage([6, 7, 8]));
    const { page } = await open(browser, file, DESK, 'light');
    const hint = `return document.querySelector('.tabled:has(.plans) .swipe').getBoundingClientRect().height;`;
    expect(await inPage(page, hint)).toBe(0);
    await inPage(page, `document.querySelector('table.plans').style.minWidth = '1600px';`);
    await page.waitForTimeout(100);
    expect(await inPage(page, hint)).toBeGreaterThan(0);
    await page.close();
  });

  test('is in a heading order without gaps', async () => {
    const file = join(folder, 'headings.html');
    writeFileSync(file, await PAGES['a desk of one team']());
    const { page } = await open(browser, file, DESK, 'light');
    const levels = await inPage<number[]>(
      page,
      `return [...document.querySelectorAll('h1,h2,h3,h4')].map(({ tagName }) => Number(tagName[1]))`,
    );
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.slice(1).entries()) expect(level - levels[index]).toBeLessThanOrEqual(1);
    await page.close();
  });
});
