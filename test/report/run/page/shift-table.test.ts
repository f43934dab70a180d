import { expect, test } from 'vitest';
import { shiftPanels } from '#src/report/run/page/shift-table.js';
import { en } from '#src/report/texts/en/texts.js';
import { textsOf } from '#src/report/texts/of-scenarios.js';
import { zh } from '#src/report/texts/zh/texts.js';
import { desk, reported, written } from '../../reports.js';

const SHIFTS = `title: Desk
calendar: { start: 2026-11-09, days: 2, interval: 30 min, open: "08:00-14:00" }
contacts: { call: { channel: phone, arrivals: { perHour: 20 }, patience: { mean: 3 min }, serviceLevel: { within: 20 s, target: 80% }, journey: { desk: { skill: calls, time: 5 min } } } }
teams:
  desk:
    skills: [calls]
    shrinkage: 5%
    shifts:
      early: { label: Early shift, start: "08:00", length: 4 h, agents: 4, breaks: [{ after: 2 h, length: 30 min, over: 1 h, paid: false }] }
      late: { start: "10:00", length: 4 h, agents: 2, breaks: [{ after: 2 h, length: 1 h }] }
`;

/** The rows of the tables, cells between bars. */
function rows(page: string): string[] {
  return [...page.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    row
      .replaceAll(/<\/t[dh]>(?=<)/g, '|')
      .replaceAll(/<[^>]*>/g, '')
      .trim(),
  );
}

test('a page tells shift by shift how many are at work in each hour, and how many of the shift that is', async () => {
  const report = await reported(written(SHIFTS), 2);
  const page = shiftPanels([report], textsOf(en, [report.simulation.scenario]))?.text ?? '';
  expect(rows(page)).toEqual([
    'shift, hour|08|09|10|11|12|13',
    // Of four one after another goes at 10:00, 10:15, 10:30 and 10:45, for half an hour.
    'Early shift|4|4|2.3/4|3.8/4||',
    'late|||2|2|0/2|2',
    'all|4|4|4.3/6|5.8/6|0/2|2',
  ]);
  expect(page).toContain('<td class="s3">0/2</td>');
  expect(shiftPanels([report], zh)?.text).toContain('班次与休息');
});

test('a page says nothing of it where only numbers of people are known', async () => {
  expect(shiftPanels([await reported(written(desk(7)), 2)], en)).toBeNull();
});
