import type { ScenarioIdentity } from '../../experiment/result/result.js';
import type { Assumption } from '../../scenario/about/assumptions.js';
import { type Cell, type Sheet, textColumn } from './sheet.js';

/** The inputs of one scenario. */
export interface AssumedBy {
  readonly name: string;
  readonly scenario: ScenarioIdentity;
  readonly assumptions: readonly Assumption[];
}

/** Every input of each scenario with its source, and last the files that they came from with their hashes. */
export function assumptionsSheet(scenarios: readonly AssumedBy[]): Sheet {
  return {
    name: 'assumptions',
    // A value may be a text or a number, so no format fits the column.
    columns: ['scenario', 'key', 'value', 'unit', 'source'].map(textColumn),
    rows: () => scenarios.flatMap(rowsOf),
  };
}

function rowsOf({ name, scenario, assumptions }: AssumedBy): Cell[][] {
  return [
    ...assumptions.map(({ key, value, unit, source }) => [name, key, value, unit, sourceText(source)]),
    ...scenario.inputs.map(({ file, sha256 }, index) => [name, `inputs.${index}`, sha256, 'sha256', file]),
  ];
}

/** An option in words: a spreadsheet would take its dashes for a formula. */
function sourceText(source: string): string {
  return source.startsWith('-') ? `option ${source}` : source;
}
