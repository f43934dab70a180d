import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { readFromDisk } from '#src/library/node/read-file.js';
import { loadScenario } from '#src/scenario/load.js';
import type { Distribution, Step } from '#src/scenario/scenario.js';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const FOLDER = join(REPOSITORY, 'docs/how-to/replay-a-log');
const DATA = process.env['STAFFSIM_DATA'] ?? resolve(REPOSITORY, '../shared/data');
const hasData = existsSync(join(DATA, 'ab_1999_02_calls.csv'));

describe.skipIf(!hasData)('the replayed log (needs the data folder)', () => {
  beforeAll(() => {
    script('prepare.js');
  });

  it('has all 33,043 calls, each in one contact type', () => {
    const types = load('replay.yaml').contacts;
    const calls = types.map(({ arrivals }) => (arrivals.kind === 'log' ? arrivals.at.length : Number.NaN));
    expect(calls.reduce((sum, count) => sum + count, 0)).toBe(33_043);
  });

  it('says what the fit says', () => {
    const fitted: Record<string, string>[] = parse(readFileSync(join(FOLDER, 'fitted.csv')), { columns: true });
    for (const { name, steps } of load('replay.yaml').contacts) {
      const row = fitted.find(({ type }) => name === type || name === `${type}-high`);
      expect(meanOf(step(steps, 'agent').time)).toEqual([Number(row?.['service_mean_s']), Number(row?.['service_cv'])]);
      const menu = step(steps, 'menu');
      expect(meanOf(menu.time)).toEqual([Number(row?.['menu_mean_s']), Number(row?.['menu_cv'])]);
      expect((menu as Extract<Step, { kind: 'bot' }>).next[0]?.share).toBeCloseTo(Number(row?.['left_in_menu_percent']) / 100, 10);
    }
  });

  it('predicts too little waiting from talk alone, and about what happened with the time between calls', () => {
    const { happened, replay, calibrated } = JSON.parse(script('report.js', '--json', '--replications', '6'));
    expect(replay.offered / happened.offered).toBeGreaterThan(0.98);
    expect(replay.offered / happened.offered).toBeLessThan(1.02);
    expect(happened.offered).toBe(26_715);
    expect(replay.wait).toBeLessThan(0.8 * happened.wait);
    expect(replay.within).toBeGreaterThan(happened.within + 0.12);
    expect(Math.abs(calibrated.wait / happened.wait - 1)).toBeLessThan(0.2);
    expect(Math.abs(calibrated.abandoned - happened.abandoned)).toBeLessThan(0.015);
    expect(Math.abs(calibrated.within - happened.within)).toBeLessThan(0.08);
  });
});

function script(name: string, ...args: string[]): string {
  const options = { cwd: REPOSITORY, encoding: 'utf8', env: { ...process.env, STAFFSIM_DATA: DATA } } as const;
  return execFileSync(process.execPath, [join('scripts/scenarios/replay-a-log', name), ...args], options);
}

function load(name: string) {
  return loadScenario(join(FOLDER, name), readFromDisk, []).scenario;
}

function step(steps: readonly Step[], name: string): Step {
  const found = steps.find((each) => each.name === name);
  if (found === undefined) throw new Error(`there is no step ${name}`);
  return found;
}

/** Mean in seconds and coefficient of variation. */
function meanOf(time: Distribution): number[] {
  return time.kind === 'lognormal' ? [time.mean / 1000, time.cv] : [];
}
