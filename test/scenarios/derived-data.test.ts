import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { SCENARIOS } from './shipped.js';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const DATA = process.env['STAFFSIM_DATA'] ?? resolve(REPOSITORY, '../shared/data');
const hasData = existsSync(join(DATA, 'us_bank_calls_5min_first100.csv'));
const made = mkdtempSync(join(tmpdir(), 'staffsim-derived-'));

describe('shipped tables', () => {
  afterAll(() => rmSync(made, { recursive: true }));

  it('of the online store and of its peak week are what their script makes', () => {
    script('online-store.js', made);
    for (const scenario of ['online-store', 'online-store-peak']) {
      for (const name of ['volumes.csv', 'staffing.csv']) {
        expect(readFileSync(join(made, scenario, name), 'utf8')).toBe(readFileSync(join(SCENARIOS, scenario, name), 'utf8'));
      }
    }
  });

  it.skipIf(!hasData)('of the US bank are what the script derives (needs the data folder)', () => {
    const file = join(made, 'us-bank.csv');
    script('us-bank-week.js', file);
    expect(readFileSync(file, 'utf8')).toBe(readFileSync(join(SCENARIOS, 'us-bank-week/volumes.csv'), 'utf8'));
  });
});

function script(name: string, ...args: string[]): void {
  execFileSync(process.execPath, [join('scripts/scenarios', name), ...args], {
    cwd: REPOSITORY,
    env: { ...process.env, STAFFSIM_DATA: DATA },
  });
}
