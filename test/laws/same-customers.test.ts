import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCenter } from '#src/center/build.js';
import { Contact, type Counts } from '#src/center/counts.js';
import { StepExit } from '#src/center/trace.js';
import type { Scenario } from '#src/scenario/scenario.js';
import { trial } from '../asserted/trial.js';
import { center, scenarioFrom, type Written } from './centers.js';
import { isWait, journeys, type StepRow, stepRows, waitingSince } from './retrace.js';

const TIMEOUT = 240_000;
const RUNS = { numRuns: 60, seed: 2027 };
const seeds = fc.integer({ min: 1, max: 1_000_000 });

function run(scenario: Scenario, seed: number, replication = 1): Counts {
  return trial(buildCenter(scenario), seed, replication, { trace: true });
}

/** A fingerprint of everything that a replication returns. */
function fingerprint(counts: Counts): string {
  const { contacts, cells, lines, teams, groups, bots, endedByTier, fairness, histograms, overRun, trace } = counts;
  const waits = [...Object.values(histograms), ...Object.values(overRun)].flatMap(({ starts, entries, totals }) => [
    starts,
    entries,
    totals,
  ]);
  const rows = trace === null ? [] : [trace.steps, trace.duty];
  const hash = createHash('sha256');
  for (const table of [contacts, cells, lines, teams, groups, bots, endedByTier, fairness, ...waits, ...rows]) hash.update(table);
  return hash.digest('hex');
}

describe('the same seed', () => {
  it(
    'gives the same bytes, another seed or replication gives others',
    () => {
      fc.assert(
        fc.property(center({ loops: true, warmUp: true, speeds: true }), seeds, (written, seed) => {
          const first = run(scenarioFrom(written), seed);
          const print = fingerprint(first);
          expect(fingerprint(run(scenarioFrom(written), seed))).toBe(print);
          if (first.trace !== null && first.trace.steps.length > 200) {
            expect(fingerprint(run(scenarioFrom(written), seed + 1))).not.toBe(print);
            expect(fingerprint(run(scenarioFrom(written), seed, 2))).not.toBe(print);
          }
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );
});

describe('a contact type that never arrives', () => {
  it(
    'changes nothing',
    () => {
      fc.assert(
        fc.property(
          center({ loops: true, warmUp: true, speeds: true }),
          seeds,
          fc.boolean(),
          fc.boolean(),
          (written, seed, ahead, pauses) => {
            const contacts = written['contacts'] as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
            const pause = pauses ? { journey: { wait: { pause: '60 s', next: 'resolved' } } } : {};
            const ghost = { ghost: { ...contacts['type-1'], arrivals: { perHour: 0 }, ...pause } };
            const haunted = { ...written, contacts: ahead ? { ...ghost, ...contacts } : { ...contacts, ...ghost } };
            const without = run(scenarioFrom(written), seed);
            const beside = run(scenarioFrom(haunted), seed);
            const shift = ahead ? 1 : 0;
            expect(stepRows(beside)).toEqual(stepRows(without).map((row) => ({ ...row, type: row.type + shift })));
            expect(beside.trace?.duty).toEqual(without.trace?.duty);
            expect(beside.teams).toEqual(without.teams);
            expect(beside.lines).toEqual(without.lines);
            expect(beside.bots).toEqual(without.bots);
            const own = shift * without.intervals * Contact.fields;
            expect(beside.contacts.subarray(own, own + without.contacts.length)).toEqual(without.contacts);
          },
        ),
        RUNS,
      );
    },
    TIMEOUT,
  );
});

describe('scenarios that differ only in staff', () => {
  const people = fc.oneof(
    fc.integer({ min: 1, max: 9 }).map((agents) => ({ agents })),
    fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 9 })).map(([early, late]) => ({
      agents: [
        { from: '00:00', to: '10:00', agents: early },
        { from: '10:00', to: '24:00', agents: late },
      ],
      absence: 0.3,
      shrinkage: 0.1,
    })),
  );

  it(
    'have the same customers: arrivals, patience, times and outcomes, contact by contact',
    () => {
      fc.assert(
        fc.property(center({ loops: false, warmUp: true, speeds: false }), seeds, people, (written, seed, other) => {
          const teams = written['teams'] as Readonly<Record<string, object>>;
          const changed: Written = { ...written, teams: { ...teams, 'team-1': { ...teams['team-1'], ...other } } };
          const scenario = scenarioFrom(written);
          const [one, two] = [journeys(run(scenario, seed)), journeys(run(scenarioFrom(changed), seed))];
          expect(one.map(([{ type, arrived }]) => ({ type, arrived }))).toEqual(two.map(([{ type, arrived }]) => ({ type, arrived })));
          one.forEach((rows, contact) => {
            const [patient, other] = [rows, two[contact]].map((each) => waitsBegun(scenario, each));
            rows.forEach((row, index) => {
              const same = two[contact].findIndex(({ step }) => step === row.step);
              if (same >= 0) compare(scenario, row, two[contact][same], patient[index] && other[same]);
            });
          });
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  it(
    'have the same customers in journeys that come back to a step, visit by visit, where nobody is refused',
    () => {
      fc.assert(
        fc.property(center({ loops: true, warmUp: false, speeds: false }), seeds, people, (written, seed, other) => {
          const teams = written['teams'] as Readonly<Record<string, object>>;
          const scenario = scenarioFrom(written);
          const changed = scenarioFrom({ ...written, teams: { ...teams, 'team-1': { ...teams['team-1'], ...other } } });
          const [one, two] = [journeys(run(scenario, seed)), journeys(run(changed, seed))];
          one.forEach((rows, contact) => {
            const [patient, other] = [rows, two[contact]].map((each) => waitsBegun(scenario, each));
            // As far as both took the same way they are the same.
            for (let index = 0; index < rows.length; index++) {
              const same = two[contact][index];
              if (same === undefined || same.step !== rows[index].step) break;
              compare(scenario, rows[index], same, patient[index] && other[index]);
            }
          });
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );
});

/** Of each row of a contact whether a wait begins with it that is not that of a line before. */
function waitsBegun(scenario: Scenario, rows: readonly StepRow[]): boolean[] {
  const since = waitingSince(scenario, rows);
  return rows.map((row, index) => since[index] === row.joined);
}

/**
 * A visit of the same step by the same contact in two scenarios.
 *
 * @param begun whether the wait begins there in both: then patience is the same
 */
function compare(scenario: Scenario, a: StepRow, b: StepRow, begun: boolean): void {
  const both = (holds: (row: StepRow) => boolean) => holds(a) && holds(b);
  if (both(isServed)) {
    expect(b.handle).toBe(a.handle);
    expect({ exit: b.exit, to: b.to }).toEqual({ exit: a.exit, to: a.to });
  }
  if (both((row) => scenario.contacts[row.type].steps[row.step]?.kind !== 'agent' && isNext(row))) {
    expect(b.ended - b.joined).toBe(a.ended - a.joined);
    expect({ exit: b.exit, to: b.to }).toEqual({ exit: a.exit, to: a.to });
  }
  // Who gave up at once may have balked; who gave up later would have given up then in the other scenario too.
  if (!begun) return;
  const gaveUp = (row: StepRow) => row.exit === StepExit.abandoned && row.wait > 0;
  if (both(gaveUp)) expect(b.wait).toBe(a.wait);
  if (gaveUp(a) && isWait(scenario, b)) expect(b.wait).toBeLessThanOrEqual(a.wait);
  if (gaveUp(b) && isWait(scenario, a)) expect(a.wait).toBeLessThanOrEqual(b.wait);
}

function isServed(row: StepRow): boolean {
  return !Number.isNaN(row.answered);
}

function isNext(row: StepRow): boolean {
  return row.exit === StepExit.next || row.exit === StepExit.resolved || row.exit === StepExit.unresolved;
}
