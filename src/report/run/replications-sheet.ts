import { dayValues } from '../../experiment/result/day-values.js';
import { scopeName } from '../files/scope.js';
import { figureColumn, type Sheet, type SheetHead, snakeCase, textColumn } from '../files/sheet.js';
import type { ReportedRun } from './reported-run.js';

/** A row for each measure of a day in a replication. */
export const REPLICATIONS: SheetHead = {
  name: 'replications',
  columns: [
    textColumn('scenario'),
    { heading: 'replication', kind: 'whole' },
    { heading: 'date', kind: 'date' },
    ...['scope', 'name', 'measure'].map(textColumn),
    figureColumn('value', 'row'),
    textColumn('unit'),
  ],
};

/** Each measure of each day in each replication: one sheet where the runs kept them, else none. */
export function replicationSheets(runs: readonly ReportedRun[]): Sheet[] {
  if (runs.every(({ simulation }) => simulation.days === null)) return [];
  return [
    {
      ...REPLICATIONS,
      *rows() {
        for (const { name: scenario, simulation } of runs) {
          for (const { replication, date, kind, name, measure, value } of dayValues(simulation.scenario, simulation.days ?? [])) {
            const thing = kind === 'whole' ? 'whole' : name;
            yield [scenario, replication, date, scopeName(kind), thing, snakeCase(measure.name), value, measure.unit];
          }
        }
      },
    },
  ];
}
