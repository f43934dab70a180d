import type { Scenario } from '../scenario/scenario.js';
import { around, type Estimate } from '../statistics/interval.js';
import { addPair, RatioSum, ratioOf } from '../statistics/ratio.js';
import { studentFactor } from '../statistics/student.js';
import { breakEvenNear, type Guess } from './break-even.js';
import type { BreakEven, Mend } from './capacity.js';
import { type Condition, marginFrom, marginOf } from './capacity-condition.js';
import type { CapacityTrials, TrialSetting } from './capacity-trials.js';
import { certaintyOf, figureOf, rowOfScope, runEstimate } from './figures.js';
import type { Candidate } from './mend-candidates.js';
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
    mends.push(follow ? { ...mend, breakEven: await breakEvenNear(volumes.curveOf(condition), guess, false) } : mend);
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
 * How much better a measure is with a change, replication by replication with the same customers: the difference of two ratios of means
 * with the standard error of the delta method, the residuals of both taken pair by pair.
 * Source: W. G. Cochran, Sampling Techniques, 3rd ed., section 6.3 (difference of two ratios).
 *
 * @returns in the sense of the target: above 0 is nearer to keeping it; without an interval where the measure is no ratio
 */
function gainOf(before: CapacityTrials, after: CapacityTrials, condition: Condition, confidence: number): Estimate | null {
  const { target, scope } = condition;
  const { measure } = target.found;
  const replications = Math.min(before.tally.replications.length, after.tally.replications.length);
  const sign = { relation: target.relation, value: 0 };
  if (measure.kind === 'percentile') {
    const certainty = certaintyOf(confidence, replications);
    const [from, to] = [before, after].map(({ tally }) => runEstimate(tally, target.scope, scope, measure, certainty));
    return from === null || to === null ? null : marginFrom({ mean: to.mean - from.mean, low: null, high: null }, sign);
  }
  const { table, at } = rowOfScope(before.tally.layout, target.scope, scope);
  const sides = [before, after].map(({ tally }) => {
    const pairs = tally.replications.slice(0, replications).map((sums) => ({
      x: measure.numerator(sums[table], at) * (measure.kind === 'ratio' ? measure.scale : 1),
      y: measure.denominator(sums[table], at),
    }));
    const sums = new Float64Array(RatioSum.fields);
    for (const [index, { x, y }] of pairs.entries()) addPair(sums, 0, index, x, y);
    const ratio = ratioOf(sums, 0, replications)?.mean ?? null;
    const meanY = pairs.reduce((sum, { y }) => sum + y, 0) / replications;
    return { ratio, residuals: pairs.map(({ x, y }) => (x - (ratio ?? 0) * y) / meanY) };
  });
  const [from, to] = sides;
  if (from.ratio === null || to.ratio === null) return null;
  const squares = to.residuals.reduce((sum, residual, index) => sum + (residual - from.residuals[index]) ** 2, 0);
  const error = replications > 1 ? Math.sqrt(squares / (replications - 1) / replications) : Number.NaN;
  return marginFrom(around(to.ratio - from.ratio, error * (replications > 1 ? studentFactor(confidence, replications - 1) : 1)), sign);
}
