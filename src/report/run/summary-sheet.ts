import type { Result } from '../../experiment/result/result.js';
import { measureNamed } from '../../measures/table.js';
import { fullCells, roundedCells } from '../files/rounded-figure.js';
import { measuredIn, scopeName } from '../files/scope.js';
import { type Cell, type Column, figureColumn, type Sheet, snakeCase, textColumn } from '../files/sheet.js';

/** A result with the name of its scenario in all rows. */
export interface NamedResult {
  readonly name: string;
  readonly result: Result;
}

const COLUMNS: readonly Column[] = [
  ...['scenario', 'scope', 'name', 'measure', 'unit'].map(textColumn),
  ...['mean', 'low', 'high'].map((heading) => figureColumn(heading, 'row')),
  textColumn('in_words'),
  ...['rounded', 'rounded_low', 'rounded_high'].map((heading) => figureColumn(heading, 'row')),
];

/** Each measure of each thing over the whole run; the cells of a measure without a value are empty. */
export function summarySheet(runs: readonly NamedResult[]): Sheet {
  return { name: 'summary', columns: COLUMNS, rows: () => runs.flatMap(rowsOf) };
}

function rowsOf({ name: scenario, result }: NamedResult): Cell[][] {
  return measuredIn(result).flatMap(({ kind, name, figures }) =>
    Object.entries(figures).map(([measure, figure]) => {
      const { unit, words } = measureNamed(kind, measure) ?? { unit: 'number', words: measure };
      const said = [scenario, scopeName(kind), name, snakeCase(measure), unit];
      return [...said, ...fullCells(figure), words, ...roundedCells(figure, unit)];
    }),
  );
}
