import { middleOf } from './histogram.js';
import type { Estimate } from './interval.js';
import { type Cumulative, cumulative, type HistogramRow, rankOf } from './quantile.js';
import { studentFactor } from './student.js';
import { correlation } from './terms.js';
import { wilsonWithin } from './wilson.js';

/** Durations of several sections of a run, each of some consecutive replications, by themselves and together. */
export interface SectionedDurations {
  readonly pooled: Cumulative;
  readonly sections: readonly { readonly replications: number; readonly counts: Cumulative }[];
}

/** @param sections the rows of each section */
export function sectionedDurations(
  sections: readonly { readonly replications: number; readonly rows: readonly HistogramRow[] }[],
): SectionedDurations {
  return {
    pooled: cumulative(sections.flatMap(({ rows }) => rows)),
    sections: sections.map(({ replications, rows }) => ({ replications, counts: cumulative(rows) })),
  };
}

/**
 * A quantile of all durations together, in milliseconds, with its interval: those durations at which the share that does not exceed them
 * cannot be told from the one that is asked for. A share is nearly normal where the quantiles of single sections are anything but: just
 * above the share that waits, say, where those are 0 in many. Its interval is Wilson's with as many trials as the spread between
 * sections is worth.
 * Sources: R. S. Woodruff, Journal of the American Statistical Association 47 (1952) 635; as the inversion of a test at every duration,
 * C. A. Francisco and W. A. Fuller, Annals of Statistics 19 (1991) 454; with Wilson's interval, E. L. Korn and B. I. Graubard, Survey
 * Methodology 24 (1998) 193.
 *
 * @param share above 0 and at most 1
 * @returns null where there is no duration; no interval from a single section, or where the durations are too few to bound it upwards
 */
export function quantileEstimate(durations: SectionedDurations, share: number, confidence: number): Estimate | null {
  const found = locate(durations, share, confidence);
  if (found === null) return null;
  const { mean, low, high } = found;
  return low === null || high === null ? { mean, low: null, high: null } : { mean, low, high };
}

/** A quantile with its interval, and what each section's share up to it differs by. */
interface Located extends Estimate {
  readonly errors: Float64Array;
}

function locate(durations: SectionedDurations, share: number, confidence: number): Located | null {
  const { pooled, sections } = durations;
  const { bins, upTo, total } = pooled;
  if (total === 0) return null;
  const rank = rankOf(share, total);
  const place = firstOf(0, bins.length - 1, (index) => upTo[index] >= rank);
  const mean = middleOf(bins[place]);
  const errors = errorsAt(durations, place);
  if (sections.length < 2) return { mean, low: null, high: null, errors };
  const factor = studentFactor(confidence, sections.length - 1);
  const boundsAt = (index: number) => shareAt(durations, index, factor);
  const low = firstOf(0, place, (index) => (boundsAt(index).high ?? 1) >= share);
  const last = bins.length - 1;
  if ((boundsAt(last).low ?? 0) < share) return { mean, low: middleOf(bins[low]), high: null, errors };
  const high = firstOf(place, last, (index) => (boundsAt(index).low ?? 0) >= share);
  return { mean, low: middleOf(bins[low]), high: middleOf(bins[high]), errors };
}

/** The share of durations up to a bin, with its interval. */
function shareAt(durations: SectionedDurations, index: number, factor: number): Estimate {
  const { pooled, sections } = durations;
  const share = pooled.upTo[index] / pooled.total;
  const squares = errorsAt(durations, index).reduce((sum, error) => sum + error * error, 0);
  const trials = squares > 0 ? (share * (1 - share) * (sections.length - 1)) / (sections.length * squares) : pooled.total;
  return wilsonWithin(share, share < 1 ? trials : pooled.total, factor);
}

/**
 * By how much each section moves the share of durations up to a bin, scaled so that b/(b − 1) times the sum of their squares is the
 * variance of that share; a section of several replications spreads less than one of a single one.
 */
function errorsAt({ pooled, sections }: SectionedDurations, index: number): Float64Array {
  const { bins, upTo, total } = pooled;
  const share = upTo[index] / total;
  const all = sections.reduce((sum, { replications }) => sum + replications, 0);
  return Float64Array.from(sections, ({ replications, counts }) => {
    const error = countUpTo(counts, bins[index]) - share * counts.total;
    return (error / total) * Math.sqrt(all / replications / sections.length);
  });
}

function countUpTo({ bins, upTo }: Cumulative, bin: number): number {
  const place = firstOf(0, bins.length, (index) => bins[index] > bin);
  return place === 0 ? 0 : upTo[place - 1];
}

/** The first number from `from` to `to` of which something is true that is true of all after it; `to` is taken to be one. */
function firstOf(from: number, to: number, isTrue: (index: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Directions in which the two errors are looked at together. */
const DIRECTIONS = 64;
const HALVINGS = 40;

/**
 * The difference of two quantiles of the same replications, the second less the first. Each has its interval, uneven as it is, and the
 * errors of both are correlated as those of their shares are from section to section: the interval of the difference is that of two
 * such errors together, of a two-dimensional Student's t whose axes are stretched to each side as the two intervals are. With
 * even intervals it is the paired t interval.
 * Sources: joining intervals by their ends and a correlation, G. Y. Zou and A. Donner, Statistics in Medicine 27 (2008) 1693; as confidence
 * distributions, K. Singh, M. Xie and W. E. Strawderman, Annals of Statistics 33 (2005) 159.
 *
 * @returns null where one of the two has no duration; 0 for certain where each section has the same durations in both; no interval where
 * one of the two has none
 */
export function quantileDifference(
  first: SectionedDurations,
  second: SectionedDurations,
  share: number,
  confidence: number,
): Estimate | null {
  const [before, after] = [locate(first, share, confidence), locate(second, share, confidence)];
  if (before === null || after === null) return null;
  if (isSame(first, second)) return { mean: 0, low: 0, high: 0 };
  const mean = after.mean - before.mean;
  if (before.low === null || before.high === null || after.low === null || after.high === null) return { mean, low: null, high: null };
  const freedom = first.sections.length - 1;
  const t = studentFactor(confidence, freedom);
  const [here, there] = [sidesOf(before, t), sidesOf(after, t)];
  const r = correlation(before.errors, after.errors);
  const rest = Math.sqrt(Math.max(0, 1 - r * r));
  // The error of the difference for one standard error in each direction.
  const steps = Array.from({ length: DIRECTIONS }, (_, direction) => {
    const angle = ((direction + 0.5) * 2 * Math.PI) / DIRECTIONS;
    const z = Math.cos(angle);
    return stretched(there, r * z + rest * Math.sin(angle)) - stretched(here, z);
  });
  const tail = (1 - confidence) / 2;
  return {
    mean,
    low:
      mean -
      reachOf(
        steps.map((step) => -step),
        freedom,
        tail,
      ),
    high: mean + reachOf(steps, freedom, tail),
  };
}

function isSame(first: SectionedDurations, second: SectionedDurations): boolean {
  return first.sections.every(({ counts: { bins, upTo } }, section) => {
    const { counts } = second.sections[section];
    return (
      bins.length === counts.bins.length && bins.every((bin, index) => bin === counts.bins[index] && upTo[index] === counts.upTo[index])
    );
  });
}

/** The standard error to each side. */
interface Sides {
  readonly down: number;
  readonly up: number;
}

function sidesOf({ mean, low, high }: Estimate, t: number): Sides {
  return { down: (mean - (low ?? mean)) / t, up: ((high ?? mean) - mean) / t };
}

function stretched({ down, up }: Sides, z: number): number {
  return z < 0 ? down * z : up * z;
}

/** How far an error goes in one of so many cases, whose step in each direction is known. */
function reachOf(steps: readonly number[], freedom: number, tail: number): number {
  const forward = steps.filter((step) => step > 0);
  // In two dimensions Student's t goes beyond a radius with probability (1 + radius²/freedom) ^ (−freedom/2).
  const beyond = (reach: number) =>
    forward.reduce((sum, step) => sum + (1 + (reach / step) ** 2 / freedom) ** (-freedom / 2), 0) / steps.length;
  if (beyond(0) <= tail) return 0;
  let [low, high] = [0, Math.max(...forward)];
  while (beyond(high) > tail) [low, high] = [high, 2 * high];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (beyond(middle) > tail) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
