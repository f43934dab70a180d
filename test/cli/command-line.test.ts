import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BIN, DESK, emptyFolder, staffsim } from './staffsim.js';

const STACK = /^\s+at .+:\d+:\d+/m;

describe('the command line', () => {
  test.each([[[]], [['run']], [['check']]])('without what it needs (%j) it tells how it is used, and ends with 2', (args) => {
    const { status, stdout, stderr } = staffsim(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/Usage|--help/);
  });

  test.each([
    [['rnu', 'x.yaml'], "unknown command 'rnu'", 'run'],
    [['run', 'x.yaml', '--replicatons', '3'], "unknown option '--replicatons'", '--replications'],
    [['check', 'x.yaml', '--quite'], "unknown option '--quite'", '--quiet'],
    [['init', 'suport-desk'], 'there is no template "suport-desk"', 'support-desk'],
  ])('%j: the nearest name is suggested, and the status is 2', (args, message, suggestion) => {
    const { status, stdout, stderr } = staffsim(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).toMatch(new RegExp(`did you mean "?${suggestion}`, 'i'));
  });

  test.each([
    [['--seed', '-1'], '--seed'],
    [['--seed', '1.5'], '--seed'],
    [['--replications', '0'], '--replications'],
    [['--workers', 'many'], '--workers'],
    [['--format', 'xml'], '--format'],
    [['--precision', 'serviceLevel'], '--precision'],
    [['--precision', 'serviceLevel=0%'], '--precision'],
    [['--precision', 'serviceLevle=1%'], 'serviceLevel'],
    [['--precision', 'serviceLevel=1%', '--replications', '5'], '--replications'],
    [['--require', 'serviceLevel'], '--require'],
    [['--require', 'contacts.support.serviceLevel>=1s'], 'contacts.support.serviceLevel is compared with a share, such as 80% or 0.8'],
    [['--require', 'contacts.support.arrived>=10%'], 'contacts.support.arrived is compared with a bare number of contacts, such as 12'],
    [['--require', 'whole.cost<=3 h'], 'whole.cost is compared with a bare number of money, such as 12'],
    [['--require', 'teams.desk.overrunHours<=10%'], 'teams.desk.overrunHours is compared with a time, such as 1.5 h or 30 min'],
    [['--require', 'contacts.support.serviceLevel>=80'], 'contacts.support.serviceLevel is compared with a share, such as 80% or 0.8'],
    [['--precision', 'serviceLevel=1'], 'the half-width of contacts.all.serviceLevel must be below 50%, such as 1% or 0.01'],
    [['--precision', 'arrived=10%'], 'the half-width of contacts.all.arrived must be a bare number of contacts, such as 12'],
    [
      ['--set', 'require=["contacts.support.averageWait <= 3%"]'],
      'contacts.support.averageWait is compared with a time, such as 20 s or 2 min',
    ],
    [['--sure'], '--sure: error: goes with --require'],
    [['--set', 'extends=other.yaml'], 'what a scenario extends is read before its keys are set'],
    [['--require', 'desk.ocupancy<=90%'], 'desk.occupancy'],
    [['--set', 'teams.dsk.agents=3'], 'did you mean "desk"'],
    [['--set', 'teams.desk.agents'], '--set'],
    [['--trace', join('no', 'such', 'folder', 'trace.csv')], '--trace'],
  ])('run with %j is refused with 2, a message, and nothing on stdout', (args, word) => {
    const { status, stdout, stderr } = staffsim(['run', DESK, ...args]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(word);
    expect(stderr).not.toMatch(STACK);
  });

  test('every problem of every file is listed, and no file is run', () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'one.yaml'), 'titel: One\ncalendar: { start: 2026-11-09 }\n');
    writeFileSync(join(folder, 'two.yaml'), 'title: [\n');
    const { status, stdout, stderr } = staffsim(['run', DESK, 'one.yaml', 'two.yaml', 'three.yaml'], { cwd: folder });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/one\.yaml:1:1: error: titel: unknown key; did you mean "title"/);
    expect(stderr).toMatch(/one\.yaml.*contacts: missing/);
    expect(stderr).toMatch(/two\.yaml:/);
    expect(stderr).toMatch(/three\.yaml: error: .*not there/);
    expect(stderr).not.toMatch(STACK);
  });

  test('a failure of staffsim itself ends with 1, says how to report it, and shows its stack only when asked', () => {
    const folder = emptyFolder();
    for (const part of ['bin', 'dist/bundle']) mkdirSync(join(folder, part), { recursive: true });
    copyFileSync(BIN, join(folder, 'bin/staffsim.js'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(
      join(folder, 'dist/bundle/main.js'),
      `import { reportFailure } from ${JSON.stringify(new URL('../../dist/cli/process/failure.js', import.meta.url).href)};
       export const main = () => { process.exitCode = reportFailure(new Error('the queue is upside down\\nand more')); };`,
    );
    const failing = (env: Record<string, string>) =>
      spawnSync(process.execPath, [join(folder, 'bin/staffsim.js')], { encoding: 'utf8', env: { ...process.env, ...env } });
    const short = failing({ STAFFSIM_DEBUG: '' });
    expect({ status: short.status, stdout: short.stdout }).toEqual({ status: 1, stdout: '' });
    expect(short.stderr).toMatch(/^staffsim itself failed: the queue is upside down\n.*report.*STAFFSIM_DEBUG=1/);
    expect(short.stderr).not.toMatch(STACK);
    expect(failing({ STAFFSIM_DEBUG: '1' }).stderr).toMatch(STACK);
  });

  test('a checkout that is not built says what to do', () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'bin'));
    copyFileSync(BIN, join(folder, 'bin/staffsim.js'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    const { status, stderr } = spawnSync(process.execPath, [join(folder, 'bin/staffsim.js'), '--help'], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 1, stderr: 'not built: run npm ci\n' });
  });

  test.each([['run'], ['check'], ['init'], ['schema']])('%s --help ends with examples that start with its name', (command) => {
    const { status, stdout, stderr } = staffsim([command, '--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`Examples:\\n {2}\\$ staffsim ${command}`));
  });

  test('--version prints the version of the package', () => {
    expect(staffsim(['--version'])).toEqual({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), stderr: '' });
  });
});
