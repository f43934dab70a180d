import { describe, expect, test } from 'vitest';
import { Contact, type Counts, Wait } from '#src/center/counts.js';
import type { Runner } from '#src/experiment/runner.js';
import { simulate } from '#src/experiment/simulate.js';
import type { Precision, Scenario } from '#src/scenario/scenario.js';
import { counts, scenario } from './hand-made.js';
import { serialized } from './result/serialized.js';
import { madeRunner } from './runner.js';

/** 100 contacts; the share in time swings between 70% and 90% from one replication to the next. */
function swinging(number: number): Counts {
  const inTime = number % 2 === 0 ? 90 : 70;
  return counts({
    contacts: [[0, 0, { [Contact.arrived]: 100, [Wait.offered]: 100, [Wait.answered]: 100, [Wait.answeredWithin]: inTime }]],
  });
}

function precision(halfWidth: number, most = 400): Precision {
  return { measure: 'contacts.support.serviceLevel', halfWidth, confidence: 0.95, most };
}

describe('a number of replications', () => {
  test('is that of the scenario unless another is asked for; so is the seed', async () => {
    const runner = madeRunner(swinging);
    const { result } = await simulate(scenario, { runner });
    await simulate(scenario, { runner, replications: 5, seed: 99 });
    expect(runner.requests.map(({ seed, first, count }) => [seed, first, count])).toEqual([[7, 1, 2], [99, 1, 5]]); // biome-ignore format: pairs
    expect(result.run).toEqual({ seed: 7, replications: 2, confidence: 0.95, version: '' });
  });

  test('of one gives figures without intervals', async () => {
    const { result } = await simulate(scenario, { runner: madeRunner(swinging), replications: 1 });
    expect(result.contacts.support.serviceLevel).toEqual({ mean: 0.7, low: null, high: null });
    expect(result.contacts.support.arrived).toEqual({ mean: 100, low: null, high: null });
  });

  test('goes before the precision that the scenario asks for', async () => {
    const precise: Scenario = { ...scenario, run: { ...scenario.run, precision: precision(0.001) } };
    const { result, precision: reached } = await simulate(precise, { runner: madeRunner(swinging), replications: 3 });
    expect(result.run.replications).toBe(3);
    expect(reached).toBeNull();
  });
});

/** Wilson's interval of 80% with this standard error. */
function wilson(t: number, error: number): { low: number; high: number } {
  const weight = (t * error) ** 2 / 0.16;
  const middle = (0.8 + weight / 2) / (1 + weight);
  const half = (t / (1 + weight)) * Math.sqrt(error ** 2 + (weight / (2 * t)) ** 2);
  return { low: middle - half, high: middle + half };
}

describe('a precision', () => {
  // Shares of ±10% around 80% have s = 0.1·√(n/(n−1)): Wilson's interval reaches 8.5% down after 10, 5.2% after 20, 4.0% after 30.
  test('is looked at after 10, 20, 30 … replications', async () => {
    const runner = madeRunner(swinging);
    const { result, precision: reached } = await simulate(scenario, { runner, precision: precision(0.045) });
    expect(runner.requests.map(({ first, count }) => [first, count])).toEqual([[1, 10], [11, 10], [21, 10]]); // biome-ignore format: pairs
    expect(result.run.replications).toBe(30);
    expect(reached).toMatchObject({ measure: 'contacts.support.serviceLevel', wanted: 0.045, reached: true });
    expect(reached?.halfWidth).toBeCloseTo(0.8 - wilson(2.045229642, 0.1 / Math.sqrt(29)).low, 8);
  });

  test('that is not reached ends with the most replications allowed, and says so', async () => {
    const runner = madeRunner(swinging);
    const { precision: reached } = await simulate(scenario, { runner, precision: precision(0.01, 25) });
    expect(runner.requests.map(({ first, count }) => [first, count])).toEqual([[1, 10], [11, 10], [21, 5]]); // biome-ignore format: pairs
    expect(reached).toMatchObject({ reached: false });
  });

  test('has its own confidence, which is then that of all intervals', async () => {
    const { result } = await simulate(scenario, { runner: madeRunner(swinging), precision: { ...precision(0.5), confidence: 0.9 } });
    expect(result.run).toMatchObject({ replications: 10, confidence: 0.9 });
    expect(result.contacts.support.serviceLevel?.high).toBeCloseTo(wilson(1.833112933, 0.1 / 3).high, 8);
  });

  test('of a measure that has no value is never reached', async () => {
    const { precision: reached } = await simulate(scenario, {
      runner: madeRunner(swinging),
      precision: { ...precision(0.5, 10), measure: 'teams.rear.occupancy' },
    });
    expect(reached).toEqual({ measure: 'teams.rear.occupancy', halfWidth: null, wanted: 0.5, reached: false });
  });

  test('of a measure that does not exist is an error that names the nearest', async () => {
    const wrong = simulate(scenario, {
      runner: madeRunner(swinging),
      precision: { ...precision(1), measure: 'contacts.support.servicelevl' },
    });
    await expect(wrong).rejects.toThrow(
      'there is no measure "contacts.support.servicelevl"; maybe you mean "contacts.support.serviceLevel".',
    );
  });
});

describe('while it runs', () => {
  test('each replication is handed on in order, with the progress', async () => {
    const seen: (readonly [string, number])[] = [];
    await simulate(scenario, {
      runner: madeRunner(swinging),
      replications: 3,
      onReplication: (number, { contacts }) => {
        seen.push([`replication with ${contacts[Wait.answeredWithin]} in time`, number]);
      },
      onProgress: ({ done, of }) => seen.push([`done of ${of}`, done]),
    });
    expect(seen).toEqual([
      ['done of 3', 0],
      ['replication with 70 in time', 1],
      ['done of 3', 1],
      ['replication with 90 in time', 2],
      ['done of 3', 2],
      ['replication with 70 in time', 3],
      ['done of 3', 3],
    ]);
  });

  test('an abort ends it with the reason, and the runner is told to stop', async () => {
    const abort = new AbortController();
    let stopped = false;
    const runner: Runner = {
      async *trials() {
        try {
          for (let number = 1; ; number++) yield swinging(number);
        } finally {
          stopped = true;
        }
      },
    };
    const reason = new Error('enough');
    const running = simulate(scenario, {
      runner,
      signal: abort.signal,
      onReplication: (number) => {
        if (number === 4) abort.abort(reason);
      },
    });
    await expect(running).rejects.toBe(reason);
    expect(stopped).toBe(true);
  });
});

describe('the JSON', () => {
  test('is the same bytes for the same counts', async () => {
    const [a, b] = await Promise.all([1, 2].map(() => simulate(scenario, { runner: madeRunner(swinging), replications: 7 })));
    expect(serialized(a.result)).toBe(serialized(b.result));
  });

  test('is JSON of the result, in the order of the reference', async () => {
    const { result } = await simulate(scenario, {
      runner: madeRunner(swinging),
      source: { file: 'desk.yaml', sha256: 'abc' },
      version: '1.2.3',
    });
    const text = serialized(result);
    expect(JSON.parse(text)).toEqual(result);
    expect(Object.keys(JSON.parse(text))).toEqual([
      'scenario',
      'run',
      'contacts',
      'channels',
      'lines',
      'teams',
      'groups',
      'bots',
      'whole',
      'promises',
    ]);
    expect(result.scenario).toEqual({ title: 'Made by hand', file: 'desk.yaml', sha256: 'abc', inputs: [], set: [] });
    expect(text).toContain('\n      "arrived": { "mean": 100, "low": 100, "high": 100 },\n');
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
    expect(text.endsWith('}\n')).toBe(true);
  });

  test('has no intervals where they were not asked for, and the same figures over the run', async () => {
    const full = await simulate(scenario, { runner: madeRunner(swinging), replications: 12 });
    const brief = await simulate(scenario, { runner: madeRunner(swinging), replications: 12, intervals: false });
    expect(full.intervals).toHaveLength(4);
    expect(brief.intervals).toBeNull();
    expect(brief.result).toEqual(full.result);
  });

  test('holds things with awkward names', async () => {
    const [support, ...others] = scenario.contacts;
    const awkward: Scenario = { ...scenario, contacts: [{ ...support, name: '__proto__' }, ...others] };
    const { result } = await simulate(awkward, { runner: madeRunner(swinging) });
    expect(Object.keys(result.contacts)).toEqual(['__proto__', 'sales', 'info', 'all']);
    expect(serialized(result)).toContain('"__proto__": {');
  });
});
