import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { describe, expect, test } from 'vitest';
import type { Runner, TrialRequest } from '#src/experiment/runner.js';
import { inProcessRunner } from '#src/runners/in-process.js';
import { workerThreadsRunner } from '#src/runners/worker-threads.js';
import { smallScenario } from './small-scenario.js';

const scenario = smallScenario();
const request = { scenario, seed: 5, first: 1, count: 30 };

async function bytes(runner: Runner, of: TrialRequest): Promise<string[]> {
  const found: string[] = [];
  for await (const counts of runner.trials(of)) found.push(serialize(counts).toString('base64'));
  return found;
}

/** A runner whose workers die so many times at replication 17. */
function mortal(deaths: number, how: 'exit' | 'memory', workers = 2) {
  const lives = join(mkdtempSync(join(tmpdir(), 'staffsim-test-')), 'lives');
  writeFileSync(lives, 'x'.repeat(deaths));
  return workerThreadsRunner(workers, {
    filename: new URL('./dying-worker.js', import.meta.url).href,
    workerData: { replication: 17, lives, how },
    resourceLimits: how === 'memory' ? { maxOldGenerationSizeMb: 40 } : {},
  });
}

describe('workers that die', () => {
  test.each([
    ['exit', 1, 2],
    ['exit', 2, 1],
    ['memory', 1, 2],
  ] as const)('by %s, %i times, are replaced, and the counts are those of workers that live', async (how, deaths, workers) => {
    const runner = mortal(deaths, how, workers);
    const expected = await bytes(inProcessRunner(), request);
    const found = await bytes(runner, request);
    expect(found).toHaveLength(30);
    expect(found.every((text, index) => text === expected[index])).toBe(true);
    await runner.close();
  });

  test('always at one replication end the run with scenario, seed and replication named, after those before it', async () => {
    const runner = mortal(1000, 'exit');
    const seen: number[] = [];
    const iteration = async () => {
      for await (const counts of runner.trials(request)) seen.push(counts.intervals);
    };
    await expect(iteration()).rejects.toThrow(/simulating "Small center" \(seed 5, replication 17, its worker died 3 times\) failed: .*7/);
    expect(seen.length).toBeLessThan(17);
    await runner.close();
  });

  test('leave the runner fit for the next request', async () => {
    const runner = mortal(1000, 'exit');
    await expect(bytes(runner, request)).rejects.toThrow('died');
    expect(await bytes(runner, { ...request, first: 18, count: 5 })).toHaveLength(5);
    await runner.close();
  });

  test('an abort while a worker is being replaced ends the iteration with its reason', async () => {
    const runner = mortal(1000, 'exit');
    const stop = new AbortController();
    const iteration = bytes(runner, { ...request, signal: stop.signal });
    setTimeout(() => stop.abort(new Error('enough')), 20);
    await expect(iteration).rejects.toThrow(/enough|died/);
    await runner.close();
  });
});
