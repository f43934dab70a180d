import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCenter } from '#src/center/build.js';
import { Contact, type Counts, Team, Wait } from '#src/center/counts.js';
import { trial as shippedTrial } from '#src/center/trial.js';
import type { Scenario } from '#src/scenario/scenario.js';
import { trial } from '../asserted/trial.js';
import { center, scenarioFrom, type Written } from './centers.js';
import { journeys, type StepRow, stepRows } from './retrace.js';

const TIMEOUT = 240_000;
const SEVERAL = { loops: true, warmUp: false, speeds: false, several: true };
const seeds = fc.integer({ min: 1, max: 1_000_000 });

function run(scenario: Scenario, seed: number): Counts {
  return trial(buildCenter(scenario), seed, 1, { trace: true });
}

/** The same center in which nothing in hand slows the rest. */
function withoutSlowdown(scenario: Scenario): Scenario {
  return { ...scenario, channels: scenario.channels.map((channel) => ({ ...channel, slowdown: [1] })) };
}

/** The handlings of each agent, by team and place. */
function byAgent(rows: readonly StepRow[]): ReadonlyMap<string, readonly StepRow[]> {
  const found = new Map<string, StepRow[]>();
  for (const row of rows) {
    if (row.team < 0) continue;
    const key = `${row.team} ${row.agent}`;
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  return found;
}

/** What an agent has done of a contact while it was in hand, in the time that it takes alone. */
function workOf(row: StepRow, others: readonly StepRow[], slowdown: readonly number[]): number {
  const end = row.answered + row.handle;
  const beside = others.filter((each) => each.answered < end && each.answered + each.handle > row.answered);
  const moments = beside.flatMap(({ answered, handle }) => [answered, answered + handle]).filter((at) => at > row.answered && at < end);
  const cuts = [row.answered, ...new Set(moments), end].sort((a, b) => a - b);
  return cuts.slice(1).reduce((sum, to, index) => {
    const from = cuts[index];
    const inHand = beside.filter((each) => each.answered <= from && each.answered + each.handle >= to).length;
    return sum + (to - from) / (slowdown[inHand - 1] ?? slowdown[slowdown.length - 1]);
  }, 0);
}

/** The visits of a contact to steps where an agent handled it, each with its number. */
function handlings(counts: Counts): ReadonlyMap<string, StepRow> {
  const found = new Map<string, StepRow>();
  for (const rows of journeys(counts)) {
    const visits = new Map<number, number>();
    for (const row of rows) {
      const visit = visits.get(row.step) ?? 0;
      visits.set(row.step, visit + 1);
      if (row.team >= 0) found.set(`${row.type} ${row.contact} ${row.step} ${visit}`, row);
    }
  }
  return found;
}

describe('people with several contacts in hand', () => {
  it(
    'do the work that each contact needs, no more and no less, however often the pace changes',
    () => {
      let compared = 0;
      fc.assert(
        fc.property(center(SEVERAL), seeds, (written: Written, seed) => {
          const scenario = scenarioFrom(written);
          const alone = handlings(run(withoutSlowdown(scenario), seed));
          const counts = run(scenario, seed);
          const agents = byAgent(stepRows(counts));
          for (const [visit, row] of handlings(counts)) {
            const needed = alone.get(visit)?.handle;
            if (needed === undefined) continue;
            const channel = scenario.channels.find(({ name }) => name === scenario.contacts[row.type].channel);
            const others = agents.get(`${row.team} ${row.agent}`) ?? [];
            // The moments are whole milliseconds: one is rounded at each end of talk and wrap-up.
            expect(Math.abs(workOf(row, others, channel?.slowdown ?? []) - needed)).toBeLessThan(4);
            if (row.handle !== needed) compared++;
          }
        }),
        { numRuns: 60, seed: 2030 },
      );
      expect(compared).toBeGreaterThan(1000);
    },
    TIMEOUT,
  );

  it(
    'leave no contact uncounted, and have in hand what is counted',
    () => {
      fc.assert(
        fc.property(center({ ...SEVERAL, speeds: true, deferred: true, tenure: true }), seeds, (written: Written, seed) => {
          const scenario = scenarioFrom(written);
          const counts = run(scenario, seed);
          const total = (table: Float64Array, fields: number, field: number) =>
            table.reduce((sum, value, index) => (index % fields === field ? sum + value : sum), 0);
          const contacts = (field: number) => total(counts.contacts, Contact.fields, field);
          expect(contacts(Wait.offered)).toBe(
            contacts(Wait.answered) + contacts(Wait.abandoned) + contacts(Wait.disconnected) + contacts(Wait.stillWaiting),
          );
          const rows = stepRows(counts).filter(({ team }) => team >= 0);
          const come = rows.filter(({ arrived }) => arrived >= 0);
          expect(contacts(Contact.handleTime)).toBe(come.reduce((sum, { handle }) => sum + handle, 0));
          expect(total(counts.teams, Team.fields, Team.handlingTime)).toBe(rows.reduce((sum, { handle }) => sum + handle, 0));
          expect(total(counts.teams, Team.fields, Team.takenTime)).toBeLessThanOrEqual(
            total(counts.teams, Team.fields, Team.busyTime) * (1 + 1e-12),
          );
          expect(total(counts.teams, Team.fields, Team.busyTime)).toBeLessThanOrEqual(total(counts.teams, Team.fields, Team.inHandTime));
        }),
        { numRuns: 60, seed: 2031 },
      );
    },
    TIMEOUT,
  );
});

describe('a plain center', () => {
  it(
    'is simulated to the same bytes by the program that is for every center',
    () => {
      fc.assert(
        fc.property(center({ loops: true, warmUp: true, speeds: true }), seeds, (written: Written, seed) => {
          const built = buildCenter(scenarioFrom(written));
          expect(built.plain).toBe(true);
          const [own, other] = [built, { ...built, plain: false }].map((each) => shippedTrial(each, seed, 1, { trace: true }));
          expect(other).toEqual(own);
        }),
        { numRuns: 60, seed: 2032 },
      );
    },
    TIMEOUT,
  );
});
