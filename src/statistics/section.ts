import { around, type Estimate } from './interval.js';
import { studentFactor } from './student.js';

/**
 * Sums over sections of a run, from which the interval of a percentile follows: five numbers for any number of sections.
 * As with ratios they are relative to the first section's value.
 */
export const enum SectionSum {
  /** Sections that had a value. */
  sections,
  firstValue,
  weight,
  value,
  square,
  fields,
}

/**
 * Adds one section's value.
 *
 * @param weight how many replications the section is made of
 */
export function addSection(sums: Float64Array, at: number, weight: number, value: number): void {
  if (sums[at + SectionSum.sections]++ === 0) sums[at + SectionSum.firstValue] = value;
  const difference = value - sums[at + SectionSum.firstValue];
  sums[at + SectionSum.weight] += weight;
  sums[at + SectionSum.value] += weight * difference;
  sums[at + SectionSum.square] += weight * difference * difference;
}

/**
 * Sectioning: the percentile of all contacts together ± t·√(S²/n), where S² = Σ wᵢ(qᵢ − q)²/(b − 1) is the spread of the b sections'
 * percentiles around the pooled one, wᵢ the replications of section i and n all of them. Around the pooled one, since the
 * percentile of a short section is biased, and their mean would be too.
 * Source: S. Asmussen and P. W. Glynn, Stochastic Simulation, III.5; with equal sections it is the formula there.
 */
export function sectionEstimate(sums: Float64Array, at: number, pooled: number, confidence: number): Estimate {
  const sections = sums[at + SectionSum.sections];
  if (sections < 2) return { mean: pooled, low: null, high: null };
  const weight = sums[at + SectionSum.weight];
  const shift = pooled - sums[at + SectionSum.firstValue];
  const squares = sums[at + SectionSum.square] - 2 * shift * sums[at + SectionSum.value] + shift * shift * weight;
  const variance = Math.max(0, squares) / (sections - 1);
  return around(pooled, studentFactor(confidence, sections - 1) * Math.sqrt(variance / weight));
}

const MOST_IN_SECTION = 8;

/**
 * How many replications the next section holds. A percentile of few contacts is far off, so a section should be long; its interval
 * needs enough sections to tell the spread. The first ten are single replications; after that a section is a tenth of the run so
 * far, up to eight replications, so that a run may end anywhere and memory stays bounded.
 *
 * @param completed replications in the sections so far
 */
export function nextSectionSize(completed: number): number {
  return Math.min(MOST_IN_SECTION, Math.max(1, Math.floor(completed / 10)));
}

/** The last replication of the section in which one is; the first of all is number 1. */
export function lastOfSection(replication: number): number {
  let last = 0;
  let size = nextSectionSize(last);
  while (last < replication && size < MOST_IN_SECTION) {
    last += size;
    size = nextSectionSize(last);
  }
  // From there on all are of the same size.
  return last + size * Math.max(0, Math.ceil((replication - last) / size));
}
