import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { progressLine } from '#src/cli/process/progress.js';
import { BIN, DESK, staffsim } from '../staffsim.js';

const REPLICATIONS = ['--replications', '300'];
const NO_WARNING = ['--set', 'teams.desk.shrinkage=0%'];

describe('progress', () => {
  test('tells how many replications are done and the time left', () => {
    expect(progressLine('Support desk', 5, 20, 42)).toBe(`Support desk ${'█'.repeat(6)}${'░'.repeat(18)} 5 of 20 replications, 42 s left`);
    expect(progressLine('Support desk', 5, 20, 840)).toContain('14 min left');
  });

  test('guesses no time before the first replication has ended', () => {
    expect(progressLine('Support desk', 0, 20, Number.POSITIVE_INFINITY)).toMatch(/ 0 of 20 replications$/);
  });

  test('is on stderr, and only where that is a terminal', () => {
    const { stdout, stderr } = staffsim(['run', DESK, ...REPLICATIONS]);
    expect(stdout + stderr).not.toMatch(/replications,.*left/);
  });

  test.skipIf(spawnSync('script', ['--version']).error !== undefined)('is silent with --quiet', () => {
    const inTerminal = (...args: string[]) => {
      const command = [process.execPath, BIN, 'run', DESK, ...NO_WARNING, ...REPLICATIONS, ...args, '>/dev/null'].join(' ');
      return spawnSync('script', ['-qec', command, '/dev/null'], { encoding: 'utf8' }).stdout;
    };
    expect(inTerminal()).toMatch(/\d+ of 300 replications/);
    expect(inTerminal('--quiet')).toBe('');
  });
});
