import type { BreakEven, Capacity, Chances } from '../../experiment/capacity/capacity.js';
import type { Grade } from '../../experiment/promises/grade.js';
import type { Target } from '../../experiment/promises/target.js';
import { fullCells } from '../files/rounded-figure.js';
import { scopeName } from '../files/scope.js';
import { type Cell, figureColumn, type Sheet, type SheetHead, textColumn } from '../files/sheet.js';

/** A row for each target, and for each contact type that grows alone. */
export const CAPACITY: SheetHead = {
  name: 'capacity',
  columns: [
    ...['scenario', 'scope', 'name', 'target'].map(textColumn),
    ...['break_even', 'low', 'high'].map((heading) => figureColumn(heading, 'number')),
    textColumn('first_line'),
    { heading: 'first_interval', kind: 'moment' },
    ...['status', 'rounded', 'target_scope', 'grade'].map(textColumn),
    ...['chance', 'chance_low', 'chance_high'].map((heading) => figureColumn(heading, 'share')),
  ],
};

/**
 * How much more volume until targets break: scope `all`, each target as all volumes grow together; scope `contact`, each contact type
 * growing alone, with the target that decides. Factors are of the volumes as written; grade and chance of the period are those there.
 */
export function capacitySheet(capacity: Capacity): Sheet {
  return { ...CAPACITY, rows: () => rowsOf(capacity) };
}

interface Row {
  readonly target: Target | null;
  readonly breakEven: BreakEven;
  readonly firstLine: string | null;
  readonly firstInterval: string | null;
  readonly grade?: Grade | null;
  readonly chances?: Chances;
}

function rowsOf({ scenario, targets, alone }: Capacity): Cell[][] {
  const cells = (scope: string, name: string, { target, breakEven, firstLine, firstInterval, grade, chances }: Row): Cell[] => {
    const { status, factor, low, high } = breakEven;
    const found = [scenario.title, scope, name, target?.text ?? null, factor, low, high, firstLine, firstInterval];
    const scopeOf = target === null ? null : scopeName(target.scope);
    return [...found, status, inWords(breakEven), scopeOf, grade ?? null, ...fullCells(chances?.period ?? null)];
  };
  return [...targets.map((row) => cells('all', nameOf(row.target), row)), ...alone.map((row) => cells('contact', row.contact, row))];
}

function nameOf({ name }: Target): string {
  return name === '' ? 'whole' : name;
}

/** `x1.23`, or on which side of what was looked at the break-even lies. */
function inWords({ status, factor, low, high }: BreakEven): string | null {
  switch (status) {
    case 'found':
      return factor === null ? null : times(factor);
    case 'above':
      return low === null ? null : `above ${times(low)}`;
    case 'below':
      return high === null ? null : `below ${times(high)}`;
    case 'unknown':
      return null;
  }
}

function times(factor: number): string {
  return `x${factor.toFixed(2)}`;
}
