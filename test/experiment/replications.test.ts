import { describe, expect, test } from 'vitest';
import { Contact, type Counts, Wait } from '#src/center/counts.js';
import { compare } from '#src/experiment/compare/compare.js';
import { mostReplications } from '#src/experiment/replications.js';
import { simulate } from '#src/experiment/simulate.js';
import type { Scenario } from '#src/scenario/scenario.js';
import { counts, HOUR, scenario } from './hand-made.js';
import { serialized } from './result/serialized.js';
import { madeRunner } from './runner.js';

/** Nobody says how many; with so many contacts expected in a replication. */
function unsaid(expected = 100): Scenario {
  const [support, ...others] = scenario.contacts;
  const arrivals = {
    kind: 'rates' as const,
    pieces: [{ from: 0, to: HOUR, volume: expected, timeFactor: 1 }],
    process: 'poisson' as const,
    variability: { day: 0, interval: 0 },
  };
  return { ...scenario, contacts: [{ ...support, arrivals }, ...others], run: { ...scenario.run, replications: null } };
}

/** A replication in which so many of 100 are answered in time; the target is 80. */
function inTime(answeredWithin: number): Counts {
  return counts({
    contacts: [[0, 0, { [Contact.arrived]: 100, [Wait.offered]: 100, [Wait.answered]: 100, [Wait.answeredWithin]: answeredWithin }]],
  });
}

const even = (number: number) => inTime(number % 2 === 0 ? 90 : 70);
const always = () => inTime(90);

async function done(of: Scenario, day: (number: number) => Counts, confidence?: number): Promise<number> {
  return (await simulate(of, { runner: madeRunner(day), confidence })).result.run.replications;
}

describe('where nobody says how many, replications', () => {
  test('go on until the chance of each target is known to five points', async () => {
    // Wilson's interval of 30 out of 30 is 11.4 points wide, of 40 out of 40 8.8; of an even chance 10.07 after 375, 10.0 after 380.3.
    expect(await done(unsaid(), always)).toBe(40);
    expect(await done(unsaid(), even)).toBe(390);
  });

  test('are fewer where less confidence is asked for', async () => {
    // z is 1.2816: an even chance is known after (1.2816/0.1)² − 1.2816² = 162.6.
    expect(await done(unsaid(), even, 0.8)).toBe(170);
  });

  test('are 20 where nothing is promised, or nobody comes to whom it is', async () => {
    const promised = unsaid().contacts.map((type) => ({ ...type, serviceLevel: null }));
    expect(await done({ ...unsaid(), contacts: promised }, even)).toBe(20);
    expect(await done(unsaid(), () => counts({}))).toBe(20);
  });

  test('end with five million expected contacts, but not before the twentieth', async () => {
    expect(await done(unsaid(100_000), even)).toBe(50);
    expect(await done(unsaid(99_999), even)).toBe(60);
    expect(await done(unsaid(1_000_000), even)).toBe(20);
  });

  test('are looked at after 20, 30, 40 …, and progress tells the most that there may be', async () => {
    const runner = madeRunner(always);
    const most = new Set<number>();
    await simulate(unsaid(), { runner, onProgress: ({ of }) => most.add(of) });
    expect(runner.requests.map(({ first, count }) => [first, count])).toEqual([[1, 20], [21, 10], [31, 10]]); // biome-ignore format: pairs
    expect([...most]).toEqual([mostReplications(unsaid(), 0.95)]);
  });

  test('are at most as many as an even chance takes, of a single promise too, and 20 without any', () => {
    const promising = (...names: string[]): Scenario => {
      const contacts = unsaid().contacts.map((type) => (names.includes(type.name) ? type : { ...type, serviceLevel: null }));
      return { ...unsaid(), contacts };
    };
    expect([promising('support', 'sales'), promising('support'), promising()].map((of) => mostReplications(of, 0.95))).toEqual([
      390, 390, 20,
    ]);
  });

  test('give what so many give when they are asked for', async () => {
    const found = await simulate(unsaid(), { runner: madeRunner(even) });
    const asked = await simulate(unsaid(), { runner: madeRunner(even), replications: 390 });
    expect(serialized(found.result)).toBe(serialized(asked.result));
  });

  test('of a comparison are as many as the plan gets that needs most', async () => {
    const plans = ['safe', 'shaky'].map((title) => ({
      scenario: { ...unsaid(), title },
      name: title,
      changes: [],
      source: { file: `${title}.yaml`, sha256: null, inputs: [], set: [] },
    }));
    const [safe, shaky] = [madeRunner(always), madeRunner(even)];
    const runner = {
      trials: (request: Parameters<typeof safe.trials>[0]) => (request.scenario.title === 'safe' ? safe : shaky).trials(request),
    };
    const { comparison } = await compare(plans, { runner });
    // Differences are looked at once, in the end: nothing is to be paid for looking at the promises.
    expect(comparison.run).toMatchObject({ replications: 390, looks: 1, correctedConfidence: 0.95 });
    expect((await compare([plans[0], { ...plans[0], name: 'again' }], { runner })).comparison.run.replications).toBe(40);
  });
});
