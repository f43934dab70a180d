// Makes the pictures of pages in docs/pictures/, from runs of the scenarios that ship:
//
//   npm run pictures
//
// It needs Chromium (/usr/bin/chromium, or where CHROMIUM says) and the built package. Fonts differ from machine to machine, so the
// pictures are made by hand when the pages change, and not compared by a test.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const repository = new URL('../../', import.meta.url);
const pictures = fileURLToPath(new URL('docs/pictures/', repository));
const STAFFSIM = fileURLToPath(new URL('bin/staffsim.js', repository));

/** Each picture: the command that writes the page, the part of the page that is shown, and how wide and how high at most. */
const PICTURES = [
  { name: 'run', command: ['run', 'scenarios/online-store/online-store.yaml'], part: '#leadership', width: 1000, height: 720 },
  { name: 'charts', command: ['run', 'scenarios/online-store/online-store.yaml'], part: '#staffing .panels', width: 1180, height: 380 },
  { name: 'heat-map', command: ['run', 'scenarios/online-store/online-store.yaml'], part: '#heat .panels', width: 1180, height: 620 },
  {
    name: 'compare',
    command: ['compare', 'scenarios/specialists.yaml', 'scenarios/pooled.yaml'],
    part: '#leadership',
    width: 1000,
    height: 900,
  },
  { name: 'capacity', command: ['capacity', 'scenarios/support-desk.yaml'], part: '#leadership', width: 1000, height: 720 },
];

const folder = mkdtempSync(join(tmpdir(), 'staffsim-pictures-'));
mkdirSync(pictures, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  const written = new Map();
  for (const picture of PICTURES) {
    const key = picture.command.join(' ');
    if (!written.has(key)) written.set(key, pageOf(picture.command, join(folder, String(written.size))));
    await take(picture, written.get(key));
    console.log(`docs/pictures/${picture.name}.png`);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}

/** Runs a command for its page. @param {readonly string[]} command @param {string} out folder of its results */
function pageOf(command, out) {
  const { status, stderr } = spawnSync(process.execPath, [STAFFSIM, ...command, '--out', out, '--quiet'], {
    cwd: fileURLToPath(repository),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`staffsim ${command.join(' ')}: ${stderr}`);
  return join(out, 'report.html');
}

/** @param {(typeof PICTURES)[number]} picture @param {string} file the page */
async function take({ name, part, width, height }, file) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: 'light' });
  await page.goto(`file://${file}`);
  const box = await page.locator(part).boundingBox();
  if (box === null) throw new Error(`${name}: nothing of the page is ${part}`);
  // The first page is shown from its title on.
  const y = part === '#leadership' ? 0 : box.y - 8;
  const clip = { x: 0, y, width, height: Math.min(height, box.y + box.height - y) };
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true, clip });
  await page.close();
}
