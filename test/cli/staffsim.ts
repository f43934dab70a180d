import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const BIN = fileURLToPath(new URL('../../bin/staffsim.js', import.meta.url));
export const SCENARIOS = fileURLToPath(new URL('../../scenarios/', import.meta.url));
export const DESK = join(SCENARIOS, 'support-desk.yaml');

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a planner does, with no terminal, and waits for its end. */
export function staffsim(args: readonly string[], options: { cwd?: string; env?: Record<string, string> } = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd: options.cwd,
    env: { ...process.env, STAFFSIM_DEBUG: '', ...options.env },
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  return { status, stdout, stderr };
}

/** A new folder that nobody else uses. */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'staffsim-test-'));
}
