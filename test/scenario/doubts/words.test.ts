import { describe, expect, it } from 'vitest';
import type { Doubt } from '#src/scenario/doubts/doubt.js';
import { doubtsEn } from '#src/scenario/doubts/words/en.js';
import { doubtIn, warningsIn } from '#src/scenario/warning.js';
import { desk, load } from '../loading.js';

describe('a warning', () => {
  const { warnings } = load(desk({ agents: '1', type: 'patience: never', calendar: '{ start: 2026-11-09, interval: 60 min }' }));

  it('is data first: what kind of doubt, and what there is to tell', () => {
    expect(warnings.map(({ doubt }) => doubt)).toEqual([
      { kind: 'neverGivesUp', types: [{ name: 'support', steps: [] }] },
      {
        kind: 'tooFewPeople',
        lines: ['support'],
        teams: ['desk'],
        from: '2026-11-09T00:00:00+00:00',
        to: '2026-11-09T01:00:00+00:00',
        intervals: 24,
        work: 5,
        people: 1,
        endless: true,
      },
    ]);
  });

  it('is worded in the language asked for, in English where that has no words', () => {
    const english = warnings.map(({ message }) => message);
    expect(english[1]).toContain('Mon 2026-11-09 00:00-01:00, the worst of 24 intervals like it');
    expect(warningsIn(warnings).map(({ message }) => message)).toEqual(english);
    expect(warningsIn(warnings, 'xx').map(({ message }) => message)).toEqual(english);
  });
});

/** Every kind of doubt, those that are worded in several ways more than once. */
const DOUBTS: readonly Doubt[] = [
  { kind: 'noServiceLevel', types: ['咨询'], all: true },
  { kind: 'noServiceLevel', types: ['咨询', '投诉'], all: false },
  { kind: 'nobodyComes', type: '咨询' },
  { kind: 'comesWhileClosed', types: [{ name: '咨询', share: 0.123, contacts: 456 }] },
  {
    kind: 'neverGivesUp',
    types: [
      { name: '咨询', steps: [] },
      { name: '投诉', steps: ['二线', '三线'] },
    ],
  },
  { kind: 'outsideCalendar', rows: 1 },
  { kind: 'outsideCalendar', rows: 1234 },
  { kind: 'lostStep', step: '二线' },
  { kind: 'idlePlace', step: '二线', patience: true },
  { kind: 'idlePlace', step: '二线', patience: false },
  { kind: 'oddMean', of: 'time', mean: 18_000_000 },
  { kind: 'oddMean', of: 'wrapUp', mean: 36_000_000 },
  { kind: 'oddMean', of: 'patience', mean: 500 },
  { kind: 'littleLeftOver', share: 0.003 },
  { kind: 'noShrinkage', teams: ['甲组', '乙组', '丙组', '丁组', '戊组', '己组', '庚组', '辛组'] },
  { kind: 'emptyGroup', team: '甲组', group: '新人', share: 0.1, people: 1 },
  { kind: 'emptyGroup', team: '甲组', group: '新人', share: 0.1, people: 4 },
  { kind: 'allFaster', team: '甲组' },
  { kind: 'idleUnresolved', skills: ['订单', '技术'] },
  { kind: 'cheapOvertime', team: '甲组', overtimePerHour: 12, costPerHour: 24.5 },
  { kind: 'onlyOvertime', team: '甲组' },
  { kind: 'costsNothing', team: '甲组', channel: '电话', beside: '在线' },
  { kind: 'neverDone', lines: ['信件'], teams: ['甲组'], work: 1_500_000_000, people: 1_499_000_000 },
  { kind: 'callersTogether', channel: '电话', count: 2 },
  { kind: 'callersTogether', channel: '电话', count: 3 },
  { kind: 'slowedTooMuch', channel: '在线客服', count: 3, factors: [1.4, 2.4], fewer: true },
  { kind: 'slowedTooMuch', channel: '在线客服', count: 2, factors: [1, 2], fewer: false },
  { kind: 'slowdownFalls', channel: '在线客服', count: 3, factors: [1.4, 1.2] },
  { kind: 'slowedAlone', channel: '在线客服', factor: 1.2, meant: [1, 1.2] },
  { kind: 'idleTeam', team: '甲组', skills: ['咨洵'], meant: '咨询' },
  { kind: 'idleTeam', team: '甲组', skills: ['普通', '专家'], meant: null },
  { kind: 'idleSkills', skills: ['咨洵'], meant: '咨询' },
  {
    kind: 'rankDefeatsPriority',
    team: '甲组',
    before: { skill: '普通', rank: 1, priority: 5 },
    later: { skill: '专家', rank: 2, priority: 3 },
  },
  { kind: 'outsideHours', outsideHours: 12.5, allHours: 1400, types: ['咨询'] },
  { kind: 'idleBot', bot: '小智' },
  { kind: 'neverServed', line: '普通' },
  { kind: 'notServed', line: '普通', intervals: 17, from: '2026-11-09T08:00:00+08:00', to: '2026-11-09T08:30:00+08:00' },
  ...[true, false].map(
    (endless): Doubt => ({
      kind: 'tooFewPeople',
      lines: ['普通', '专家'],
      teams: ['甲组'],
      from: '2026-11-09T08:00:00+08:00',
      to: '2026-11-09T08:30:00+08:00',
      intervals: endless ? 1 : 23,
      work: 12.5,
      people: 8,
      endless,
    }),
  ),
  { kind: 'namelessRow', of: 'contact' },
  { kind: 'namelessRow', of: 'team' },
  { kind: 'strangeRows', of: 'contact', name: '咨洵', meant: '咨询' },
  { kind: 'strangeRows', of: 'team', name: '甲', meant: null },
  { kind: 'oddHandlingTime', seconds: 43_200 },
  { kind: 'handlingTimesOff', mean: 12_500, journey: 283_000 },
  { kind: 'noHandlingTime', rows: 1 },
  { kind: 'noHandlingTime', rows: 2345 },
  { kind: 'patienceIsWait', rows: 678 },
  { kind: 'longRow', type: '咨询', length: 50_400_000 },
  { kind: 'noVolumes', type: '咨询', from: '2026-11-09T08:00:00+08:00', to: null },
  { kind: 'noVolumes', type: '咨询', from: null, to: '2026-11-09T20:30:00+08:00' },
  { kind: 'daysWithoutVolume', type: '咨询', count: 1, first: '2026-11-09' },
  { kind: 'daysWithoutVolume', type: '咨询', count: 12, first: '2026-11-09' },
  { kind: 'closedThroughout', type: '咨询', of: 'day', count: 1, first: '2026-11-15' },
  { kind: 'closedThroughout', type: '咨询', of: 'week', count: 2, first: '2026-12-21' },
  { kind: 'closedThroughout', type: '咨询', of: 'month', count: 3, first: '2026-12-01' },
  { kind: 'lastRowHolds', team: '甲组', agents: 12, length: 50_400_000, daily: true },
  { kind: 'lastRowHolds', team: '甲组', agents: 12, length: 50_400_000, daily: false },
  { kind: 'entryNever', dates: ['since 2026-11-16', 'until 2026-12-24'] },
  { kind: 'entryCovered' },
  { kind: 'tooManyAway', team: '甲组', from: '2026-11-09T08:00:00+08:00', to: '2026-11-09T08:30:00+08:00', there: 3, away: 5.5, times: 1 },
  { kind: 'tooManyAway', team: '甲组', from: '2026-11-09T08:00:00+08:00', to: '2026-11-09T08:30:00+08:00', there: 3, away: 5, times: 12 },
  { kind: 'unreadColumn', heading: '时长', meant: 'aht_s' },
  { kind: 'unreadColumn', heading: '时长', meant: 'time_s' },
  { kind: 'unreadColumn', heading: '时长', meant: 'patience_s' },
  { kind: 'dottedThousands', number: '1.234' },
  { kind: 'startTwice', clock: '02:30', date: '2026-10-25', timezone: 'Europe/Vienna' },
  { kind: 'hourTwice', moment: '2026-10-25 02:30', timezone: 'Europe/Vienna' },
  { kind: 'zoneWithoutSummer', timezone: 'Etc/Gmt', meant: 'Europe/Vienna' },
  { kind: 'zoneWithoutSummer', timezone: 'Etc/Gmt', meant: null },
];

/** What a Chinese planner writes in a scenario or a table as it is. */
const KEYS =
  /next: \{ unresolved: 6% \}|unresolved|serviceLevel: \{ within: 20 s, target: 80% \}|shrinkage: 0%|slowdown: \[1, 1\]|place: new|\b(costPerHour|overtimePerHour|since|until|rank|patience|volume|agents|aht_s|time_s|patience_s)\b|[A-Z][a-z]+\/[A-Z][a-z]+/g;

describe('a doubt in Chinese', () => {
  it('is one of those that are tried here', () => {
    expect(new Set(DOUBTS.map(({ kind }) => kind))).toEqual(new Set(Object.keys(doubtsEn)));
  });

  it.each(DOUBTS)('says nothing in English, with full-width punctuation: $kind', (doubt) => {
    const said = doubtIn(doubt, 'zh').replaceAll(KEYS, '');
    expect(said).toMatch(/\p{Script=Han}/u);
    expect(said).not.toMatch(/[A-Za-z]/);
    expect(said).not.toMatch(/[;!?"()]|[,:](?!\d)|undefined|null/);
  });

  it.each(DOUBTS)('has the names and figures of English: $kind', (doubt) => {
    const names = (text: string) => [...new Set(text.match(/[\u4e00-\u9fff]{2,}/g) ?? [])];
    const figures = (text: string) =>
      (text.replaceAll(/\bseconds?\b/g, '').match(/\d[\d,.]*\d|\d/g) ?? []).filter((figure) => figure !== '1').sort();
    const [english, chinese] = [doubtIn(doubt, 'en'), doubtIn(doubt, 'zh')];
    for (const name of names(english)) expect(chinese).toContain(name);
    // The first of many are named, and how many there are is said from the other end.
    if (!/ more\b/.test(english)) expect(new Set(figures(chinese).filter((one) => one !== '1'))).toEqual(new Set(figures(english)));
  });
});
