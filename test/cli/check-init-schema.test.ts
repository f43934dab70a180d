import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { DESK, emptyFolder, SCENARIOS, staffsim } from './staffsim.js';

describe('staffsim check', () => {
  test('tells how the file was understood: volume, load and people', () => {
    const { status, stdout } = staffsim(['check', DESK, '--set', 'teams.desk.shrinkage=0%']);
    expect(status).toBe(0);
    expect(stdout).toContain(`${DESK}: fine\n`);
    expect(stdout).toMatch(/support \(phone\) +12 h +1,440 +60 +Mon 08:00 +5 min +3 min +80% within 20 s/);
    expect(stdout).toMatch(/support +1,440 +10 +10 +Mon 08:00 +desk/);
    expect(stdout).toMatch(/desk +12 +12 +Mon 08:00 +144 h/);
  });

  test('warnings go to stderr and leave the status 0', () => {
    const { status, stdout, stderr } = staffsim(['check', DESK]);
    expect(status).toBe(0);
    expect(stdout).toContain(`${DESK}: 1 warning\n`);
    expect(stderr).toMatch(/^\S+support-desk\.yaml:\d+:\d+: warning: teams\.desk: /);
  });

  test('goes on to the next file after a wrong one, and ends with 2', () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'wrong.yaml'), 'title: Wrong\n');
    const { status, stdout, stderr } = staffsim(['check', 'wrong.yaml', DESK], { cwd: folder });
    expect(status).toBe(2);
    expect(stdout).toMatch(/^wrong\.yaml: 2 errors\n/);
    expect(stdout).toContain('Support desk');
    expect(stderr).toMatch(/wrong\.yaml:1:1: error: calendar: missing/);
  });

  test('a requirement on a figure that does not exist is an error', () => {
    const { status, stderr } = staffsim(['check', DESK, '--set', 'require=[desk.occupansy <= 90%]']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/error: require\.0: .*desk\.occupancy/);
  });

  test('with --quiet only what is wrong or doubtful is printed', () => {
    expect(staffsim(['check', DESK, '--quiet', '--set', 'teams.desk.shrinkage=0%'])).toEqual({ status: 0, stdout: '', stderr: '' });
  });
});

describe('staffsim init', () => {
  test.each([[[]], [['--list']]])('lists the templates by industry with what each teaches: init %j', (options) => {
    const { status, stdout } = staffsim(['init', ...options]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Help desk\n {2}support-desk +The smallest scenario.*\n +It teaches how waiting comes about\.$/m);
    for (const industry of ['Bank', 'Clinic', 'Public hotline', 'Store', 'Telecom'])
      expect(stdout).toMatch(new RegExp(`^${industry}$`, 'm'));
    expect(stdout.split('\n').every((line) => line.length <= 100)).toBe(true);
  });

  test('what it prints can be checked and run, and leads an editor to the description of the language', () => {
    const folder = emptyFolder();
    const { stdout } = staffsim(['init', 'support-desk']);
    writeFileSync(join(folder, 'mine.yaml'), stdout);
    expect(staffsim(['check', 'mine.yaml'], { cwd: folder }).status).toBe(0);
    expect(staffsim(['run', 'mine.yaml', '--replications', '2'], { cwd: folder }).status).toBe(0);
    expect(existsSync(fileURLToPath(schemaOf(stdout)))).toBe(true);
  });

  test('what it writes is the shipped scenario, with the description of the language beside it and commands that can be typed', () => {
    const folder = emptyFolder();
    expect(staffsim(['init', 'support-desk', '--out', 'my/desk.yaml'], { cwd: folder }).status).toBe(0);
    const text = readFileSync(join(folder, 'my/desk.yaml'), 'utf8');
    const shipped = readFileSync(DESK, 'utf8').replaceAll('scenarios/support-desk.yaml', 'my/desk.yaml');
    expect(text.split('\n').slice(1)).toEqual(shipped.split('\n').slice(1));
    expect(readFileSync(join(folder, 'my', schemaOf(text)), 'utf8')).toBe(staffsim(['schema']).stdout);
    const command = /^# {3}staffsim (run my\/desk\.yaml --set \S+)$/m.exec(text)?.[1] ?? '';
    expect(staffsim([...command.split(' '), '--replications', '2'], { cwd: folder }).status).toBe(0);
  });

  test.each([
    ['online-store', 'online-store.yaml'],
    ['pooled', 'pooled.yaml'],
    ['online-store-peak', 'online-store-peak/online-store-peak.yaml'],
  ])('%s is written with all the files that it needs', (template, file) => {
    const folder = emptyFolder();
    expect(staffsim(['init', template]).stderr).toContain(`--out ${template}`);
    expect(staffsim(['init', template, '--out', 'mine'], { cwd: folder }).status).toBe(0);
    expect(staffsim(['check', join('mine', file), '--quiet'], { cwd: folder }).status).toBe(0);
    const scenarios = readdirSync(join(folder, 'mine'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
    for (const path of scenarios) {
      const written = join(folder, 'mine', path);
      expect(existsSync(join(dirname(written), schemaOf(readFileSync(written, 'utf8'))))).toBe(true);
    }
  });

  test.each([
    [['--list', 'support-desk'], '--list: error: lists all templates'],
    [['--out', 'mine.yaml'], '--out: error: goes with the name of a template'],
    [['support-desk', '--force'], '--force: error: goes with --out'],
  ])('passes over nothing without a word: init %j', (args, message) => {
    const { status, stdout, stderr } = staffsim(['init', ...args], { cwd: emptyFolder() });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  test('on a full disk leaves nothing half-written, and what was there as it was', ({ skip }) => {
    const disk = emptyFolder();
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=20k', 'tmpfs', disk]).status !== 0) skip('a file system may not be mounted here');
    try {
      for (const [out, before] of [
        ['store', []],
        ['mine', ['mine']],
      ] as const) {
        if (before.length > 0) {
          mkdirSync(join(disk, 'mine'));
          writeFileSync(join(disk, 'mine/online-store.yaml'), 'my work');
        }
        const { status, stderr } = staffsim(['init', 'online-store', '--out', join(disk, out), '--force']);
        expect(status).toBe(2);
        expect(stderr).toMatch(/^--out: error: cannot write \S+: the disk is full\n$/);
        expect(readdirSync(disk)).toEqual(before);
      }
      expect(readdirSync(join(disk, 'mine'))).toEqual(['online-store.yaml']);
      expect(readFileSync(join(disk, 'mine/online-store.yaml'), 'utf8')).toBe('my work');
    } finally {
      spawnSync('umount', [disk]);
    }
  });

  test('replaces nothing without --force', () => {
    const folder = emptyFolder();
    const init = (...args: string[]) => staffsim(['init', 'support-desk', '--out', 'mine.yaml', ...args], { cwd: folder });
    writeFileSync(join(folder, 'mine.yaml'), 'my work');
    const { status, stderr } = init();
    expect(status).toBe(2);
    expect(stderr).toMatch(/mine\.yaml.*--force/);
    expect(readFileSync(join(folder, 'mine.yaml'), 'utf8')).toBe('my work');
    expect(init('--force').status).toBe(0);
    expect(readFileSync(join(folder, 'mine.yaml'), 'utf8')).toContain('title: Support desk');
    writeFileSync(join(folder, 'staffsim.schema.json'), 'another');
    expect(staffsim(['init', 'clinic', '--out', 'clinic.yaml'], { cwd: folder }).stderr).toMatch(/staffsim\.schema\.json.*--force/);
  });

  test('every shipped scenario is a template', () => {
    const { stdout } = staffsim(['init']);
    for (const name of [
      'back-office',
      'bank-day',
      'clinic',
      'lunch',
      'lunch-spread',
      'lunch-staggered',
      'nurse-line',
      'online-store',
      'online-store-peak',
      'newcomers',
      'omnichannel',
      'omnichannel-blended',
      'follow-the-sun',
      'pooled',
      'public-hotline',
      'specialists',
      'support-desk',
      'telecom',
      'us-bank-week',
      'web-chat',
      'web-chat-blended',
    ]) {
      expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'));
      expect(existsSync(join(SCENARIOS, `${name}.yaml`)) || existsSync(join(SCENARIOS, name, `${name}.yaml`))).toBe(true);
    }
  });
});

describe('staffsim schema', () => {
  test('prints the JSON Schema', () => {
    const { status, stdout, stderr } = staffsim(['schema']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ $schema: expect.stringContaining('2020-12'), title: expect.stringContaining('staffsim') });
  });
});

/** Where the first line of a scenario leads editors. */
function schemaOf(text: string): string {
  return /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1] ?? '';
}
