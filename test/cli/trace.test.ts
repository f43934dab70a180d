import { spawnSync } from 'node:child_process';
import { copyFileSync, linkSync, lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { DESK, emptyFolder, SCENARIOS, staffsim } from './staffsim.js';

type Row = Readonly<Record<string, string>>;

const folder = emptyFolder();
const file = join(folder, 'trace.csv');
let result: { contacts: Record<string, Figures>; lines: Record<string, Figures> };
let rows: readonly Row[];

type Figures = Readonly<Record<string, { readonly mean: number }>>;

beforeAll(() => {
  const args = ['run', join(SCENARIOS, 'nurse-line.yaml'), '--replications', '2', '--quiet', '--format', 'json', '--trace', file];
  result = JSON.parse(staffsim(args).stdout);
  rows = parse(readFileSync(file), { columns: true });
});

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const seconds = (found: readonly Row[], column: string) => sum(found.map((row) => Math.round(Number(row[column]) * 1000))) / 1000;
const hours = (from = '', to = '') => (Date.parse(to) - Date.parse(from)) / 3_600_000;

describe('a trace', () => {
  test('is there whole, with nothing beside it', () => {
    expect(readdirSync(folder)).toEqual(['trace.csv']);
    expect(readFileSync(file, 'utf8').endsWith('\n')).toBe(true);
  });

  test('is one table of steps and stretches of duty, the cells of the other kind empty', () => {
    expect(new Set(rows.map((row) => row['kind']))).toEqual(new Set(['step', 'duty']));
    for (const row of rows) {
      expect(row['kind'] === 'step').toBe(row['duty_from'] === '');
      expect(row['kind'] === 'step').toBe(row['contact'] !== '');
    }
  });

  test('the counts and waits of the result can be recomputed from it', () => {
    const contacts = new Set(rows.filter(({ kind }) => kind === 'step').map((row) => `${row['replication']}/${row['contact']}`));
    const front = rows.filter((row) => row['line'] === 'answering');
    const answered = front.filter((row) => row['answered'] !== '');
    expect(contacts.size / 2).toBe(result.contacts['advice']?.['arrived']?.mean);
    expect(front.length / 2).toBe(result.lines['answering']?.['joined']?.mean);
    expect(seconds(answered, 'wait_s') / answered.length).toBeCloseTo(result.contacts['advice']?.['averageSpeedOfAnswer']?.mean ?? 0, 6);
    const nurses = rows.filter((row) => row['line'] === 'nursing');
    expect(seconds(nurses, 'wait_s') / nurses.length).toBeCloseTo(result.lines['nursing']?.['averageWait']?.mean ?? 0, 6);
    for (const row of nurses)
      expect(Date.parse(row['answered'] ?? '') - Date.parse(row['joined'] ?? '')).toBe(Math.round(Number(row['wait_s']) * 1000));
  });

  test('the hours of the teams can be recomputed from it', () => {
    const other = join(emptyFolder(), 'trace.csv');
    const { stdout } = staffsim(['run', DESK, '--replications', '2', '--quiet', '--format', 'json', '--trace', other]);
    const { busyHours, dutyHours, overrunHours } = JSON.parse(stdout).teams.desk;
    const found: readonly Row[] = parse(readFileSync(other), { columns: true });
    const handled = found.filter(({ kind, team }) => kind === 'step' && team === 'desk');
    expect(seconds(handled, 'handle_s') / 3600 / 2).toBeCloseTo(busyHours.mean, 6);
    const duty = found.filter(({ kind }) => kind === 'duty');
    expect(sum(duty.map((row) => hours(row['duty_from'], row['duty_to']))) / 2).toBeCloseTo(dutyHours.mean + overrunHours.mean, 6);
    expect(new Set(duty.map((row) => row['agent'])).size).toBe(12);
  });

  test('moments carry the offset of their own side of a change of the clocks', () => {
    const summer = ['calendar.start=2026-10-24', 'calendar.days=2', 'calendar.timezone=Europe/Berlin', 'calendar.open=00:00-24:00'];
    const args = [
      'run',
      DESK,
      '--replications',
      '1',
      '--quiet',
      '--trace',
      file,
      '--force',
      ...summer.flatMap((change) => ['--set', change]),
    ];
    expect(staffsim(args).status).toBe(0);
    const moments = [...readFileSync(file, 'utf8').matchAll(/2026-10-25T(\d\d):\d\d:\d\d\.\d{3}([+-]\d\d:\d\d)/g)];
    const offsets = (hour: string) => [...new Set(moments.filter((found) => found[1] === hour).map((found) => found[2]))].sort();
    expect([offsets('01'), offsets('02'), offsets('03')]).toEqual([['+02:00'], ['+01:00', '+02:00'], ['+01:00']]);
  });

  test('replaces what is there only with --force, and what the scenario is read from never', () => {
    const own = emptyFolder();
    const desk = join(own, 'desk.yaml');
    copyFileSync(DESK, desk);
    linkSync(desk, join(own, 'same.yaml'));
    writeFileSync(join(own, 'work.csv'), 'my work');
    const run = (...args: string[]) => staffsim(['run', 'desk.yaml', '--replications', '1', '--quiet', '--trace', ...args], { cwd: own });
    const refused = run('work.csv');
    expect(refused.status).toBe(2);
    expect(refused.stderr).toBe('--trace: error: cannot write work.csv: it is there already; with --force it is replaced\n');
    expect(readFileSync(join(own, 'work.csv'), 'utf8')).toBe('my work');
    for (const input of ['desk.yaml', './desk.yaml', 'same.yaml']) {
      expect(run(input, '--force').stderr).toBe(`--trace: error: cannot write ${input}: it is read for this very run\n`);
      expect(readFileSync(desk, 'utf8')).toBe(readFileSync(DESK, 'utf8'));
    }
    expect(run('work.csv', '--force').status).toBe(0);
    expect(readFileSync(join(own, 'work.csv'), 'utf8')).toMatch(/^kind,replication,/);
    expect(readdirSync(own).toSorted()).toEqual(['desk.yaml', 'same.yaml', 'work.csv']);
  });

  test('goes through a link into the file behind it, which stays a link', () => {
    const own = emptyFolder();
    writeFileSync(join(own, 'behind.csv'), '');
    symlinkSync('behind.csv', join(own, 'link.csv'));
    expect(staffsim(['run', DESK, '--replications', '1', '--quiet', '--trace', 'link.csv', '--force'], { cwd: own }).status).toBe(0);
    expect(readFileSync(join(own, 'behind.csv'), 'utf8')).toMatch(/^kind,replication,/);
    expect(lstatSync(join(own, 'link.csv')).isSymbolicLink()).toBe(true);
  });

  test('of several scenarios is refused, and so is a folder; what is there stays', () => {
    writeFileSync(file, 'my work');
    const two = staffsim(['run', DESK, DESK, '--trace', file]);
    expect({ status: two.status, stdout: two.stdout }).toEqual({ status: 2, stdout: '' });
    expect(two.stderr).toMatch(/^--trace: error: .*one scenario/);
    expect(staffsim(['run', DESK, '--trace', folder]).status).toBe(2);
    expect(staffsim(['run', 'missing.yaml', '--trace', file]).status).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe('my work');
    expect(readdirSync(folder)).toEqual(['trace.csv']);
  });
});

describe('a trace on a full disk', () => {
  test.for([0, 8192])('leaves nothing half-written, with %i bytes free', (free, { skip }) => {
    const disk = emptyFolder();
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', disk]).status !== 0) skip('a file system may not be mounted here');
    try {
      writeFileSync(join(disk, 'fill'), Buffer.alloc(16_384 - free));
      const { status, stderr } = staffsim(['run', DESK, '--replications', '2', '--quiet', '--trace', join(disk, 'trace.csv')]);
      expect(status).toBe(2);
      expect(stderr).toMatch(/--trace: error: cannot write \S+: the disk is full\n$/);
      expect(readdirSync(disk)).toEqual(['fill']);
    } finally {
      spawnSync('umount', [disk]);
    }
  });
});
