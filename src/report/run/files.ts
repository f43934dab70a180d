import { formulaLine } from '../../experiment/result/requirement-by-formula.js';
import { documentOf, resultText } from '../../experiment/result/serialize.js';
import { breaksOf, shrinkageOf } from '../../scenario/workload/demand.js';
import { assumptionsSheet } from '../files/assumptions-sheet.js';
import { RUN_FILE, WORKBOOK } from '../files/file-names.js';
import { type ReportFile, sheetFiles } from '../files/report-file.js';
import type { Sheet } from '../files/sheet.js';
import type { Texts } from '../texts/en/texts.js';
import { replicationSheets } from './replications-sheet.js';
import type { ReportedRun } from './reported-run.js';
import { intervalSheet, staffingSheet, thingSheet } from './sheets.js';
import { summarySheet } from './summary-sheet.js';

export interface RunFilesOptions {
  /** Whether all tables are in a workbook, too. */
  readonly xlsx: boolean;
  /** Whether the JSON has the figures of each interval; default false. The tables have them anyway. */
  readonly intervals?: boolean;
  /** The language that measures are worded in. */
  readonly texts?: Texts;
}

/** The files of a run of one or more scenarios, each holding all of them. */
export function runFiles(runs: readonly ReportedRun[], { xlsx, intervals, texts }: RunFilesOptions): ReportFile[] {
  const json = () => resultText(runs.map(({ simulation }) => documentOf(simulation, intervals)));
  return [{ name: RUN_FILE, content: json }, ...sheetFiles(runSheets(runs, texts), xlsx ? WORKBOOK : null)];
}

/** The tables of a run, in the order of the workbook. */
export function runSheets(reported: readonly ReportedRun[], texts?: Texts): Sheet[] {
  const runs = reported.map(({ name, assumptions, simulation }) => {
    const { scenario, result } = simulation;
    const intervals = simulation.intervals ?? [];
    const lengths = scenario.calendar.intervals.map(({ from, to }) => to - from);
    const formulas = new Map(scenario.teams.map((team) => [team.name, formulaLine(scenario, team.name)]));
    const shrinkage = new Map(scenario.teams.map((team) => [team.name, shrinkageOf(team, scenario)]));
    const breaks = new Map(
      scenario.teams.flatMap((team) => (team.shifts.length === 0 ? [] : [[team.name, breaksOf(team, scenario)] as const])),
    );
    return { name, result, intervals, scenario: result.scenario, lengths, formulas, shrinkage, breaks, assumptions };
  });
  return [
    summarySheet(runs, texts),
    intervalSheet(runs),
    staffingSheet(runs),
    thingSheet('lines', runs),
    thingSheet('teams', runs),
    thingSheet('groups', runs),
    thingSheet('bots', runs),
    ...replicationSheets(reported),
    assumptionsSheet(runs),
  ];
}
