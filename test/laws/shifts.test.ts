import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCenter } from '#src/center/build.js';
import { type Counts, rowOf, Team } from '#src/center/counts.js';
import type { Scenario } from '#src/scenario/scenario.js';
import { trial } from '../asserted/trial.js';
import { center, scenarioFrom, type Written } from './centers.js';
import { dutyRows, stepRows } from './retrace.js';

const TIMEOUT = 240_000;
const KIND = { loops: true, warmUp: true, speeds: true, shifts: true, several: true, deferred: true };
const seeds = fc.integer({ min: 1, max: 1_000_000 });
const MINUTE = 60_000;

interface WrittenShift {
  readonly start: string;
  readonly length: string;
  readonly agents: number;
  readonly breaks: readonly { readonly after: string; readonly length: string; readonly over: string; readonly paid: boolean }[];
}

/** The shifts of each team of a generated scenario, as they are written; empty where it has none. */
function shiftsIn(written: Written): (readonly WrittenShift[])[] {
  const teams = Object.values(written['teams'] as Record<string, { shifts?: Record<string, WrittenShift> }>);
  return teams.map(({ shifts = {} }) => Object.values(shifts));
}

const minutesOf = (text: string) => Number.parseFloat(text);

/** What a person has on a day by the roster, minute by minute of the calendar, worked out from what is written. */
function eachStretch(
  shifts: readonly WrittenShift[],
  days: number,
  visit: (agent: number, from: number, to: number, breaks: Rest[]) => void,
) {
  let first = 0;
  for (const { start, length, agents, breaks } of shifts) {
    for (let n = 0; n < agents; n++) {
      for (let day = -1; day < days; day++) {
        const from = (day * 24 + minutesOf(start)) * 60;
        const own = breaks.map((rest) => {
          const begin = from + minutesOf(rest.after) + (minutesOf(rest.over) * n) / agents;
          return { from: begin * MINUTE, to: (begin + minutesOf(rest.length)) * MINUTE, paid: rest.paid };
        });
        visit(first + n, from * MINUTE, (from + minutesOf(length)) * MINUTE, own);
      }
    }
    first += agents;
  }
}

interface Rest {
  readonly from: number;
  readonly to: number;
  readonly paid: boolean;
}

const overlap = (from: number, to: number, a: number, b: number) => Math.max(0, Math.min(b, to) - Math.max(a, from));

function run(scenario: Scenario, seed: number): Counts {
  return trial(buildCenter(scenario), seed, 1, { trace: true });
}

describe('people of shifts', () => {
  it(
    'are paid for what is written of their shifts, unpaid breaks left out and the absent included',
    () => {
      fc.assert(
        fc.property(center(KIND), seeds, (written, seed) => {
          const scenario = scenarioFrom(written);
          const counts = run(scenario, seed);
          shiftsIn(written).forEach((shifts, team) => {
            if (shifts.length === 0) return;
            scenario.calendar.intervals.forEach(({ from, to }, interval) => {
              let paid = 0;
              eachStretch(shifts, scenario.calendar.days.length, (_, begin, end, breaks) => {
                paid += overlap(from, to, begin, end);
                for (const rest of breaks) if (!rest.paid) paid -= overlap(from, to, rest.from, rest.to);
              });
              const row = rowOf(team, interval, counts.intervals + 1, Team.fields);
              expect(counts.teams[row + Team.rosteredTime]).toBeCloseTo(paid, 3);
            });
          });
        }),
        { numRuns: 40, seed: 2040 },
      );
    },
    TIMEOUT,
  );

  it(
    'take up nothing outside their shifts or when a break is due, unless they are kept to serve out a line; nothing is taken up on a break',
    () => {
      let taken = 0;
      let late = 0;
      fc.assert(
        fc.property(center({ ...KIND, warmUp: false }), seeds, (written, seed) => {
          const calendar = { ...(written['calendar'] as object), atClose: 'disconnect' };
          const scenario = scenarioFrom({ ...written, calendar });
          const counts = run(scenario, seed);
          const rows = stepRows(counts);
          shiftsIn(written).forEach((shifts, team) => {
            const plan = new Map<number, { from: number; to: number; breaks: Rest[] }[]>();
            eachStretch(shifts, scenario.calendar.days.length, (agent, from, to, breaks) => {
              plan.set(agent, [...(plan.get(agent) ?? []), { from, to, breaks }]);
            });
            for (const row of rows) {
              if (row.team !== team || shifts.length === 0 || row.answered >= scenario.calendar.end) continue;
              const stretch = plan.get(row.agent)?.find(({ from, to }) => from <= row.answered && row.answered < to);
              expect(stretch).toBeDefined();
              // One that begins on time has ended when it should; one that begins late ends later.
              expect(stretch?.breaks.some(({ from, to }) => from <= row.answered && row.answered < to)).toBe(false);
              taken++;
            }
            for (const { agent, from, to } of dutyRows(counts).filter((each) => each.team === team)) {
              if (shifts.length === 0 || from >= scenario.calendar.end) continue;
              const over = plan
                .get(agent)
                ?.some(({ to: end, breaks }) => [end, ...breaks.map((rest) => rest.from)].some((due) => from < due && due < to));
              if (over === true) late++;
            }
          });
        }),
        { numRuns: 60, seed: 2041 },
      );
      expect(taken).toBeGreaterThan(1000);
      expect(late).toBeGreaterThan(50);
    },
    TIMEOUT,
  );

  it(
    'are there for a whole stretch of work from its beginning, or not at all, about as often as the absence says',
    () => {
      let [all, missed] = [0, 0];
      fc.assert(
        fc.property(center({ ...KIND, warmUp: false }), seeds, (written, seed) => {
          const teams = Object.entries(written['teams'] as Record<string, object>);
          const absent = Object.fromEntries(teams.map(([name, team]) => [name, { ...team, absence: 0.2, shrinkage: 0 }]));
          const scenario = scenarioFrom({ ...written, teams: absent });
          const duty = dutyRows(run(scenario, seed));
          shiftsIn(written).forEach((shifts, team) => {
            eachStretch(shifts, scenario.calendar.days.length, (agent, from, to, breaks) => {
              if (from <= 0 || to >= scenario.calendar.end || breaks.some((rest) => rest.from === from)) return;
              const own = duty.filter((row) => row.team === team && row.agent === agent && row.from < to && row.to > from);
              // Whoever is still busy from the stretch before is there in any case.
              if (own.some((row) => row.from < from)) return;
              all++;
              if (own.length === 0) missed++;
              else expect(Math.min(...own.map((row) => row.from))).toBe(from);
            });
          });
        }),
        { numRuns: 60, seed: 2043 },
      );
      expect(all).toBeGreaterThan(500);
      expect(Math.abs(missed / all - 0.2)).toBeLessThan(4 * Math.sqrt((0.2 * 0.8) / all));
    },
    TIMEOUT,
  );

  it(
    'count the same as people of whom only the number is known, where all come and go together',
    () => {
      fc.assert(
        fc.property(
          center({ ...KIND, shifts: false }),
          fc.integer({ min: 1, max: 6 }),
          fc.integer({ min: 0, max: 22 }),
          seeds,
          (written, agents, hour, seed) => {
            const clock = (at: number) => `${String(at).padStart(2, '0')}:00`;
            const teams = Object.entries(written['teams'] as Record<string, object>);
            const both = [
              {
                agents: [
                  { from: clock(hour), to: clock(hour + 1), agents },
                  { from: clock(hour + 1), to: clock(hour), agents: 0 },
                ],
              },
              { shifts: { day: { start: clock(hour), length: '1 h', agents } } },
            ].map((people) => ({
              ...written,
              teams: Object.fromEntries(
                teams.map(([name, team]) => [name, { ...team, agents: undefined, absence: 0, shrinkage: 0, ...people }]),
              ),
            }));
            const [numbers, shifts] = both.map((each) => {
              const counts = run(scenarioFrom(each), seed);
              // Of those who leave at one moment the trace has the last first, or the first.
              const duty = dutyRows(counts).sort((a, b) => a.team - b.team || a.agent - b.agent || a.from - b.from);
              return { ...counts, trace: { ...counts.trace, duty } };
            });
            expect(shifts).toEqual(numbers);
          },
        ),
        { numRuns: 60, seed: 2042 },
      );
    },
    TIMEOUT,
  );
});
