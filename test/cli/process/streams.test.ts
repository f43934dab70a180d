import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BIN, DESK, emptyFolder, type Outcome } from '../staffsim.js';

/** Runs a line of a shell in which `staffsim` is the program. */
function shell(line: string, cwd = emptyFolder()): Outcome {
  const script = `staffsim() { "${process.execPath}" "${BIN}" "$@"; }; ${line}`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], { cwd, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** Says all that check would miss in the support desk. */
const SURE = '--set teams.desk.shrinkage=0%';
const FAILING = `${SURE} --replications 2 --quiet --require 'contacts.support.serviceLevel>=100%' --out out`;

describe('a reader that has seen enough', () => {
  test.each(['table', 'json', 'csv'])('hides no failed requirement and loses no file (--format %s)', (format) => {
    const folder = emptyFolder();
    const { status, stdout, stderr } = shell(
      `staffsim run "${DESK}" "${DESK}" --format ${format} ${FAILING} | true; exit \${PIPESTATUS[0]}`,
      folder,
    );
    expect({ status, stdout, stderr }).toEqual({ status: 3, stdout: '', stderr: '' });
    expect(readdirSync(join(folder, 'out'))).toContain('run.json');
  });

  test('has no more made for it', () => {
    const streams = new URL('../../../dist/cli/process/streams.js', import.meta.url);
    const script = `
      import { guardStreams, printAll } from '${streams}';
      guardStreams();
      let made = 0;
      const pieces = function* () { for (; made < 2000; made++) yield 'x'.repeat(100_000); };
      await printAll(pieces(), new AbortController().signal);
      console.error(made);`;
    const folder = emptyFolder();
    writeFileSync(join(folder, 'print.mjs'), script);
    const { stderr } = shell(`"${process.execPath}" print.mjs | head -c 1 >/dev/null`, folder);
    expect(Number(stderr)).toBeLessThan(20);
  });

  test('hides no error of check', () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'wrong.yaml'), 'title: Wrong\n');
    expect(shell(`staffsim check "${DESK}" wrong.yaml 2>/dev/null | true; exit \${PIPESTATUS[0]}`, folder).status).toBe(2);
  });

  test.each(['--help', 'run --help', 'schema', 'init', 'init support-desk'])('is no failure of %s', (args) => {
    const { status, stderr } = shell(`staffsim ${args} | true; exit \${PIPESTATUS[0]}`);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

describe.skipIf(!existsSync('/dev/full'))('a full disk behind standard output', () => {
  const message = 'standard output: error: it cannot be written: the disk is full\n';

  test.each([
    `run "${DESK}" ${SURE} --replications 2 --quiet`,
    `run "${DESK}" ${SURE} --replications 2 --quiet --format json`,
    `compare "${DESK}" --with teams.desk.agents=14 ${SURE} --replications 2 --quiet --format csv`,
    `check "${DESK}" ${SURE}`,
    'schema',
    'init support-desk',
    '--help',
    '--version',
  ])('%s: one message, and status 2', (args) => {
    expect(shell(`staffsim ${args} >/dev/full`)).toEqual({ status: 2, stdout: '', stderr: message });
  });

  test('costs nobody the files of --out', () => {
    const folder = emptyFolder();
    expect(shell(`staffsim run "${DESK}" ${FAILING} >/dev/full`, folder)).toEqual({ status: 2, stdout: '', stderr: message });
    expect(readdirSync(join(folder, 'out'))).toContain('run.json');
  });

  test('where messages go as well changes no status', () => {
    expect(shell(`staffsim run "${DESK}" --replications 2 2>/dev/full`).status).toBe(0);
    expect(shell('staffsim run missing.yaml 2>/dev/full').status).toBe(2);
    expect(shell(`staffsim run "${DESK}" --replications 2 >/dev/full 2>&1`).status).toBe(2);
  });
});

describe('what a terminal would obey', () => {
  const ESCAPE = String.fromCharCode(27);

  test('is shown in names of files and in what was typed, and not printed with them', () => {
    const folder = emptyFolder();
    const untitled = readFileSync(DESK, 'utf8').replace(/^title:.*/m, '');
    writeFileSync(join(folder, 'desk\u001b[31m.yaml'), untitled);
    writeFileSync(join(folder, 'desk.yaml'), untitled.replace('contacts:', 'contact\u001b[2J:'));
    const csv = shell(`staffsim run $'desk\\e[31m.yaml' --replications 2 --quiet --format csv`, folder);
    expect(csv.stdout).toContain('desk�[31m,contact,support,arrived,');
    const printed = [
      shell(`staffsim check $'desk\\e[31m.yaml'`, folder),
      shell(`staffsim check desk.yaml`, folder),
      shell(`staffsim run $'missing\\e[2J.yaml'`, folder),
      shell(`staffsim run desk.yaml --set $'teams.\\e[2J=3'`, folder),
      shell(`staffsim run desk.yaml $'--\\e[2J'`, folder),
    ].map(({ stdout, stderr }) => stdout + stderr);
    expect(csv.stdout).not.toContain(ESCAPE);
    for (const text of printed) {
      expect(text).toContain('␛');
      expect(text).not.toContain(ESCAPE);
    }
  });
});

describe('a pipe', () => {
  test('is a file like any other, and is read once', () => {
    const { status, stdout } = shell(
      `staffsim compare <(sleep 0.2; cat "${DESK}") --with teams.desk.agents=14 --replications 2 --quiet --format csv`,
    );
    expect(status).toBe(0);
    expect(stdout).toContain('with teams.desk.agents=14');
  });

  test('may be named by a scenario', () => {
    const folder = emptyFolder();
    const desk = readFileSync(DESK, 'utf8').replace(/arrivals: .*/, 'arrivals: { log: log.csv }');
    writeFileSync(join(folder, 'desk.yaml'), desk);
    const { status, stdout } = shell(
      `mkfifo log.csv; (printf 'arrived,contact\\n2026-11-09T09:00:00+00:00,support\\n' > log.csv &) ; staffsim run desk.yaml --replications 1 --quiet --format json`,
      folder,
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout).contacts.support.arrived.mean).toBe(1);
  });

  test.skipIf(!existsSync('/dev/zero'))('that never ends is refused when it has become too large', { timeout: 60_000 }, () => {
    const { status, stderr } = shell('staffsim check /dev/zero --quiet');
    expect({ status, stderr }).toEqual({ status: 2, stderr: '/dev/zero: error: the file cannot be read: it is larger than 1 GB\n' });
  });
});
