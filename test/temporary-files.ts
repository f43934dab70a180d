import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What decides where temporary files go: the first on Unix, the others on Windows. */
const PLACES = ['TMPDIR', 'TEMP', 'TMP'];

/**
 * Gives all temporary files of a test run, also those of the processes that tests start, one folder, and removes it at the end: some
 * hundreds of folders would stay on the developer's disk after each run.
 */
export default function keepTogether(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'staffsim-tests-'));
  for (const place of PLACES) process.env[place] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
