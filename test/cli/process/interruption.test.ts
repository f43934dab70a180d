import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BIN, DESK, emptyFolder } from '../staffsim.js';

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Waits until a process has worked for so many seconds, however busy the computer is; a start takes some 0.4 of them. */
async function hasWorked(pid: number | undefined, seconds: number): Promise<void> {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return pause(2000 * seconds);
  const ticks = () => {
    const fields = readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return Number(fields[11]) + Number(fields[12]);
  };
  while (ticks() < seconds * 100) await pause(5);
}

/** The support desk with a recorded log of so many calls. */
function recorded(calls: number): string {
  const folder = emptyFolder();
  const two = (value: number) => String(value).padStart(2, '0');
  const rows = Array.from({ length: calls }, (_, index) => {
    const second = Math.floor((index * 12 * 3600) / calls);
    const clock = `${two(8 + Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
    return `2026-11-09T${clock}+00:00,support\n`;
  });
  writeFileSync(join(folder, 'log.csv'), `arrived,contact\n${rows.join('')}`);
  const file = join(folder, 'desk.yaml');
  writeFileSync(file, readFileSync(DESK, 'utf8').replace(/arrivals: .*/, 'arrivals: { log: log.csv }'));
  return file;
}

/** Where other tests compute beside, a second may not be enough for once; it is tried again. */
const OTHERS_COMPUTE = { retry: 2 };

/**
 * Runs a command, and stops it.
 *
 * @param after seconds of work; null: when it waits
 * @returns how it ended, what it printed and told, and after how many milliseconds
 */
async function stopped(args: readonly string[], signal: 'SIGINT' | 'SIGTERM', after: number | null) {
  const child = spawn(process.execPath, [BIN, ...args, '--quiet']);
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (data) => {
    stdout += data;
  });
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  const end = new Promise((resolve) => child.on('close', (status, by) => resolve(status ?? by)));
  await (after === null ? pause(1000) : hasWorked(child.pid, after));
  const asked = performance.now();
  child.kill(signal);
  const status = await end;
  return { status, stdout, stderr, took: performance.now() - asked };
}

describe('Ctrl-C', () => {
  test.each([
    ['while a large file is read', () => ['run', recorded(800_000)], 1],
    ['while a large file is checked', () => ['check', recorded(800_000)], 1],
    [
      'in a long replication',
      () => ['run', DESK, '--set', 'contacts.support.arrivals.perHour=2000000', '--set', 'teams.desk.agents=100000'],
      1.2,
    ],
    [
      'in a replication of few contacts and many people',
      () => [
        'run',
        DESK,
        '--set',
        'calendar={ start: 2026-11-09, days: 365, interval: 5 min }',
        '--set',
        'contacts.support.arrivals.perHour=0.1',
        '--set',
        'teams.desk.agents=10000',
      ],
      1.2,
    ],
  ] as const)('%s ends it within a second with 130', OTHERS_COMPUTE, async (_, args, after) => {
    const { status, stdout, stderr, took } = await stopped(args(), 'SIGINT', after);
    expect({ status, stdout, stderr }).toEqual({ status: 130, stdout: '', stderr: 'stopped\n' });
    expect(took).toBeLessThan(1000);
  });

  test('while figures of many intervals are worked out and printed ends it within a second with 130', OTHERS_COMPUTE, async () => {
    const args = ['run', DESK, '--set', 'calendar.days=250', '--replications', '2', '--format', 'json', '--intervals'];
    const { status, stdout, stderr, took } = await stopped(args, 'SIGINT', 2.4);
    expect({ status, stderr }).toEqual({ status: 130, stderr: 'stopped\n' });
    expect(stdout.endsWith('}\n')).toBe(false);
    expect(took).toBeLessThan(1000);
  });
});

describe('a request to end', () => {
  const LONG = ['run', DESK, '--set', 'contacts.support.arrivals.perHour=2000000', '--set', 'teams.desk.agents=100000'];

  test('ends a replication with 143, and leaves nothing half-written', OTHERS_COMPUTE, async () => {
    const folder = emptyFolder();
    const args = [...LONG, '--trace', join(folder, 'trace.csv'), '--out', join(folder, 'out')];
    expect(await stopped(args, 'SIGTERM', 1.2)).toMatchObject({ status: 143, stdout: '', stderr: 'stopped\n' });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('while a large file is read is left to the system, which ends it', OTHERS_COMPUTE, async () => {
    expect(await stopped(['check', recorded(800_000)], 'SIGTERM', 1)).toMatchObject({ status: 'SIGTERM', stdout: '', stderr: '' });
  });

  test.skipIf(spawnSync('mkfifo', ['--version']).error !== undefined).each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends the waiting for a pipe that nobody fills with %i', async (signal, status) => {
    const pipe = join(emptyFolder(), 'pipe');
    spawnSync('mkfifo', [pipe]);
    expect(await stopped(['run', pipe], signal, null)).toMatchObject({ status, stdout: '', stderr: 'stopped\n' });
    const log = join(emptyFolder(), 'desk.yaml');
    writeFileSync(log, readFileSync(DESK, 'utf8').replace(/arrivals: .*/, `arrivals: { log: ${JSON.stringify(pipe)} }`));
    expect(await stopped(['check', log], signal, null)).toMatchObject({ status, stdout: '', stderr: 'stopped\n' });
  });
});
