import type { Bound } from '../../measures/keeps.js';
import type { ChanceMeasure, RatioMeasure } from '../../measures/measure.js';
import type { Scenario } from '../../scenario/scenario.js';
import type { Estimate } from '../../statistics/interval.js';
import { ratioDifference } from '../../statistics/paired-ratio.js';
import type { Terms } from '../../statistics/terms.js';
import { figureOf, rowOfScope } from '../result/figures.js';
import { breakEvenNear, type Guess } from './break-even.js';
import type { BreakEven, Mend } from './capacity.js';
import { type Condition, marginFrom } from './condition.js';
import { estimateOf, marginOf } from './estimates.js';
import type { Candidate } from './mend-candidates.js';
import { rounded } from './search.js';
import type { CapacityTrials, TrialSetting } from './trials.js';
import { type VolumeOptions, VolumeTrials } from './volume-trials.js';

/** The break that is to be mended. */
export interface Break {
  readonly condition: Condition;
  /** All targets, and the place of the one that breaks. */
  readonly conditions: readonly Condition[];
  readonly breakEven: BreakEven;
  /** The volume at which mends are tried, and the trials there without any. */
  readonly factor: number;
  readonly trials: CapacityTrials;
  /** How fast the condition's margin falls there as volumes grow: for each 1 of the factor. */
  readonly slope: number;
}

/** Mends whose break-even is looked for. */
const FOLLOWED = 6;

/** Tries every candidate on the same customers, and ranks them. */
export async function tryMends(
  candidates: readonly Candidate[],
  scenarioAt: (factor: number) => Scenario,
  broken: Break,
  options: VolumeOptions,
  setting: TrialSetting,
): Promise<{ readonly rankedBy: 'money' | 'hours'; readonly mends: readonly Mend[] }> {
  const { factor, trials, condition, conditions } = broken;
  const priced = candidates.every(({ hours, cost }) => hours === 0 || cost !== null);
  const heldWithout = conditions.filter((each) => marginOf(trials, each, options.confidence).mean >= 0);
  const tried: { readonly mend: Mend; readonly volumes: VolumeTrials; readonly gain: number }[] = [];
  for (const { change, ...what } of candidates) {
    const volumes = new VolumeTrials((each) => change(scenarioAt(each)), options, setting);
    const after = await volumes.at(factor);
    const gain = gainOf(trials, after, condition, options.confidence);
    const paid = priced ? (what.cost ?? 0) : what.hours;
    const mend: Mend = {
      ...what,
      gain: figureOf(gain),
      shown: gain !== null && (gain.low ?? 0) > 0,
      gainPerCost: gain === null || gain.mean <= 0 || paid === 0 ? null : Number((gain.mean / paid).toPrecision(10)),
      breakEven: null,
      breaks: heldWithout.filter((each) => marginOf(after, each, options.confidence).mean < 0).map(({ target }) => target.text),
    };
    tried.push({ mend, volumes, gain: gain?.mean ?? 0 });
  }
  tried.sort((a, b) => compareMends(a.mend, b.mend));
  const mends: Mend[] = [];
  for (const [place, { mend, volumes, gain }] of tried.entries()) {
    const follow = place < FOLLOWED && mend.shown;
    const guess = guessFrom(broken, gain);
    mends.push(follow ? { ...mend, breakEven: rounded(await breakEvenNear(volumes.curveOf(condition), guess)) } : mend);
  }
  return { rankedBy: priced ? 'money' : 'hours', mends };
}

/** Shown before not shown; harmless before those that break another target; then what takes no pay, then the most for its cost. */
function compareMends(a: Mend, b: Mend): number {
  return (
    Number(b.shown) - Number(a.shown) ||
    Number(a.breaks.length > 0) - Number(b.breaks.length > 0) ||
    Number(a.hours > 0) - Number(b.hours > 0) ||
    (b.gainPerCost ?? 0) - (a.gainPerCost ?? 0) ||
    (b.gain?.mean ?? 0) - (a.gain?.mean ?? 0)
  );
}

function guessFrom({ breakEven, factor, slope }: Break, gain: number): Guess {
  const start = breakEven.factor ?? factor;
  return { status: 'found', factor: start + (slope > 0 ? Math.min(gain / slope, start) : 0) };
}

/**
 * How much better a measure is with a change, from replications in pairs with the same customers.
 *
 * @returns in the sense of the target: above 0 is nearer to keeping it; without an interval where the measure is a percentile
 */
function gainOf(before: CapacityTrials, after: CapacityTrials, condition: Condition, confidence: number): Estimate | null {
  const { target } = condition;
  const sign: Bound = { relation: target.relation.startsWith('>') ? '>=' : '<=', value: 0 };
  const { measure } = target.found;
  if (measure.kind === 'percentile') {
    const [from, to] = [before, after].map((trials) => estimateOf(trials, condition, confidence));
    return from === null || to === null ? null : marginFrom({ mean: to.mean - from.mean, low: null, high: null }, sign);
  }
  const scale = measure.kind === 'ratio' ? measure.scale : 1;
  const [from, to] = [before, after].map((trials) => termsOf(trials, condition, measure, scale));
  const difference = ratioDifference(from, to, confidence);
  return difference === null ? null : marginFrom(difference, sign);
}

function termsOf(
  { tally }: CapacityTrials,
  { target, scope }: Condition,
  { numerator, denominator }: RatioMeasure | ChanceMeasure,
  scale: number,
): Terms {
  const { table, at } = rowOfScope(tally.layout, target.scope, scope);
  return {
    x: Float64Array.from(tally.replications, (sums) => numerator(sums[table], at) * scale),
    y: Float64Array.from(tally.replications, (sums) => denominator(sums[table], at)),
  };
}
