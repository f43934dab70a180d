import { type FormulaLine, requiredIn } from '../../experiment/result/requirement-by-formula.js';
import type { Figure, FiguresByName, IntervalFigures } from '../../experiment/result/result.js';
import { HOURS, type Measure, type ScopeKind } from '../../measures/measure.js';
import { measureNamed } from '../../measures/table.js';
import { fullCells } from '../files/rounded-figure.js';
import { scopeName } from '../files/scope.js';
import { type Cell, type Column, figureColumn, headingOf, namesColumn, type Sheet, textColumn } from '../files/sheet.js';
import type { NamedResult } from './summary-sheet.js';

const START: Column = { heading: 'start', kind: 'moment' };

/** Lines, teams, groups of their people or bots over the whole run: a row each, and three columns a measure. */
export function thingSheet(kind: 'lines' | 'teams' | 'groups' | 'bots', runs: readonly NamedResult[]): Sheet {
  const measures = measuresOf(
    kind,
    runs.map(({ result }) => result[kind]),
  );
  const columns = measures.flatMap((measure) => ['', '_low', '_high'].map((ending) => measureColumn(measure, ending)));
  return {
    name: kind,
    columns: [textColumn('scenario'), textColumn('name'), ...columns],
    rows: () =>
      runs.flatMap(({ name: scenario, result }) =>
        Object.entries(result[kind]).map(([name, figures]) => [
          scenario,
          name,
          ...measures.flatMap((measure) => fullCells(figures[measure.name] ?? null)),
        ]),
      ),
  };
}

const IN_INTERVALS = ['contacts', 'lines', 'bots'] as const;

/** A run with its intervals. */
export interface IntervalRun {
  /** Of the scenario. */
  readonly name: string;
  readonly intervals: Iterable<IntervalFigures>;
}

/** Contact types, lines and bots in each interval: means, and of the service level its interval as well. */
export function intervalSheet(runs: readonly IntervalRun[]): Sheet {
  // Once for all rows: there are tens of thousands.
  const firsts = runs.flatMap(({ intervals }) => firstOf(intervals));
  const kinds = IN_INTERVALS.map((kind) => {
    const found = measuresOf(
      kind,
      firsts.map((interval) => interval[kind]),
    );
    return { kind, measures: found.map((measure) => ({ name: measure.name, columns: columnsOf(measure) })) };
  });
  const names = firsts.flatMap((interval) => IN_INTERVALS.flatMap((kind) => Object.keys(interval[kind])));
  const all = kinds.flatMap(({ measures }) => measures.flatMap(({ columns }) => columns));
  const columns = new Map(all.map((column) => [column.heading, column]));
  const headings = [...columns.keys()];
  return {
    name: 'intervals',
    columns: [
      scenarioColumn(runs),
      START,
      namesColumn('scope', IN_INTERVALS.map(scopeName)),
      namesColumn('name', names),
      ...columns.values(),
    ],
    *rows() {
      for (const { name: scenario, intervals } of runs) {
        for (const interval of intervals) {
          for (const { kind, measures } of kinds) {
            for (const [name, figures] of Object.entries(interval[kind])) {
              const cells = new Map(measures.flatMap((measure) => cellsOf(measure.columns, figures[measure.name] ?? null)));
              yield [scenario, interval.start, scopeName(kind), name, ...headings.map((heading) => cells.get(heading) ?? null)];
            }
          }
        }
      }
    },
  };
}

function scenarioColumn(runs: readonly IntervalRun[]): Column {
  return namesColumn(
    'scenario',
    runs.map(({ name }) => name),
  );
}

/** The first, where there is any. */
function firstOf<T>(list: Iterable<T>): T[] {
  for (const first of list) return [first];
  return [];
}

const WITH_INTERVAL = 'serviceLevel';

function columnsOf(measure: Measure): Column[] {
  return (measure.name === WITH_INTERVAL ? ['', '_low', '_high'] : ['']).map((ending) => measureColumn(measure, ending));
}

function cellsOf(columns: readonly Column[], figure: Figure | null): [string, Cell][] {
  const cells = fullCells(figure);
  return columns.map(({ heading }, index) => [heading, cells[index]]);
}

const STAFFING: readonly Column[] = [
  figureColumn('agents', 'agents'),
  figureColumn('required', 'agents'),
  ...['occupancy', 'occupancy_low', 'occupancy_high'].map((heading) => figureColumn(heading, 'share')),
  figureColumn('rostered', 'agents'),
];

/** A run with what its teams are held against. */
export interface StaffedRun extends IntervalRun {
  /** Of each interval, in milliseconds. */
  readonly lengths: readonly number[];
  /** By team; null where no formula says how many people are required. */
  readonly formulas: ReadonlyMap<string, FormulaLine | null>;
  /** By team and named part of its shrinkage the people whom that takes in each interval. */
  readonly shrinkage: ReadonlyMap<string, ReadonlyMap<string, Float64Array>>;
  /** By team, of those with shifts, the people whom breaks take in each interval. */
  readonly breaks: ReadonlyMap<string, Float64Array>;
}

/**
 * Each team in each interval: people on duty on average, and how busy they are. How many are required is not known here. Where shrinkage
 * has named parts each of them has a column, in which teams without it have nothing; so have breaks, where a team has shifts.
 */
export function staffingSheet(runs: readonly StaffedRun[]): Sheet {
  const teams = runs.flatMap(({ formulas }) => [...formulas.keys()]);
  const parts = [...new Set(runs.flatMap(({ shrinkage }) => [...shrinkage.values()].flatMap((own) => [...own.keys()])))];
  const withBreaks = runs.some(({ breaks }) => breaks.size > 0);
  return {
    name: 'staffing',
    columns: [
      scenarioColumn(runs),
      START,
      namesColumn('team', teams),
      ...STAFFING,
      ...(withBreaks ? [figureColumn('on_break', 'agents')] : []),
      ...parts.map((part) => figureColumn(`shrinkage_${part}`, 'agents')),
    ],
    *rows() {
      for (const run of runs) {
        let index = 0;
        for (const interval of run.intervals) yield* teamRows(run, interval, index++, parts, withBreaks);
      }
    },
  };
}

/** @param index number of the interval @param parts names of parts of shrinkage */
function teamRows(
  run: StaffedRun,
  { start, teams }: IntervalFigures,
  index: number,
  parts: readonly string[],
  withBreaks: boolean,
): Cell[][] {
  const { name, formulas, lengths, shrinkage, breaks } = run;
  const length = lengths[index];
  // Hours have ten digits; what comes of them is right to two fewer.
  const people = (hours: number | undefined) => (hours === undefined ? null : figure(hours / (length * HOURS)));
  const required = (team: string) => {
    const formula = formulas.get(team) ?? null;
    return formula === null ? null : requiredIn(formula, index);
  };
  const taken = (from: Float64Array | undefined) => (from === undefined ? null : figure(from[index]));
  return Object.entries(teams).map(([team, figures]) => [
    name,
    start,
    team,
    people(figures['dutyHours']?.mean),
    required(team),
    ...fullCells(figures['occupancy'] ?? null),
    people(figures['rosteredHours']?.mean),
    ...(withBreaks ? [taken(breaks.get(team))] : []),
    ...parts.map((part) => taken(shrinkage.get(team)?.get(part))),
  ]);
}

function figure(value: number): number {
  return Number(value.toPrecision(8));
}

/** The measures that the things of some results have, each once, in their order. */
function measuresOf(kind: ScopeKind, results: readonly FiguresByName[]): Measure[] {
  const names = new Set(results.flatMap((things) => Object.values(things).flatMap((figures) => Object.keys(figures))));
  return [...names].flatMap((name) => measureNamed(kind, name) ?? []);
}

function measureColumn(measure: Measure, ending: string): Column {
  return figureColumn(headingOf(measure) + ending, measure.unit);
}
