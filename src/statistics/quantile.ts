import { countRow, listEntries, mostEntries } from './bin-counts.js';
import { type HistogramTable, middleOf, type SparseTable } from './histogram.js';
import { Entry } from './histogram-bins.js';
import { emptyTable } from './sparse-histogram.js';

/** A row of a table of histograms. */
export interface HistogramRow {
  readonly table: HistogramTable | SparseTable;
  readonly row: number;
}

/**
 * Quantiles of the durations of several rows taken together: for each share the least duration that this share of the durations
 * does not exceed, as the middle of its bin (within 0.2% or 20 ms of the true one).
 *
 * @param shares ascending, above 0 and at most 1
 * @param into gets the quantiles in milliseconds, one a share; left as it is where there is no duration
 * @returns how many durations there are
 */
export function quantiles(rows: readonly HistogramRow[], shares: readonly number[], into: Float64Array): number {
  const [one = NO_ROW, other = NO_ROW] = rows.length <= 2 && rows.every(isSparse) ? rows : [together(rows)];
  return quantilesOfTwo(one, other, shares, into);
}

/**
 * For each limit the share of the durations of several rows, taken together, that do not exceed it (to the width of a bin).
 *
 * @param limits ascending, in milliseconds
 * @param into gets the shares, one a limit; left as it is where there is no duration
 * @returns how many durations there are
 */
export function sharesUpTo(rows: readonly HistogramRow[], limits: readonly number[], into: Float64Array): number {
  const { starts, entries, totals } = together(rows).table;
  const total = totals[0];
  let place = 0;
  let below = 0;
  limits.forEach((limit, index) => {
    while (place < starts[1] && middleOf(entries[place] >>> Entry.countBits) <= limit) below += entries[place++] & Entry.mostCount;
    if (total > 0) into[index] = below / total;
  });
  return total;
}

/** How many durations there are up to each bin in use, ascending. */
export interface Cumulative {
  readonly bins: Int32Array;
  readonly upTo: Float64Array;
  readonly total: number;
}

/** The durations of several rows taken together. */
export function cumulative(rows: readonly HistogramRow[]): Cumulative {
  const { starts, entries, totals } = together(rows).table;
  const bins: number[] = [];
  const upTo: number[] = [];
  let sum = 0;
  for (let place = starts[0]; place < starts[1]; place++) {
    const bin = entries[place] >>> Entry.countBits;
    sum += entries[place] & Entry.mostCount;
    // A bin of many durations has several entries.
    if (bins.at(-1) === bin) upTo[upTo.length - 1] = sum;
    else {
      bins.push(bin);
      upTo.push(sum);
    }
  }
  return { bins: Int32Array.from(bins), upTo: Float64Array.from(upTo), total: totals[0] };
}

type SparseRow = HistogramRow & { readonly table: SparseTable };

function isSparse(row: HistogramRow): row is SparseRow {
  return !('pool' in row.table);
}

const NO_ROW: SparseRow = { table: emptyTable(1), row: 0 };

/** Where rows are put together, until the next ones are. */
let joint: SparseTable = { starts: new Uint32Array(2), entries: new Int32Array(mostEntries(0)), totals: new Float64Array(1) };

/** Several rows as one. */
function together(rows: readonly HistogramRow[]): SparseRow {
  let total = 0;
  for (const { table, row } of rows) total += countRow(table, row);
  if (mostEntries(total) > joint.entries.length) joint = { ...joint, entries: new Int32Array(2 * mostEntries(total)) };
  joint.totals[0] = total;
  joint.starts[1] = listEntries(joint.entries, 0);
  return { table: joint, row: 0 };
}

/** Comes before every entry. */
const NONE = -1;

/**
 * The quantiles of two rows. From the longest duration down: that is where the shares that are asked for lie,
 * and where the bins are few, since they widen with the durations.
 */
function quantilesOfTwo(one: SparseRow, other: SparseRow, shares: readonly number[], into: Float64Array): number {
  const total = one.table.totals[one.row] + other.table.totals[other.row];
  if (total === 0) return 0;
  const entries = one.table.entries;
  const others = other.table.entries;
  const start = one.table.starts[one.row];
  const otherStart = other.table.starts[other.row];
  let place = one.table.starts[one.row + 1] - 1;
  let otherPlace = other.table.starts[other.row + 1] - 1;
  let entry = 0;
  let seen = 0;
  for (let share = shares.length - 1; share >= 0; share--) {
    const rankFromAbove = total - rankOf(shares[share], total) + 1;
    while (seen < rankFromAbove) {
      // The bin is the higher part of an entry.
      const next = place >= start ? entries[place] : NONE;
      const otherNext = otherPlace >= otherStart ? others[otherPlace] : NONE;
      if (next >= otherNext) {
        entry = next;
        place--;
      } else {
        entry = otherNext;
        otherPlace--;
      }
      seen += entry & Entry.mostCount;
    }
    into[share] = middleOf(entry >>> Entry.countBits);
  }
  return total;
}

/** Which duration, counted from the least, the quantile is. 1e-9: 0.95 · 20 is 19 and not a little more, whatever its last binary digit. */
export function rankOf(share: number, total: number): number {
  return Math.max(1, Math.ceil(share * total - 1e-9));
}
