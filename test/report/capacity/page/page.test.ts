import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Capacity } from '#src/experiment/capacity/capacity.js';
import { checkCapacity } from '#src/experiment/capacity/check.js';
import { capacityPage } from '#src/report/capacity/page/page.js';
import type { Reported } from '#src/report/page/subject.js';
import { en } from '#src/report/texts/en/texts.js';
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
    const rows = texts(page, '#leadership tbody tr');
    for (const { team } of capacity.firstBreak?.mends ?? []) expect(rows.some((row) => row.includes(team ?? ''))).toBe(true);
    expect(capacity.firstBreak?.mends.length).toBeGreaterThan(0);
    expect(rows.some((row) => row.includes('one more in desk, at all its hours'))).toBe(true);
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
    const [answer] = texts(capacityPage({ ...capacity, firstBreak: { ...firstBreak, breakEven: broken } }, report, en), '.answer');
    expect(answer).toContain('It does not hold the volume planned: promises are kept up to 0.87 times that, 13% less than planned.');
  });

  test('of a plan that never breaks names the most that was looked at', () => {
    const [answer] = texts(capacityPage({ ...capacity, firstBreak: null }, report, en), '.answer');
    expect(answer).toContain(`It holds ${capacity.run.ceiling} times the volume, the most that was looked at.`);
  });

  test('turns the gain of a measure that is to be low into a change downwards', () => {
    const { firstBreak } = capacity;
    if (firstBreak === null) throw new Error('nothing breaks');
    const target = { ...firstBreak.target, kind: 'require', measure: 'averageWait', relation: '<=', value: 20, within: null } as const;
    const mends = firstBreak.mends.slice(0, 1).map((mend) => ({ ...mend, gain: { mean: 12, low: 10, high: 14 }, shown: true }));
    const rows = texts(capacityPage({ ...capacity, firstBreak: { ...firstBreak, target, mends } }, report, en), '#leadership tbody tr');
    expect(rows.some((row) => row.includes('−12 s ±2'))).toBe(true);
  });
});
