import type { Figure } from '../../experiment/result/result.js';
import type { Unit } from '../../measures/measure.js';
import { decimalsOf } from '../text/number.js';
import type { Cell } from './sheet.js';

/** Mean, low and high in full: the cells of a figure, empty where it has no value or nothing is known of its certainty. */
export function fullCells(figure: Figure | null): [Cell, Cell, Cell] {
  return [figure?.mean ?? null, figure?.low ?? null, figure?.high ?? null];
}

/** The same with the digits that are worth reading: down to the first one that is uncertain, and at most four in all. */
export function roundedCells(figure: Figure | null, unit: Unit): [Cell, Cell, Cell] {
  if (figure === null) return [null, null, null];
  const { mean, low, high } = figure;
  const half = low === null || high === null ? 0 : (high - low) / 2;
  // A share is read in percent.
  const decimals = unit === 'share' ? decimalsOf(mean * 100, half * 100) + 2 : decimalsOf(mean, half);
  const rounded = (value: number | null) => (value === null ? null : Number(value.toFixed(decimals)));
  return [rounded(mean), rounded(low), rounded(high)];
}
