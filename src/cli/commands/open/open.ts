import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { wrong } from '../../../library/wrong.js';
import { PAGE } from '../../../report/files/file-names.js';
import { visibleLine } from '../../../report/screen/visible.js';
import { codeOf } from '../../out/unwritable.js';
import { ExitStatus } from '../../process/exit.js';
import { show, tell } from '../../process/streams.js';
import { startBrowser } from '../../watch/browser.js';

/**
 * `staffsim open`: shows the page of a result in the browser. Where none can be started it prints where the page is.
 *
 * @param place a folder that `--out` wrote, or a page
 * @throws InputError where there is no page
 */
export async function open(place: string): Promise<ExitStatus> {
  const page = resolve(pageIn(place));
  if (await startBrowser(page)) return ExitStatus.done;
  tell('no browser could be started here; open this file in yours:\n');
  await show(`${visibleLine(page)}\n`);
  return ExitStatus.done;
}

function pageIn(place: string): string {
  const found = kindOf(place);
  if (found === null) throw wrong(place, 'it is not there; name a folder that --out wrote, or its report.html');
  if (found === 'file') {
    if (/\.html?$/i.test(place)) return place;
    throw wrong(place, 'it is no page; name a folder that --out wrote, or its report.html');
  }
  const page = join(place, PAGE);
  if (kindOf(page) === 'file') return page;
  throw wrong(place, `it holds no ${PAGE}; staffsim run, compare and capacity write one with --out`);
}

/** @returns null where nothing is there */
function kindOf(path: string): 'file' | 'folder' | null {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
    throw wrong(path, 'it may not be read');
  }
}
