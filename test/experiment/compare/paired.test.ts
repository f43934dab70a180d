import { describe, expect, test } from 'vitest';
import { Contact, type Counts, Wait } from '#src/center/counts.js';
import { compare } from '#src/experiment/compare/compare.js';
import type { Difference } from '#src/experiment/compare/comparison.js';
import type { Runner } from '#src/experiment/runner.js';
import { counts, scenario } from '../hand-made.js';

const [SUPPORT, SALES, INFO] = [0, 1, 2];

/** Of 100 contacts of a type in the first interval so many are answered in time, some after a wait in milliseconds. */
interface Served {
  readonly inTime: number;
  readonly waits?: readonly number[];
  /** By which tier of teams they end; default the first. */
  readonly tier?: number;
}

type Day = Readonly<Record<number, Served>>;

/** The differences of two plans by what becomes of each replication, by contact type and measure. */
async function differences(now: (n: number) => Day, then: (n: number) => Day): Promise<Record<string, Record<string, Difference>>> {
  const plans = [now, then].map((dayOf, index) => ({ dayOf, scenario: { ...scenario, title: `plan ${index}` } }));
  const runner: Runner = {
    async *trials({ scenario: { title }, first, count }) {
      const dayOf = plans.find((plan) => plan.scenario.title === title)?.dayOf;
      for (let n = first; n < first + count; n++) yield countsOf(dayOf?.(n) ?? {});
    },
  };
  const scenarios = plans.map((plan) => ({
    scenario: plan.scenario,
    name: plan.scenario.title,
    changes: [],
    source: { file: null, sha256: null, inputs: [], set: [] },
  }));
  const { comparison } = await compare(scenarios, { runner, replications: 10 });
  const [other] = comparison.others;
  if (other === undefined) throw new Error('two plans were compared');
  return other.contacts;
}

function countsOf(day: Day): Counts {
  const served = Object.entries(day).map(([type, of]) => ({ type: Number(type), ...of }));
  const fieldsOf = ({ inTime }: Served) => ({
    [Contact.arrived]: 100,
    [Wait.offered]: 100,
    [Wait.answered]: 100,
    [Wait.answeredWithin]: inTime,
  });
  return counts({
    contacts: served.map((of) => [of.type, 0, fieldsOf(of)] as const),
    byTier: served.map(({ type, tier = 0 }) => [type, 0, tier, 100] as const),
    answered: served.flatMap(({ type, waits }) => (waits === undefined ? [] : [[type, 0, ...waits]])),
  });
}

describe('the difference of a chance', () => {
  test('is that of the replications in which one of two keeps a promise and the other does not', async () => {
    // Support is to answer 80 in time. It does in six replications of ten; then in all but one, which is one that it did before.
    const kept = (n: number) => n <= 6;
    const { support } = await differences(
      (n) => ({ [SUPPORT]: { inTime: kept(n) ? 80 : 79 } }),
      (n) => ({ [SUPPORT]: { inTime: n === 1 ? 79 : 80 } }),
    );
    expect(support?.['targetMet']?.difference?.mean).toBeCloseTo(0.3, 9);
    expect(support?.['targetMet']?.baseline?.mean).toBeCloseTo(0.6, 9);
    expect(support?.['daysMet']?.difference?.mean).toBeCloseTo(0.3, 9);
  });

  test('is 0 for certain where a contact type was served as before, by whomever, and not where it only comes out the same', async () => {
    const sales = (n: number, tier: number) => ({ [SALES]: { inTime: 45 + n, tier } });
    const of = await differences(
      (n) => ({ [SUPPORT]: { inTime: 85 }, ...sales(n, 0) }),
      (n) => ({ [SUPPORT]: { inTime: 90 }, ...sales(n, 1) }),
    );
    expect(of['sales']?.['targetMet']?.difference).toEqual({ mean: 0, low: 0, high: 0 });
    const { mean, low, high } = of['support']?.['targetMet']?.difference ?? {};
    expect(mean).toBe(0);
    expect(low).toBeLessThan(-0.1);
    expect(high).toBeGreaterThan(0.1);
  });
});

describe('the difference of a percentile', () => {
  test('is that of the percentiles of all durations, with an interval around it', async () => {
    const waits = (n: number, more: number) => [10_000, 20_000, 30_000 + 1_000 * n].map((wait) => wait + more);
    const { support } = await differences(
      (n) => ({ [SUPPORT]: { inTime: 85, waits: waits(n, 0) } }),
      (n) => ({ [SUPPORT]: { inTime: 85, waits: waits(n, 5_120) } }),
    );
    const { difference, value, baseline } = support?.['waitP50'] ?? {};
    expect(difference?.mean).toBeCloseTo((value?.mean ?? Number.NaN) - (baseline?.mean ?? Number.NaN), 9);
    expect(difference?.mean).toBeCloseTo(5.12, 1);
    expect(difference?.low).toBeLessThan(5);
    expect(difference?.high).toBeGreaterThan(5.2);
  });

  test('is none where one of the two has no duration', async () => {
    const someone = { [INFO]: { inTime: 0, waits: [1_000] } };
    for (const [now, then] of [
      [{}, someone],
      [someone, {}],
    ]) {
      // biome-ignore format: pairs
      const { info } = await differences(() => ({ [SUPPORT]: { inTime: 85 }, ...now }), () => ({ [SUPPORT]: { inTime: 85 }, ...then })); // biome-ignore format: one thought
      expect(info?.['waitP50']?.difference).toBeNull();
    }
  });
});
