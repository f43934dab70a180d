import { expect, test } from 'vitest';
import { Contact, Wait } from '#src/center/counts.js';
import { simulate } from '#src/experiment/simulate.js';
import { addDuration, histogramTable } from '#src/statistics/histogram.js';
import { summedRows } from '#src/statistics/sparse-histogram.js';
import { sparseTable } from '../../statistics/sparse-tables.js';
import { counts, scenario } from '../hand-made.js';
import { madeRunner } from '../runner.js';

/** Ten contacts in the first interval, each of whom waits as many seconds as the replication's number. */
function waiting(number: number) {
  const made = counts({
    contacts: [
      [
        0,
        0,
        {
          [Contact.arrived]: 10,
          [Wait.offered]: 10,
          [Wait.answered]: 10,
          [Wait.waitAnswered]: 10 * number * 1000,
          [Wait.longestWait]: number * 1000,
        },
      ],
    ],
  });
  const answered = histogramTable(made.histograms.contactAnswered.totals.length);
  for (let contact = 0; contact < 10; contact++) addDuration(answered, 0, number * 1000);
  const contactAnswered = sparseTable(answered);
  const overRun = { ...made.overRun, contactAnswered: summedRows(contactAnswered, made.intervals) };
  return { ...made, histograms: { ...made.histograms, contactAnswered }, overRun };
}

test('one simulated day in ten lies below the band of waits and one above, at each time of day at which anybody came', async () => {
  const { waits } = await simulate(scenario, { runner: madeRunner(waiting), replications: 20, waits: true });
  const support = waits?.find(({ name }) => name === 'support');
  expect(support?.times).toHaveLength(1);
  const [time] = support?.times ?? [];
  const { start } = scenario.calendar.intervals[0];
  expect(time?.minute).toBe(Number(start.slice(11, 13)) * 60 + Number(start.slice(14, 16)));
  // Days of 1 s, 2 s … 20 s: the second, the tenth and the eighteenth of them, to the width of a bin.
  expect(time?.low).toBeCloseTo(2, 1);
  expect(time?.middle).toBeCloseTo(10, 1);
  expect(time?.high).toBeCloseTo(18, 1);
});

test('the curve of waits rises to nearly all, and says how many waited no longer', async () => {
  const { waits } = await simulate(scenario, { runner: madeRunner(waiting), replications: 20, waits: true });
  const curve = waits?.find(({ name }) => name === 'all')?.curve;
  if (!curve) throw new Error('there is no curve');
  expect(curve.shares.every((share, index) => index === 0 || share >= curve.shares[index - 1])).toBe(true);
  expect(curve.shares[0]).toBe(0);
  expect(curve.shares.at(-1)).toBeGreaterThanOrEqual(0.95);
  const half = curve.seconds.findIndex((seconds) => seconds >= 10.1);
  expect(curve.shares[half]).toBe(0.5);
});

test('profiles of waits are kept only where they are asked for', async () => {
  expect((await simulate(scenario, { runner: madeRunner(waiting), replications: 2 })).waits).toBeNull();
});

test('who nobody came to has no times and no curve', async () => {
  const { waits } = await simulate(scenario, { runner: madeRunner(() => counts({})), replications: 2, waits: true });
  expect(waits?.every(({ times, curve }) => times.length === 0 && curve === null)).toBe(true);
});

test('times of day are those of the clock on the wall, the same on every day and whatever the zone', async () => {
  const starts = ['2026-11-09T13:45:00+01:00', '2026-11-09T14:45:00+01:00', '2026-11-10T13:45:00+01:00', '2026-11-10T14:45:00+01:00'];
  const intervals = scenario.calendar.intervals.map((interval, index) => ({ ...interval, start: starts[index] }));
  const afternoons = { ...scenario, calendar: { ...scenario.calendar, intervals } };
  const fields = { [Contact.arrived]: 10, [Wait.offered]: 10, [Wait.answered]: 10, [Wait.waitAnswered]: 20_000 };
  const everyHour = () => counts({ contacts: [0, 1, 2, 3].map((interval) => [0, interval, fields] as const) });
  const { waits } = await simulate(afternoons, { runner: madeRunner(everyHour), replications: 2, waits: true });
  expect(waits?.find(({ name }) => name === 'support')?.times.map(({ minute }) => minute)).toEqual([13 * 60 + 45, 14 * 60 + 45]);
});

test('waits in a line are those of who joined it, beside those of contact types', async () => {
  const line = scenario.lines[0].name;
  const made = (number: number) =>
    counts({
      contacts: [[0, 0, { [Contact.arrived]: 10, [Wait.offered]: 10, [Wait.answered]: 10, [Wait.waitAnswered]: 10_000 }]],
      cells: [[0, 1, { [Wait.offered]: 5, [Wait.answered]: 5, [Wait.waitAnswered]: 5 * number * 1000 }]],
    });
  const { waits } = await simulate(scenario, { runner: madeRunner(made), replications: 9, waits: true });
  const found = waits?.find(({ kind, name }) => kind === 'lines' && name === line);
  const { start } = scenario.calendar.intervals[1];
  expect(found?.times.map(({ minute }) => minute)).toEqual([Number(start.slice(11, 13)) * 60 + Number(start.slice(14, 16))]);
  expect(found?.times[0].middle).toBeCloseTo(5, 1);
  expect(waits?.map(({ kind }) => kind)).toEqual([
    ...scenario.contacts.map(() => 'contacts'),
    'contacts',
    ...scenario.lines.map(() => 'lines'),
  ]);
});
