import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { emptyFolder, staffsim } from '../staffsim.js';

/** No display, and nothing that says which browser. */
const NO_SCREEN = { DISPLAY: '', WAYLAND_DISPLAY: '', BROWSER: '', WSL_DISTRO_NAME: '' };

/** A folder for PATH in which the openers of Linux and macOS write down what they were given and end with that status. */
function fakeOpener(status: number): { readonly PATH: string; readonly noted: string } {
  const folder = emptyFolder();
  const noted = join(folder, 'noted');
  for (const name of ['xdg-open', 'open']) {
    writeFileSync(join(folder, name), `#!/bin/sh\nprintf '%s\\n' "$@" > '${noted}'\nexit ${status}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  return { PATH: `${folder}:${process.env['PATH'] ?? ''}`, noted };
}

describe.skipIf(process.platform === 'win32')('staffsim open (skipped on Windows: the opener there is no script)', () => {
  const folder = join(emptyFolder(), 'a result & more');
  const page = join(folder, 'report.html');

  beforeAll(() => {
    mkdirSync(folder);
    writeFileSync(page, '<!doctype html>');
    writeFileSync(join(folder, 'run.json'), '{}');
  });

  test.each([
    ['of a folder', folder],
    ['by its name', page],
  ])('gives the page %s to what opens files here', (_, place) => {
    const { PATH, noted } = fakeOpener(0);
    const outcome = staffsim(['open', place], { env: { ...NO_SCREEN, DISPLAY: ':0', PATH } });
    expect(outcome).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(noted, 'utf8')).toBe(`${pathToFileURL(page).href}\n`);
  });

  test('prints where the page is when no browser comes of it', () => {
    const { PATH } = fakeOpener(3);
    const outcome = staffsim(['open', 'a result & more'], { cwd: join(folder, '..'), env: { ...NO_SCREEN, DISPLAY: ':0', PATH } });
    expect(outcome).toEqual({ status: 0, stdout: `${page}\n`, stderr: 'no browser could be started here; open this file in yours:\n' });
  });

  test.skipIf(process.platform === 'darwin')(
    'does not look for a browser where there is no screen (skipped on macOS, which has one)',
    () => {
      const { PATH } = fakeOpener(0);
      expect(staffsim(['open', folder], { env: { ...NO_SCREEN, PATH } }).stdout).toBe(`${page}\n`);
    },
  );

  test.each([
    ['nowhere', () => 'nowhere', 'nowhere: error: it is not there; name a folder that --out wrote, or its report.html\n'],
    ['in a folder without one', () => '.', '.: error: it holds no report.html; staffsim run, compare and capacity write one with --out\n'],
    [
      'in another file',
      () => join(folder, 'run.json'),
      `${join(folder, 'run.json')}: error: it is no page; name a folder that --out wrote, or its report.html\n`,
    ],
  ])('says so where there is no page: %s', (_, place, stderr) => {
    expect(staffsim(['open', place()], { cwd: emptyFolder() })).toEqual({ status: 2, stdout: '', stderr });
  });
});
