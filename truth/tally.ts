import type { Counts } from '#src/center/counts.js';
import type { Scenario } from '#src/scenario/scenario.js';
import { addPair, RatioSum, ratioOf } from '#src/statistics/ratio.js';
import { studentFactor } from '#src/statistics/student.js';
import type { Figure } from './figure.js';
import type { Plan } from './plan.js';
import { Window } from './window.js';

/** Probability that a right engine breaks the bound of any figure in a run of the whole suite. */
const ONCE_IN = 0.001;

/** What the simulation says about a figure. */
export interface Finding {
  readonly figure: Figure;
  readonly estimate: number;
  readonly error: number;
  /** Within the bound. */
  readonly holds: boolean;
}

/** Numerator and denominator of every figure in every sample of a replication. */
export function samplesOf(figures: readonly Figure[], scenario: Scenario, counts: Counts, plan: Plan): Float64Array {
  const pairs = new Float64Array(plan.samples * figures.length * 2);
  for (let sample = 0; sample < plan.samples; sample++) {
    const window = new Window(scenario, counts, sample * plan.intervals, (sample + 1) * plan.intervals);
    figures.forEach((figure, index) => {
      pairs.set(figure.read(window), (sample * figures.length + index) * 2);
    });
  }
  return pairs;
}

/** Adds up samples of all figures of an experiment, in the order of replications. */
export class Tally {
  readonly #figures: readonly Figure[];
  readonly #sums: Float64Array;
  #samples = 0;

  constructor(figures: readonly Figure[]) {
    this.#figures = figures;
    this.#sums = new Float64Array(figures.length * RatioSum.fields);
  }

  add(pairs: Float64Array): void {
    const samples = pairs.length / (this.#figures.length * 2);
    for (let sample = 0; sample < samples; sample++) {
      this.#figures.forEach((_, index) => {
        const at = (sample * this.#figures.length + index) * 2;
        addPair(this.#sums, index * RatioSum.fields, this.#samples, pairs[at], pairs[at + 1]);
      });
      this.#samples++;
    }
  }

  /** @param figures how many figures are compared in the whole suite: together they break their bounds once in 1,000 runs */
  findings(figures: number): Finding[] {
    const factor = studentFactor(1 - ONCE_IN / figures, this.#samples - 1);
    return this.#figures.map((figure, index) => {
      const ratio = ratioOf(this.#sums, index * RatioSum.fields, this.#samples);
      if (ratio === null) return { figure, estimate: Number.NaN, error: Number.NaN, holds: false };
      return { figure, estimate: ratio.mean, error: ratio.error, holds: holds(figure, ratio.mean, factor * ratio.error) };
    });
  }
}

/** A figure that is exactly 0 allows nothing else; one that never varies must be met to the last digits that the answer has. */
function holds(figure: Figure, estimate: number, bound: number): boolean {
  const difference = estimate - figure.exact;
  if (figure.bound === 'least') return difference >= -bound;
  if (figure.bound === 'most') return difference <= bound;
  if (figure.exact === 0) return estimate === 0;
  return Math.abs(difference) <= bound + 1e-9 * Math.abs(figure.exact);
}
