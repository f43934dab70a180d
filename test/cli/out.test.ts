import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { BIN, DESK, emptyFolder, SCENARIOS, staffsim } from './staffsim.js';

const POOLED = join(SCENARIOS, 'pooled.yaml');
const STORE = join(SCENARIOS, 'online-store/online-store.yaml');

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
    expect(readFileSync(join(cwd, 'this/year/run.json'), 'utf8')).toBe(stdout);
    expect(readdirSync(join(cwd, 'this'))).toEqual(['year']);
    staffsim(['run', DESK, ...QUICK, '--intervals', '--out', 'hours', '--quiet'], { cwd });
    expect(JSON.parse(readFileSync(join(cwd, 'hours/run.json'), 'utf8'))).toMatchObject({
      ...JSON.parse(stdout),
      intervals: expect.any(Array),
    });
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

  test('several files are in one folder, told apart by their scenario, and the same whatever the number of workers', () => {
    const cwd = emptyFolder();
    const run = (folder: string, workers: string) => {
      const wanted = ['--out', folder, '--xlsx', '--each', '--workers', workers, '--seed', '5', '--set', 'title=Both'];
      expect(staffsim(['run', DESK, POOLED, ...QUICK, '--quiet', ...wanted], { cwd }).status).toBe(0);
    };
    run('one', '1');
    run('three', '3');
    const names = readdirSync(join(cwd, 'one'));
    expect(names.sort()).toEqual([
      'assumptions.csv',
      'bots.csv',
      'groups.csv',
      'intervals.csv',
      'lines.csv',
      'replications.csv',
      'report.html',
      'run.json',
      'staffing.csv',
      'staffsim.xlsx',
      'summary.csv',
      'teams.csv',
    ]);
    for (const name of names) {
      const [one, three] = ['one', 'three'].map((folder) => readFileSync(join(cwd, folder, name)));
      expect(one?.equals(three ?? Buffer.alloc(0)), name).toBe(true);
    }
    const rows: Record<string, string>[] = parse(readFileSync(join(cwd, 'one/summary.csv')), { columns: true, bom: true });
    expect(new Set(rows.map(({ scenario }) => scenario))).toEqual(new Set([`Both (${DESK})`, `Both (${POOLED})`]));
  });

  test('run.json has the hash of every input, and assumptions.csv where each value comes from', () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'mine.yaml'), `extends: ${DESK}\n`);
    const set = 'teams.desk.agents=13';
    const args = ['run', 'mine.yaml', ...QUICK, '--quiet', '--seed', '5', '--set', set, '--out', 'mine'];
    expect(staffsim(args, { cwd }).status).toBe(0);
    const { scenario } = JSON.parse(readFileSync(join(cwd, 'mine/run.json'), 'utf8'));
    const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
    expect(scenario.inputs).toEqual([
      { file: 'mine.yaml', sha256: hash(join(cwd, 'mine.yaml')) },
      { file: DESK, sha256: hash(DESK) },
    ]);
    expect(scenario.set).toEqual([set]);
    const rows: Record<string, string>[] = parse(readFileSync(join(cwd, 'mine/assumptions.csv')), { columns: true, bom: true });
    const row = (key: string) => rows.find((found) => found['key'] === key);
    expect(row('teams.desk.agents')).toMatchObject({ value: '13', unit: 'people', source: 'option --set' });
    expect(row('run.seed')).toMatchObject({ value: '5', source: 'option --seed' });
    expect(row('run.replications')).toMatchObject({ value: '2', source: 'option --replications' });
    expect(row('contacts.support.patience.mean')).toMatchObject({ value: '3', unit: 'min', source: `${DESK}:19` });
    expect(row('inputs.1')).toMatchObject({ value: hash(DESK), source: DESK });
  });

  test.each(['--force', '--xlsx', '--each'])('%s without a folder is refused', (option) => {
    const { status, stderr } = staffsim(['run', DESK, option]);
    expect(status).toBe(2);
    expect(stderr).toBe(`${option}: error: goes with --out\n`);
  });

  test('Ctrl-C while it makes the workbook, which takes longest, leaves nothing behind', async () => {
    const cwd = emptyFolder();
    const args = ['run', STORE, ...QUICK, '--quiet', '--out', 'store', '--each', '--xlsx', '--set', 'calendar.days=28'];
    const child = spawn(process.execPath, [BIN, ...args], { cwd, stdio: 'ignore' });
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const deadline = performance.now() + 60_000;
    while (!isWriting(cwd) && child.exitCode === null && performance.now() < deadline) await setTimeout(5);
    expect(isWriting(cwd)).toBe(true);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(readdirSync(cwd)).toEqual([]);
  }, 90_000);
});

/** Whether a draft is there in which the workbook has been begun. */
function isWriting(folder: string): boolean {
  return readdirSync(folder).some((name) => name.endsWith('.part') && readdirSync(join(folder, name)).includes('staffsim.xlsx'));
}
