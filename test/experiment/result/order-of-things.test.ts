import seedrandom from 'seedrandom';
import { expect, test } from 'vitest';
import { cellsOf } from '#src/center/cells.js';
import { Bot, Contact, type Counts, Line, Team, Wait } from '#src/center/counts.js';
import type { Simulation } from '#src/experiment/result/result.js';
import { simulate } from '#src/experiment/simulate.js';
import type { Scenario } from '#src/scenario/scenario.js';
import { counts, scenario } from '../hand-made.js';
import { intervalsOf } from '../intervals-of.js';
import { madeRunner } from '../runner.js';

type Row = readonly [scope: number, interval: number, fields: Readonly<Record<number, number>>];
type Durations = readonly [scope: number, interval: number, ...durations: number[]];

const HISTOGRAMS = { answered: 3, unanswered: 3, resolution: 3, lineAnswered: 2, lineUnanswered: 2 } as const;
const REPLICATIONS = 12;
const INTERVALS = scenario.calendar.intervals.length;

/** The same things the other way round. */
const reversed: Scenario = {
  ...scenario,
  contacts: [...scenario.contacts].reverse(),
  lines: [...scenario.lines].reverse(),
  teams: [...scenario.teams].reverse(),
  bots: [...scenario.bots].reverse(),
  channels: [...scenario.channels].reverse(),
};

/** Counts of a replication in which no two figures are alike, for one of both scenarios. */
function replication(number: number, of: Scenario): Counts {
  const random = seedrandom(`things ${number}`);
  const isReversed = of === reversed;
  const whole = (below: number) => 1 + Math.floor(random() * below);
  const place = (scope: number, scopes: number) => (isReversed ? scopes - 1 - scope : scope);
  const rows = (scopes: number, intervals: number, fields: number, at = (scope: number) => place(scope, scopes)): Row[] =>
    each(scopes, intervals, (scope, interval) => [
      at(scope),
      interval,
      Object.fromEntries(Array.from({ length: fields }, (_, field) => [field, whole(1000)])),
    ]);
  const cells = cellsOf(scenario);
  const cellPlace = (cell: number) => {
    const { contact, line } = cells[cell];
    return cellsOf(of).findIndex((one) => one.contact === place(contact, 3) && one.line === place(line, 2));
  };
  const durations = Object.entries(HISTOGRAMS).map(([name, scopes]) => {
    const intervals = name.startsWith('line') ? INTERVALS + 1 : INTERVALS;
    const drawn = each(scopes, intervals, (scope, interval): Durations => {
      return [place(scope, scopes), interval, ...Array.from({ length: whole(4) }, () => whole(90_000))];
    });
    return [name, drawn] as const;
  });
  return counts(
    {
      contacts: rows(3, INTERVALS, Contact.fields),
      cells: rows(cells.length, INTERVALS + 1, Wait.fields, cellPlace),
      lines: rows(2, INTERVALS, Line.fields),
      teams: rows(2, INTERVALS + 1, Team.fields),
      bots: rows(2, INTERVALS + 1, Bot.fields),
      byTier: each(3, INTERVALS, (type, interval) => [0, 1].map((tier) => [place(type, 3), interval, tier, whole(100)] as const)).flat(),
      fairness: isReversed ? [random(), random()].reverse() : [random(), random()],
      ...Object.fromEntries(durations),
    },
    of,
  );
}

function each<T>(scopes: number, intervals: number, make: (scope: number, interval: number) => T): T[] {
  return Array.from({ length: scopes * intervals }, (_, index) => make(Math.floor(index / intervals), index % intervals));
}

function simulated(of: Scenario) {
  const runner = madeRunner((number) => replication(number, of));
  return simulate(of, { runner, replications: REPLICATIONS, waits: true, each: true });
}

test('a figure is the same in whatever order contact types, lines, teams, bots and channels are written', async () => {
  const [one, other] = [await simulated(scenario), await simulated(reversed)];
  const byPath = ({ result: { promises, ...rest } }: Simulation) => ({
    ...rest,
    promises: [...promises].sort((a, b) => a.target.path.localeCompare(b.target.path)),
  });
  expect(byPath(other)).toEqual(byPath(one));
  const inIntervals = (simulation: Simulation) => [...intervalsOf(simulation)];
  expect(inIntervals(other)).toEqual(inIntervals(one));
  const byName = ({ waits }: Simulation) => [...(waits ?? [])].sort((a, b) => a.name.localeCompare(b.name));
  expect(byName(other)).toEqual(byName(one));
});
