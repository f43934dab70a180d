import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import seedrandom from 'seedrandom';
import { describe, expect, test } from 'vitest';
import { BIN, DESK, emptyFolder, staffsim } from './staffsim.js';

/** A replication takes some 50 ms, so that there is a middle in which to be killed. */
const RUN = ['run', DESK, '--set', 'contacts.support.arrivals.perHour=3000', '--set', 'teams.desk.agents=262', '--format', 'json'];
const KILLS = 10;

/** Bytes of all that is kept in a folder. */
function kept(folder: string): number {
  try {
    const books = readdirSync(folder).filter((name) => name.endsWith('.replications'));
    return books.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  } catch {
    return 0;
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function ended(child: ChildProcess): Promise<NodeJS.Signals | null> {
  return new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal)));
}

describe('staffsim run --keep', () => {
  test('killed at ten random moments and taken up again, it ends with the bytes of a run that was left alone', async () => {
    const folder = join(emptyFolder(), 'kept');
    const args = [...RUN, '--replications', '45', '--quiet'];
    const random = seedrandom('moments');
    let killed = 0;
    for (let attempt = 0; attempt < KILLS; attempt++) {
      const before = kept(folder);
      // A replication takes some 20 kB: the moment lies anywhere in the next few of them.
      const grown = before + random() * 60_000;
      const child = spawn(process.execPath, [BIN, ...args, '--keep', folder], { stdio: 'ignore' });
      const end = ended(child);
      const finished = end.then(() => true);
      while (kept(folder) <= grown && !(await Promise.race([finished, pause(2).then(() => false)])));
      await pause(random() * 30);
      child.kill('SIGKILL');
      if ((await end) === 'SIGKILL') killed++;
    }
    expect(killed).toBe(KILLS);
    const last = staffsim([...args, '--keep', folder]);
    expect(last.status).toBe(0);
    expect(last.stderr).not.toContain('--keep');
    expect(last.stdout === staffsim(args).stdout).toBe(true);
  }, 120_000);

  test('tells how much was there, and keeps it quiet with --quiet', () => {
    const folder = join(emptyFolder(), 'kept');
    const run = (...args: string[]) => staffsim(['run', DESK, '--keep', folder, ...args]);
    expect(run('--replications', '3', '--quiet').stderr).not.toContain('--keep');
    expect(run('--replications', '5').stderr).toMatch(/--keep: 3 replications of "Support desk" \(seed 1\) found in /);
    expect(run('--replications', '5', '--quiet').stderr).not.toContain('--keep');
  });

  test('a folder that holds other things ends with 2 and one message', () => {
    const folder = emptyFolder();
    staffsim(['init', 'support-desk', '--out', join(folder, 'desk.yaml')]);
    const { status, stdout, stderr } = staffsim(['run', DESK, '--keep', folder]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^--keep: error: .* holds something other than the replications that staffsim keeps.*\n$/);
    expect(readdirSync(folder)).toEqual(['desk.yaml', 'staffsim.schema.json']);
  });

  test('a second process on the same folder is refused while the first one runs', async () => {
    const folder = join(emptyFolder(), 'kept');
    const child = spawn(process.execPath, [BIN, ...RUN, '--replications', '5000', '--quiet', '--keep', folder], { stdio: 'ignore' });
    const end = ended(child);
    while (kept(folder) === 0) await pause(10);
    const { status, stderr } = staffsim(['run', DESK, '--keep', folder]);
    child.kill('SIGINT');
    await end;
    expect(status).toBe(2);
    expect(stderr).toContain(`is in use by another staffsim (process ${child.pid}`);
    expect(readdirSync(folder).filter((name) => name.startsWith('lock'))).toEqual([]);
  });
});
