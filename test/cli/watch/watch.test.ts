import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { BIN, DESK, emptyFolder, staffsim } from '../staffsim.js';

/** A command that keeps running, and what it has said on stderr so far. */
class Running {
  readonly process: ChildProcess;
  readonly end: Promise<number | null>;
  #said = '';
  #hear: () => void = () => {};

  constructor(args: readonly string[], cwd: string) {
    this.process = spawn(process.execPath, [BIN, ...args], { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
    this.process.stderr?.on('data', (data) => {
      this.#said += data;
      this.#hear();
    });
    this.end = new Promise((resolve) => this.process.on('close', resolve));
  }

  /** Waits for words, and takes what was said up to them. */
  async says(words: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = words.exec(this.#said);
      if (found !== null) {
        this.#said = this.#said.slice(found.index + found[0].length);
        return found;
      }
      await new Promise<void>((resolve) => {
        this.#hear = resolve;
      });
    }
  }
}

const WATCHING = /watching: open (\S+) to see[^\n]*\n/;
const WRITTEN = /written anew: \S+ \((\S+) s\)\n/;

describe('staffsim run --watch', () => {
  const started: Running[] = [];

  afterEach(() => {
    for (const one of started.splice(0)) one.process.kill('SIGKILL');
  });

  /** A desk whose base and volumes are files of their own, watched. */
  function watched(): { folder: string; page: () => string; running: Running } {
    const folder = emptyFolder();
    copyFileSync(DESK, join(folder, 'base.yaml'));
    writeFileSync(join(folder, 'volumes.csv'), 'start,contact,volume\n08:00,support,60\n19:30,support,60\n');
    writeFileSync(
      join(folder, 'desk.yaml'),
      'extends: base.yaml\ntitle: First title\ncontacts: { support: { arrivals: { file: volumes.csv } } }\n',
    );
    const running = new Running(['run', 'desk.yaml', '--out', 'report', '--watch', '--replications', '3', '--quiet'], folder);
    started.push(running);
    return { folder, page: () => readFileSync(join(folder, 'report/report.html'), 'utf8'), running };
  }

  test('writes the page anew when the scenario, what it extends or its volumes change, and ends with 130', async () => {
    const { folder, page, running } = watched();
    await running.says(WATCHING);
    expect(page()).toContain('First title');
    expect(page()).not.toContain('<script');

    const desk = readFileSync(join(folder, 'desk.yaml'), 'utf8');
    writeFileSync(join(folder, 'desk.yaml'), desk.replace('First title', 'Second title'));
    const [, seconds] = await running.says(WRITTEN);
    console.log(`the support desk's page was written anew in ${seconds} s`);
    expect(page()).toContain('Second title');

    // As editors do that put a new file in the place of the old one.
    const base = readFileSync(join(folder, 'base.yaml'), 'utf8');
    writeFileSync(join(folder, 'base.yaml.new'), base.replace('agents: 12', 'agents: 21'));
    renameSync(join(folder, 'base.yaml.new'), join(folder, 'base.yaml'));
    await running.says(WRITTEN);
    const agents = () => JSON.parse(readFileSync(join(folder, 'report/run.json'), 'utf8')).teams.desk.rosteredHours.mean / 12;
    expect(agents()).toBeCloseTo(21);

    const arrived = () => JSON.parse(readFileSync(join(folder, 'report/run.json'), 'utf8')).contacts.support.arrived.mean;
    const before = arrived();
    writeFileSync(join(folder, 'volumes.csv'), 'start,contact,volume\n08:00,support,6\n19:30,support,6\n');
    await running.says(WRITTEN);
    expect(arrived()).toBeLessThan(before / 3);

    running.process.kill('SIGINT');
    await running.says(/stopped\n/);
    expect(await running.end).toBe(130);
    expect(page()).toContain('Second title');
  });

  test('tells what is wrong with a changed file, keeps the last page, and goes on when it is mended', async () => {
    const { folder, page, running } = watched();
    await running.says(WATCHING);
    const desk = readFileSync(join(folder, 'desk.yaml'), 'utf8');
    const before = page();
    writeFileSync(join(folder, 'desk.yaml'), desk.replace('contacts:', 'contatcs:'));
    const [said] = await running.says(/desk.yaml:[\s\S]*nothing was written: the last page stays until this is mended\n/);
    expect(said).toContain('desk.yaml:3:1: error: contatcs: ');
    expect(page()).toBe(before);
    writeFileSync(join(folder, 'desk.yaml'), desk.replace('volumes.csv', 'others.csv').replace('First', 'Third'));
    await running.says(/it is not there[\s\S]*nothing was written/);
    // What was missing comes.
    copyFileSync(join(folder, 'volumes.csv'), join(folder, 'others.csv'));
    await running.says(WRITTEN);
    expect(page()).toContain('Third title');
  });

  test('shows the page on this computer alone, with the script that follows it', async () => {
    const { page, running } = watched();
    const [, address = ''] = await running.says(WATCHING);
    const served = await asked(address);
    expect(served.status).toBe(200);
    expect(served.text).toContain('EventSource');
    expect(served.text.length).toBeGreaterThan(page().length);
    expect((await asked(`${address}run.json`)).status).toBe(404);
    expect((await asked(address, 'somebody-else.example')).status).toBe(403);
  });

  test('needs a folder, and is not for traces', () => {
    expect(staffsim(['run', DESK, '--watch'])).toMatchObject({ status: 2, stderr: '--watch: error: goes with --out\n' });
    expect(staffsim(['run', DESK, '--watch', '--out', 'x', '--trace', 'y'])).toMatchObject({ status: 2 });
  });
});

function asked(address: string, host?: string): Promise<{ status: number | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    get(address, { headers: host === undefined ? {} : { host } }, (response) => {
      let text = '';
      response.on('data', (data) => {
        text += data;
      });
      response.on('end', () => resolve({ status: response.statusCode, text }));
    }).on('error', reject);
  });
}
