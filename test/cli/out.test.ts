import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DESK, emptyFolder, staffsim } from './staffsim.js';

const QUICK = ['--replications', '2'];

describe('staffsim run --out', () => {
  test('writes the files beside what stdout shows, makes the folders above, and tells on stderr alone where they are', () => {
    const cwd = emptyFolder();
    const { status, stdout, stderr } = staffsim(['run', DESK, ...QUICK, '--format', 'json', '--out', 'this/year'], { cwd });
    expect(status).toBe(0);
    expect(readdirSync(join(cwd, 'this/year')).sort()).toEqual(
      expect.arrayContaining(['bots.csv', 'intervals.csv', 'lines.csv', 'run.json', 'staffing.csv', 'summary.csv', 'teams.csv']),
    );
    expect(stderr).toMatch(/^written: this\/year \(.*summary\.csv/m);
    expect(JSON.parse(readFileSync(join(cwd, 'this/year/run.json'), 'utf8'))).toEqual(JSON.parse(stdout));
    expect(readdirSync(join(cwd, 'this'))).toEqual(['year']);
  });

  test('replaces a folder only with --force, and says so before it simulates', () => {
    const cwd = emptyFolder();
    const run = (...args: string[]) => staffsim(['run', DESK, ...QUICK, '--quiet', '--out', 'week', ...args], { cwd });
    run();
    const before = readFileSync(join(cwd, 'week/summary.csv'), 'utf8');
    const refused = run('--seed', '2');
    expect(refused.status).toBe(2);
    expect(refused.stdout).toBe('');
    expect(refused.stderr).toBe('--out: error: cannot write week: it is there already; with --force it is replaced\n');
    expect(readFileSync(join(cwd, 'week/summary.csv'), 'utf8')).toBe(before);
    expect(run('--seed', '2', '--force').status).toBe(0);
    expect(readFileSync(join(cwd, 'week/summary.csv'), 'utf8')).not.toBe(before);
    expect(readdirSync(cwd)).toEqual(['week']);
  });

  test('replaces no folder that holds files of others, whatever is forced', () => {
    const cwd = emptyFolder();
    mkdirSync(join(cwd, 'week'));
    writeFileSync(join(cwd, 'week/notes.txt'), 'mine');
    const { status, stderr } = staffsim(['run', DESK, ...QUICK, '--out', 'week', '--force'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain('it holds "notes.txt", and --force replaces only folders that staffsim made');
    expect(readdirSync(join(cwd, 'week'))).toEqual(['notes.txt']);
  });
});
