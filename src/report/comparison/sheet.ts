import type { Comparison, OtherScenario } from '../../experiment/compare/comparison.js';
import { SCOPE_KINDS } from '../../measures/measure.js';
import { measureNamed } from '../../measures/table.js';
import { fullCells, roundedCells } from '../files/rounded-figure.js';
import { scopeName } from '../files/scope.js';
import { type Cell, figureColumn, type Sheet, type SheetHead, snakeCase, textColumn } from '../files/sheet.js';
import { en, type Texts } from '../texts/en/texts.js';

/** A row for each measure of a scenario against the baseline. */
export const COMPARISON: SheetHead = {
  name: 'comparison',
  columns: [
    ...['baseline', 'scenario', 'scope', 'name', 'measure', 'unit'].map(textColumn),
    ...['difference', 'low', 'high'].map((heading) => figureColumn(heading, 'row')),
    textColumn('verdict'),
    textColumn('in_words'),
    ...['rounded', 'rounded_low', 'rounded_high', 'baseline_value', 'scenario_value'].map((heading) => figureColumn(heading, 'row')),
    figureColumn('confidence', 'share'),
    { heading: 'more_replications', kind: 'whole' },
  ],
};

/**
 * Each measure of each scenario against the baseline, for all things that both have. Where one of the two has no value the difference
 * is empty and there is no verdict.
 *
 * @param texts the language that measures are worded in
 */
export function comparisonSheet(comparison: Comparison, texts: Texts = en): Sheet {
  const rows = () => comparison.others.flatMap((other) => rowsOf(comparison, other, texts));
  return { ...COMPARISON, rows };
}

function rowsOf({ baseline, run }: Comparison, other: OtherScenario, texts: Texts): Cell[][] {
  return SCOPE_KINDS.flatMap((kind) => {
    const things = kind === 'whole' ? { whole: other.whole } : other[kind];
    return Object.entries(things).flatMap(([name, differences]) =>
      Object.entries(differences).map(([measure, { baseline: before, value, difference, verdict, moreReplications }]) => {
        const known = measureNamed(kind, measure);
        const unit = known?.unit ?? 'number';
        const words = known === null ? measure : texts.measure(kind, known);
        const said = [baseline.name, other.name, scopeName(kind), name, snakeCase(measure), unit];
        const values = [before?.mean ?? null, value?.mean ?? null];
        const full = [...fullCells(difference), verdict, words, ...roundedCells(difference, unit), ...values];
        return [...said, ...full, run.correctedConfidence, moreReplications];
      }),
    );
  });
}
