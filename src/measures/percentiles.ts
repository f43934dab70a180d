import type { Durations, PercentileMeasure } from './measure.js';

/** Which percentiles are given, ascending. */
export const PERCENTILES: Readonly<Record<Durations, readonly number[]>> = {
  wait: [0.5, 0.9, 0.95, 0.99],
  answer: [0.5, 0.9, 0.95, 0.99],
  resolution: [0.5, 0.9, 0.95],
};

const NAMES: Readonly<Record<Durations, string>> = { wait: 'wait', answer: 'answer', resolution: 'timeToResolution' };

/** `percentile('wait', 0.9, 'Wait', 'the wait of offered contacts')` is `waitP90`. */
export function percentile(of: Durations, share: number, words: string, what: string): PercentileMeasure {
  const percent = Math.round(share * 100);
  return {
    kind: 'percentile',
    name: `${NAMES[of]}P${percent}`,
    words: `${words}, P${percent}`,
    unit: 'seconds',
    better: 'lower',
    definition: `${percent}% of contacts stay at or below it: a percentile of ${what}, pooled over replications.`,
    of,
    share,
  };
}
