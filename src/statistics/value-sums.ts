import { RatioSum } from './ratio.js';

/**
 * Sums over replications of one value, from which, with those of another and of the products of both, the sums of a pair follow (see
 * `RatioSum`): where many ratios are made of few values each is kept once. Of many rows all `first` stand one after another, then all
 * `x`, then all `xx`, so that what is 0 throughout is never written, and large tables of it take no memory.
 */
export const enum ValueSum {
  first,
  x,
  xx,
  fields,
}

/**
 * Adds a value to the sums of a row.
 *
 * @param at of its `first`
 * @param rows how many there are, and so how far it is to `x` and `xx`
 * @param before how many values were added already
 * @returns the value less the first
 */
export function addValue(sums: Float64Array, at: number, rows: number, before: number, value: number): number {
  if (before === 0) {
    if (value !== 0) sums[at] = value;
    return 0;
  }
  const difference = value - sums[at];
  if (difference === 0) return 0;
  sums[at + ValueSum.x * rows] += difference;
  sums[at + ValueSum.xx * rows] += difference * difference;
  return difference;
}

/**
 * The sums of pairs.
 *
 * @param x where those of the first values begin in `sums`
 * @param y where those of the second do; null: it is always 1
 * @param products sum of the products of what `addValue` returned of both
 */
export function pairsOf(sums: Float64Array, rows: number, x: number, y: number | null, products: number): Float64Array {
  const pairs = new Float64Array(RatioSum.fields);
  pairs[RatioSum.firstX] = sums[x];
  pairs[RatioSum.firstY] = y === null ? 1 : sums[y];
  pairs[RatioSum.x] = sums[x + ValueSum.x * rows];
  pairs[RatioSum.y] = y === null ? 0 : sums[y + ValueSum.x * rows];
  pairs[RatioSum.xx] = sums[x + ValueSum.xx * rows];
  pairs[RatioSum.yy] = y === null ? 0 : sums[y + ValueSum.xx * rows];
  pairs[RatioSum.xy] = products;
  return pairs;
}
