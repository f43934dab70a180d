import { expect, test } from 'vitest';
import { shiftTable } from '#src/report/check/shifts.js';
import { palette } from '#src/report/screen/palette.js';
import { en } from '#src/report/texts/en/texts.js';
import { textsOf } from '#src/report/texts/of-scenarios.js';
import { zh } from '#src/report/texts/zh/texts.js';
import { written } from '../reports.js';

/** What `check` says of the shifts of a desk, each row with single spaces. */
function said(people: string, language = en): string[] {
  const { scenario } = written(`title: Desk
calendar: { start: 2026-11-09, days: 7 }
contacts: { call: { channel: phone, arrivals: { perHour: 20 }, patience: never, journey: { desk: { skill: calls, time: 5 min } } } }
teams: { desk: { skills: [calls], shrinkage: 5%, ${people} } }
`);
  const table = shiftTable(scenario, palette(false), textsOf(language, [scenario]));
  return table.split('\n').map((row) => row.replaceAll(/\s+/g, ' ').trim());
}

const SHIFTS =
  'shifts: { early: { label: Early shift, start: "08:00", length: 9 h, days: [mon-fri], agents: 18, breaks: [{ after: 2 h, length: 15 min }, { after: 4 h, length: 1 h, over: 2 h, paid: false }] }, night: { start: "22:30", length: 8.5 h, agents: 3 } }';

test('shifts are told with their people, hours and breaks; teams of which only numbers are known are not', () => {
  expect(said('agents: 3')).toEqual(['']);
  expect(said(SHIFTS)).toEqual([
    'Shifts people starts length times breaks of each',
    'desk: Early shift 18 08:00 9 h 5 15 min after 2 h; 1 h after 4 h to 6 h, unpaid',
    // That of the night before the first day reaches into it.
    'desk: night 3 22:30 8.5 h 8 –',
  ]);
  expect(said(SHIFTS, zh)[1]).toContain('desk：Early shift 18 08:00 9 小时 5 上班满 2 小时后休息 15 分钟；');
  expect(said(SHIFTS, zh).join('')).toContain('休息 1 小时（不计薪）');
});
