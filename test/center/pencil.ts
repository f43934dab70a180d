import { buildCenter } from '#src/center/build.js';
import type { Counts } from '#src/center/counts.js';
import { DutyColumn, StepColumn, type StepExit } from '#src/center/trace.js';
import { EXITS } from '#src/report/run/trace-csv.js';
import { loadScenario } from '#src/scenario/load.js';
import type { Scenario } from '#src/scenario/scenario.js';
import { filesOf } from '../../truth/files.js';
import { trial } from '../asserted/trial.js';

const START = Date.UTC(2026, 0, 1);

/** What became of a scenario's recorded contacts, one text for each row of the trace. */
export interface Pencilled {
  readonly scenario: Scenario;
  readonly counts: Counts;
  /** By contact, then as they happened: `1 desk: joins 0, answered 0 by desk 0, busy 60, ends 60 resolved`. */
  readonly steps: readonly string[];
  /** `desk 0: 0 to 900` */
  readonly duty: readonly string[];
}

/** A contact of a log: the second of its arrival, its patience and the time of its first agent step in seconds. */
export type Recorded = readonly [at: number, patience?: number, time?: number];

/** A log of contacts that came at these seconds of 2026-01-01. */
function log(contacts: readonly Recorded[]): string {
  const rows = contacts.map(([at, patience, time]) => {
    const moment = new Date(START + at * 1000).toISOString().slice(0, 23).replace('T', ' ');
    return `${moment},${patience ?? ''},${time ?? ''}`;
  });
  return `arrived,patience_s,time_s\n${rows.join('\n')}\n`;
}

/**
 * Runs a scenario once. `text` is without title and calendar; `logs` are its recorded contacts by the name of the file.
 *
 * @param calendar further keys of the calendar
 * @param start of the calendar, for those who have no log
 * @param tables further files
 */
export function pencilled(
  text: string,
  logs: Readonly<Record<string, readonly Recorded[]>>,
  calendar = '',
  start = '2026-01-01',
  tables: Readonly<Record<string, string>> = {},
): Pencilled {
  const head = `title: pencil\ncalendar: { start: ${start}, interval: 5 min${calendar} }\n`;
  const csv = Object.entries(logs).map(([file, contacts]) => [file, log(contacts)] as const);
  const files = { 'pencil.yaml': head + text, ...Object.fromEntries(csv), ...tables };
  const { scenario } = loadScenario('pencil.yaml', filesOf(files), []);
  const counts = trial(buildCenter(scenario), 1, 1, { trace: true });
  return { scenario, counts, steps: stepTexts(scenario, counts), duty: dutyTexts(scenario, counts) };
}

function rowsOf(table: Float64Array, columns: number): number[][] {
  return Array.from({ length: table.length / columns }, (_, row) => [...table.subarray(row * columns, (row + 1) * columns)]);
}

/** Sorted by these columns, the first one first. */
function sorted(rows: number[][], ...columns: number[]): number[][] {
  return rows.sort((a, b) => columns.reduce((order, column) => order || a[column] - b[column], 0));
}

function stepTexts(scenario: Scenario, counts: Counts): string[] {
  const rows = rowsOf(counts.trace?.steps ?? new Float64Array(), StepColumn.columns);
  return sorted(rows, StepColumn.contact, StepColumn.joined, StepColumn.ended).map((row) => stepText(scenario, row));
}

function stepText(scenario: Scenario, row: readonly number[]): string {
  const type = scenario.contacts[row[StepColumn.type]];
  const step = type.steps[row[StepColumn.step]]?.name ?? 'door';
  const exit = EXITS[row[StepColumn.exit] as StepExit];
  const to = type.steps[row[StepColumn.to]]?.name;
  const team = scenario.teams[row[StepColumn.team]]?.name;
  const answered = Number.isNaN(row[StepColumn.answered]) ? '' : `, answered ${row[StepColumn.answered] / 1000}`;
  const agent = team === undefined ? '' : ` by ${team} ${row[StepColumn.agent]}, busy ${row[StepColumn.handle] / 1000}`;
  const onward = to === undefined ? '' : ` to ${to}`;
  const joined = row[StepColumn.joined] / 1000;
  return `${row[StepColumn.contact]} ${step}: joins ${joined}${answered}${agent}, ends ${row[StepColumn.ended] / 1000} ${exit}${onward}`;
}

function dutyTexts(scenario: Scenario, counts: Counts): string[] {
  const rows = rowsOf(counts.trace?.duty ?? new Float64Array(), DutyColumn.columns);
  return sorted(rows, DutyColumn.team, DutyColumn.agent, DutyColumn.from).map((row) => {
    const team = scenario.teams[row[DutyColumn.team]]?.name;
    return `${team} ${row[DutyColumn.agent]}: ${row[DutyColumn.from] / 1000} to ${row[DutyColumn.to] / 1000}`;
  });
}
