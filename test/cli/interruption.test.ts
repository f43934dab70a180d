import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BIN, DESK, emptyFolder } from './staffsim.js';

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Waits until a process has said what it does at Ctrl-C; before that the system ends it. */
async function isListening(pid: number | undefined): Promise<void> {
  const status = `/proc/${pid}/status`;
  if (!existsSync(status)) return pause(1500);
  // Bit 1 is SIGINT, number 2.
  while ((Number.parseInt(/SigCgt:.*(\w)$/m.exec(readFileSync(status, 'utf8'))?.[1] ?? '0', 16) & 2) === 0) await pause(5);
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

describe('Ctrl-C', () => {
  test.each([
    ['while a large file is read', () => ['run', recorded(800_000)], 400],
    ['while a large file is checked', () => ['check', recorded(800_000)], 400],
    [
      'in a long replication',
      () => ['run', DESK, '--set', 'contacts.support.arrivals.perHour=2000000', '--set', 'teams.desk.agents=100000'],
      800,
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
      800,
    ],
    [
      'while figures of many intervals are worked out',
      () => ['run', DESK, '--set', 'calendar.days=250', '--replications', '2', '--format', 'json'],
      1000,
    ],
  ] as const)('%s ends it within a second with 130', async (_, args, after) => {
    const child = spawn(process.execPath, [BIN, ...args(), '--quiet']);
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
    });
    child.stderr.on('data', (data) => {
      output += data;
    });
    const end = new Promise((resolve) => child.on('close', resolve));
    await isListening(child.pid);
    await pause(after);
    const asked = performance.now();
    child.kill('SIGINT');
    const status = await end;
    expect({ status, output }).toEqual({ status: 130, output: 'stopped\n' });
    expect(performance.now() - asked).toBeLessThan(1000);
  });
});
