import type { Simulation } from '../experiment/result.js';
import { serializeResult } from '../experiment/serialize.js';
import { RUN_FILE, WORKBOOK } from './file-names.js';
import { type ReportFile, sheetFiles, textFile } from './report-file.js';
import { intervalSheet, staffingSheet, thingSheet } from './run-sheets.js';
import { namedResults } from './scenario-names.js';
import type { Sheet } from './sheet.js';
import { summarySheet } from './summary-sheet.js';

export interface RunFilesOptions {
  /** Whether all tables are in a workbook, too. */
  readonly xlsx: boolean;
}

/** The files of a run of one or more scenarios, each holding all of them. */
export function runFiles(simulations: readonly Simulation[], { xlsx }: RunFilesOptions): ReportFile[] {
  const results = simulations.map(({ result }) => result);
  return [textFile(RUN_FILE, () => jsonOf(results.map(serializeResult))), ...sheetFiles(runSheets(simulations), xlsx ? WORKBOOK : null)];
}

/** The tables of a run, in the order of the workbook. */
export function runSheets(simulations: readonly Simulation[]): Sheet[] {
  const runs = namedResults(simulations.map(({ result }) => result)).map((run, index) => ({
    ...run,
    lengths: simulations[index].scenario.calendar.intervals.map(({ from, to }) => to - from),
  }));
  return [
    summarySheet(runs),
    intervalSheet(runs),
    staffingSheet(runs),
    thingSheet('lines', runs),
    thingSheet('teams', runs),
    thingSheet('bots', runs),
  ];
}

/** The object of one result; of several, a list of such objects. */
export function jsonOf(texts: readonly string[]): string {
  return texts.length === 1 ? texts.join('') : `[\n${texts.map((text) => text.trimEnd()).join(',\n')}\n]\n`;
}
