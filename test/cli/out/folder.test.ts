import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { outFolder } from '#src/cli/out/folder.js';
import type { ReportFile } from '#src/report/files/report-file.js';
import { DESK, emptyFolder, staffsim } from '../staffsim.js';

const OUT_FOLDER = new URL('../../../dist/cli/out/folder.js', import.meta.url).href;
const never = new AbortController().signal;
/** A process number that no process has. */
const DEAD = 2 ** 30;

const files = (text: string): ReportFile[] => ['run.json', 'summary.csv'].map((name) => ({ name, content: () => [text] }));

/** What stands in a folder: names and texts, hidden ones too. */
function contents(folder: string): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

function failing(error: Error): ReportFile {
  return {
    name: 'summary.csv',
    *content() {
      yield 'half of it';
      throw error;
    },
  };
}

const NO_WARNING = ['--set', 'teams.desk.shrinkage=0%'];

describe('a folder of results', () => {
  test('appears with all files, and the folders above it', async () => {
    const base = emptyFolder();
    await (await outFolder(join(base, 'a/b'), false)).write(files('new'), never);
    expect(contents(join(base, 'a/b'))).toEqual({ 'run.json': 'new', 'summary.csv': 'new' });
    expect(readdirSync(join(base, 'a'))).toEqual(['b']);
  });

  test('leaves nothing behind where it fails or is stopped, not even the folders above it', async () => {
    const base = emptyFolder();
    const folder = await outFolder(join(base, 'a/b'), false);
    expect(readdirSync(base)).toEqual([]);
    await expect(folder.write([...files('new').slice(0, 1), failing(new Error('no'))], never)).rejects.toThrow('no');
    expect(readdirSync(base)).toEqual([]);
    const stopped = AbortSignal.abort(new Error('stopped'));
    await expect(folder.write(files('new'), stopped)).rejects.toThrow('stopped');
    expect(readdirSync(base)).toEqual([]);
  });

  test('that is replaced stays as it was where it fails, and is replaced whole', async () => {
    const base = emptyFolder();
    const place = join(base, 'week');
    await (await outFolder(place, false)).write([...files('old'), { name: 'bots.csv', content: () => ['old'] }], never);
    const folder = await outFolder(place, true);
    await expect(folder.write([failing(new Error('no'))], never)).rejects.toThrow('no');
    expect(Object.values(contents(place))).toEqual(['old', 'old', 'old']);
    await folder.write(files('new'), never);
    expect(contents(place)).toEqual({ 'run.json': 'new', 'summary.csv': 'new' });
    expect(readdirSync(base)).toEqual(['week']);
  });

  test('that appears in the meantime is not replaced without being asked', async () => {
    const place = join(emptyFolder(), 'week');
    const folder = await outFolder(place, false);
    mkdirSync(place);
    await expect(folder.write(files('new'), never)).rejects.toThrow('it is there already');
    expect(readdirSync(place)).toEqual([]);
  });

  test.each([
    ['a file that staffsim does not write', ['run.json', 'plan.xlsx'], 'it holds "plan.xlsx"'],
    ['a folder', ['run.json', 'older/'], 'it holds "older"'],
    ['tables of somebody else', ['summary.csv'], 'it holds no run.json'],
  ])('is not replaced where it holds %s', async (_, names, message) => {
    const place = join(emptyFolder(), 'week');
    mkdirSync(place);
    for (const name of names) {
      if (name.endsWith('/')) mkdirSync(join(place, name));
      else writeFileSync(join(place, name), 'mine');
    }
    await expect(outFolder(place, true)).rejects.toThrow(message);
    expect(readdirSync(place)).toHaveLength(names.length);
  });

  test('may replace an empty folder, and one in which only the file manager left something', async () => {
    const place = join(emptyFolder(), 'week');
    mkdirSync(place);
    writeFileSync(join(place, '.DS_Store'), '');
    await (await outFolder(place, true)).write(files('new'), never);
    expect(readdirSync(place)).toEqual(['run.json', 'summary.csv']);
  });

  test('behind a link is written where the link leads', async () => {
    const base = emptyFolder();
    mkdirSync(join(base, 'real'));
    symlinkSync(join(base, 'real'), join(base, 'link'));
    await (await outFolder(join(base, 'link'), true)).write(files('new'), never);
    expect(Object.keys(contents(join(base, 'real')))).toEqual(['run.json', 'summary.csv']);
    expect(readdirSync(base)).toEqual(['link', 'real']);
  });

  test('cannot be where a file is, or below one', async () => {
    const base = emptyFolder();
    writeFileSync(join(base, 'file'), 'mine');
    await expect(outFolder(join(base, 'file'), true)).rejects.toThrow('there is a file of that name');
    await expect(outFolder(join(base, 'file/week'), false)).rejects.toThrow('its folder is not there');
    expect(contents(base)).toEqual({ file: 'mine' });
  });

  test('is refused at once where the system denies that there is a folder to put it in', async ({ skip }) => {
    if (!existsSync('/proc/self')) skip('there is no /proc here');
    await expect(outFolder('/proc/results', false)).rejects.toThrow('cannot write /proc/results');
    await expect(outFolder('/proc/results/of/today', false)).rejects.toThrow('cannot write /proc/results/of/today');
  });

  test('is found unwritable before the work begins', ({ skip }) => {
    const base = emptyFolder();
    chmodSync(base, 0o555);
    const script = `
      const { outFolder } = await import(${JSON.stringify(OUT_FOLDER)});
      console.log('begun');
      await outFolder(${JSON.stringify(join(base, 'week'))}, false).catch((error) => console.log(error.message));
    `;
    // Root may write everywhere, so somebody else tries.
    const uid = process.getuid?.() === 0 ? 65_534 : undefined;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { uid, encoding: 'utf8' });
    if (!stdout?.startsWith('begun')) skip('nobody but root can run staffsim here');
    expect(stdout).toBe(`begun\n--out: error: cannot write ${join(base, 'week')}: it may not be written\n`);
    expect(readdirSync(base)).toEqual([]);
  });
});

describe('a process that is killed while it writes', () => {
  /** Begins to write a folder and stops in the middle of its second file; resolves when it is there. */
  async function killedWhileWriting(place: string): Promise<void> {
    const script = `
      const { outFolder } = await import(${JSON.stringify(OUT_FOLDER)});
      const folder = await outFolder(${JSON.stringify(place)}, true);
      const half = async function* () { yield 'half'; yield 'more'; console.log('there'); await new Promise((resolve) => setTimeout(resolve, 60_000)); };
      await folder.write([{ name: 'run.json', content: () => ['new'] }, { name: 'summary.csv', content: half }], new AbortController().signal);
    `;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
  }

  test('leaves the old folder or none, and the next one clears away what it left', async () => {
    const base = emptyFolder();
    const place = join(base, 'week');
    await killedWhileWriting(place);
    expect(readdirSync(base).filter((name) => !name.startsWith('.'))).toEqual([]);
    await (await outFolder(place, false)).write(files('old'), never);
    expect(readdirSync(base)).toEqual(['week']);
    await killedWhileWriting(place);
    expect(contents(place)).toEqual({ 'run.json': 'old', 'summary.csv': 'old' });
    await (await outFolder(place, true)).write(files('new'), never);
    expect(contents(place)).toEqual({ 'run.json': 'new', 'summary.csv': 'new' });
    expect(readdirSync(base)).toEqual(['week']);
  });

  test('between two steps of replacing a folder: the next one puts the old folder back', async () => {
    const base = emptyFolder();
    const place = join(base, 'week');
    const aside = join(base, `.week.${hostname()}-${DEAD}-a1b2.old`);
    mkdirSync(aside);
    writeFileSync(join(aside, 'run.json'), 'old');
    await expect(outFolder(place, false)).rejects.toThrow('it is there already');
    expect(contents(place)).toEqual({ 'run.json': 'old' });
    expect(readdirSync(base)).toEqual(['week']);
  });

  test('on another computer, or another folder, is none of our business', async () => {
    const base = emptyFolder();
    for (const name of [`.week.elsewhere-${DEAD}-a1.part`, `.month.${hostname()}-${DEAD}-a1.part`, '.week.part'])
      mkdirSync(join(base, name));
    await (await outFolder(join(base, 'week'), false)).write(files('new'), never);
    expect(readdirSync(base)).toHaveLength(4);
  });
});

describe('a disk that is full', () => {
  test('ends with status 2 and one message; what was there is untouched, and nothing is left', ({ skip }) => {
    const disk = emptyFolder();
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]).status !== 0) skip('a file system may not be mounted here');
    try {
      mkdirSync(join(disk, 'week'));
      writeFileSync(join(disk, 'week/run.json'), '{}');
      for (const place of ['week', 'other']) {
        const args = [
          'run',
          DESK,
          ...NO_WARNING,
          '--replications',
          '2',
          '--quiet',
          '--force',
          '--format',
          'json',
          '--out',
          join(disk, place),
        ];
        const { status, stdout, stderr } = staffsim(args);
        expect(status).toBe(2);
        expect(stderr).toBe(`--out: error: cannot write ${join(disk, place)}: the disk is full\n`);
        // The figures are not lost with the files.
        expect(JSON.parse(stdout).run.replications).toBe(2);
        expect(readdirSync(disk)).toEqual(['week']);
        expect(contents(join(disk, 'week'))).toEqual({ 'run.json': '{}' });
      }
    } finally {
      spawnSync('umount', [disk]);
    }
  });
});
