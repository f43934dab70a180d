import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Figure } from '#src/experiment/result/result.js';
import type { Reported } from '#src/report/page/subject.js';
import { runPage } from '#src/report/run/page/page.js';
import { serviceTimes } from '#src/report/run/page/service-times.js';
import { named, weakTimes } from '#src/report/run/page/weak-times.js';
import { en, type Texts } from '#src/report/texts/en/texts.js';
import { zh } from '#src/report/texts/zh/texts.js';
import { reported, written } from '../../reports.js';

/** Five days of ten hours, with weights for the hours from 08:00 on. */
function week(profile: string, weekdays = '{}'): string {
  return `
title: Week
calendar: { start: 2026-11-09, days: 5, interval: 60 min, open: "08:00-18:00" }
contacts:
  calls:
    channel: phone
    arrivals: { perDay: 220, profile: [0,0,0,0,0,0,0,0,${profile},0,0,0,0,0,0], weekdays: ${weekdays} }
    patience: { mean: 4 min }
    serviceLevel: { within: 20 s, target: 70% }
    journey: { desk: { skill: calls, time: { mean: 5 min } } }
teams:
  desk: { skills: [calls], agents: 3, shrinkage: 0% }
`;
}

const FLAT = '1,1,1,1,1,1,1,1,1,1';

function page(
  report: Reported,
  language: Texts = en,
): { readonly risks: string; readonly heat: string; readonly cells: readonly string[] } {
  const { document } = parseHTML(runPage([report], language));
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const text = (selector: string) =>
    all(selector)
      .map(({ textContent }) => textContent)
      .join('\n');
  return {
    risks: text('#leadership li'),
    heat: text('#heat figcaption p'),
    cells: all('#heat td').map((cell) => cell.getAttribute('class') ?? ''),
  };
}

describe('the weak times of a page', () => {
  test('are none where none is shown to be weaker', async () => {
    const { risks, heat } = page(await reported(written(week(FLAT)), 20));
    expect(risks).toContain(en.risk.noneWeaker);
    expect(risks).not.toContain('weaker than the rest');
    expect(heat).toContain(en.chart.heat.noneLower);
  });

  test('are the same in the risks and beside the heat map, in the order of the week', async () => {
    // Most customers are too late on Monday afternoon; the lowest level is that of a short peak later in the week.
    const report = await reported(written(week('1,1,1,1,1,1.6,1.6,1.6,1,1', '{ mon: 1.3, thu: 1.25 }')), 40);
    const { risks, heat } = page(report);
    const times = (text: string) => text.match(/(Mon|Tue|Wed|Thu|Fri) \d\d:00–\d\d:00 \(\d+(\.\d)?%/g) ?? [];
    expect(times(risks).length).toBeGreaterThan(1);
    expect(times(heat)).toEqual(times(risks));
    const days = times(risks).map((time) => ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'].indexOf(time.slice(0, 3)));
    expect(days).toEqual(days.toSorted());
    expect(risks).toMatch(/Times weaker than the rest: Mon 1\d:00–1\d:00/);
    expect(page(report, zh).risks).toMatch(/比其他时段薄弱的有：周一 1\d:00–1\d:00（“calls”服务水平/);
  });

  test('are one stretch where they follow each other', async () => {
    const { simulation } = await reported(written(week('1,1,1,1,1,2,2,1,1,1')), 40);
    const rule = simulation.scenario.contacts[0].serviceLevel;
    if (rule === null) throw new Error('calls have a service level');
    const times = serviceTimes(simulation, 'calls', rule);
    const { stretches } = weakTimes(simulation, 'calls', rule, times);
    expect(stretches.length).toBeGreaterThan(0);
    for (const { weekday, minutes, level, missing } of stretches) {
      const own = times.cells.filter(
        (cell) => cell.weekday === weekday && cell.minute >= (minutes?.from ?? 0) && cell.minute < (minutes?.to ?? 0),
      );
      expect(own.every(({ isWeak }) => isWeak)).toBe(true);
      const counted = own.reduce((sum, cell) => sum + cell.counted, 0);
      expect(level).toBeCloseTo(own.reduce((sum, cell) => sum + cell.level * cell.counted, 0) / counted, 12);
      expect(missing).toBeCloseTo((0.7 - level) * counted, 9);
      const next = times.cells.find((cell) => cell.weekday === weekday && cell.minute === minutes?.to);
      expect(next?.isWeak ?? false).toBe(false);
    }
  });

  test('are days where too little comes at each time to show it of one', async () => {
    const { risks, heat } = page(await reported(written(week(FLAT, '{ mon: 1.2 }')), 10));
    expect(risks).toMatch(/Days weaker than the rest: Mon \(\d+(\.\d)?% of calls in time\)\./);
    expect(risks).not.toContain('Times weaker');
    expect(heat).toMatch(/Weaker than the rest: Mon \(\d+(\.\d)?%\)\./);
  });

  test('are named where most customers are too late, at most three, and the others counted', () => {
    const time = (weekday: number, missing: number) => ({ weekday, minutes: null, level: 0.5, missing });
    const times = [time(0, 9), time(3, 1), time(1, 7), time(2, 8)];
    expect(named(times, ({ weekday }) => `${weekday}`)).toEqual([['1', '2', '0'], 1]);
    expect(en.risk.weakDays(['Mon (70%)', 'Fri (69%)'], 1)).toBe('Days weaker than the rest: Mon (70%) and Fri (69%); and 1 more.');
    expect(zh.risk.weakDays(['周一（70%）', '周五（69%）'], 0)).toBe('比其他日子薄弱的有：周一（70%），周五（69%）。');
  });
});

describe('the colors of the heat map', () => {
  const report = () => reported(written(week('1,1,1,1,1,1.8,1.8,1,0.6,0.4')), 40);

  /** Of each cell the interval of its figure by itself, hour by hour and day by day. */
  function intervalsOf({ simulation }: Reported): (Figure | null)[] {
    const figures = [...(simulation.intervals?.of('contacts', 'calls', ['serviceLevel']) ?? [])].map(({ serviceLevel }) => serviceLevel);
    const { intervals } = simulation.scenario.calendar;
    return [8, 9, 10, 11, 12, 13, 14, 15, 16, 17].flatMap((hour) =>
      [9, 10, 11, 12, 13].map((day) => {
        const start = `2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}`;
        return figures[intervals.findIndex((interval) => interval.start.startsWith(start))] ?? null;
      }),
    );
  }

  test('say of no cell more than its interval shows', async () => {
    const one = await report();
    const { cells } = page(one);
    const figures = intervalsOf(one);
    expect(cells).toHaveLength(figures.length);
    for (const [index, figure] of figures.entries()) {
      const [low, high] = [figure?.low ?? 0, figure?.high ?? 1];
      if (cells[index] === 's0') expect(low).toBeGreaterThanOrEqual(0.7);
      if (cells[index] === 's2') expect(high).toBeLessThan(0.7);
      if (cells[index] === 's3') expect(high).toBeLessThan(0.6);
      if (cells[index] === 's4') expect(high).toBeLessThan(0.45);
    }
    expect(new Set(cells)).toEqual(new Set(['s0', 's1', 's2', 's3']));
  });

  test('say nothing after a single replication', async () => {
    const { cells } = page(await reported(written(week(FLAT)), 1));
    expect(new Set(cells)).toEqual(new Set(['s1']));
  });
});
