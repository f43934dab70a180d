import { describe, it } from 'vitest';
import { Team, Wait } from '#src/center/counts.js';
import { bare, between, comparePrinted, type Reading, spread } from './printed.js';

/*
 * The call center of the SSJ library's tutorial and of the ContactCenters guide (Université de Montréal): 13 hours from 8:00. Totals
 * of the first are divided by the 1,660 calls expected a day; who gives up within 20 s counts as served in time. The standard
 * deviation and the greatest of the days' mean waits, and the range of arrivals, are printed too: the rule of comparison is for
 * means, so they are left out.
 */
const EXPECTED = 1_660;
const INTERVALS: readonly [number, number] = [8, 21];

/** @param variability coefficient of variation of the day's factor */
function scenario(variability: number, within = 20): string {
  return `title: bank day
calendar: { start: 2026-01-01, interval: 60 min, open: "08:00-21:00" }
contacts:
  call:
    channel: phone
    arrivals:
      perDay: ${EXPECTED}
      profile: [0, 0, 0, 0, 0, 0, 0, 0, 100, 150, 150, 180, 200, 150, 150, 150, 120, 100, 80, 70, 60, 0, 0, 0]
      variability: { day: ${variability} }
    patience: { distribution: exponential, mean: 1000 s }
    balk: 10%
    serviceLevel: { within: ${within} s }
    journey: { desk: { skill: help, time: { distribution: exponential, mean: 100 s } } }
teams:
  desk:
    skills: [help]
    agents:
${[4, 6, 8, 8, 8, 7, 8, 8, 6, 6, 4, 4, 4]
  .map(
    (agents, hour) =>
      `      - { from: "${String(8 + hour).padStart(2, '0')}:00", to: "${String(9 + hour).padStart(2, '0')}:00", agents: ${agents} }`,
  )
  .join('\n')}
`;
}

type Window = Parameters<Reading>[0];
const field =
  (...fields: Wait[]) =>
  (window: Window) =>
    fields.reduce((sum, each) => sum + window.contacts().of(each), 0);
const offered = field(Wait.offered);
/** The ContactCenters library leaves out who gives up in time. */
const exceptQuick: Reading = (window) => [field(Wait.answeredWithin)(window), offered(window) - field(Wait.abandonedWithin)(window)];
const quick = field(Wait.answeredWithin, Wait.abandonedWithin);
const ofExpected =
  (total: (window: Window) => number): Reading =>
  (window) => [total(window) / EXPECTED, 1];
const waited = (window: Window) => field(Wait.waitAnswered, Wait.waitAbandoned)(window) / 1000;

describe('a day at the bank', () => {
  it('is as printed where days differ by 31.6%', () => {
    comparePrinted(scenario(1 / Math.sqrt(10)), 1_000, INTERVALS, {
      arrivals: [spread(1639.5, 513.2, 1_000), (w) => [offered(w), 1]],
      wait: [between(11.83, 10.06, 13.61, 0.9), ofExpected(waited)],
      'under 20 s': [between(0.853, 0.844, 0.862, 0.9), ofExpected(quick)],
      lost: [between(0.0342, 0.0311, 0.0374, 0.9), ofExpected(field(Wait.abandoned))],
    });
  });

  it('is as printed where days differ by 5%', () => {
    comparePrinted(scenario(0.05), 2_000, INTERVALS, {
      arrivals: [spread(1660.37, 93.6, 10_000), (w) => [offered(w), 1]],
      wait: [spread(4.713, 1.997, 10_000), ofExpected(waited)],
      'under 20 s': [bare(0.925, 0.001, 10_000), ofExpected(quick)],
      lost: [bare(0.02, 0.001, 10_000), ofExpected(field(Wait.abandoned))],
    });
  });

  it('is as printed where days do not differ, hour by hour too', () => {
    const hours = [78.1, 85.9, 97.5, 93.7, 90.1, 93, 97.4, 97.3, 93.5, 97, 87.3, 91.8, 94.7];
    const byHour = hours.map((percent, hour) => {
      const read: Reading = (window) => exceptQuick(window.part(hour, hour + 1));
      return [`service level of hour ${hour + 1}`, [bare(percent / 100, 0.001, 1_000), read]] as const;
    });
    comparePrinted(scenario(0), 1_000, INTERVALS, {
      'service level (20 s)': [between(0.925, 0.922, 0.927), exceptQuick],
      occupancy: [between(0.558, 0.557, 0.56), (w) => [w.team(Team.busyTime), w.team(Team.dutyTime)]],
      ...Object.fromEntries(byHour),
    });
    comparePrinted(scenario(0, 30), 1_000, INTERVALS, {
      'service level (30 s)': [between(0.944, 0.942, 0.946), exceptQuick],
    });
  });
});
