import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Simulation } from '#src/experiment/result/result.js';
import { simulate } from '#src/experiment/simulate.js';
import { csvFileText, csvText } from '#src/report/files/csv.js';
import { figureColumn, namesColumn, type Sheet } from '#src/report/files/sheet.js';
import { runSheets } from '#src/report/run/files.js';
import { staffingSheet } from '#src/report/run/sheets.js';
import { namesOf } from '#src/report/text/scenario-names.js';
import { inProcessRunner } from '#src/runners/in-process.js';
import { assumptionsOf } from '#src/scenario/about/assumptions.js';
import { type LoadedScenario, loadScenario } from '#src/scenario/load.js';
import { intervalsOf } from '../../experiment/intervals-of.js';
import * as reports from '../reports.js';

const HOSTILE = '=HYPERLINK("http://x.example","click")\n@sum, "quoted" ü';

function loaded(title: string): LoadedScenario {
  const text = `
title: ${JSON.stringify(title)}
calendar: { start: 2026-10-25, timezone: Europe/Vienna, open: "01:00-05:00" }
contacts:
  "@1+1": { channel: phone, arrivals: { perHour: 20 }, patience: { mean: 3 min }, serviceLevel: { within: 20 s, target: 80% },
    journey: { robot: { bot: "+bot", time: 30 s, next: { desk: 80%, resolved: 20% } }, desk: { skill: "-line", time: { mean: 5 min } } } }
  nobody: { channel: phone, arrivals: { perHour: 0 }, patience: never, journey: { desk: { skill: "-line", time: 1 min } } }
bots: { "+bot": { sessions: unlimited } }
teams: { "@team": { skills: ["-line"], agents: 3, costPerHour: 21.5 } }
`;
  return loadScenario('odd.yaml', (path) => ({ path, bytes: new TextEncoder().encode(text) }), []);
}

const { scenario, written } = loaded(HOSTILE);
let simulation: Simulation;
let sheets: Map<string, Sheet>;

beforeAll(async () => {
  simulation = await simulate(scenario, { runner: inProcessRunner(), replications: 3, each: true });
  const run = { name: HOSTILE, simulation, assumptions: assumptionsOf(written, scenario) };
  sheets = new Map(runSheets([run]).map((sheet) => [sheet.name, sheet]));
});

function sheet(name: string): Sheet {
  const found = sheets.get(name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

/** What a reader of CSV gets, each row by its headings. */
function read(name: string): Record<string, string>[] {
  return parse([...csvFileText(sheet(name))].join(''), { columns: true, bom: true });
}

/** The figure that a cell holds; empty is no value. */
function number(cell: string | undefined): number | null {
  return cell === undefined || cell === '' ? null : Number(cell);
}

describe('the CSV files of a run', () => {
  test('no cell begins a formula, whatever things are named', () => {
    for (const name of sheets.keys()) {
      const cells: string[][] = parse([...csvFileText(sheet(name))].join(''), { bom: true });
      for (const cell of cells.flat()) {
        if (/^[=+\-@\t\r]/.test(cell)) expect(cell, name).toMatch(/^-\d/);
      }
    }
    expect(read('summary')[0]?.['scenario']).toBe(`'${HOSTILE}`);
  });

  test('begin with a byte-order mark only where there is a letter beyond ASCII', () => {
    expect([...csvFileText(sheet('summary'))].join('').startsWith('\uFEFFscenario,')).toBe(true);
    const first = { name: 'first', columns: [namesColumn('a', ['x', 'ü'])], rows: () => [['x'], ['ü']] };
    expect([...csvFileText(first)].join('')).toBe('\uFEFFa\nx\nü\n');
    const plain: Sheet = { name: 'plain', columns: [{ heading: 'a', kind: 'text' }], rows: () => [['x'], [1], [null]] };
    expect([...csvFileText(plain)].join('')).toBe('a\nx\n1\n\n');
  });

  test('a long table is made once, and written before what follows it is made', () => {
    let made = 0;
    const long: Sheet = {
      name: 'long',
      columns: [namesColumn('name', ['desk']), figureColumn('waited', 'seconds')],
      *rows() {
        for (; made < 100_000; made++) yield ['desk', made];
      },
    };
    let [before, rows] = [0, 0];
    for (const piece of csvFileText(long)) {
      expect(made - before).toBeLessThan(2_001);
      before = made;
      rows += piece.split('\n').length - 1;
    }
    expect(rows).toBe(100_001);
    expect(made).toBe(100_000);
  });

  test('those of every interval say beforehand which texts are in them', () => {
    for (const name of ['intervals', 'staffing']) {
      const { columns, rows } = sheet(name);
      const table = [...rows()];
      columns.forEach(({ kind, texts }, index) => {
        if (kind === 'text') expect(new Set(texts)).toEqual(new Set(table.map((row) => row[index])));
      });
    }
  });

  test('headings are snake_case with the unit of times at the end', () => {
    for (const { columns, name } of sheets.values()) {
      const headings = columns.map(({ heading }) => heading);
      expect(new Set(headings).size, name).toBe(headings.length);
      for (const { heading, unit } of columns) {
        expect(heading).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);
        if (unit === 'seconds') expect(heading).toMatch(/_s(_low|_high)?$/);
        if (unit === 'hours') expect(heading).toMatch(/_h(_low|_high)?$/);
      }
    }
  });

  test('summary.csv has every figure of the JSON in full, and beside it the digits worth reading', () => {
    const { result } = simulation;
    const rows = read('summary');
    const bare = (name: string | undefined) => name?.replace(/^'/, '');
    const figures = Object.values({
      ...result.contacts,
      ...result.channels,
      ...result.lines,
      ...result.teams,
      ...result.bots,
      whole: result.whole,
    });
    expect(rows).toHaveLength(figures.reduce((sum, of) => sum + Object.keys(of).length, 0));
    for (const row of rows.filter(({ scope }) => scope === 'contact')) {
      const measure = String(row['measure']).replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
      const figure = result.contacts[bare(row['name']) ?? '']?.[measure] ?? null;
      expect([number(row['mean']), number(row['low']), number(row['high'])]).toEqual([
        figure?.mean ?? null,
        figure?.low ?? null,
        figure?.high ?? null,
      ]);
      const [full, rounded] = [number(row['mean']), number(row['rounded'])];
      if (full === null || rounded === null) expect(rounded).toBe(full);
      else expect(Math.abs(rounded - full)).toBeLessThanOrEqual(Math.max(Math.abs(full) * 0.005, 0.5));
    }
    expect(rows.some((row) => row['name'] === 'nobody' && row['measure'] === 'service_level' && row['mean'] === '')).toBe(true);
  });

  test('intervals.csv and staffing.csv have every interval, of a day that is an hour longer, too', () => {
    const intervals = [...intervalsOf(simulation)];
    expect(intervals).toHaveLength(50);
    const rows = read('intervals').filter(({ scope, name }) => scope === 'contact' && name === 'all');
    expect(rows.map(({ start }) => start)).toEqual(intervals.map(({ start }) => start));
    expect(rows.map((row) => number(row['arrived']))).toEqual(intervals.map(({ contacts }) => contacts['all']?.['arrived']?.mean));
    expect(rows.map((row) => number(row['service_level_low']))).toEqual(
      intervals.map(({ contacts }) => contacts['all']?.['serviceLevel']?.low ?? null),
    );
    const staffing = read('staffing');
    expect(staffing.map(({ start }) => start)).toEqual(intervals.map(({ start }) => start));
    const open = staffing.filter(({ agents }) => agents === '3');
    // 01:00 to 05:00 on the day on which the clocks go back takes five hours.
    expect(open.map(({ start }) => start?.slice(11, 16))).toEqual([
      '01:00',
      '01:30',
      '02:00',
      '02:30',
      '02:00',
      '02:30',
      '03:00',
      '03:30',
      '04:00',
      '04:30',
    ]);
    expect(open[0]).toMatchObject({ team: "'@team", required: '', rostered: '3' });
  });

  test('lines.csv, teams.csv and bots.csv have a row for each thing, and each measure with its interval', () => {
    const [team] = read('teams');
    expect(team).toMatchObject({
      name: "'@team",
      rostered_hours_h: '15',
      rostered_hours_h_low: '15',
      cost: String(simulation.result.teams['@team']?.['cost']?.mean),
    });
    expect(read('lines')[0]?.['average_wait_s_high']).toBe(String(simulation.result.lines['-line']?.['averageWait']?.high));
    expect(read('bots')).toHaveLength(1);
  });

  test('replications.csv adds up to summary.csv', () => {
    const rows = read('replications').filter(({ scope, name, measure }) => scope === 'contact' && name === 'all' && measure === 'arrived');
    expect(rows.map(({ replication, date }) => `${replication} ${date}`)).toEqual(['1 2026-10-25', '2 2026-10-25', '3 2026-10-25']);
    const mean = rows.reduce((sum, { value }) => sum + Number(value), 0) / 3;
    expect(mean).toBeCloseTo(simulation.result.contacts['all']?.['arrived']?.mean ?? Number.NaN, 6);
  });

  test('texts come back as they were, whatever is in them', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(texts, (row) => {
        const columns = row.map((_, index) => ({ heading: `c${index}`, kind: 'text' as const }));
        const [, back] = parse([...csvText({ name: 'any', columns, rows: () => [row] })].join(''), {
          relax_column_count: true,
        }) as string[][];
        const safe = (cell: string) => (/^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell) ? `'${cell}` : cell);
        expect(back).toEqual(row.map(safe));
      }),
      { numRuns: 300, seed: 11 },
    );
  });
});

describe('names of scenarios that are told of together', () => {
  test('are titles, with the file and a number only where that is needed', () => {
    const named = (title: string, file: string | null) => ({ title, file });
    expect(namesOf([named('A', 'a.yaml'), named('B', 'b.yaml')])).toEqual(['A', 'B']);
    expect(namesOf([named('A', 'a.yaml'), named('B', 'b.yaml'), named('A', 'c.yaml')])).toEqual(['A (a.yaml)', 'B', 'A (c.yaml)']);
    expect(namesOf([named('A', 'a.yaml'), named('A', 'a.yaml')])).toEqual(['A (a.yaml)', 'A (a.yaml) #2']);
  });
});

test('people in staffing.csv are whole where they are, however long an interval is', () => {
  const figure = (mean: number) => ({ mean: Number(mean.toPrecision(10)), low: null, high: null });
  for (const minutes of [5, 10, 15, 20, 30, 60]) {
    const people = Array.from({ length: 200 }, (_, count) => count + 1);
    const intervals = people.map((count) => {
      const hours = figure((count * minutes) / 60);
      return { start: '', contacts: {}, lines: {}, groups: {}, bots: {}, teams: { desk: { dutyHours: hours, rosteredHours: hours } } };
    });
    const sheet = staffingSheet([
      { name: '', intervals, lengths: people.map(() => minutes * 60_000), formulas: new Map(), shrinkage: new Map(), breaks: new Map() },
    ]);
    const rows = [...sheet.rows()];
    expect(rows.map((row) => row[3])).toEqual(people);
    expect(rows.map((row) => row.at(-1))).toEqual(people);
  }
});

test('parts of shrinkage that have names have a column each in staffing.csv, in people of those present', async () => {
  const yaml = `
title: Desk
calendar: { start: 2026-11-09, open: "08:00-09:00", interval: 60 min }
contacts: { call: { channel: phone, arrivals: { perHour: 10 }, patience: { mean: 1 min }, journey: { desk: { skill: desk, time: { mean: 60 s } } } } }
teams:
  front: { skills: [desk], agents: 20, absence: 10%, shrinkage: { training: 4%, meetings: 3% } }
  back: { skills: [desk], agents: 10, shrinkage: { meetings: 5%, coaching: 1% } }
  night: { skills: [desk], agents: 5, shrinkage: 10% }
`;
  const sheet = runSheets([await reports.reported(reports.written(yaml), 2)]).find(({ name }) => name === 'staffing');
  const headings = sheet?.columns.map(({ heading }) => heading) ?? [];
  expect(headings.slice(-4)).toEqual(['rostered', 'shrinkage_training', 'shrinkage_meetings', 'shrinkage_coaching']);
  const rows = [...(sheet?.rows() ?? [])].filter((row) => String(row[1]).includes('08:00'));
  expect(rows.map((row) => row.slice(-4))).toEqual([
    [20, 0.72, 0.54, null],
    [10, null, 0.5, 0.1],
    [5, null, null, null],
  ]);
});

test('breaks of shifts have a column in staffing.csv: people by the plan, less the absent', async () => {
  const yaml = `
title: Desk
calendar: { start: 2026-11-09, open: "08:00-10:00", interval: 60 min }
contacts: { call: { channel: phone, arrivals: { perHour: 10 }, patience: { mean: 1 min }, journey: { desk: { skill: desk, time: { mean: 60 s } } } } }
teams:
  front: { skills: [desk], absence: 10%, shrinkage: 0, shifts: { day: { start: "08:00", length: 2 h, agents: 20, breaks: [{ after: 30 min, length: 30 min, over: 40 min }] } } }
  back: { skills: [desk], agents: 10, shrinkage: 0 }
`;
  const sheet = runSheets([await reports.reported(reports.written(yaml), 2)]).find(({ name }) => name === 'staffing');
  const headings = sheet?.columns.map(({ heading }) => heading) ?? [];
  expect(headings.slice(-2)).toEqual(['rostered', 'on_break']);
  const rows = [...(sheet?.rows() ?? [])].filter((row) => /T0[89]:/.test(String(row[1])));
  const taken = rows.map((row) => row.slice(-2));
  // Twenty half hours, one after another every two minutes from 08:30 on: 240 minutes of them before 09:00, 360 after it.
  expect(taken).toEqual([
    [20, expect.closeTo((0.9 * 240) / 60, 6)],
    [10, null],
    [20, expect.closeTo((0.9 * 360) / 60, 6)],
    [10, null],
  ]);
});
