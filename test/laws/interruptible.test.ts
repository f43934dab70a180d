import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildCenter } from '#src/center/build.js';
import { Contact, type Counts } from '#src/center/counts.js';
import { StepExit } from '#src/center/trace.js';
import { trial } from '../asserted/trial.js';
import { center, type Kind, scenarioFrom, type Written } from './centers.js';
import { dutyRows, journeys, type StepRow, stepRows } from './retrace.js';

const TIMEOUT = 240_000;
const KIND = { loops: true, warmUp: true, speeds: false, deferred: true, interruptible: true };
const RUNS = { numRuns: 60, seed: 2028 };

/** Generated centers, each with letters that are set aside for live contacts; that there are any is looked at over all of them. */
function holds(name: string, kind: Kind, check: (counts: Counts, written: Written, seed: number) => void): void {
  it(
    name,
    () => {
      let interruptions = 0;
      fc.assert(
        fc.property(center(kind), fc.integer({ min: 1, max: 1000 }), (written: Written, seed) => {
          const counts = run(written, seed);
          interruptions += stepRows(counts).filter(({ exit }) => exit === StepExit.setAside).length;
          check(counts, written, seed);
        }),
        RUNS,
      );
      expect(interruptions).toBeGreaterThan(1000);
    },
    TIMEOUT,
  );
}

function run(written: Written, seed: number): Counts {
  return trial(buildCenter(scenarioFrom(written)), seed, 1, { trace: true });
}

/** How long a contact was in hand at each visit of its steps, by whomever: of visits that were finished. */
function workOf(rows: readonly StepRow[]): Map<string, number> {
  const visits = new Map<number, number>();
  const work = new Map<string, number>();
  let before = 0;
  for (const { contact, step, exit, handle, team } of rows) {
    if (exit === StepExit.setAside) {
      before += handle;
      continue;
    }
    const visit = visits.get(step) ?? 0;
    visits.set(step, visit + 1);
    if (team >= 0) work.set(`contact ${contact}, step ${step}, visit ${visit}`, before + handle);
    before = 0;
  }
  return work;
}

/** The same center in which nothing is set aside. */
function uninterrupted(written: Written): Written {
  const channels = Object(written['channels']);
  return { ...written, channels: { ...channels, letter: { ...channels.letter, interruptible: false } } };
}

holds('as long is worked on each letter as if nothing were set aside', KIND, (counts, written, seed) => {
  const without = new Map(journeys(run(uninterrupted(written), seed)).flatMap((rows) => [...workOf(rows)]));
  for (const rows of journeys(counts)) {
    // A line may be full of others, so that not all come to the same steps.
    for (const [visit, work] of workOf(rows)) expect([visit, work]).toEqual([visit, without.get(visit) ?? work]);
  }
});

holds('everything has one owner at a time, and everybody one thing in hand, while on duty', KIND, (counts) => {
  for (const rows of journeys(counts)) {
    rows.forEach((row, index) => {
      const next = rows[index + 1];
      if (next !== undefined) expect(next.joined).toBeGreaterThanOrEqual(row.ended);
      // What is set aside is the next thing of its contact, by the same step.
      if (row.exit === StepExit.setAside) expect(next?.step).toBe(row.step);
    });
  }
  const duty = dutyRows(counts);
  const work = stepRows(counts).filter(({ team }) => team >= 0);
  for (const key of new Set(work.map(({ team, agent }) => `${team}/${agent}`))) {
    const own = work.filter(({ team, agent }) => `${team}/${agent}` === key).sort((a, b) => a.answered - b.answered || a.ended - b.ended);
    const here = duty.filter(({ team, agent }) => `${team}/${agent}` === key);
    own.forEach((row, index) => {
      const before = own[index - 1];
      if (before !== undefined) expect(row.answered).toBeGreaterThanOrEqual(before.answered + before.handle);
      expect(here.some(({ from, to }) => from <= row.answered && row.answered + row.handle <= to)).toBe(true);
    });
  }
});

holds('time in hand is counted once, also of people with several contacts in hand', { ...KIND, speeds: true, several: true }, (counts) => {
  const total = (table: Float64Array, fields: number, field: number) =>
    table.reduce((sum, value, index) => (index % fields === field ? sum + value : sum), 0);
  const finished = journeys(counts)
    .filter(([first]) => (first?.arrived ?? -1) >= 0)
    .flatMap((rows) => [...workOf(rows).values()]);
  expect(total(counts.contacts, Contact.fields, Contact.handleTime)).toBe(finished.reduce((sum, work) => sum + work, 0));
  expect(total(counts.contacts, Contact.fields, Contact.handled)).toBe(finished.length);
});
