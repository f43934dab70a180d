import { expect, test } from 'vitest';
import { backlogPanels } from '#src/report/run/page/backlog-chart.js';
import { chanceText, figureText } from '#src/report/text/figure-text.js';
import { en } from '#src/report/texts/en/texts.js';
import { textsIn } from '#src/report/texts/languages.js';
import { desk, reported, written } from '../../reports.js';

/** Letters for an office of two, who can do more than comes: 40 are there on Monday morning. */
const LETTERS = `
title: Letters
calendar: { start: 2026-11-09, days: 3, interval: 60 min, open: "08:00-16:00" }
contacts:
  letters:
    channel: email
    arrivals: { perHour: 3 }
    backlog: { contacts: 40, oldest: 3 d }
    journey: { desk: { skill: letters, time: { mean: 10 min } } }
  calls:
    channel: phone
    arrivals: { perHour: 3 }
    patience: never
    journey: { desk: { skill: calls, time: { mean: 5 min } } }
teams:
  office: { skills: [letters], agents: 2, shrinkage: 0% }
  desk: { skills: [calls], agents: 2, shrinkage: 0% }
`;

test('a page draws how much deferred work is left, and tells what there is of it at the end of each day', async () => {
  const report = await reported(written(LETTERS), 30);
  const { intervals, result } = report.simulation;
  const text = backlogPanels([report], en)?.text ?? '';
  expect(text.match(/<svg role="img"/g)).toHaveLength(2);
  expect(text).not.toContain('calls');
  for (const [day, date] of ['Mon 2026-11-09', 'Tue 2026-11-10', 'Wed 2026-11-11'].entries()) {
    const { backlog, backlogAge, startingBacklogGone } = intervals?.at(24 * day + 23).contacts['letters'] ?? {};
    expect(backlog?.mean).toBeGreaterThan(20);
    const cells = [
      date,
      figureText(backlog ?? null, 'contacts'),
      figureText(backlogAge ?? null, 'seconds'),
      chanceText(startingBacklogGone ?? null),
    ];
    const row = text.split('<tr>').find((part) => part.includes(date)) ?? '';
    for (const cell of cells) expect(row).toContain(`>${cell}<`);
  }
  expect(result.contacts['letters']?.['averageBacklog']?.mean).toBeGreaterThan(20);
  expect(result.contacts['calls']?.['averageBacklog']).toBeNull();
});

test('it says in how many of the replications what was there at the start is gone by when, and no more than that', async () => {
  const report = await reported(written(LETTERS), 30);
  const { intervals } = report.simulation;
  const chances = Array.from({ length: 72 }, (_, hour) => intervals?.at(hour).contacts['letters']?.['startingBacklogGone'] ?? null);
  const hour = chances.findIndex((chance) => (chance?.mean ?? 0) >= 0.9);
  const chance = chances[hour] ?? null;
  const count = Math.round((chance?.mean ?? 0) * 30);
  expect(hour).toBeGreaterThan(8);
  expect(hour).toBeLessThan(16);
  const text = backlogPanels([report], en)?.text ?? '';
  const time = `Mon ${String(hour + 1).padStart(2, '0')}:00`;
  expect(text).toContain(`are all done by ${time} in ${count} of 30 replications: ${chanceText(chance)}.`);
  // Thirty replications do not say it for sure, and the interval says so.
  expect(chanceText(chance)).toMatch(/\(\d+–\d+\)/);
});

test('it does not say gone of what is left in every replication', async () => {
  const text = backlogPanels([await reported(written(LETTERS, ['contacts.letters.backlog.contacts=400']), 5)], en)?.text ?? '';
  expect(text).toContain('Of the 400 contacts that were open at the start some are left at the end, in all 5 replications.');
});

test('there is nothing of it where no work is deferred, and nothing of a start where nothing was there', async () => {
  expect(backlogPanels([await reported(written(desk(7)), 2)], en)).toBeNull();
  const text = backlogPanels([await reported(written(LETTERS, ['contacts.letters.backlog=null']), 2)], en)?.text ?? '';
  expect(text).toContain('What is left at the end of each day');
  expect(text).not.toContain(en.chart.backlog.startingLeft);
});

test.each(['en', 'zh'] as const)('it is told in %s', async (language) => {
  const texts = textsIn(language);
  const text = backlogPanels([await reported(written(LETTERS), 3)], texts)?.text ?? '';
  expect(text).toContain(texts.chart.backlog.heading);
  expect(text).toContain(texts.chart.backlog.startingGone);
});
