import type { AloneCapacity, Capacity, TargetCapacity } from '../experiment/capacity.js';
import { type Cell, csvLines } from './csv.js';

const COLUMNS = ['scenario', 'scope', 'name', 'target', 'break_even', 'low', 'high', 'first_line', 'first_interval'] as const;

/**
 * One row for each target as all volumes grow together (scope `all`), then one for each contact type as it grows alone (scope
 * `contact`). Where there is no break-even `low` is a factor at which the target is kept still, or `high` one at which it is missed.
 */
export function capacityCsv({ scenario, targets, alone }: Capacity): string {
  return csvLines([
    [...COLUMNS],
    ...targets.map((row) => [scenario.title, 'all', row.target.name, row.target.text, ...broken(row)]),
    ...alone.map((row) => [scenario.title, 'contact', row.contact, row.target?.text ?? null, ...broken(row)]),
  ]);
}

function broken({ breakEven, firstLine, firstInterval }: TargetCapacity | AloneCapacity): Cell[] {
  return [breakEven.factor, breakEven.low, breakEven.high, firstLine, firstInterval];
}
