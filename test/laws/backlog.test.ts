import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildCenter } from '#src/center/build.js';
import { Backlog, Contact, type Counts, rowOf } from '#src/center/counts.js';
import { StepExit } from '#src/center/trace.js';
import type { Scenario } from '#src/scenario/scenario.js';
import { trial } from '../asserted/trial.js';
import { center, scenarioFrom, type Written } from './centers.js';
import { journeys, type StepRow } from './retrace.js';

const TIMEOUT = 240_000;
const KIND = { loops: true, warmUp: true, speeds: true, several: true, deferred: true };

/** The mail of a generated center: the last of its types, all of whose steps are deferred. */
interface Mail {
  readonly scenario: Scenario;
  readonly counts: Counts;
  readonly type: number;
  /** The rows of each of its contacts. */
  readonly letters: readonly (readonly StepRow[])[];
}

function holds(name: string, check: (mail: Mail) => void): void {
  it(
    name,
    () => {
      fc.assert(
        fc.property(center(KIND), fc.integer({ min: 1, max: 1000 }), (written: Written, seed) => {
          const scenario = scenarioFrom(written);
          const counts = trial(buildCenter(scenario), seed, 1, { trace: true });
          const type = scenario.contacts.length - 1;
          check({ scenario, counts, type, letters: journeys(counts).filter(([first]) => first?.type === type) });
        }),
        { numRuns: 60, seed: 2027 },
      );
    },
    TIMEOUT,
  );
}

const arrived = (rows: readonly StepRow[]): number => rows[0]?.arrived ?? 0;
const ended = (rows: readonly StepRow[]): number => rows.at(-1)?.ended ?? 0;

holds('what has come and what was there is, at every moment, what has ended and what is open', ({ scenario, counts, type, letters }) => {
  scenario.calendar.intervals.forEach(({ to }, interval) => {
    const row = counts.backlogs.subarray(rowOf(type, interval, counts.intervals, Backlog.fields));
    // What happens at the end of an interval belongs to the next one.
    const open = letters.filter((rows) => arrived(rows) < to && ended(rows) >= to);
    expect(row[Backlog.atEnd]).toBe(open.length);
    expect(row[Backlog.oldestAge]).toBe(Math.max(0, ...open.map((rows) => to - arrived(rows))));
  });
});

holds('the time of its backlog is that of its contacts', ({ scenario, counts, type, letters }) => {
  const { end } = scenario.calendar;
  let counted = 0;
  for (let interval = 0; interval < counts.intervals; interval++) {
    counted += counts.backlogs[rowOf(type, interval, counts.intervals, Backlog.fields) + Backlog.time];
  }
  const each = letters.map((rows) => Math.max(0, Math.min(ended(rows), end) - Math.max(arrived(rows), 0)));
  expect(counted).toBe(each.reduce((sum, time) => sum + time, 0));
});

holds('what was there is in no figure of contacts, and what has come is once', ({ scenario, counts, type, letters }) => {
  const { warmUp } = scenario.calendar;
  const backlog = scenario.contacts[type].backlog?.contacts ?? 0;
  const before = letters.filter((rows) => arrived(rows) < 0);
  if (warmUp === 0) expect(before).toHaveLength(backlog);
  else expect(before.length).toBeGreaterThanOrEqual(backlog);
  const sum = (field: number) => {
    let total = 0;
    for (let interval = 0; interval < counts.intervals; interval++) {
      total += counts.contacts[rowOf(type, interval, counts.intervals, Contact.fields) + field];
    }
    return total;
  };
  const come = letters.filter((rows) => arrived(rows) >= 0);
  const exits = (exit: StepExit) => come.filter((rows) => rows.at(-1)?.exit === exit).length;
  expect(sum(Contact.arrived)).toBe(come.length);
  expect(sum(Contact.resolved)).toBe(exits(StepExit.resolved));
  expect(sum(Contact.stillOpen)).toBe(exits(StepExit.stillOpen));
});
