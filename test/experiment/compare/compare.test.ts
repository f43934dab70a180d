import seedrandom from 'seedrandom';
import { describe, expect, test } from 'vitest';
import { Contact, type Counts, Wait } from '#src/center/counts.js';
import { compare, type ScenarioToCompare } from '#src/experiment/compare/compare.js';
import { looksPlanned, replicationsToShow } from '#src/experiment/compare/settling.js';
import type { Runner } from '#src/experiment/runner.js';
import type { Scenario } from '#src/scenario/scenario.js';
import { counts, scenario } from '../hand-made.js';

/** Contacts of 100 that are answered in time in a replication of a scenario. */
type InTime = (replication: number) => number;

const busyDay: InTime = (replication) => 70 + ((replication * 37) % 17);

/** Scenarios by name, each with what becomes of its replications; the first is the baseline. */
function made(
  inTime: Readonly<Record<string, InTime>>,
  offered = 100,
): { scenarios: ScenarioToCompare[]; runner: Runner; asked: string[] } {
  const asked: string[] = [];
  const scenarios = Object.keys(inTime).map((name) => ({
    scenario: { ...scenario, title: name },
    name,
    changes: [],
    source: { file: `${name}.yaml`, sha256: null, inputs: [], set: [] },
  }));
  const runner: Runner = {
    async *trials({ scenario: { title }, first, count }) {
      asked.push(`${title} ${first}-${first + count - 1}`);
      for (let replication = first; replication < first + count; replication++) yield day(inTime[title](replication), offered);
    },
  };
  return { scenarios, runner, asked };
}

function day(inTime: number, offered: number): Counts {
  const fields = { [Contact.arrived]: offered, [Wait.offered]: offered, [Wait.answered]: offered, [Wait.answeredWithin]: inTime };
  return counts({ contacts: [[0, 0, fields]] });
}

const SERVICE = { most: 320, wanted: ({ kind, name, measure }: { kind: string; name: string; measure: { name: string } }) =>
  kind === 'contacts' && name === 'support' && measure.name === 'serviceLevel' }; // biome-ignore format: one thought

describe('a comparison', () => {
  test('tells both values, the paired difference and the verdict for each measure of each thing', async () => {
    const { scenarios, runner } = made({ now: busyDay, more: (n) => busyDay(n) + 4 + (n % 2), fewer: (n) => busyDay(n) - 3 });
    const { comparison } = await compare(scenarios, { runner, replications: 20 });
    const [more, fewer] = comparison.others.map(({ contacts }) => contacts.support.serviceLevel);
    // The days differ by up to 17 points, the differences between the plans by one: t of 97.5% confidence with 19 degrees of freedom.
    expect(more.difference?.mean).toBeCloseTo(0.045, 9);
    expect(more.difference?.high).toBeCloseTo(0.045 + (2.433440217 * 0.005 * Math.sqrt(20 / 19)) / Math.sqrt(20), 8);
    expect(more).toMatchObject({ verdict: 'better', moreReplications: null });
    expect(fewer).toMatchObject({ verdict: 'worse', difference: { mean: -0.03, low: -0.03, high: -0.03 } });
    expect(more.value?.mean).toBeCloseTo((more.baseline?.mean ?? 0) + 0.045, 9);
    expect(comparison.others[0].contacts.support.arrived).toMatchObject({ verdict: 'no difference shown', moreReplications: null });
  });

  test('corrects the confidence for the number of scenarios, and says so', async () => {
    const { scenarios, runner } = made({ now: busyDay, a: busyDay, b: busyDay, c: busyDay, d: busyDay, e: busyDay });
    const { comparison } = await compare(scenarios, { runner, replications: 3 });
    expect(comparison.run).toEqual({ seed: 7, replications: 3, confidence: 0.95, correctedConfidence: 0.99, looks: 1, version: '' });
  });

  test('of one replication has values and no certainty', async () => {
    const { scenarios, runner } = made({ now: busyDay, more: (n) => busyDay(n) + 4 });
    const { comparison } = await compare(scenarios, { runner, replications: 1 });
    const { difference, verdict } = comparison.others[0].contacts.support.serviceLevel;
    expect(difference).toEqual({ mean: 0.04, low: null, high: null });
    expect(verdict).toBe('no difference shown');
    expect(comparison.ranking?.scenarios.every(({ mayBeBest }) => mayBeBest)).toBe(true);
  });

  test('gives every scenario the seed and the replications of the baseline', async () => {
    const { scenarios, runner, asked } = made({ now: busyDay, more: busyDay });
    const other = { ...scenarios[1], scenario: { ...scenarios[1].scenario, run: { seed: 99, replications: 5, precision: null } } };
    const { simulations } = await compare([scenarios[0], other], { runner });
    expect(simulations.map(({ result }) => [result.run.seed, result.run.replications])).toEqual([[7, 2], [7, 2]]); // biome-ignore format: pairs
    expect(asked).toEqual(['now 1-2', 'more 1-2']);
  });

  test('of things that only one of the two has leaves them out by name', async () => {
    const { scenarios, runner } = made({ now: busyDay, more: busyDay });
    const fewer: Scenario = { ...scenarios[1].scenario, bots: [], contacts: scenarios[1].scenario.contacts.slice(0, 2) };
    const smaller: Runner = { trials: (request) => (request.scenario === fewer ? dayOf(fewer, request.count) : runner.trials(request)) };
    const { comparison } = await compare([scenarios[0], { ...scenarios[1], scenario: fewer }], { runner: smaller });
    const [other] = comparison.others;
    expect(other.onlyInBaseline).toEqual(['contacts.info', 'bots.assistant', 'bots.faq']);
    expect(other.onlyHere).toEqual([]);
    expect(Object.keys(other.contacts)).toEqual(['support', 'sales', 'all']);
    expect(other.bots).toEqual({});
  });

  test('without a contact type in common is refused', async () => {
    const { scenarios, runner } = made({ now: busyDay, more: busyDay });
    const contacts = scenarios[1].scenario.contacts.map((type) => ({ ...type, name: `${type.name}-2` }));
    const other = { ...scenarios[1], scenario: { ...scenarios[1].scenario, contacts } };
    await expect(compare([scenarios[0], other], { runner })).rejects.toThrow(
      /more\.yaml: error: it has no contact type in common with now\.yaml.*here support-2, sales-2, info-2, there support, sales, info/,
    );
  });
});

async function* dayOf(of: Scenario, count: number): AsyncGenerator<Counts> {
  for (let left = count; left > 0; left--) yield counts({ contacts: [[0, 0, { [Wait.offered]: 100 }]] }, of);
}

describe('the ranking', () => {
  test('holds all scenarios that are the same', async () => {
    const { scenarios, runner } = made({ now: busyDay, a: busyDay, b: busyDay });
    const { ranking } = (await compare(scenarios, { runner, replications: 20 })).comparison;
    expect(ranking?.scenarios.map(({ name, mayBeBest }) => [name, mayBeBest])).toEqual([['now', true], ['a', true], ['b', true]]); // biome-ignore format: pairs
    expect(ranking?.scenarios[0].toBestOther).toEqual({ mean: 0, low: 0, high: 0 });
  });

  test('drops what is shown to be worse than another, and orders by the measure', async () => {
    const { scenarios, runner } = made({
      now: busyDay,
      best: (n) => busyDay(n) + 5 + (n % 2),
      level: (n) => busyDay(n) + 5 + ((n + 1) % 2),
    });
    const { ranking } = (await compare(scenarios, { runner, replications: 20 })).comparison;
    expect(ranking).toMatchObject({ measure: 'contacts.all.serviceLevel', better: 'higher', confidence: 0.95 });
    expect(ranking?.scenarios.map(({ name, mayBeBest }) => [name, mayBeBest])).toEqual([['best', true], ['level', true], ['now', false]]); // biome-ignore format: pairs
    expect(ranking?.scenarios[2].toBestOther?.high).toBe(0);
  });

  test('is the mirror of itself by a measure of which less is better', async () => {
    // Of 100 contacts those who are not in time give up, so that the abandonment rate is what the service level leaves.
    const { scenarios } = made({ now: busyDay, more: (n) => busyDay(n) + 5 + (n % 3), same: (n) => busyDay(n) + 5 + ((n + 1) % 3) });
    const inTime: Readonly<Record<string, InTime>> = {
      now: busyDay,
      more: (n) => busyDay(n) + 5 + (n % 3),
      same: (n) => busyDay(n) + 5 + ((n + 1) % 3),
    };
    const runner: Runner = {
      async *trials({ scenario: { title }, first, count }) {
        for (let n = first; n < first + count; n++) {
          const served = inTime[title](n);
          const lost = 100 - served;
          const fields = {
            [Contact.arrived]: 100,
            [Wait.offered]: 100,
            [Wait.answered]: served,
            [Wait.answeredWithin]: served,
            [Wait.abandoned]: lost,
          };
          yield counts({ contacts: [[0, 0, fields]] });
        }
      },
    };
    const by = async (measure: string) =>
      (await compare(scenarios, { runner, replications: 20, by: measure })).comparison.ranking?.scenarios ?? [];
    const [up, down] = [await by('support.serviceLevel'), await by('support.abandonmentRate')];
    expect(up.map(({ mayBeBest }) => mayBeBest)).toEqual([true, true, false]);
    expect(down.map(({ name, mayBeBest }) => [name, mayBeBest])).toEqual(up.map(({ name, mayBeBest }) => [name, mayBeBest]));
    up.forEach(({ toBestOther }, place) => {
      const mirrored = down[place].toBestOther;
      expect(mirrored?.mean).toBeCloseTo(-(toBestOther?.mean ?? Number.NaN), 9);
      expect(mirrored?.low).toBeCloseTo(-(toBestOther?.high ?? Number.NaN), 9);
      expect(mirrored?.high).toBeCloseTo(-(toBestOther?.low ?? Number.NaN), 9);
    });
    // Two plans that are best together: one may be behind the other, and one ahead.
    expect(up[0].toBestOther?.low).toBeLessThan(0);
    expect(up[0].toBestOther?.high).toBeGreaterThan(0);
  });

  test('goes by the service level where one is promised, else by the average wait', async () => {
    const { scenarios, runner } = made({ now: busyDay, more: busyDay });
    const { serviceLevel } = scenario.contacts[0];
    const rankedWith = async (levels: readonly (typeof serviceLevel)[]) => {
      const contacts = scenario.contacts.map((type, index) => ({ ...type, serviceLevel: levels[index] }));
      const plans = scenarios.map((plan) => ({ ...plan, scenario: { ...plan.scenario, contacts } }));
      return (await compare(plans, { runner, replications: 2 })).comparison.ranking?.measure;
    };
    expect(await rankedWith([serviceLevel, serviceLevel, serviceLevel])).toBe('contacts.all.serviceLevel');
    expect(await rankedWith([serviceLevel, null, null])).toBe('contacts.all.serviceLevel');
    expect(await rankedWith([null, null, null])).toBe('contacts.all.averageWait');
  });

  test('goes by the measure that is asked for, the way that is better', async () => {
    const { scenarios, runner } = made({ now: busyDay, more: (n) => busyDay(n) + 5 });
    const by = async (measure: string) => (await compare(scenarios, { runner, by: measure })).comparison.ranking;
    expect((await by('support.serviceLevel'))?.measure).toBe('contacts.support.serviceLevel');
    expect((await by('abandonmentRate'))?.better).toBe('lower');
    await expect(by('teams.front.dutyHours')).rejects.toThrow('--by: error: of teams.front.dutyHours neither more nor less is better');
    await expect(by('serviceLevl')).rejects.toThrow('--by: error: there is no measure "serviceLevl"');
  });
});

describe('settling', () => {
  test('says how many replications would show a difference that stays what it is', () => {
    // 1 ± 3 from 20: nine times as many, a little fewer because t falls from 2.093 to 1.973.
    const found = replicationsToShow({ mean: 1, low: -2, high: 4 }, 20, 0.95);
    expect(found).toBeGreaterThan(158);
    expect(found).toBeLessThan(165);
    expect(replicationsToShow({ mean: -1, low: -4, high: 2 }, 20, 0.95)).toBe(found);
    expect(replicationsToShow({ mean: 1, low: -0.001, high: 2.001 }, 20, 0.95)).toBe(21);
    expect(replicationsToShow({ mean: 1, low: 0.5, high: 1.5 }, 20, 0.95)).toBeNull();
    expect(replicationsToShow({ mean: 0, low: -1, high: 1 }, 20, 0.95)).toBeNull();
    expect(replicationsToShow({ mean: 1e-6, low: -1, high: 1 }, 20, 0.95)).toBeNull();
  });

  test('goes by the end of the interval that has to come past 0, however far the other one is', () => {
    // From 1 down to -2, and from -1 up to 2: what was said of 1 ± 3 and -1 ± 3.
    const found = replicationsToShow({ mean: 1, low: -2, high: 4 }, 20, 0.95);
    for (const far of [1.5, 4, 100]) {
      expect(replicationsToShow({ mean: 1, low: -2, high: far }, 20, 0.95)).toBe(found);
      expect(replicationsToShow({ mean: -1, low: -far, high: 2 }, 20, 0.95)).toBe(found);
    }
  });

  test('looks after the usual number, then each time after the double, at last after the most', () => {
    expect(looksPlanned(20, 400)).toEqual([20, 40, 80, 160, 320, 400]);
    expect(looksPlanned(50, 20)).toEqual([50]);
  });

  test('ends when the verdict is shown, and pays for every look that was planned', async () => {
    // Half a point better, give or take 4.
    const { scenarios, runner, asked } = made({ now: busyDay, more: (n) => busyDay(n) + 0.8 + (n % 2 === 0 ? 4 : -4) });
    const { comparison } = await compare(scenarios, { runner, replications: 20, settle: SERVICE });
    expect(comparison.run).toMatchObject({ looks: 5, correctedConfidence: 0.99 });
    expect(comparison.others[0].contacts.support.serviceLevel.verdict).toBe('better');
    expect(comparison.run.replications).toBe(320);
    expect(asked.slice(0, 4)).toEqual(['now 1-20', 'more 1-20', 'now 21-40', 'more 21-40']);
  });

  test('ends at once where nothing is left to be shown, or it would take too long', async () => {
    const plain = made({ now: busyDay, more: (n) => busyDay(n) + 4 + (n % 2) });
    expect((await compare(plain.scenarios, { runner: plain.runner, replications: 20, settle: SERVICE })).comparison.run.replications).toBe(
      20,
    );
    const hopeless = made({ now: busyDay, more: (n) => busyDay(n) + 0.5 + (n % 2 === 0 ? 8 : -8) });
    const { run, others } = (await compare(hopeless.scenarios, { runner: hopeless.runner, replications: 20, settle: SERVICE })).comparison;
    expect(run.replications).toBe(20);
    expect(others[0].contacts.support.serviceLevel.moreReplications).toBeGreaterThan(300);
  });

  test('gives the same figures as that many replications at once', async () => {
    const inTime = { now: busyDay, more: (n: number) => busyDay(n) + 0.8 + (n % 2 === 0 ? 4 : -4) };
    const { scenarios, runner } = made(inTime);
    const settled = await compare(scenarios, { runner, replications: 20, settle: SERVICE });
    const once = await compare(scenarios, { runner, replications: settled.comparison.run.replications });
    expect(once.simulations.map(({ replications, sections }) => [replications, sections])).toEqual(
      settled.simulations.map(({ replications, sections }) => [replications, sections]),
    );
  });
});

describe('a precision', () => {
  test('is that of the difference', async () => {
    const { scenarios, runner } = made({ now: busyDay, more: (n) => busyDay(n) + 4 + (n % 2) });
    const precision = { measure: 'contacts.support.serviceLevel', halfWidth: 0.002, confidence: 0.95, most: 400 };
    const { comparison } = await compare(scenarios, { runner, precision });
    // s = 0.005: t·s/√n is 0.38% after 10 replications, 0.24% after 20, 0.19% after 30.
    expect(comparison.run.replications).toBe(30);
  });
});

describe('the set that holds the best', () => {
  test('holds it in at least 95 of 100 comparisons of plans that hardly differ', async () => {
    // Three plans, 140, 141 and 142 of 200 in time, each with luck of its own of ±6 in each of 10 replications.
    const random = seedrandom('best');
    const luck = () => Math.round(12 * (random() - 0.5));
    let [held, dropped] = [0, 0];
    for (let repeated = 0; repeated < 100; repeated++) {
      const { scenarios, runner } = made({ low: () => 140 + luck(), middle: () => 141 + luck(), best: () => 142 + luck() }, 200);
      const { ranking } = (await compare(scenarios, { runner, replications: 10 })).comparison;
      const set = (ranking?.scenarios ?? []).flatMap(({ name, mayBeBest }) => (mayBeBest ? [name] : []));
      if (set.includes('best')) held++;
      if (set.length < 3) dropped++;
    }
    // Three standard errors of 2.2% below 95%. It must not be by never telling plans apart.
    expect(held / 100).toBeGreaterThan(0.885);
    expect(dropped).toBeGreaterThan(0);
  });
});
