import { expect } from 'vitest';
import { buildCenter } from '#src/center/build.js';
import { trial } from '#src/center/trial.js';
import { loadScenario } from '#src/scenario/load.js';
import { addPair, RatioSum, ratioOf } from '#src/statistics/ratio.js';
import { filesOf } from '../../truth/files.js';
import { Window } from '../../truth/window.js';

/** A figure as somebody printed it. */
export interface Printed {
  readonly value: number;
  /** Standard error as printed; 0 where none was. */
  readonly error: number;
  /** Runs behind a figure that was printed without an interval. */
  readonly runs: number | null;
}

/** 1.2 ± 0.1 with 95% confidence. */
export function plusMinus(value: number, half: number): Printed {
  return { value, error: half / 1.96, runs: null };
}

/** A printed interval, of 95% or 90% confidence. */
export function between(value: number, low: number, high: number, confidence: 0.95 | 0.9 = 0.95): Printed {
  return { value, error: (high - low) / 2 / (confidence === 0.95 ? 1.96 : 1.645), runs: null };
}

/** A mean with the standard deviation between runs. */
export function spread(value: number, deviation: number, runs: number): Printed {
  return { value, error: deviation / Math.sqrt(runs), runs: null };
}

/** A figure without an interval: it has half its last digit, and the error of its number of runs. */
export function bare(value: number, lastDigit: number, runs: number): Printed {
  return { value, error: lastDigit / 2, runs };
}

/** What is read of each run: numerator and denominator, added up over runs. */
export type Reading = (window: Window) => readonly [number, number];

/** Differences beyond this many standard errors are a disagreement. */
const ALLOWED = 3.5;

/**
 * Runs a scenario and compares it with what was printed. Only the reporting intervals from `from` up to `to` are read.
 *
 * @param figures by name: what was printed, and how it is read
 */
export function comparePrinted(
  text: string,
  runs: number,
  [from, to]: readonly [number, number],
  figures: Readonly<Record<string, readonly [Printed, Reading]>>,
): void {
  const { scenario } = loadScenario('published.yaml', filesOf({ 'published.yaml': text }), []);
  const center = buildCenter(scenario);
  const entries = Object.entries(figures);
  const sums = new Float64Array(entries.length * RatioSum.fields);
  for (let run = 1; run <= runs; run++) {
    const window = new Window(scenario, trial(center, SEED, run), from, to);
    entries.forEach(([, [, read]], index) => {
      addPair(sums, index * RatioSum.fields, run - 1, ...read(window));
    });
  }
  const disagreements = entries.flatMap(([name, [printed]], index) => {
    const ours = ratioOf(sums, index * RatioSum.fields, runs);
    if (ours === null) return [`${name}: no value`];
    const ofRuns = printed.runs === null ? 0 : (ours.error * Math.sqrt(runs)) / Math.sqrt(printed.runs);
    const error = Math.hypot(printed.error, ofRuns, ours.error);
    const apart = (ours.mean - printed.value) / error;
    return Math.abs(apart) <= ALLOWED
      ? []
      : [`${name}: printed ${printed.value}, ours ${ours.mean.toPrecision(5)}, ${apart.toFixed(1)} standard errors apart`];
  });
  expect(disagreements).toEqual([]);
}

/** Settled before the first run. */
const SEED = 1;
