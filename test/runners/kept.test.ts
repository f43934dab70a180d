import { execFile } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { simulate } from '#src/experiment/simulate.js';
import { inProcessRunner } from '#src/runners/in-process.js';
import { keptRunner } from '#src/runners/kept.js';
import { packCounts, unpackCounts } from '#src/runners/packed-counts.js';
import { openStore } from '#src/runners/store.js';
import type { Scenario } from '#src/scenario/scenario.js';
import { serialized } from '../experiment/result/serialized.js';
import { smallScenario } from './small-scenario.js';

const scenario = smallScenario();

interface Ran {
  readonly json: string;
  /** Replications that had to be simulated. */
  readonly simulated: number[];
  readonly notices: string[];
}

/** Runs a scenario with a folder of kept replications, and tells what had to be simulated. */
async function run(folder: string, replications: number, which: Scenario = scenario, seed = 3, version = '1'): Promise<Ran> {
  const notices: string[] = [];
  const simulated: number[] = [];
  const here = inProcessRunner();
  const inner = {
    async *trials(request: Parameters<typeof here.trials>[0]) {
      for (let number = request.first; number < request.first + request.count; number++) {
        simulated.push(number);
        yield* here.trials({ ...request, first: number, count: 1 });
      }
    },
    close: async () => {},
  };
  const runner = keptRunner(inner, await openStore(folder, { version, option: '--keep', onNotice: (text) => notices.push(text) }));
  try {
    const { result } = await simulate(which, { runner, seed, replications });
    return { json: serialized(result), simulated, notices };
  } finally {
    await runner.close();
  }
}

async function undisturbed(replications: number): Promise<string> {
  return serialized((await simulate(scenario, { runner: inProcessRunner(), seed: 3, replications })).result);
}

function newFolder(): string {
  return join(mkdtempSync(join(tmpdir(), 'staffsim-test-')), 'kept');
}

function bookIn(folder: string): string {
  const [name] = readdirSync(folder).filter((each) => each.endsWith('.replications'));
  return join(folder, name ?? '');
}

describe('kept replications', () => {
  test('counts that were packed give the same figures', async () => {
    for await (const counts of inProcessRunner().trials({ scenario, seed: 1, first: 1, count: 3 })) {
      const again = await unpackCounts(await packCounts(counts));
      expect(again).toEqual(counts);
    }
  });

  test('a run goes on where it was, and ends with the bytes of one that was not interrupted', async () => {
    const folder = newFolder();
    expect((await run(folder, 4)).simulated).toEqual([1, 2, 3, 4]);
    const second = await run(folder, 9);
    expect(second.simulated).toEqual([5, 6, 7, 8, 9]);
    expect(second.json).toBe(await undisturbed(9));
    expect(second.notices).toEqual([expect.stringMatching(/^4 replications of "Small center" \(seed 3\) found in /)]);
    const third = await run(folder, 9);
    expect({ json: third.json, simulated: third.simulated }).toEqual({ json: second.json, simulated: [] });
  });

  test('another scenario, seed or version begins anew, another title or number of replications does not', async () => {
    const folder = newFolder();
    await run(folder, 2);
    expect((await run(folder, 2, smallScenario(121))).simulated).toHaveLength(2);
    expect((await run(folder, 2, scenario, 4)).simulated).toHaveLength(2);
    expect((await run(folder, 2, scenario, 3, '2')).simulated).toHaveLength(2);
    expect((await run(folder, 2, { ...scenario, title: 'Renamed', run: { ...scenario.run, replications: 9 } })).simulated).toHaveLength(0);
  });

  test('a title of any length is no hindrance', async () => {
    const folder = newFolder();
    const titled = { ...scenario, title: '客'.repeat(20_000) };
    await run(folder, 2, titled);
    expect((await run(folder, 3, titled)).simulated).toEqual([3]);
  });

  test('numbers that are not finite and recorded calls tell scenarios apart', async () => {
    const folder = newFolder();
    const [type] = scenario.contacts;
    if (type === undefined) throw new Error('a contact type is expected');
    const log = (at: number[], patience: number) => ({
      ...scenario,
      contacts: [
        {
          ...type,
          arrivals: {
            kind: 'log' as const,
            at: Float64Array.from(at),
            patience: Float64Array.from(at, () => patience),
            time: Float64Array.from(at, () => Number.NaN),
          },
        },
      ],
    });
    expect((await run(folder, 1, log([1000, 2000], Number.NaN))).simulated).toHaveLength(1);
    expect((await run(folder, 1, log([1000, 2001], Number.NaN))).simulated).toHaveLength(1);
    expect((await run(folder, 1, log([1000, 2000], 5000))).simulated).toHaveLength(1);
    expect((await run(folder, 1, log([1000, 2000], Number.NaN))).simulated).toHaveLength(0);
  });

  test('wherever the file was cut off or a byte was changed after its first line, the figures are right and only the rest is simulated', async () => {
    const folder = newFolder();
    await run(folder, 4);
    const whole = readFileSync(bookIn(folder));
    const first = whole.indexOf(10) + 1;
    const expected = await undisturbed(4);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: first, max: whole.length - 1 }), fc.boolean(), async (at, cut) => {
        const damaged = Buffer.from(whole);
        damaged[at] = (damaged[at] ?? 0) ^ 0x40;
        writeFileSync(bookIn(folder), cut ? whole.subarray(0, at) : damaged);
        const { json, simulated, notices } = await run(folder, 4);
        expect(json).toBe(expected);
        expect(simulated.length).toBeGreaterThan(0);
        // Cut off right behind a record it is merely shorter.
        if (!cut) expect(notices.some((text) => text.includes('was dropped'))).toBe(true);
        expect(readFileSync(bookIn(folder)).length).toBe(whole.length);
      }),
      { numRuns: 25, seed: 1 },
    );
  });

  test('what is half-written at the end is dropped with a message', async () => {
    const folder = newFolder();
    await run(folder, 3);
    truncateSync(bookIn(folder), statSync(bookIn(folder)).size - 5);
    const { simulated, notices } = await run(folder, 3);
    expect(simulated).toEqual([3]);
    expect(notices[0]).toMatch(/^the end of what was kept of "Small center" \(seed 3\) was damaged or half-written: it was dropped/);
  });

  test('a book whose first line is damaged is refused', async () => {
    const folder = newFolder();
    await run(folder, 1);
    const text = readFileSync(bookIn(folder));
    text.write('X', 3);
    writeFileSync(bookIn(folder), text);
    await expect(run(folder, 1)).rejects.toThrow(/^--keep: error: .*\.replications is damaged, or was written by another version/);
  });

  test('a folder that holds something else is refused and left alone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'staffsim-test-'));
    writeFileSync(join(folder, 'plan.xlsx'), 'mine');
    await expect(run(folder, 1)).rejects.toThrow(/holds something other than the replications that staffsim keeps/);
    expect(readdirSync(folder)).toEqual(['plan.xlsx']);
  });

  test('a folder that cannot be made is refused', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'staffsim-test-')), 'file');
    appendFileSync(file, '');
    await expect(run(join(file, 'kept'), 1)).rejects.toThrow(/^--keep: error: cannot write .*: its folder is not there/);
  });

  test('a folder in use by a living process is refused, one that a dead process left is taken over', async () => {
    const folder = newFolder();
    await run(folder, 1);
    const lock = join(folder, 'lock');
    const leave = (holder: object) => writeFileSync(lock, JSON.stringify({ host: hostname(), ...holder }));
    leave({ process: process.ppid });
    await expect(run(folder, 1)).rejects.toThrow(`is in use by another staffsim (process ${process.ppid} on ${hostname()})`);
    leave({ process: 2 ** 22 + 1 });
    expect((await run(folder, 1)).simulated).toEqual([]);
    leave({ process: 1, host: 'elsewhere' });
    await expect(run(folder, 1)).rejects.toThrow('on elsewhere');
    writeFileSync(lock, 'nonsense');
    await expect(run(folder, 1)).rejects.toThrow(/if no staffsim is running, delete /);
  });

  test('of several that want a free folder at once exactly one gets it', async () => {
    const folder = newFolder();
    await run(folder, 1);
    writeFileSync(join(folder, 'lock'), JSON.stringify({ host: hostname(), process: 2 ** 22 + 1 }));
    const code = `import { openStore } from '#src/runners/store.js';
      await openStore(${JSON.stringify(folder)}, { version: '1', option: '--keep', onNotice() {} });
      console.log('got it');
      setTimeout(() => {}, 1500);`;
    const start = () =>
      new Promise<string>((resolve) => {
        execFile(process.execPath, ['--input-type=module', '-e', code], (_, stdout) => resolve(stdout));
      });
    const outcomes = await Promise.all([start(), start(), start(), start()]);
    expect(outcomes.filter((text) => text === 'got it\n')).toHaveLength(1);
  });
});
