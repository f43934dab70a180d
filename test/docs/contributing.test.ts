import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { emptyFolder } from '../cli/staffsim.js';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));

/** The change that a page shows. */
function changeOf(page: string): string {
  const [, change] = /```diff\n([\s\S]*?)```/.exec(readFileSync(join(REPOSITORY, 'docs/contributing', page), 'utf8')) ?? [];
  if (change === undefined) throw new Error(`${page} shows no change`);
  return change;
}

function filesIn(change: string): string[] {
  return [...change.matchAll(/^\+\+\+ b\/(.*)$/gm)].map(([, file]) => file);
}

describe('a copy of the program that was changed by the recipes', () => {
  const copy = emptyFolder();

  beforeAll(() => {
    for (const part of ['src', 'scripts', 'package.json', 'tsconfig.json'])
      cpSync(join(REPOSITORY, part), join(copy, part), { recursive: true });
    symlinkSync(join(REPOSITORY, 'node_modules'), join(copy, 'node_modules'));
    execFileSync('git', ['init', '-q'], { cwd: copy });
    const apply = (input: string) =>
      execFileSync('git', ['apply', '--unidiff-zero', '-'], { cwd: copy, input, stdio: ['pipe', 'pipe', 'pipe'] });
    for (const page of ['add-a-key.md', 'add-a-measure.md']) apply(changeOf(page));
    const run = (...command: string[]) => execFileSync('node', command, { cwd: copy, encoding: 'utf8', stdio: 'pipe' });
    run('scripts/build/seam.js');
    run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.json');
    run('scripts/build/compile.js');
  }, 300_000);

  test('was changed in no more than six files of the program for a key that the simulation needs, and in two for a measure', () => {
    const key = filesIn(changeOf('add-a-key.md'));
    expect(key.every((file) => file.startsWith('src/'))).toBe(true);
    expect(key.length).toBeGreaterThan(3);
    expect(key.length).toBeLessThanOrEqual(6);
    expect(filesIn(changeOf('add-a-measure.md'))).toHaveLength(2);
  });

  test('knows the key, with its default, and simulates by it', () => {
    const look = (lookUp: string) => handleTime(copy, `lookUp: ${lookUp}`);
    expect(look('20 s')).toBe(320);
    expect(handleTime(copy, '')).toBe(300);
    expect(() => look('soon')).toThrow(/contacts\.support\.journey\.desk\.lookUp: expected a duration/);
  });

  test('has the measure of every contact type and line', () => {
    const { contacts, lines } = resultOf(copy, '');
    expect(contacts['support']['answeredAtOnceRate'].mean + contacts['support']['delayedShare'].mean).toBeCloseTo(1, 9);
    expect(lines['support']['answeredAtOnceRate'].mean).toBeGreaterThan(0.5);
  });
});

interface Printed {
  readonly contacts: Readonly<Record<string, Readonly<Record<string, { readonly mean: number }>>>>;
  readonly lines: Printed['contacts'];
}

function handleTime(copy: string, key: string): number {
  return resultOf(copy, key).contacts['support']['handleTime'].mean;
}

/** The result of a small scenario, by the copy's own modules. */
function resultOf(copy: string, key: string): Printed {
  writeFileSync(join(copy, 'desk.yaml'), desk(key));
  const program = `
    import { readFileSync } from 'node:fs';
    const [{ loadScenario }, { simulate }, { inProcessRunner }] = await Promise.all(
      ['scenario/load.js', 'experiment/simulate.js', 'runners/in-process.js'].map((file) => import('./dist/' + file)));
    const { scenario } = loadScenario('desk.yaml', (path) => ({ path, bytes: readFileSync(path) }), []);
    const { result } = await simulate(scenario, { runner: inProcessRunner(), replications: 3, intervals: false });
    process.stdout.write(JSON.stringify({ contacts: result.contacts, lines: result.lines }));`;
  return JSON.parse(execFileSync('node', ['--input-type=module', '-e', program], { cwd: copy, encoding: 'utf8', stdio: 'pipe' }));
}

function desk(key: string): string {
  return `
calendar: { start: 2026-11-09, days: 1, open: "08:00-12:00" }
contacts:
  support:
    channel: phone
    arrivals: { perHour: 60 }
    patience: { mean: 3 min }
    journey:
      desk: { skill: support, time: { mean: 5 min, distribution: constant }, ${key} }
teams:
  desk: { skills: [support], agents: 8, shrinkage: 0% }
`;
}
