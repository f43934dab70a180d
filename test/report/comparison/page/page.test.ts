import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import { compare } from '#src/experiment/compare/compare.js';
import type { Compared } from '#src/experiment/compare/comparison.js';
import { changeText } from '#src/report/comparison/change-words.js';
import { comparisonPage } from '#src/report/comparison/page/page.js';
import { en } from '#src/report/texts/en/texts.js';
import { inProcessRunner } from '#src/runners/in-process.js';
import type { Change } from '#src/scenario/about/changes.js';
import { desk, written } from '../../reports.js';

interface Page {
  querySelector(selector: string): { readonly textContent: string | null } | null;
  querySelectorAll(selector: string): Iterable<{ readonly textContent: string | null }>;
}

interface Plan {
  readonly name: string;
  readonly yaml: string;
  readonly changes?: readonly Change[];
}

async function compared(plans: readonly Plan[], replications = 20): Promise<Compared> {
  const source = { file: 'written.yaml', sha256: null, inputs: [], set: [] };
  const scenarios = plans.map(({ name, yaml, changes = [] }) => ({ name, changes, source, scenario: written(yaml).scenario }));
  return await compare(scenarios, { runner: inProcessRunner(), replications, intervals: true, waits: true });
}

function pageOf(found: Compared): Page {
  const { baseline, others } = found.comparison;
  const runs = found.simulations.map((simulation, index) => ({ simulation, name: [baseline, ...others][index].name, assumptions: [] }));
  return parseHTML(comparisonPage(found, runs, [], en)).document as Page;
}

function texts(page: Page, selector: string): string[] {
  return [...page.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
}

const percent = (share: number | undefined) => `${((share ?? Number.NaN) * 100).toFixed(1)}%`;
const agents = (from: number, to: number): Change => ({ key: 'teams.desk.agents', from: String(from), to: String(to) });

describe('the page of two plans', () => {
  test('asks about the change, and answers with both figures, the promise, the people and the certainty', async () => {
    const found = await compared([
      { name: 'Small desk', yaml: desk(5) },
      { name: 'with more', yaml: desk(8), changes: [agents(5, 8)] },
    ]);
    const page = pageOf(found);
    const { baseline, value, difference } = found.comparison.others[0].contacts['all']['serviceLevel'];
    const answer = texts(page, '.answer')[0];
    expect(answer).toContain('Do customers fare better with 8 instead of 5 agents in desk?');
    expect(answer).toContain(`Yes: ${percent(value?.mean)} are answered in time instead of ${percent(baseline?.mean)}.`);
    expect(answer).toContain('With it the promise to support is kept; without it, it is missed.');
    expect(answer).toContain('It takes 6 h of paid work more.');
    expect(answer).toContain(`we are 95% sure that it is between +${((difference?.low ?? 0) * 100).toFixed(1)} points`);
    expect(page.querySelector('h1')?.textContent).toBe('Small desk, with 8 instead of 5 agents in desk');
    expect(texts(page, '#leadership tbody tr')[1]).toContain(en.comparison.verdict.better);
    expect(texts(page, '#leadership thead th').filter((heading) => heading.includes(en.promise.allLevels))).toEqual([
      'Chance for the period: all service levels',
      'Days on target: all service levels',
    ]);
    expect(texts(page, '#frontier figcaption p')[0]).toContain(`A Small desk: ${percent(baseline?.mean)}`);
    expect(texts(page, '#leadership')[0]).toContain('If “Small desk” stays as it is');
  });

  test('says of an entry of a roster which one it is', () => {
    const change = { key: 'teams.desk.agents.1.agents', from: '8', to: '7', entry: { from: '08:00', to: '12:00', agents: '8' } };
    expect(changeText(change, en)).toMatch(/^7 instead of 8 agents in .?desk.? \(08:00–12:00\)$/);
    expect(changeText({ ...change, key: 'teams.desk.agents' }, en)).toMatch(/^7 instead of 8 agents in .?desk.?$/);
  });

  test('of a plan that is worse says no', async () => {
    const page = pageOf(await compared([{ name: 'eight', yaml: desk(8) }, { name: 'five', yaml: desk(5), changes: [agents(8, 5)] }])); // biome-ignore format: a pair
    expect(texts(page, '.verdict')[0]).toMatch(/^No: /);
    expect(texts(page, '.answer')[0]).toContain('With it the promise to support is missed; without it, it is kept.');
  });

  test('of the same plan twice shows no difference, and names no change', async () => {
    const page = pageOf(await compared([{ name: 'one', yaml: desk(7) }, { name: 'two', yaml: desk(7) }], 5)); // biome-ignore format: a pair
    expect(texts(page, '.answer')[0]).toContain('Does “two” serve customers better than “one”?');
    expect(texts(page, '.verdict')[0]).toMatch(/^No difference is shown/);
    expect(texts(page, '#leadership')[0]).toContain(en.comparison.noChange);
  });

  test('tells the cost where the plans state it', async () => {
    const paid = (count: number) => desk(count).replace('shrinkage: 0%', 'shrinkage: 0%, costPerHour: 10');
    const found = await compared([{ name: 'one', yaml: paid(5) }, { name: 'two', yaml: paid(8) }], 5); // biome-ignore format: a pair
    const { difference, baseline } = found.comparison.others[0].whole['cost'];
    const more = (difference?.mean ?? 0) / (baseline?.mean ?? 0);
    // Three people more for two hours at 10 an hour, and what they stay longer.
    expect(difference?.mean).toBeGreaterThan(55);
    expect(texts(pageOf(found), '.answer')[0]).toContain(`It costs ${difference?.mean.toFixed(1)} more (+${percent(more)})`);
  });
});

describe('the page of several plans', () => {
  test('recommends the one with the fewest people that keeps all promises, where no cost is stated, and says which is best and how sure that is', async () => {
    const found = await compared([4, 6, 9, 12].map((count) => ({ name: `plan of ${count}`, yaml: desk(count) })));
    const page = pageOf(found);
    expect(texts(page, '.question')[0]).toBe('Which of these 4 plans is best?');
    expect(texts(page, '.verdict')[0]).toMatch(
      /“plan of 9”: with the fewest people of the plans that keep all promises \(18 h of paid work\)/,
    );
    expect(texts(page, '.answer')[0]).toMatch(/“plan of 12” has the best service level, 9\d\.\d%; of this we are 95% sure/);
    expect(texts(page, '#leadership tbody tr')).toHaveLength(4);
    expect(texts(page, '#leadership')[0]).toContain(
      '± is the 98.33% confidence interval of a difference: corrected for 3 plans, so that 95% holds for all together',
    );
  });

  test('says where none keeps its promises', async () => {
    const page = pageOf(await compared([3, 4, 4].map((count, index) => ({ name: `plan ${index}`, yaml: desk(count) })), 5)); // biome-ignore format: short
    expect(texts(page, '.verdict')[0]).toBe(en.comparison.noneKeeps);
    expect(texts(page, '.answer')[0]).toContain('it is one of these, and not which');
  });

  test('calls none the cheapest of plans that cannot be told apart in cost, takes the one shown to serve better, and says what is not told apart', async () => {
    const paid = (patience: string) =>
      desk(9)
        .replace('shrinkage: 0%', 'shrinkage: 0%, costPerHour: 100')
        .replace(', open: "08:00-10:00"', '')
        .replace('mean: 5 min', `mean: ${patience}`);
    const found = await compared([{ name: 'slow', yaml: paid('5 min') }, { name: 'quick', yaml: paid('4 min') }, { name: 'slow too', yaml: paid('301 s') }]); // biome-ignore format: plans
    const { recommendation } = found.comparison;
    expect(recommendation.choices[0]).toMatchObject({ measure: 'whole.cost', left: ['slow', 'quick', 'slow too'] });
    expect(recommendation.recommended).toEqual(['quick']);
    const page = pageOf(found);
    expect(texts(page, '.verdict')[0]).toMatch(
      /^“quick”: of the plans that keep all promises \((no difference in cost is shown between them|their cost differs by less than a thousandth)\), shown to be ahead of “slow” and “slow too” in service level/,
    );
    expect(texts(page, '.answer')[0]).not.toContain('cheapest');
    expect(texts(page, '.answer')[0]).toMatch(
      /(No difference in cost is shown between|Almost the same cost, by less than a thousandth:) “?slow/,
    );
  });

  test('says of plans that nothing tells apart just that', async () => {
    const found = await compared(
      [7, 7, 7].map((count, index) => ({ name: `plan ${index}`, yaml: desk(count + 3) })),
      8,
    );
    expect(found.comparison.recommendation.recommended).toEqual(['plan 0', 'plan 1', 'plan 2']);
    expect(texts(pageOf(found), '.verdict')[0]).toMatch(
      /^“plan 0”, “plan 1” and “plan 2” are not told apart of the plans that keep all promises/,
    );
  });
});

describe('what stands beside each other', () => {
  /** Two lines; a plan has fewer people at the second, another a team more. */
  const two = (second: number, third = '') => `
title: Two teams
calendar: { start: 2026-11-09, days: 1, open: "08:00-12:00" }
contacts:
  calls: &type
    channel: phone
    arrivals: { perHour: 60 }
    patience: { mean: 3 min }
    serviceLevel: { within: 20 s, target: 80% }
    journey: { a: { skill: one, time: { mean: 5 min } } }
  orders: { <<: *type, arrivals: { perHour: 50 }, journey: { a: { skill: two, time: { mean: 5 min } } } }
teams:
  one: { skills: [one], agents: 7, shrinkage: 0%, costPerHour: 1000 }
  two: { skills: [two], agents: ${second}, shrinkage: 0% }
${third}`;
  let found: Compared;
  let page: Page;

  beforeAll(async () => {
    const plans = [two(6), two(12), two(6, '  three: { skills: [two], agents: 2, shrinkage: 0% }')];
    found = await compared(plans.map((yaml, index) => ({ name: `plan ${index}`, yaml })), 6); // biome-ignore format: short
    page = pageOf(found);
  });

  test('are the same teams and types of every plan, one after another', () => {
    // The first is the same in all plans: what is compared goes before it, and what a single plan has takes less room.
    const [one, two] = ['one', 'two'].map((team) => [0, 1, 2].map((plan) => `${team} · plan ${plan}`));
    expect(texts(page, '#staffing h4')).toEqual([...two, 'three · plan 2', ...one]);
    expect(texts(page, '#heat h4')).toEqual(['calls', 'orders'].flatMap((type) => [0, 1, 2].map((plan) => `${type} · plan ${plan}`)));
  });

  test('are the teams that are compared, before greater ones that are the same in all plans', async () => {
    const four = (agents: number) =>
      two(6, ['three', 'four'].map((team) => `  ${team}: { skills: [one], agents: 1, shrinkage: 0%, tier: ${agents} }`).join('\n'));
    const pair = await compared([{ name: 'before', yaml: four(1) }, { name: 'after', yaml: four(2) }, { name: 'other', yaml: four(3) }], 4); // biome-ignore format: short
    expect(new Set(texts(pageOf(pair), '#staffing h4').map((title) => title.split(' · ')[0]))).toEqual(new Set(['three', 'four']));
  });

  test('has the same axes', () => {
    const ticks = (section: string) => [...page.querySelectorAll(`${section} svg.drawing`)].map((svg) => svg as unknown as Page);
    const said = (section: string) => ticks(section).map((svg) => texts(svg, '[aria-label$="axis tick label"]').join(' '));
    // Main and difference of each plan, first of one team, then of the other.
    const staffing = said('#staffing');
    expect(staffing).toHaveLength(14);
    for (const team of [0, 8]) {
      expect(new Set([0, 2, 4].map((plan) => staffing[team + plan])).size).toBe(1);
      expect(new Set([1, 3, 5].map((plan) => staffing[team + plan])).size).toBe(1);
    }
    expect(staffing[0]).not.toBe(staffing[8]);
    for (const section of ['#waits', '#lengths']) {
      const drawn = said(section);
      for (let first = 0; first < drawn.length; first += 3) expect(new Set(drawn.slice(first, first + 3)).size, section).toBe(1);
    }
  });

  test('does not spread costs that hardly differ over the whole width', () => {
    const values = texts(page, '#frontier [aria-label="x-axis tick label"] text').map((text) => Number(text.replaceAll(',', '')));
    const costs = found.simulations.map(({ result }) => result.whole['cost']?.mean ?? 0);
    expect(Math.max(...costs) - Math.min(...costs)).toBeLessThan(0.02 * costs[0]);
    expect(Math.max(...values) - Math.min(...values)).toBeGreaterThan(0.02 * costs[0]);
    // All at about the same cost, those of about the same service in one label.
    expect(texts(page, '#frontier svg.drawing')[0]).toMatch(/A C|B C/);
  });

  test('are warnings, each under the plan that it is about, and chances with their intervals', () => {
    const { baseline, others } = found.comparison;
    const runs = found.simulations.map((simulation, index) => ({ simulation, name: [baseline, ...others][index].name, assumptions: [] }));
    const warning = (message: string) => ({
      severity: 'warning' as const,
      file: 'written.yaml',
      line: null,
      column: null,
      key: '',
      message,
    });
    const warned = comparisonPage(found, runs, [[], [warning('of the second')], [warning('of the third')]], en);
    expect(warned).toMatch(/<h4><bdi>plan 1<\/bdi><\/h4><ul><li>of the second<\/li><\/ul><h4><bdi>plan 2<\/bdi><\/h4><ul><li>of the third/);
    expect(texts(page, '#leadership table.plans tbody tr')[0]).toMatch(/\d+% \(\d+–\d+\)/);
  });
});

describe('a plan that helps one promise and harms another', () => {
  test('says both before the sum over all', async () => {
    const two = (first: number, second: number) => `
title: Two desks
calendar: { start: 2026-11-09, days: 1, open: "08:00-12:00" }
contacts:
  calls: &type
    channel: phone
    arrivals: { perHour: 60 }
    patience: { mean: 3 min }
    serviceLevel: { within: 20 s, target: 80% }
    journey: { a: { skill: one, time: { mean: 5 min } } }
  orders: { <<: *type, journey: { a: { skill: two, time: { mean: 5 min } } } }
teams:
  one: { skills: [one], agents: ${first}, shrinkage: 0% }
  two: { skills: [two], agents: ${second}, shrinkage: 0% }
`;
    const found = await compared([{ name: 'before', yaml: two(5, 8) }, { name: 'after', yaml: two(9, 6) }]); // biome-ignore format: a pair
    const page = pageOf(found);
    expect(texts(page, '.verdict')[0]).toMatch(
      /^Better for some, worse for others: it helps calls \(\+\d.* points\), and harms orders \(−\d.* points\)\.$/,
    );
    expect(texts(page, '.answer')[0]).toContain('Over all ');
  });
});
