import { expect, test } from 'vitest';
import { Wait } from '#src/center/counts.js';
import { simulate } from '#src/experiment/simulate.js';
import { counts, scenario } from '../hand-made.js';
import { madeRunner } from '../runner.js';

/** Of a hundred who join a line so many are answered in time. */
const joined = (inTime: number) => ({ [Wait.offered]: 100, [Wait.answered]: 100, [Wait.answeredWithin]: inTime });

test('who joins a line after the calendar counts in its service level, and in no interval that could reach the target', async () => {
  // Support is to answer 80 of 100; at the desk it does so in the first interval, and after the last one.
  const [SUPPORT_AT_DESK, AFTER] = [0, scenario.calendar.intervals.length];
  const day = counts({
    cells: [
      [SUPPORT_AT_DESK, 0, joined(90)],
      [SUPPORT_AT_DESK, 1, joined(70)],
      [SUPPORT_AT_DESK, AFTER, joined(80)],
    ],
  });
  const { result } = await simulate(scenario, { runner: madeRunner(() => day), replications: 2 });
  const { desk } = result.lines;
  expect(desk?.['serviceLevel']?.mean).toBeCloseTo(0.8, 9);
  expect(desk?.['intervalsMet']?.mean).toBeCloseTo(0.5, 9);
});
