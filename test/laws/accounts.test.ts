import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCenter } from '#src/center/build.js';
import { cellsOf } from '#src/center/cells.js';
import { Bot, Contact, type Counts, Line, rowOf, Team, Wait } from '#src/center/counts.js';
import type { Scenario } from '#src/scenario/scenario.js';
import { trial } from '../asserted/trial.js';
import { center, scenarioFrom, type Written } from './centers.js';
import { accountsForEveryContact, eachRow } from './contact-accounts.js';
import { dutyRows, isWait, journeys, retraceContacts, stepRows } from './retrace.js';

const TIMEOUT = 240_000;
const RUNS = { numRuns: 60, seed: 2026 };

/** Runs a generated center, and checks what holds of its counts. */
function holds(
  name: string,
  kind: { loops: boolean; warmUp: boolean; shifts: boolean },
  check: (scenario: Scenario, counts: Counts) => void,
): void {
  it(
    name,
    () => {
      fc.assert(
        fc.property(center({ ...kind, speeds: true }), fc.integer({ min: 1, max: 1000 }), (written: Written, seed) => {
          const scenario = scenarioFrom(written);
          check(scenario, trial(buildCenter(scenario), seed, 1, { trace: true }));
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );
}

const EVERYTHING = { loops: true, warmUp: true, shifts: true };
const NO_WARM_UP = { loops: true, warmUp: false, shifts: true };

function sumOf(table: Float64Array, fields: number, scope: number, scopes: number, field: number, from: number, to: number): number {
  const rows = table.length / (fields * scopes);
  let sum = 0;
  for (let interval = from; interval < to; interval++) sum += table[rowOf(scope, interval, rows, fields) + field];
  return sum;
}

describe('what is counted', () => {
  holds('accounts for every contact once, by type and interval of arrival', EVERYTHING, (_, counts) => {
    accountsForEveryContact(counts);
    // Every team of these centers has a tier: one of them has ended who was answered and did not give up later.
    const tiers = counts.endedByTier.length / (counts.contacts.length / Contact.fields);
    eachRow(counts.contacts, Contact.fields, (of, row) => {
      const ended = counts.endedByTier.subarray(row * tiers, (row + 1) * tiers).reduce((sum, contacts) => sum + contacts, 0);
      expect(ended).toBe(of(Contact.resolved) + of(Contact.unresolved) - of(Contact.contained) - of(Contact.abandonedLater));
    });
    eachRow(counts.cells, Wait.fields, (of) => {
      const left = of(Wait.answered) + of(Wait.abandoned) + of(Wait.disconnected) + of(Wait.overflowed) + of(Wait.stillWaiting);
      expect(of(Wait.offered)).toBe(left);
      expect(of(Wait.delayed)).toBeLessThanOrEqual(of(Wait.offered));
    });
  });

  holds('is never negative, and no wait is', EVERYTHING, (_, counts) => {
    for (const table of [counts.contacts, counts.cells, counts.lines, counts.teams, counts.bots, counts.endedByTier]) {
      expect(table.every((value) => Number.isNaN(value) || value >= 0)).toBe(true);
    }
    for (const row of stepRows(counts)) {
      expect(row.wait).toBeGreaterThanOrEqual(0);
      expect(row.ended).toBeGreaterThanOrEqual(row.joined);
      if (!Number.isNaN(row.answered)) expect(row.answered - row.joined).toBe(row.wait);
    }
  });

  holds('keeps occupancy between 0 and 1, in each interval and for each agent', EVERYTHING, (scenario, counts) => {
    eachRow(counts.teams, Team.fields, (of) => {
      expect(of(Team.busyTime)).toBeLessThanOrEqual(of(Team.dutyTime) + of(Team.overrunTime));
      expect(of(Team.wrapUpTime)).toBeLessThanOrEqual(of(Team.busyTime));
    });
    // Nobody has two contacts in hand at a time, and nobody works who is not here.
    const work = stepRows(counts).filter((row) => row.team >= 0);
    for (const [team] of scenario.teams.entries()) {
      for (const agent of new Set(work.filter((row) => row.team === team).map((row) => row.agent))) {
        const own = work.filter((row) => row.team === team && row.agent === agent).sort((a, b) => a.answered - b.answered);
        const stretches = dutyRows(counts).filter((row) => row.team === team && row.agent === agent);
        own.forEach((row, index) => {
          const before = own[index - 1];
          if (before !== undefined) expect(row.answered).toBeGreaterThanOrEqual(before.answered + before.handle);
          expect(stretches.some((stretch) => stretch.from <= row.answered && row.answered + row.handle <= stretch.to)).toBe(true);
        });
      }
    }
  });

  holds('adds up line lengths to the waits of those who were in it', NO_WARM_UP, (scenario, counts) => {
    const cells = cellsOf(scenario);
    const last = counts.intervals - 1;
    scenario.lines.forEach((_, line) => {
      if (counts.lines[rowOf(line, last, counts.intervals, Line.fields) + Line.queueAtEnd] > 0) return;
      const inLine = sumOf(counts.lines, Line.fields, line, scenario.lines.length, Line.queueTime, 0, counts.intervals);
      const waited = cells.flatMap((cell, index) => (cell.line === line ? [waitOf(index)] : []));
      expect(waited.reduce((sum, each) => sum + each, 0)).toBe(inLine);
    });

    function waitOf(cell: number): number {
      const fields = [Wait.waitAnswered, Wait.waitAbandoned, Wait.waitDisconnected, Wait.waitOverflowed];
      return fields.reduce((sum, field) => sum + sumOf(counts.cells, Wait.fields, cell, cells.length, field, 0, counts.intervals), 0);
    }
  });
});

describe('the trace', () => {
  holds('leads every contact through its journey once, from its arrival to the step that it leaves by', EVERYTHING, (_, counts) => {
    for (const rows of journeys(counts)) {
      rows.forEach((row, index) => {
        const next = rows[index + 1];
        expect(row.to === -1).toBe(next === undefined);
        if (next === undefined) return;
        expect(next.step).toBe(row.to);
        // Who waits for the opening after a pause joins later than it has ended there.
        expect(next.joined).toBeGreaterThanOrEqual(row.ended);
      });
    }
  });

  holds('tells the same of each contact type as the counts', EVERYTHING, (scenario, counts) => {
    const told = retraceContacts(scenario, counts);
    const fields = [
      ...[Wait.offered, Wait.answered, Wait.abandoned, Wait.disconnected, Wait.answeredWithin, Wait.abandonedWithin, Wait.shortAbandoned],
      ...[Wait.waitAnswered, Wait.waitAbandoned, Wait.waitDisconnected],
      ...[Contact.arrived, Contact.turnedAwayClosed, Contact.turnedAwayTrunks, Contact.turnedAwayLine, Contact.turnedAwayBot],
      ...[
        Contact.enteredBot,
        Contact.contained,
        Contact.containedByBot,
        Contact.resolvedByBot,
        Contact.abandonedLater,
        Contact.resolved,
        Contact.unresolved,
      ],
      ...[Contact.handled, Contact.handleTime, Contact.resolutionTime, Contact.longestResolution, Wait.longestWait],
    ];
    eachRow(counts.contacts, Contact.fields, (of, row) => {
      const counted = fields.map(of);
      expect(fields.map((field) => told[row * Contact.fields + field])).toEqual(counted);
    });
  });

  holds('tells the same of each line and bot as the counts', EVERYTHING, (scenario, counts) => {
    const rows = stepRows(counts);
    const lineOf = (type: number, step: number) => {
      const found = scenario.contacts[type].steps[step];
      return found?.kind === 'agent' ? scenario.lines.findIndex((line) => line.name === found.skill) : -1;
    };
    cellsOf(scenario).forEach((cell, index) => {
      const own = rows.filter((row) => row.type === cell.contact && isWait(scenario, row) && lineOf(row.type, row.step) === cell.line);
      const all = cellsOf(scenario).length;
      const counted = (field: Wait) => sumOf(counts.cells, Wait.fields, index, all, field, 0, counts.intervals + 1);
      // Who came in the warm-up is in no figure.
      const joined = own.filter((row) => row.arrived >= 0);
      expect(counted(Wait.offered)).toBe(joined.length);
      expect(counted(Wait.answered)).toBe(joined.filter((row) => !Number.isNaN(row.answered)).length);
      expect(counted(Wait.waitAnswered)).toBe(joined.reduce((sum, row) => sum + (Number.isNaN(row.answered) ? 0 : row.wait), 0));
    });
    scenario.bots.forEach((bot, index) => {
      const isOwn = (type: number, step: number) => {
        const found = scenario.contacts[type].steps[step];
        return found?.kind === 'bot' && found.bot === bot.name;
      };
      const own = rows.filter((row) => isOwn(row.type, row.step) && row.arrived >= 0);
      const counted = (field: Bot) => sumOf(counts.bots, Bot.fields, index, scenario.bots.length, field, 0, counts.intervals + 1);
      expect(counted(Bot.sessions) + counted(Bot.refused)).toBe(own.length);
    });
  });

  holds('tells the same of the busy time of each team in each interval as the counts', EVERYTHING, (scenario, counts) => {
    const work = stepRows(counts).filter((row) => row.team >= 0);
    const overlap = (from: number, to: number, a: number, b: number) => Math.max(0, Math.min(b, to) - Math.max(a, from));
    scenario.teams.forEach((_, team) => {
      scenario.calendar.intervals.forEach(({ from, to }, interval) => {
        const row = rowOf(team, interval, counts.intervals + 1, Team.fields);
        const busy = work
          .filter((each) => each.team === team)
          .reduce((sum, each) => sum + overlap(from, to, each.answered, each.answered + each.handle), 0);
        expect(counts.teams[row + Team.busyTime]).toBe(busy);
        const here = dutyRows(counts)
          .filter((each) => each.team === team)
          .reduce((sum, each) => sum + overlap(from, to, each.from, each.to), 0);
        expect(here).toBeGreaterThanOrEqual(counts.teams[row + Team.dutyTime]);
      });
    });
  });
});
