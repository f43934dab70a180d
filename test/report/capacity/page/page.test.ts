import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Capacity } from '#src/experiment/capacity/capacity.js';
import { checkCapacity } from '#src/experiment/capacity/check.js';
import { capacityPage } from '#src/report/capacity/page/page.js';
import { capacityReport } from '#src/report/capacity/screen.js';
import { weakestDays } from '#src/report/capacity/weakest-days.js';
import type { Reported } from '#src/report/page/subject.js';
import { palette } from '#src/report/screen/palette.js';
import { en } from '#src/report/texts/en/texts.js';
import { zh } from '#src/report/texts/zh/texts.js';
import { inProcessRunner } from '#src/runners/in-process.js';
import { desk, reported, written } from '../../reports.js';

interface Page {
  querySelectorAll(selector: string): Iterable<{ readonly textContent: string | null }>;
}

function texts(page: string, selector: string): string[] {
  return [...(parseHTML(page).document as Page).querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
}

describe('the page of a capacity check', () => {
  let capacity: Capacity;
  let report: Reported;
  let page: string;

  beforeAll(async () => {
    const loaded = written(desk(9));
    capacity = await checkCapacity(loaded.scenario, { runner: inProcessRunner(), replications: 20, version: '1.2.3' });
    report = await reported(loaded, 20);
    page = capacityPage(capacity, report, en);
  });

  test('answers with the volume that is held, its interval, and what breaks first', () => {
    const { factor, low, high } = capacity.firstBreak?.breakEven ?? { factor: null, low: null, high: null };
    const [answer] = texts(page, '.answer');
    if (factor === null || low === null || high === null) throw new Error('there is no break-even');
    expect(factor).toBeGreaterThan(1);
    const decimals = high - low < 0.03 ? 3 : 2;
    expect(answer).toContain(`It holds ${factor.toFixed(decimals)} times the volume`);
    expect(answer).toContain(`the limit is between ${low.toFixed(decimals)} and ${high.toFixed(decimals)} times the volume`);
    expect(answer).toContain('“support: 80% within 20 s”');
    expect(answer).toContain('in the line support');
    expect(answer).toContain(en.capacity.onAverage);
  });

  test('draws the service over the volume with the break-even, and every mend that was tried', () => {
    expect(texts(page, '#curve h4')).toEqual(['support: 80% within 20 s']);
    const rows = texts(page, '#mends tbody tr');
    for (const { team } of capacity.firstBreak?.mends ?? []) expect(rows.some((row) => row.includes(team ?? ''))).toBe(true);
    expect(capacity.firstBreak?.mends.length).toBeGreaterThan(0);
    expect(rows.some((row) => row.includes('one more in desk, at all its hours'))).toBe(true);
  });

  test('names the weakest days without brackets in brackets', async () => {
    const chance = { mean: 0.25, low: 0.1, high: 0.4 };
    const days = ['2026-11-09', '2026-11-10'].map((date) => ({ date, chance }));
    const better = { date: '2026-11-11', chance: { mean: 0.9, low: 0.8, high: 0.95 } };
    const risky = { ...capacity, together: { period: chance, days: [...days, better] } };
    const [, risk] = /the weakest days, not told apart: (.*?)\.<\/li>/.exec(capacityPage(risky, report, en)) ?? [];
    expect(risk).toBe('Mon 2026-11-09, 25% (10–40); Tue 2026-11-10, 25% (10–40)');
    expect(capacityPage(risky, report, zh)).toContain(
      '最薄弱的日子（彼此分不出高下）：2026-11-09（周一）25% (10–40)；2026-11-10（周二）25% (10–40)。',
    );
    expect(texts(capacityPage(risky, report, en), '.cards li').join()).toContain('one of the 2 weakest days, which are not told apart');
  });

  test('names a weakest day only where it is told apart from others, and in the order of the calendar', () => {
    const day = (date: string, mean: number) => ({ date, chance: { mean, low: mean - 0.1, high: mean + 0.1 } });
    const dates = (...means: number[]) =>
      weakestDays({ period: null, days: means.map((mean, at) => day(`2026-11-${10 + at}`, mean)) }).map(({ date }) => date.slice(8));
    expect(dates(0.5, 0.45, 0.8)).toEqual(['10', '11']);
    expect(dates(0.8, 0.3, 0.8)).toEqual(['11']);
    expect(dates(0.5, 0.45, 0.6)).toEqual([]);
    const chance = { mean: 0.5, low: 0.4, high: 0.6 };
    const alike = { ...capacity, together: { period: chance, days: [day('2026-11-09', 0.5), day('2026-11-10', 0.55)] } };
    const risk = texts(capacityPage(alike, report, en), '#leadership li').join();
    expect(risk).toContain(en.capacity.noDayWeaker);
    expect(risk).not.toContain('the weakest');
  });

  test('says which promises are missed already, where types grow one by one', () => {
    const [own] = capacity.alone;
    if (own === undefined) throw new Error('nothing grows alone');
    const missed = {
      ...capacity,
      alone: [own, { ...own, contact: 'other' }],
      targets: capacity.targets.map((one) => ({ ...one, grade: 'missed' as const })),
    };
    expect(texts(capacityPage(missed, report, en), '#leadership p.faint').join()).toContain(
      'Already missed at the volumes planned, so that growth of another type cannot break it: “support: 80% within 20 s”.',
    );
    expect(capacityReport(missed, report.simulation.scenario, palette(false), en).replaceAll(/\s+/g, ' ')).toContain(
      'Already missed at the volumes planned',
    );
    expect(capacityReport(missed, report.simulation.scenario, palette(false), zh)).toContain('按计划业务量已经不达标');
    const kept = { ...missed, targets: capacity.targets.map((one) => ({ ...one, grade: 'likelyKept' as const })) };
    expect(capacityPage(kept, report, en)).not.toContain('Already missed');
  });

  test('says whether the chance of a day is that of all promises, or of the service levels alone', () => {
    const [target] = capacity.targets;
    if (target === undefined) throw new Error('nothing is promised');
    const chance = { mean: 0.5, low: 0.4, high: 0.6 };
    const days = ['2026-11-09', '2026-11-10'].map((date) => ({ date, chance }));
    const dated = { ...target, chances: { period: chance, days } };
    const required = {
      ...dated,
      target: { ...target.target, kind: 'require', measure: 'averageWait', relation: '<=', value: 20, within: null } as const,
    };
    const saidOf = (targets: Capacity['targets']) =>
      capacityReport(
        { ...capacity, targets, firstBreak: null, together: { period: chance, days } },
        report.simulation.scenario,
        palette(false),
        en,
      );
    expect(saidOf([dated, dated])).toContain(en.capacity.days.allOfThem);
    expect(saidOf([dated, dated, required])).toContain(en.promise.allLevels);
    expect(saidOf([dated, dated, required])).not.toMatch(/^all promises/m);
  });

  test('has the charts of the plan as it is, and its definitions', () => {
    for (const id of ['staffing', 'heat', 'waits', 'lengths', 'occupancy', 'flow'])
      expect(texts(page, `#${id} figure`), id).toHaveLength(1);
    expect(texts(page, '#auditors')[0]).toContain(en.audit.counts.offered);
    expect(page).not.toMatch(/NaN|undefined/);
  });

  test('of a plan that is broken already says so, and up to where it would hold', () => {
    const broken = { status: 'found', factor: 0.87, low: 0.82, high: 0.91 } as const;
    const { firstBreak } = capacity;
    if (firstBreak === null) throw new Error('nothing breaks');
    const targets = capacity.targets.map((one) => ({ ...one, breakEven: broken }));
    const [answer] = texts(capacityPage({ ...capacity, targets, firstBreak: { ...firstBreak, breakEven: broken } }, report, en), '.answer');
    expect(answer).toContain('It does not hold the volume planned: promises are kept up to 0.87 times that, 13% less than planned.');
  });

  test('has what keeps all promises for leadership, each promise beside how it stands without it', () => {
    const { plan, standings } = capacity.firstBreak ?? {};
    expect(plan?.grade).toBe('kept');
    expect(texts(page, '#leadership h3')).toContain(en.capacity.plan.heading);
    const rows = texts(page, '#leadership tbody tr');
    const percent = (share = Number.NaN) => `${(share * 100).toFixed(1)}%`;
    expect(rows.some((row) => row.startsWith('Without it') && row.includes(percent(standings?.[0]?.figure?.mean)))).toBe(true);
    expect(rows.some((row) => row.startsWith('With all of this') && row.includes(percent(plan?.effects[0]?.figure?.mean)))).toBe(true);
    expect(rows.some((row) => row.includes('▲ ✓ kept'))).toBe(true);
  });

  test.each([
    ['good', 'It holds 1.05 times the volume', { factor: 1.05, low: 1.01, high: 1.09 }],
    ['open', 'It probably holds 1.05 times the volume', { factor: 1.05, low: 0.98, high: 1.12 }],
    ['open', 'It is at its limit', { factor: 1.001, low: 0.98, high: 1.03 }],
    ['open', 'It probably does not hold the volume planned', { factor: 0.95, low: 0.88, high: 1.02 }],
    ['bad', 'It does not hold the volume planned', { factor: 0.95, low: 0.91, high: 0.99 }],
  ])('has the tone of the grade: %s where it says “%s”', (tone, verdict, ends) => {
    const { firstBreak } = capacity;
    if (firstBreak === null) throw new Error('nothing breaks');
    const breakEven = { status: 'found', ...ends } as const;
    const targets = capacity.targets.map((one) => ({ ...one, breakEven }));
    const changed = capacityPage({ ...capacity, targets, firstBreak: { ...firstBreak, breakEven } }, report, en);
    expect(texts(changed, `.answer.${tone}`)[0]).toContain(verdict);
  });

  test('is not green where another promise than the first may be missed', () => {
    const { firstBreak, targets } = capacity;
    const [target] = targets;
    if (firstBreak === null || target === undefined) throw new Error('nothing breaks');
    const first = { status: 'found', factor: 1.05, low: 1.02, high: 1.08 } as const;
    const both = [
      { ...target, breakEven: first },
      { ...target, breakEven: { ...first, factor: 1.07, low: 0.97, high: 1.17 } },
    ];
    const curve = capacity.curve.map((point) => ({ ...point, targets: [...point.targets, ...point.targets] }));
    const one = { ...firstBreak, breakEven: first, mends: [], cheapest: null, plan: null };
    const changed = capacityPage({ ...capacity, targets: both, curve, firstBreak: one }, report, en);
    expect(texts(changed, '.answer.open')[0]).toContain('It probably holds 1.05 times the volume');
  });

  test('of a plan that never breaks names the most that was looked at', () => {
    const [answer] = texts(capacityPage({ ...capacity, firstBreak: null }, report, en), '.answer');
    expect(answer).toContain(`It holds ${capacity.run.ceiling} times the volume, the most that was looked at.`);
  });

  test('turns the gain of a measure that is to be low into a change downwards', () => {
    const { firstBreak } = capacity;
    if (firstBreak === null) throw new Error('nothing breaks');
    const target = { ...firstBreak.target, kind: 'require', measure: 'averageWait', relation: '<=', value: 20, within: null } as const;
    const gain = { mean: 12, low: 10, high: 14 };
    const mends = firstBreak.mends.slice(0, 1).map((mend) => ({ ...mend, effects: mend.effects.map((effect) => ({ ...effect, gain })) }));
    const targets = capacity.targets.map((one) => ({ ...one, target }));
    const low = { ...capacity, targets, firstBreak: { ...firstBreak, target, mends } };
    const rows = texts(capacityPage(low, report, en), '#mends tbody tr');
    expect(rows.some((row) => row.includes('−12 s ±2'))).toBe(true);
  });
});
