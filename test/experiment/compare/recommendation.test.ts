import seedrandom from 'seedrandom';
import { beforeAll, describe, expect, test } from 'vitest';
import { Contact, Team, Wait } from '#src/center/counts.js';
import { compare } from '#src/experiment/compare/compare.js';
import type { Choice, Comparison, Difference, Verdict } from '#src/experiment/compare/comparison.js';
import type { Runner } from '#src/experiment/runner.js';
import { counts, HOUR, scenario } from '../hand-made.js';

/** What becomes of a replication: of 1000 contacts how many are answered in time, and how long the paid team is there. */
interface Day {
  readonly inTime: number;
  readonly hours: number;
}

type Plans = Readonly<Record<string, (replication: number) => Day>>;

/** Compares plans made by hand; the first is the baseline. Of each 500 of 1000 in time are promised. */
async function compared(plans: Plans, replications = 10): Promise<Comparison> {
  const runner: Runner = {
    async *trials({ scenario: { title }, first, count }) {
      for (let replication = first; replication < first + count; replication++) {
        const { inTime, hours } = plans[title](replication);
        const fields = { [Contact.arrived]: 1000, [Wait.offered]: 1000, [Wait.answered]: 1000, [Wait.answeredWithin]: inTime };
        yield counts({ contacts: [[1, 0, fields]], teams: [[0, 0, { [Team.rosteredTime]: hours * HOUR }]] });
      }
    },
  };
  const scenarios = Object.keys(plans).map((title) => ({
    // The other types have nobody and so no value: the promise is that to sales, 50%.
    scenario: { ...scenario, title, contacts: scenario.contacts.map((type) => (type.name === 'sales' ? type : { ...type, serviceLevel: null })) },
    name: title,
    changes: [],
    source: { file: null, sha256: null, inputs: [], set: [] },
  })); // biome-ignore format: one thought
  return (await compare(scenarios, { runner, replications })).comparison;
}

/** Plans of about the same kind, each with luck of its own in each replication: some differences are shown, some are not. */
function lucky(seed: string): Plans {
  const random = seedrandom(seed);
  const luck = (most: number) => Math.round(2 * most * (random() - 0.5));
  return Object.fromEntries(
    ['now', 'second', 'third', 'fourth'].map((name) => {
      const [level, spread, hours, late] = [700 + luck(25), 5 + 50 * random(), 100 + (random() < 0.5 ? 0 : luck(3)), random() * 8];
      return [name, () => ({ inTime: level + luck(spread), hours: hours + luck(late) / 4 })];
    }),
  );
}

/** What the table of a plan says of a measure, beside the baseline. */
function tableOf({ others }: Comparison, plan: string, { measure }: Choice): Verdict | null {
  const other = others.find(({ name }) => name === plan);
  const name = measure.slice(measure.lastIndexOf('.') + 1);
  const found: Difference | undefined = measure.startsWith('whole.') ? other?.whole[name] : other?.contacts['all'][name];
  return found?.verdict ?? null;
}

const BETTER = ['better', 'lower'];
const WORSE = ['worse', 'higher'];

describe('a recommendation', () => {
  const found: Comparison[] = [];

  beforeAll(async () => {
    for (let seed = 0; seed < 120; seed++) found.push(await compared(lucky(`plans ${seed}`)));
  }, 60_000);

  /** Each choice in which the baseline was asked, with its comparison. */
  const choices = () =>
    found.flatMap((comparison) =>
      comparison.recommendation.choices.map((choice) => ({ comparison, choice, now: comparison.baseline.name })),
    );

  test('calls nobody alike of whom the table shows a difference', () => {
    let told = 0;
    for (const { comparison, choice, now } of choices()) {
      if (!choice.left.includes(now) || choice.nearly) continue;
      for (const plan of choice.left.filter((name) => name !== now)) {
        expect(tableOf(comparison, plan, choice)).toBe('no difference shown');
        told++;
      }
    }
    expect(told).toBeGreaterThan(50);
  });

  test('says of nobody to be ahead where the table shows no difference', () => {
    let told = 0;
    for (const { comparison, choice, now } of choices()) {
      if (choice.behind.includes(now))
        for (const plan of choice.ahead) {
          expect(BETTER).toContain(tableOf(comparison, plan, choice));
          told++;
        }
      if (choice.ahead.includes(now))
        for (const plan of choice.behind) {
          expect(WORSE).toContain(tableOf(comparison, plan, choice));
          told++;
        }
    }
    expect(told).toBeGreaterThan(50);
  });

  test('recommends nobody of whom another one left is shown to be better, and the ranking leaves nobody out whom no table shows to be behind', () => {
    let [several, single] = [0, 0];
    for (const { recommendation, ranking, others, baseline } of found) {
      const { recommended, choices: asked } = recommendation;
      for (const { behind } of asked) expect(recommended.filter((name) => behind.includes(name))).toEqual([]);
      if (recommended.length > 1) several++;
      else single++;
      const best = ranking?.scenarios.filter(({ mayBeBest }) => mayBeBest).map(({ name }) => name) ?? [];
      if (best.length !== 1 || best[0] !== baseline.name) continue;
      for (const { contacts } of others) expect(contacts['all']['serviceLevel'].verdict).toBe('worse');
    }
    expect(several).toBeGreaterThan(5);
    expect(single).toBeGreaterThan(5);
  });

  test('takes of plans that are alike in cost the one shown to serve better, and not another that is only not shown to be worse', async () => {
    const swing = (replication: number, by: number) => (replication % 2 === 0 ? by : -by);
    const comparison = await compared({
      none: () => ({ inTime: 700, hours: 100 }),
      unsteady: (n) => ({ inTime: 705 + swing(n, 12), hours: 100 }),
      steady: (n) => ({ inTime: 706 + swing(n, 3), hours: 100 }),
    });
    expect(comparison.others.map(({ contacts }) => contacts['all']['serviceLevel'].verdict)).toEqual(['no difference shown', 'better']);
    expect(comparison.recommendation).toMatchObject({
      recommended: ['steady'],
      choices: [{ measure: 'whole.cost', left: ['none', 'unsteady', 'steady'] }, { left: ['unsteady', 'steady'], behind: ['none'], ahead: ['steady'] }],
    }); // biome-ignore format: one thought
  });

  test('is made among those that surely keep what is promised, else among those that likely do; who misses it is in none', async () => {
    // 500 in time are promised; of the second the replications do not tell for sure.
    const sure = () => ({ inTime: 600, hours: 120 });
    const likely = (n: number) => ({ inTime: n % 2 === 0 ? 560 : 460, hours: 100 });
    const missed = () => ({ inTime: 300, hours: 50 });
    const { recommendation } = await compared({ missed, likely, sure });
    expect(recommendation).toMatchObject({ grade: 'kept', among: ['sure'], unsure: ['likely'], recommended: ['sure'] });
    const without = (await compared({ missed, likely })).recommendation;
    expect(without).toMatchObject({ grade: 'likelyKept', among: ['likely'], unsure: [], recommended: ['likely'] });
    expect((await compared({ missed, worse: missed })).recommendation).toMatchObject({ among: [], recommended: [] });
  });
});
