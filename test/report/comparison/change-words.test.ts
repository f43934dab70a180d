import { describe, expect, test } from 'vitest';
import { changeName, changeText, subjectOf, thingAt, writtenWords } from '#src/report/comparison/change-words.js';
import { en } from '#src/report/texts/en/texts.js';
import { textsOf } from '#src/report/texts/of-scenarios.js';
import { zh } from '#src/report/texts/zh/texts.js';
import { type Change, changesBetween } from '#src/scenario/about/changes.js';
import { fromFile, written } from '../reports.js';

const DESK = `
title: Desk
calendar: { start: 2026-11-09, open: "08:00-20:00" }
contacts:
  orders:
    label: Orders
    channel: phone
    arrivals: { perHour: 60 }
    patience: { mean: 3 min }
    journey: { answer: { skill: first, time: { mean: 5 min } } }
skills: { first: { label: First line }, second: { label: Experts } }
teams:
  front: { label: Front desk, skills: [first], agents: [{ days: [mon-fri], from: "08:00", to: "12:00", agents: 12 }, { from: "12:00", to: "20:00", agents: 9 }], shrinkage: 10% }
  back: { label: Back office, skills: [second], agents: 2, shrinkage: 10% }
`;

/** What changed with overrides, in the words of a language. */
function said(overrides: readonly string[], language = en): string[] {
  const [before, after] = [written(DESK), written(DESK, overrides)];
  const texts = textsOf(language, [before.scenario, after.scenario]);
  return changesBetween(before.written, after.written).map(
    (change) =>
      `${subjectOf(change, texts)}: ${writtenWords(change.from, change.key, texts) ?? '-'} → ${writtenWords(change.to, change.key, texts) ?? '-'}`,
  );
}

const RANKS = 'teams.front.skills={ first: {}, second: { rank: 2, speed: 0.9, after: 60 s } }';
const LATER = 'contacts.orders.journey.answer.overflow={ after: 60 s, to: other }';
const OTHER = 'contacts.orders.journey.other={ skill: second, time: { mean: 220 s }, wrapUp: 20 s, next: { unresolved: 6% } }';

describe('a change in words', () => {
  test('of a map says each of its properties, things by their labels', () => {
    expect(said([RANKS])).toEqual(['Front desk, lines: First line → First line, Experts (rank 2, speed 0.9, after 60 s)']);
    expect(said([OTHER, LATER])).toEqual([
      'Orders, step answer, overflow: - → after 60 s, to other',
      'Orders, step other: - → line Experts, handling time 220 s, wrap-up 20 s, then (unresolved 6%)',
    ]);
  });

  test('of what people have in hand together names channels and places', () => {
    const chats = 'channels.chat={ label: Web chat, concurrency: 3, slowdown: [1, 1.2], assign: mostLoaded }';
    expect(said([chats, 'teams.front.concurrency={ chat: 2 }', 'teams.back.blend={ places: 4, phone: 3 }'])).toEqual([
      'Front desk, contacts at a time: - → Web chat 2',
      'Back office, blend of channels: - → places 4, phone 3',
      'channels: - → chat (contacts at a time 3, time of each with 1, 2, 3 … in hand 1, 1.2, assignment the one with the most in hand, name Web chat)',
    ]);
    expect(said(['teams.front.blend={ places: 4, phone: 3 }'], zh)).toEqual(['Front desk · 渠道混合: - → 并发席位 4，phone 3']);
  });

  test('of who people are names the groups', () => {
    const tenure = 'teams.front.tenure=[{ name: newcomers, share: 20%, speed: 0.7, unresolved: 1.3 }, { share: 80% }]';
    expect(said([tenure, 'teams.back.skills={ second: { unresolved: 1.5 } }'])).toEqual([
      'Front desk, groups of people: - → share 20%, name newcomers, speed 0.7, times as many unresolved 1.3; share 80%',
      'Back office, lines: Experts → Experts (times as many unresolved 1.5)',
    ]);
    const [before, after] = [written(DESK, [tenure]), written(DESK, [tenure, 'teams.front.tenure.0.speed=0.8'])];
    const [change] = changesBetween(before.written, after.written);
    expect(change === undefined ? '' : subjectOf(change, textsOf(en, [after.scenario]))).toBe(
      'Front desk, groups of people, newcomers, speed',
    );
  });

  test('of arrivals says the total, and what each weekday has of it', () => {
    const week = ['contacts.orders.arrivals={ perWeek: 900, weekdays: { sat: 0.5 } }'];
    expect(said(week)).toEqual([
      'Orders, arrivals, contacts an hour: 60 → -',
      'Orders, arrivals, contacts a week: - → 900',
      'Orders, arrivals, weekdays: - → Sat 0.5',
    ]);
    expect(said(week, zh)[1]).toBe('Orders · 进线 · 每周进线量: - → 900');
    const profile = 'contacts.orders.arrivals.profile';
    expect(writtenWords({ 'mon-fri': ['1', '2'], sat: ['3'] }, profile, en)).toBe('Mon–Fri 1, 2, Sat 3');
    expect(subjectOf({ key: `${profile}.mon-fri` }, en)).toBe('orders, arrivals, profile of the day, Mon–Fri');
    expect(subjectOf({ key: `${profile}.mon-fri` }, zh)).toBe('orders · 进线 · 日内分布 · 周一至周五');
  });

  test('of prices says whose they are', () => {
    expect(
      said(['teams.back.overtimePerHour=42', 'teams.back.costPerContact=2.5', 'bots.helper={ costPerContact: 0.12, costPerHour: 3 }']),
    ).toEqual([
      'Back office, cost of an hour of overtime: - → 42',
      'Back office, cost per contact: - → 2.5',
      'bots: - → helper (cost per contact 0.12, cost per hour 3)',
    ]);
  });

  test('of a roster says people, days and hours', () => {
    expect(said(['teams.back.agents=[{ days: [sat], from: "08:00", to: "12:00", agents: 1 }]'])).toEqual([
      'Back office, people: 2 → 1 person, Sat, 08:00–12:00',
    ]);
    expect(said(['teams.front.agents.0.agents=14', 'teams.front.shrinkage=20%'])).toEqual([
      'Front desk, people, Mon–Fri, 08:00–12:00: 12 → 14',
      'Front desk, shrinkage: 10% → 20%',
    ]);
  });

  test('of shifts says which one, its people, and the breaks of each', () => {
    const early =
      'early: { label: Early shift, start: "08:00", length: 9 h, agents: 18, breaks: [{ after: 4 h, length: 1 h, over: 2 h, paid: false }] }';
    const shifts = `teams.front={ label: Front desk, skills: [first], shrinkage: 10%, shifts: { ${early} } }`;
    const [before, after] = [
      [],
      ['teams.front.shifts.early.agents=20', 'teams.front.shifts.early.breaks=null', 'teams.front.shifts.early.length=8 h'],
    ].map((more) => written(DESK, ['teams.front=null', shifts, ...more]));
    const told = (language: typeof en) =>
      changesBetween(before.written, after.written).map((change) => changeText(change, textsOf(language, [before.scenario])));
    expect(told(en)).toEqual([
      '8 h instead of 9 h for Front desk, shift Early shift, length',
      '20 instead of 18 agents in Front desk (shift Early shift)',
      'without Front desk, shift Early shift, breaks',
    ]);
    expect(told(zh)[1]).toBe('班组“Front desk”（班次“Early shift”）由 18 人改为 20 人');
    const [from, to] = [written(DESK), before].map((each) => each.written);
    const all = changesBetween(from, to).map((change) => writtenWords(change.to, change.key, en));
    expect(all.join()).toContain(
      'shift early (start 08:00, length 9 h, people 18, breaks after 4 h, length 1 h, one after another over 2 h, paid no, name Early shift)',
    );
  });

  test('of a list of which a part stays says in a sentence what comes and goes', () => {
    const morning = '{ days: [mon-fri], from: "08:00", to: "12:00", agents: 12 }';
    const evening = '{ from: "12:00", to: "20:00", agents: 9 }';
    const night = '{ from: "20:00", to: "22:00", agents: 1 }';
    const told = (roster: string, language = en) => {
      const [before, after] = [written(DESK), written(DESK, [`teams.front.agents=${roster}`])];
      const texts = textsOf(language, [before.scenario]);
      return changesBetween(before.written, after.written).map((change) => changeText(change, texts));
    };
    expect(told(`[${morning}]`)).toEqual(['9 people, 12:00–20:00 less for Front desk, people']);
    expect(told(`[${morning}, ${evening}, ${night}]`)).toEqual(['1 person, 20:00–22:00 more for Front desk, people']);
    expect(told(`[${evening}, ${night}, ${evening}]`)).toEqual([
      '1 person, 20:00–22:00 instead of 12 people, Mon–Fri, 08:00–12:00 for Front desk, people',
    ]);
    expect(told(`[${morning}]`, zh)).toEqual(['Front desk · 人数 减少 9 人，12:00–20:00']);
    expect(told(`[${night}]`)).toEqual([expect.stringContaining('1 person, 20:00–22:00 instead of 12 people, Mon–Fri')]);
  });

  test('of a roster from a file says the factor on its people, and who is added or taken away', () => {
    const agents = (more: string) => `teams.front.agents={ file: staffing.csv, ${more} }`;
    const plus = (number: number) => `plus: [{ days: [mon], from: "08:00", to: "18:00", since: 2026-11-16, agents: ${number} }]`;
    const [before, after] = [agents(`multiply: 0.9, ${plus(-5)}`), agents(`multiply: 0.8, ${plus(-4)}`)].map((text) =>
      written(DESK, [text], { 'staffing.csv': 'start,team,agents\n08:00,front,12\n' }),
    );
    const found = changesBetween(before.written, after.written);
    const told = (language: typeof en) => found.map((change) => changeText(change, textsOf(language, [before.scenario])));
    expect(told(en)).toEqual([
      '0.8 instead of 0.9 for Front desk, people, factor',
      '-4 instead of -5 for Front desk, people, plus, Mon, 08:00–18:00, since 2026-11-16',
    ]);
    expect(told(zh)).toEqual([
      'Front desk · 人数 · 倍数 由 0.9 改为 0.8',
      'Front desk · 人数 · 增减 · 周一，08:00–18:00，起始日期 2026-11-16 由 -5 改为 -4',
    ]);
  });

  test('of shrinkage says its parts by their names, and what it is at some time', () => {
    const parts = ['teams.back.shrinkage={ training: 4%, time: 3% }'];
    expect(said(parts)).toEqual(['Back office, shrinkage: 10% → training 4%, time 3%']);
    const byTime = ['teams.back.shrinkage=[{ from: "14:00", to: "15:00", days: [wed], share: 30% }, { share: 8% }]'];
    expect(said(byTime)).toEqual(['Back office, shrinkage: 10% → Wed, 14:00–15:00, share 30%; share 8%']);
    expect(said(byTime, zh)).toEqual(['Back office · 损耗率: 10% → 周三，14:00–15:00，比例 30%；比例 8%']);
    const texts = textsOf(en, [written(DESK).scenario]);
    expect(changeText({ key: 'teams.back.shrinkage.time', from: '3%', to: '2%' }, texts)).toBe(
      '2% instead of 3% for Back office, shrinkage, time',
    );
  });

  test('within a roster names the entry by its days and hours, and of another list by its number', () => {
    const [before, after] = [written(DESK), written(DESK, ['teams.front.agents.1.agents=7'])];
    const [change] = changesBetween(before.written, after.written);
    expect(changeText(change, textsOf(en, [after.scenario]))).toBe('7 instead of 9 agents in Front desk (12:00–20:00)');
    expect(changeText(change, textsOf(zh, [after.scenario]))).toBe('班组“Front desk”（12:00–20:00）由 9 人改为 7 人');
    expect(changeName(change, textsOf(en, [after.scenario]))).toBe('Front desk, 12:00–20:00: 7 people');
    expect(said(['teams.front.agents.1.to=19:00'], zh)).toEqual(['Front desk · 人数 · 12:00–20:00 · 结束时间: 20:00 → 19:00']);
    expect(subjectOf({ key: 'contacts.orders.arrivals.0.at', entry: { at: '5', count: '2' } }, en)).toContain('entry 1');
  });

  test('within a roster in which the same hours stand twice says which of the two it is', () => {
    const twice = (first: number, second: number) =>
      written(
        DESK.replace(
          '{ from: "12:00", to: "20:00", agents: 9 }',
          `{ from: "12:00", to: "20:00", agents: ${first} }, { to: "20:00", from: "12:00", agents: ${second} }`,
        ),
      );
    const texts = textsOf(en, [twice(9, 3).scenario]);
    const changes = changesBetween(twice(9, 3).written, twice(7, 4).written);
    expect(changes.map((change) => changeText(change, texts))).toEqual([
      '7 instead of 9 agents in Front desk (12:00–20:00, entry 2)',
      '4 instead of 3 agents in Front desk (12:00–20:00, entry 3)',
    ]);
    expect(changes.map((change) => subjectOf(change, zh)).at(-1)).toContain('12:00–20:00，第 3 条');
  });

  test('in Chinese has days, units and properties in Chinese', () => {
    expect(said([RANKS], zh)).toEqual(['Front desk · 技能组: First line → First line，Experts（技能级别 2，速度 0.9，等待满 60 秒）']);
    expect(said(['teams.back.agents=[{ days: [mon-fri], from: "08:00", to: "12:00", agents: 1 }]'], zh)).toEqual([
      'Back office · 人数: 2 → 1 人，周一至周五，08:00–12:00',
    ]);
    expect(said([OTHER], zh)[0]).toContain('处理时长 220 秒，话后处理 20 秒，之后（未解决 6%）');
  });

  test('in a sentence names the team, and what only one of the plans has', () => {
    const texts = textsOf(en, [written(DESK).scenario]);
    const agents: Change = { key: 'teams.front.agents', from: '8', to: '7' };
    expect(changeText(agents, texts)).toBe('7 instead of 8 agents in Front desk');
    expect(changeText({ key: 'contacts.orders.balk', from: null, to: '5%' }, texts)).toBe('with Orders, hang up at once: 5%');
    expect(changeText({ key: 'contacts.orders.balk', from: '5%', to: null }, texts)).toBe('without Orders, hang up at once');
    expect(changeText({ key: 'contacts.{orders, other}.balk', from: '5%', to: '6%' }, texts)).toBe(
      '6% instead of 5% for Orders and other, hang up at once',
    );
    expect(thingAt('teams.front', texts)).toBe('team Front desk');
  });

  test.each([
    ['English', en],
    ['Chinese', zh],
  ])('of shipped plans has no sign of the file language in it, in %s', (_, language) => {
    const [before, after] = ['online-store', 'online-store-peak'].map((name) => fromFile(`scenarios/${name}/${name}.yaml`));
    const texts = textsOf(language, [before.scenario, after.scenario]);
    const changes = changesBetween(before.written, after.written);
    expect(changes.length).toBeGreaterThan(3);
    for (const change of changes) expect(changeText(change, texts)).not.toMatch(/[[\]{}]|: [{[]/);
  });
});
