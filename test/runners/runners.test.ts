import { serialize } from 'node:v8';
import { afterAll, describe, expect, test } from 'vitest';
import type { Counts } from '#src/center/counts.js';
import type { Runner, TrialRequest } from '#src/experiment/runner.js';
import { simulate } from '#src/experiment/simulate.js';
import { inProcessRunner } from '#src/runners/in-process.js';
import { localRunner } from '#src/runners/local.js';
import work from '#src/runners/worker.js';
import { workerThreadsRunner } from '#src/runners/worker-threads.js';
import type { Scenario } from '#src/scenario/scenario.js';
import { smallScenario } from './small-scenario.js';

const scenario = smallScenario();
const one = workerThreadsRunner(1);
const two = workerThreadsRunner(2);
const five = workerThreadsRunner(5);
afterAll(async () => {
  await Promise.all([one.close(), two.close(), five.close()]);
});

async function all(runner: Runner, request: TrialRequest): Promise<Counts[]> {
  const counts: Counts[] = [];
  for await (const next of runner.trials(request)) counts.push(next);
  return counts;
}

/** Counts as bytes: what is equal to the last bit has the same ones. */
async function bytes(runner: Runner, request: TrialRequest): Promise<string[]> {
  return (await all(runner, request)).map((counts) => serialize(counts).toString('base64'));
}

describe('runners', () => {
  test('the counts are the same in this process and with 1, 2 and 5 threads, in the order of the replications', async () => {
    const request = { scenario, seed: 7, first: 3, count: 40 };
    const here = await bytes(inProcessRunner(), request);
    expect(new Set(here).size).toBe(40);
    for (const runner of [one, two, five]) expect((await bytes(runner, request)).every((text, index) => text === here[index])).toBe(true);
  });

  test('durations that may be joined come joined from threads, and the figures are those of this process', async () => {
    const run = async (runner: Runner) => (await simulate(scenario, { runner, replications: 60 })).result;
    const here = await run(inProcessRunner());
    for (const runner of [one, two, five]) expect(await run(runner)).toEqual(here);
    const counts = await all(two, { scenario, seed: 1, first: 1, count: 60, joined: { intervals: true } });
    expect(counts.some(({ overRun }) => overRun.contactAnswered.totals.every((total) => total === 0))).toBe(true);
  });

  test('a worker is asked first without the scenario, and forgets the one that was not used for longest', () => {
    const asked = (id: number, given: Scenario | null) =>
      work({ id, scenario: given, seed: 1, first: 1, count: 1, trace: false, joined: undefined });
    expect(asked(900, null)).toBeNull();
    for (let id = 900; id < 908; id++) expect(asked(id, scenario)).not.toBeNull();
    expect(asked(900, null)).not.toBeNull();
    expect(asked(908, scenario)).not.toBeNull();
    expect([900, 901, 902].map((id) => asked(id, null) === null)).toEqual([false, true, false]);
  });

  test('a replication does not depend on those before it', async () => {
    const together = await bytes(two, { scenario, seed: 7, first: 1, count: 12 });
    const [alone] = await bytes(inProcessRunner(), { scenario, seed: 7, first: 12, count: 1 });
    expect(together.indexOf(alone ?? '')).toBe(11);
  });

  test('requests of several scenarios may follow one another and be mixed', async () => {
    const other = smallScenario(60, 2);
    const requests = [scenario, other, scenario, other].map((which, index) => ({ scenario: which, seed: index, first: 1, count: 3 }));
    const mixed = await Promise.all(requests.map((request) => bytes(two, request)));
    const alone = await Promise.all(requests.map((request) => bytes(inProcessRunner(), request)));
    expect(mixed.flat().every((text, index) => text === alone.flat()[index])).toBe(true);
  });

  test('a trace comes along when it is asked for, and only then', async () => {
    const [traced] = await all(two, { scenario, seed: 1, first: 1, count: 1, trace: true });
    const [plain] = await all(two, { scenario, seed: 1, first: 1, count: 1 });
    expect(traced?.trace?.steps.length).toBeGreaterThan(0);
    expect(plain?.trace).toBeNull();
  });

  test.each([
    ['in this process', () => inProcessRunner()],
    ['in threads', () => two],
  ])('%s an abort ends the iteration with its reason and starts nothing more', async (_, runner) => {
    const stop = new AbortController();
    const reason = new Error('enough');
    let seen = 0;
    const iteration = async () => {
      for await (const _ of runner().trials({ scenario, seed: 1, first: 1, count: 10_000, signal: stop.signal })) {
        seen += 1;
        if (seen === 2) stop.abort(reason);
      }
    };
    await expect(iteration()).rejects.toBe(reason);
    expect(seen).toBeLessThan(10_000);
  });

  test('an abort in the middle of a long replication takes effect within a second', async () => {
    const long = smallScenario(400_000, 24);
    const stop = new AbortController();
    setTimeout(() => stop.abort(new Error('enough')), 300);
    const started = performance.now();
    await expect(all(two, { scenario: long, seed: 1, first: 1, count: 2, signal: stop.signal })).rejects.toThrow('enough');
    expect(performance.now() - started).toBeLessThan(1300);
  });

  test('many threads are no reason for a warning', async () => {
    const warnings: Error[] = [];
    const listen = (warning: Error) => warnings.push(warning);
    process.on('warning', listen);
    const runner = workerThreadsRunner(16);
    try {
      const signal = new AbortController().signal;
      for await (const _ of runner.trials({ scenario, seed: 1, first: 1, count: 200, signal }));
      await new Promise((resolve) => setImmediate(resolve));
    } finally {
      process.off('warning', listen);
      await runner.close();
    }
    expect(warnings).toEqual([]);
  });

  test('a reader that stops early leaves the runner fit for the next request', async () => {
    for await (const _ of two.trials({ scenario, seed: 1, first: 1, count: 10_000 })) break;
    expect(await all(two, { scenario, seed: 1, first: 1, count: 2 })).toHaveLength(2);
  });

  test.each([
    ['in this process', () => inProcessRunner()],
    ['in threads', () => two],
  ])('%s a replication that fails is named with its scenario and seed', async (_, runner) => {
    const broken = { ...scenario, title: 'Broken center', calendar: { ...scenario.calendar, intervals: null as never } };
    await expect(all(runner(), { scenario: broken, seed: 9, first: 4, count: 1 })).rejects.toThrow(
      /simulating "Broken center" \(seed 9, replication 4\) failed: ./,
    );
  });

  test('small work and large work give the same counts', async () => {
    const local = localRunner(2);
    for (const request of [
      { scenario, seed: 1, first: 1, count: 2 },
      { scenario: smallScenario(20_000, 6), seed: 1, first: 1, count: 3 },
    ]) {
      const [found, expected] = [await bytes(local, request), await bytes(inProcessRunner(), request)];
      expect(found.every((text, index) => text === expected[index])).toBe(true);
      expect(found).toHaveLength(request.count);
    }
    await local.close();
  });
});
