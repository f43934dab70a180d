import { expect, test } from 'vitest';
import { compare } from '#src/experiment/compare/compare.js';
import { comparisonRows } from '#src/report/comparison/rows.js';
import { COMPARISON_SECTIONS } from '#src/report/comparison/sections.js';
import { inProcessRunner } from '#src/runners/in-process.js';
import { CHATS, desk, written } from '../reports.js';

const center = (bots: string) => `
title: Desk
calendar: { start: 2026-11-09, open: "08:00-12:00" }
contacts:
  calls: { channel: phone, arrivals: { perHour: 30 }, patience: { mean: 3 min }, journey: { menu: { bot: menu, time: 1 min, next: { resolved: 20%, desk: 80% } }, desk: { skill: calls, time: 3 min } } }
bots: { ${bots} }
teams: { desk: { skills: [calls], agents: 2, shrinkage: 0, costPerHour: 20 } }
`;

/** What is said of cost between two plans: of which thing, and how much more it is. */
async function costRows(...bots: [string, string]): Promise<[string | null, number | undefined][]> {
  const plans = bots.map((each) => ({
    ...{ name: each, changes: [], source: { file: null, sha256: null, inputs: [], set: [] } },
    scenario: written(center(each)).scenario,
  }));
  const { comparison } = await compare(plans, { runner: inProcessRunner(), replications: 3 });
  const work = COMPARISON_SECTIONS.find(({ heading }) => heading === 'work');
  if (work === undefined) throw new Error('there is no section about work');
  const { rows } = comparisonRows(work, comparison.others[0]);
  return rows.filter(({ measure }) => measure.name === 'cost').map(({ name, difference }) => [name, difference.difference?.mean]);
}

test('what a bot costs stands beside what all costs, by its name even where it is the only one, and only where it differs', async () => {
  expect(await costRows('menu: { costPerHour: 2 }', 'menu: { costPerHour: 5 }')).toEqual([
    ['menu', 72],
    [null, 72],
  ]);
  // Where one plan states no cost of it there is no difference to tell, and its cost all the same.
  expect(await costRows('menu: { costPerHour: 2 }, other: {}', 'menu: { costPerHour: 2 }, other: { costPerHour: 1 }')).toEqual([
    ['other', undefined],
    [null, 24],
  ]);
  expect(await costRows('menu: { costPerHour: 2 }', 'menu: { costPerHour: 2 }, other: {}')).toEqual([[null, 0]]);
});

/** What is said of the teams of a second plan beside the first. */
async function teamRows(baseline: string, overrides: readonly string[]): Promise<string[]> {
  const plans = [[], overrides].map((set, index) => ({
    ...{ name: String(index), changes: [], source: { file: null, sha256: null, inputs: [], set } },
    scenario: written(baseline, set).scenario,
  }));
  const { comparison } = await compare(plans, { runner: inProcessRunner(), replications: 3 });
  const work = COMPARISON_SECTIONS.flatMap((section) => comparisonRows(section, comparison.others[0]).rows);
  return work.filter(({ kind }) => kind === 'teams').map(({ name, measure }) => `${name ?? ''} ${measure.name}`.trim());
}

test('how many contacts people have in hand is said of teams whose people have several in one of the plans, and of no others', async () => {
  expect(await teamRows(CHATS, ['channels={ chat: { concurrency: 1 } }'])).toEqual([
    'callers occupancy',
    'chatters occupancy',
    'chatters concurrency',
    'chatters slotUse',
  ]);
  expect(await teamRows(desk(7), ['teams.desk.agents=8'])).toEqual(['rosteredHours', 'occupancy']);
});
