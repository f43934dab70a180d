import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { emptyFolder } from '../cli/staffsim.js';
import { filesOf } from '../docs/blocks.js';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const COMPILER = join(REPOSITORY, 'node_modules/typescript/bin/tsc');
const WINDOWS = process.platform === 'win32';
const folder = emptyFolder();
const globally = join(folder, 'global');
const project = join(folder, 'project');
let tarball = '';

function npm(...words: string[]): string {
  const quiet = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  return execFileSync('npm', [...words, ...quiet], {
    cwd: REPOSITORY,
    encoding: 'utf8',
    shell: WINDOWS,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** What is packed is what is built: these tests run after a build. */
beforeAll(() => {
  npm('pack', '--ignore-scripts', '--pack-destination', folder);
  tarball = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '');
}, 60_000);

describe('the package, installed globally from its tarball', () => {
  const modules = join(globally, WINDOWS ? 'node_modules' : 'lib/node_modules');
  const command = join(globally, WINDOWS ? 'staffsim.cmd' : 'bin/staffsim');
  const staffsim = (...words: string[]) => spawnSync(command, words, { cwd: project, encoding: 'utf8', shell: WINDOWS });

  beforeAll(() => {
    mkdirSync(project, { recursive: true });
    npm('install', '--global', '--prefix', globally, tarball);
  }, 120_000);

  test('is a few megabytes with all that it needs, and brings what its pages link to', () => {
    expect(statSync(tarball).size).toBeLessThan(3_000_000);
    expect(sizeOf(modules)).toBeLessThan(15_000_000);
    const shipped = readdirSync(join(modules, 'staffsim'));
    expect(shipped).toEqual(
      expect.arrayContaining(['CHANGELOG.md', 'LICENSE', 'README.md', 'bin', 'dist', 'docs', 'package.json', 'scenarios']),
    );
    expect(readdirSync(join(modules, 'staffsim/dist'))).toEqual(['bundle']);
  });

  test('runs a shipped scenario, on threads, and writes its page and its workbook', () => {
    const scenario = join(modules, 'staffsim/scenarios/online-store/online-store.yaml');
    const { status, stdout, stderr } = staffsim('run', scenario, '--replications', '4', '--workers', '2', '--out', 'report', '--xlsx');
    expect(status, stderr).toBe(0);
    expect(stdout).toContain('Service levels');
    expect(readdirSync(join(project, 'report'))).toEqual(expect.arrayContaining(['report.html', 'staffsim.xlsx', 'summary.csv']));
  });

  test('gives a template to start from, which it can check', () => {
    expect(staffsim('init', 'clinic', '--out', 'clinic.yaml').status).toBe(0);
    const { status, stderr } = staffsim('check', 'clinic.yaml', '--quiet');
    expect(status, stderr).toBe(0);
    expect(readFileSync(join(project, 'clinic.yaml'), 'utf8')).toContain('staffsim run clinic.yaml');
  });
});

describe('the package, installed in a project from its tarball', () => {
  beforeAll(() => {
    mkdirSync(project, { recursive: true });
    for (const [name, text] of Object.entries(filesOf('docs/library.md'))) writeFileSync(join(project, name), text);
    writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'project', private: true, type: 'module' }));
    npm('install', '--prefix', project, tarball);
  }, 120_000);

  test('runs the first program of its documentation', () => {
    const printed = execFileSync(process.execPath, ['hello.mjs'], { cwd: project, encoding: 'utf8' });
    const page = readFileSync(join(REPOSITORY, 'docs/library.md'), 'utf8');
    expect(printed).toMatch(/^Support desk: \d+\.\d% within 20 s; 95% sure: /);
    expect(page).toContain(printed);
  });

  test('has types: right programs are accepted, wrong ones refused', () => {
    const right = [
      `import { capacity, compare, type InputError, loadScenario, type Result, simulate } from 'staffsim';`,
      `import { loadScenario as loadInPage, simulate as simulateInPage } from 'staffsim/browser';`,
      `const desk = await loadScenario('desk.yaml', { set: ['teams.desk.agents=3'] });`,
      `const { result, kept } = await simulate(desk, { replications: 5, workers: 1, require: ['contacts.all.serviceLevel>=80%'] });`,
      `const typed: Result = result;`,
      `export const level: number | null = typed.contacts['support']?.['serviceLevel']?.mean ?? null;`,
      `export const holds: boolean = kept;`,
      `const { comparison } = await compare(desk, [desk], { settle: true, signal: new AbortController().signal });`,
      `export const verdict: string | null | undefined = comparison.others[0]?.whole['cost']?.verdict;`,
      `export const first: string | undefined = (await capacity(desk, { chance: '90%' })).capacity.firstBreak?.target.text;`,
      `await simulateInPage(await loadInPage('desk.yaml', { files: async (name) => name }), { onProgress: ({ done, of }) => done / of });`,
      `export const lines = (error: InputError): (number | null)[] => error.problems.map(({ line }) => line);`,
    ];
    const wrong = [
      `import { loadScenario, simulate } from 'staffsim';`,
      `import { loadScenario as loadInPage, simulate as simulateInPage } from 'staffsim/browser';`,
      `await simulate('desk.yaml');`,
      `await simulate(loadScenario('desk.yaml'));`,
      `await simulate(await loadScenario('desk.yaml'), { replication: 5 });`,
      `await loadInPage('desk.yaml');`,
      `await simulateInPage(await loadInPage('desk.yaml', { files: {} }), { workers: 2 });`,
    ];
    expect(complaintsAbout('right.ts', right)).toEqual([]);
    expect(complaintsAbout('wrong.ts', wrong).map((complaint) => /\((\d+),/.exec(complaint)?.[1])).toEqual(['3', '4', '5', '6', '7']);
  });

  /** What a compiler says of a program there, line by line. */
  function complaintsAbout(name: string, program: readonly string[]): string[] {
    writeFileSync(join(project, name), `${program.join('\n')}\n`);
    const options = ['--noEmit', '--strict', '--target', 'es2023', '--module', 'nodenext', '--lib', 'es2023,dom'];
    const { stdout } = spawnSync(process.execPath, [COMPILER, ...options, name], { cwd: project, encoding: 'utf8' });
    return stdout.split('\n').filter((line) => line.includes('error TS'));
  }
});

function sizeOf(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}
