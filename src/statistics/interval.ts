/** An estimate with its confidence interval; `low` and `high` are null where nothing can be said of the certainty. */
export interface Estimate {
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** `mean` ± `halfWidth`; no interval where the half width is no number. */
export function around(mean: number, halfWidth: number): Estimate {
  return Number.isFinite(halfWidth) ? { mean, low: mean - halfWidth, high: mean + halfWidth } : { mean, low: null, high: null };
}

/** Half of the width of an estimate's interval: the longer side, since intervals of shares are not symmetric. null: no interval. */
export function halfWidthOf(estimate: Estimate | null): number | null {
  if (estimate === null || estimate.low === null || estimate.high === null) return null;
  return Math.max(estimate.high - estimate.mean, estimate.mean - estimate.low);
}
