import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Reported } from '#src/report/page/subject.js';
import { runPage } from '#src/report/run/page/page.js';
import { en } from '#src/report/texts/en/texts.js';
import { textsOf } from '#src/report/texts/of-scenarios.js';
import { zh } from '#src/report/texts/zh/texts.js';
import { intervalsOf } from '../../../experiment/intervals-of.js';
import { SCENARIOS } from '../../../scenarios/shipped.js';
import { desk, fromFile, HOSTILE, reported, written } from '../../reports.js';

interface Element {
  readonly textContent: string | null;
  readonly innerHTML: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
}

function parsed(page: string): Element {
  return parseHTML(page).document as Element;
}

function texts(page: Element, selector: string): string[] {
  return [...page.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
}

function percent(share: number | undefined): string {
  return `${((share ?? Number.NaN) * 100).toFixed(1)}%`;
}

describe('the page of one scenario', () => {
  let report: Reported;
  let page: string;

  beforeAll(async () => {
    report = await reported(written(desk(7)), 20);
    page = runPage([report], en);
  });

  test('answers its question with the figures of the result and their certainty', () => {
    const { mean, low, high } = report.simulation.result.contacts['support']['serviceLevel'] ?? { mean: 0, low: 0, high: 0 };
    const answer = parsed(page).querySelector('.answer')?.textContent;
    expect(answer).toContain('Does this plan keep its promise?');
    expect(answer).toContain(`${percent(mean)} of support contacts are answered within 20 s; 80% is promised`);
    expect(answer).toContain(`95% sure: between ${percent(low ?? undefined)} and ${percent(high ?? undefined)}`);
    expect(answer).toContain(`in ${percent(report.simulation.result.contacts['support']['daysMet']?.mean)} of cases`);
  });

  test('has the figures of the result on its cards and in its table of promises', () => {
    const { contacts, teams, whole } = report.simulation.result;
    const cards = texts(parsed(page), '.cards b');
    expect(cards).toEqual([
      percent(contacts['all']['serviceLevel']?.mean),
      expect.stringMatching(/ s$/),
      percent(contacts['all']['abandonmentRate']?.mean),
      percent(teams['desk']['occupancy']?.mean),
      `${whole['rosteredHours']?.mean} h`,
    ]);
    expect(Number.parseFloat(cards[1])).toBeCloseTo(contacts['all']['averageSpeedOfAnswer']?.mean ?? 0, 0);
    expect(texts(parsed(page), '.leadership td, #leadership td')).toContain(en.promise.service('80%', '20 s', 'answer'));
  });

  test('shows a number for each time of the heat map, that of the interval', () => {
    const levels = [...intervalsOf(report.simulation)].flatMap(({ contacts }) => contacts['support']['serviceLevel']?.mean ?? []);
    expect(levels.length).toBe(4);
    expect(texts(parsed(page), '.heat td').map((text) => Number.parseInt(text, 10))).toEqual(
      levels.map((level) => Math.round(level * 100)),
    );
  });

  test('has a text and marks for each chart', () => {
    const drawings = [...parsed(page).querySelectorAll('figure svg.drawing')];
    expect(drawings.length).toBeGreaterThanOrEqual(6);
    for (const svg of drawings) {
      expect(svg.getAttribute('role')).toBe('img');
      expect((svg.getAttribute('aria-label') ?? '').length).toBeGreaterThan(10);
      expect([...svg.querySelectorAll('path, rect, circle')].length).toBeGreaterThan(0);
      expect(svg.innerHTML).not.toContain('NaN');
    }
    for (const text of texts(parsed(page), 'figcaption p')) expect(text.length).toBeGreaterThan(10);
  });

  test('draws as many people as the formula requires where one team serves one line', () => {
    expect(texts(parsed(page), '#staffing')[0]).toContain(en.chart.staffing.required);
    expect(texts(parsed(page), '#staffing figcaption p')[0]).toMatch(/Tightest at \d\d:\d\d: 7 on duty, [5-9] required\./);
  });

  test('names seed, version, replications, the definition of the service level, and what is not modeled', () => {
    const [auditors] = texts(parsed(page), '#auditors');
    for (const part of ['Seed', '1.2.3', 'Replications', '20', en.audit.counts.offered, ...en.audit.limitItems])
      expect(auditors).toContain(part);
  });

  test('lists the inputs that somebody wrote, with their lines', () => {
    const rows = texts(parsed(page), 'details.assumptions tr, details tr');
    expect(rows.some((row) => row.includes('teams.desk.agents') && row.includes('written.yaml'))).toBe(true);
  });

  test('is the same each time it is made', () => {
    expect(runPage([report], en)).toBe(page);
  });

  test('asks for nothing from elsewhere', () => {
    expect(page).not.toMatch(/<(script|link|img|iframe|object)/i);
    expect(page.replaceAll('http://www.w3.org/', '')).not.toMatch(/https?:|@import|url\(/);
  });
});

describe('the answer', () => {
  const verdictOf = async (yaml: string, replications = 20) => {
    const page = parsed(runPage([await reported(written(yaml), replications)], en));
    return { verdict: texts(page, '.verdict')[0], box: page.querySelector('.answer')?.getAttribute('class') };
  };

  // 60 calls an hour of 5 minutes are 5 erlangs: with 10 people nearly all are answered in time, with 4 few.
  test('is yes where the whole interval is above the target, no where it is below', async () => {
    expect(await verdictOf(desk(10))).toMatchObject({ verdict: expect.stringMatching(/^Yes\. 9/), box: 'answer good' });
    expect(await verdictOf(desk(4))).toMatchObject({ verdict: expect.stringMatching(/^No\. /), box: 'answer bad' });
  });

  test('is probably, and says why, where the interval holds the target', async () => {
    const page = parsed(runPage([await reported(written(desk(7)), 2)], en));
    expect(texts(page, '.verdict')[0]).toMatch(/^Probably/);
    expect(texts(page, '.answer')[0]).toContain(en.run.notBeyondChance);
  });

  test('of a single replication claims no certainty', async () => {
    const page = parsed(runPage([await reported(written(desk(10)), 1)], en));
    expect(texts(page, '.answer')[0]).toContain(en.oneReplication);
    expect(texts(page, '.verdict')[0]).toMatch(/^Probably\./);
  });

  test('counts requirements among the promises and names the one that is missed', async () => {
    const { verdict } = await verdictOf(desk(10, 'require: ["teams.desk.occupancy <= 20%"]\n'));
    expect(verdict).toMatch(/^No\. 1 of 2 promises is missed\./);
    const page = parsed(runPage([await reported(written(desk(10, 'require: ["teams.desk.occupancy <= 20%"]\n')), 20)], en));
    expect(texts(page, '.answer')[0]).toContain('Occupancy, team desk');
    expect(texts(page, '.answer')[0]).toContain('at most 20');
  });

  test('of a plan without promises tells what happens', async () => {
    const { verdict } = await verdictOf(desk(8).replace(/ *serviceLevel:.*\n/, ''));
    expect(verdict).toMatch(/^Customers wait .* give up\. The plan states no promise/);
  });

  test('of a plan to which nobody comes says so', async () => {
    const { verdict } = await verdictOf(
      desk(8)
        .replace('perHour: 60', 'perHour: 0')
        .replace(/ *serviceLevel:.*\n/, ''),
      2,
    );
    expect(verdict).toBe(en.run.nobody);
  });
});

describe('many things', () => {
  test('a page of 12 contact types and 31 days stays small, says what it leaves out, and shows every name as it was written', async () => {
    const report = await reported(written(HOSTILE), 2);
    const page = runPage([report], en);
    expect(Buffer.byteLength(page)).toBeLessThan(1_000_000);
    expect(page).not.toMatch(/<(script|img)/i);
    expect(parsed(page).querySelector('h1')?.textContent).toBe(report.simulation.scenario.title);
    expect(texts(parsed(page), '#heat .faint')[0]).toMatch(/Not shown: 7 more contact types/);
    expect(texts(parsed(page), '#heat th').join(' ')).toContain('Mon Tue Wed Thu Fri Sat Sun');
    expect(texts(parsed(page), 'h4')).toContain('\u2068شكاوى العملاء\u2069');
    expect(page).not.toContain('NaN');
    expect(page).not.toContain('undefined');
  });

  test('six scenarios stand beside each other, a panel each', async () => {
    const plans = await Promise.all([5, 6, 7, 8, 9, 10].map((agents) => reported(written(desk(agents)), 5, `${agents} agents`)));
    const page = parsed(runPage(plans, en));
    expect(texts(page, '.verdict')[0]).toMatch(/plans? keeps? all promises: .*10 agents/);
    for (const id of ['staffing', 'heat', 'waits', 'lengths', 'occupancy', 'flow']) {
      expect(texts(page, `#${id} h4`), id).toHaveLength(6);
      expect(texts(page, `#${id} h4`)[5], id).toContain('10 agents');
    }
  });

  test('a week of the online store shows each team and each contact type, and claims no weakest time after two replications', async () => {
    const report = await reported(fromFile(`${SCENARIOS}online-store/online-store.yaml`), 2);
    const page = parsed(runPage([report], en));
    expect(texts(page, '#staffing h4')).toHaveLength(6);
    expect(texts(page, '#waits h4').slice(0, 5)).toEqual([en.all, 'delivery', 'technical', 'complaint', 'vip']);
    expect(texts(page, '#waits h4').slice(5)).toEqual(['technical', 'escalations'].map(en.chart.waits.line));
    // Two replications show of no time that it is weaker than others.
    expect(texts(page, '#leadership')[0]).toContain(en.risk.noneWeaker);
    expect(texts(page, '#flow figcaption p')[0]).toMatch(/ended at a bot/);
  }, 60_000);
});

describe('words of charts', () => {
  /** Few customers join a line, since most end at a bot; a twentieth gives up at once, and few later. */
  const bots = (name: string) => `
title: Bots
calendar: { start: 2026-11-09, days: 1, open: "08:00-18:00" }
contacts:
  calls:
    channel: phone
    arrivals: { perHour: 120 }
    patience: { mean: 1 min }
    journey:
      bot: { bot: helper, time: { mean: 30 s }, next: { resolved: 85%, desk: 15% } }
      desk: { skill: calls, time: { mean: 8 min } }
bots: { helper: { sessions: unlimited } }
teams:
  one: { label: "${name}", skills: [calls], agents: 2, shrinkage: 0% }
`;

  test.each([
    ['English', en],
    ['Chinese', zh],
  ])('of the flow say in a legend what stands in no band, in %s, all shares with one decimal', async (_, language) => {
    const page = parsed(runPage([await reported(written(bots('One')), 5)], language));
    const { flow } = language.chart;
    const inBands = texts(page, '#flow svg text tspan');
    const legend = texts(page, '#flow .legend li');
    expect(inBands).toContain(flow.bot);
    expect(inBands).not.toContain(flow.abandoned);
    expect(legend).toContain(flow.abandoned);
    expect(legend.join(' ')).not.toContain(flow.bot);
    const shares =
      texts(page, '#flow figcaption p')
        .join(' ')
        .match(/\d[\d.]*%/g) ?? [];
    expect(shares.length).toBeGreaterThan(2);
    for (const share of shares) expect(share).toMatch(/^(100|\d+\.\d)%$/);
  });

  test('beside bars tell names of up to 40 letters on two lines, and longer ones in a title', async () => {
    const rows = async (name: string) => {
      const report = await reported(written(bots(name)), 2);
      const page = parsed(runPage([report], textsOf(en, [report.simulation.scenario])));
      return [texts(page, '#occupancy svg tspan').join(' '), texts(page, '#occupancy svg title')] as const;
    };
    const [said, titles] = await rows('New claims, first notice (phone)');
    expect(said).toContain('New claims, first notice (phone)');
    expect(titles).toEqual([]);
    const long = 'New claims, first notice, on the phone and in the chat at once';
    const [cut, whole] = await rows(long);
    expect(cut).toContain('…');
    expect(whole).toEqual([long]);
  });
});

describe('what is at risk', () => {
  /** A desk that is as busy at one time as at another, save for the hour that `peak` names. */
  const week = (profile: string, monday = 1) => `
title: Week
calendar: { start: 2026-11-09, days: 5, interval: 60 min, open: "08:00-18:00" }
contacts:
  calls:
    channel: phone
    arrivals: { perDay: 220, profile: [0,0,0,0,0,0,0,0,${profile},0,0,0,0,0,0], weekdays: { mon: ${monday} } }
    patience: { mean: 4 min }
    serviceLevel: { within: 20 s, target: 70% }
    journey: { desk: { skill: calls, time: { mean: 5 min }, next: { second: 20% } }, second: { skill: second, time: { mean: 15 min } } }
teams:
  desk: { skills: [calls], agents: 3, shrinkage: 0% }
  second: { skills: [second], agents: 1, shrinkage: 0% }
`;

  test('counts those who give up after an answer apart from those who are never answered', async () => {
    const report = await reported(written(week('1,1,1,1,1,1,1,1,1,1')), 10);
    const later = report.simulation.result.contacts['all']['abandonedLater']?.mean ?? 0;
    expect(later).toBeGreaterThan(10);
    const items = texts(parsed(runPage([report], en)), '#leadership li');
    expect(
      items.some((item) => item.startsWith(`About ${Math.round(later)} more (`) && item.includes('were answered and give up later')),
    ).toBe(true);
    expect(runPage([report], zh)).toContain(`另有约 ${Math.round(later)} 位客户（占进线的`);
  });

  test('tells what happens in a line behind the first, and lists every line', async () => {
    const report = await reported(written(week('1,1,1,1,1,1,1,1,1,1')), 10);
    const page = parsed(runPage([report], en));
    expect(report.simulation.result.lines['second']['abandonmentRate']?.mean).toBeGreaterThan(0.1);
    expect(texts(page, '#leadership li').join()).toMatch(
      /In the line second, behind the first answer, customers wait .* on average and \d+\.\d% give up/,
    );
    expect(texts(page, '#lines tbody th')).toEqual(['calls', `second${en.chart.lines.behind}`]);
  });

  test('shows the waits over the day of a line behind the first, where they are long', async () => {
    const report = await reported(written(week('1,1,1,1,1,1,1,1,1,1')), 10);
    const titles = (one: Reported, language = en) => texts(parsed(runPage([one], language)), '#waits h4');
    expect(titles(report)).toEqual(['calls', en.chart.waits.line('second')]);
    expect(titles(report, zh)).toEqual(['calls', zh.chart.waits.line('second')]);
    const page = parsed(runPage([report], en));
    const { mean } = report.simulation.result.lines['second']['averageWait'] ?? { mean: 0 };
    const [, longest] = texts(page, '#waits figcaption p').map((text) => Number(/: ([\d.]+) s on average/.exec(text)?.[1]));
    expect(longest).toBeGreaterThan(mean);
    const enough = await reported(written(week('1,1,1,1,1,1,1,1,1,1'), ['teams.second.agents=9']), 10);
    expect(titles(enough)).toEqual(['calls']);
  });
});
