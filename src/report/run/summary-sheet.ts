import type { Result } from '../../experiment/result/result.js';
import { measureNamed } from '../../measures/table.js';
import { fullCells, roundedCells } from '../files/rounded-figure.js';
import { measuredIn, scopeName } from '../files/scope.js';
import { type Cell, type Column, figureColumn, type Sheet, snakeCase, textColumn } from '../files/sheet.js';
import { en, type Texts } from '../texts/en/texts.js';

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

/**
 * Each measure of each thing over the whole run; the cells of a measure without a value are empty.
 *
 * @param texts the language that measures are worded in
 */
export function summarySheet(runs: readonly NamedResult[], texts: Texts = en): Sheet {
  return { name: 'summary', columns: COLUMNS, rows: () => runs.flatMap((run) => rowsOf(run, texts)) };
}

function rowsOf({ name: scenario, result }: NamedResult, texts: Texts): Cell[][] {
  return measuredIn(result).flatMap(({ kind, name, figures }) =>
    Object.entries(figures).map(([measure, figure]) => {
      const known = measureNamed(kind, measure);
      const unit = known?.unit ?? 'number';
      const said = [scenario, scopeName(kind), name, snakeCase(measure), unit];
      return [...said, ...fullCells(figure), known === null ? measure : texts.measure(kind, known), ...roundedCells(figure, unit)];
    }),
  );
}
