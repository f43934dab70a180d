import { MENDS } from '../../dist/report/capacity/mends-sheet.js';
import { CAPACITY } from '../../dist/report/capacity/sheet.js';
import { COMPARISON } from '../../dist/report/comparison/sheet.js';
import { assumptionsSheet } from '../../dist/report/files/assumptions-sheet.js';
import { REPLICATIONS } from '../../dist/report/run/replications-sheet.js';
import { intervalSheet, staffingSheet, thingSheet } from '../../dist/report/run/sheets.js';
import { summarySheet } from '../../dist/report/run/summary-sheet.js';

/**
 * Each table with what a row of it is, and the columns that are not the same for every scenario.
 *
 * @type {readonly (readonly [sheet: import('../../dist/report/files/sheet.js').SheetHead, row: string, others?: string])[]}
 */
const TABLES = [
  [summarySheet([]), 'a measure of a thing, over the whole run'],
  [intervalSheet([]), 'a contact type, line or bot in an interval', 'its measures; of the service level `_low` and `_high`, too'],
  [staffingSheet([]), 'a team in an interval'],
  [thingSheet('lines', []), 'a line', 'its measures, each with `_low` and `_high`'],
  [thingSheet('teams', []), 'a team', 'its measures, each with `_low` and `_high`'],
  [thingSheet('groups', []), "a group of a team's people", 'its measures, each with `_low` and `_high`'],
  [thingSheet('bots', []), 'a bot', 'its measures, each with `_low` and `_high`'],
  [REPLICATIONS, 'a measure of a thing on a day of a replication; with `--each`'],
  [COMPARISON, 'a measure of a scenario against the baseline; of `compare`'],
  [CAPACITY, 'a target, or a contact type that grows alone; of `capacity`'],
  [MENDS, 'a promise without a mend, with each, and with what keeps all promises; of `capacity`'],
  [assumptionsSheet([]), 'an input, and last each file that was read'],
];

/** Every table that `--out` writes, with its columns. */
export function fileTables() {
  const rows = TABLES.map(([{ name, columns }, row, others]) => {
    const named = columns.map(({ heading }) => `\`${heading}\``).join(', ');
    return `| \`${name}.csv\` | ${row} | ${named}${others === undefined ? '' : `, then ${others}`} |`;
  });
  return ['| file | a row is | columns |', '| --- | --- | --- |', ...rows].join('\n');
}
