import type { Bound } from '../../../measures/keeps.js';
import { type ChanceMeasure, type RatioMeasure, type ScopeKind, SECONDS } from '../../../measures/measure.js';
import { measureNamed } from '../../../measures/table.js';
import type { Estimate } from '../../../statistics/interval.js';
import { ratioDifference } from '../../../statistics/paired-ratio.js';
import { quantileDifference } from '../../../statistics/quantile-interval.js';
import type { Terms } from '../../../statistics/terms.js';
import { chanceOf, keptTerms } from '../../promises/chance.js';
import { isKept, isMissed } from '../../promises/grade.js';
import { certaintyOf, figureOf, rowOfScope, runEstimate } from '../../result/figures.js';
import type { Figure } from '../../result/result.js';
import { durationsIn } from '../../tally/durations.js';
import { sectionsOf } from '../../tally/tally.js';
import type { Effect, LongerWait, Standing } from '../capacity.js';
import { type Condition, marginFrom } from '../condition.js';
import { estimateOf, standingOf } from '../estimates.js';
import type { CapacityTrials } from '../trials.js';

/** What a change does to every promise, from replications with the same customers. */
export function effectsOf(
  before: CapacityTrials,
  after: CapacityTrials,
  conditions: readonly Condition[],
  confidence: number,
): readonly Effect[] {
  return conditions.map((condition) => {
    const gain = gainOf(before, after, condition, confidence);
    return {
      ...standingOf(after, condition, confidence),
      gain: figureOf(gain),
      verdict: gain === null ? null : verdictOf(gain),
      chanceGain: figureOf(chanceGainOf(before, after, condition, confidence)),
    };
  });
}

/** The chance that all promises are kept over the period. */
export function togetherOf({ tally }: CapacityTrials, conditions: readonly Condition[], confidence: number): Figure | null {
  return figureOf(
    chanceOf(
      tally,
      conditions.map(({ target }) => target),
      confidence,
    ),
  );
}

/** Texts of promises that a change breaks: missed with it, and kept without it or shown to become worse by it. */
export function brokenBy(effects: readonly Effect[], before: readonly Standing[]): readonly string[] {
  return effects
    .filter(({ grade, verdict }, index) => isMissed(grade) && (isKept(before[index].grade) || verdict === 'worse'))
    .map(({ target }) => target);
}

/** Whether a promise is kept as surely as these replications can tell; one that nobody comes for does not stand in the way. */
export function isSettled({ grade, figure, chance }: Standing, { chance: wanted }: Condition): boolean {
  if (grade === null || grade === 'kept') return true;
  const always = wanted !== null && chance?.mean === 1;
  return grade === 'likelyKept' && (always || figure === null || figure.low === null);
}

function verdictOf({ low, high }: Estimate): Effect['verdict'] {
  if (low === null || high === null || (low <= 0 && high >= 0)) return 'no difference shown';
  return low > 0 ? 'better' : 'worse';
}

/**
 * How much better a measure is with a change.
 *
 * @returns in the sense of the target: above 0 is nearer to keeping it
 */
function gainOf(before: CapacityTrials, after: CapacityTrials, condition: Condition, confidence: number): Estimate | null {
  const { target, scope } = condition;
  const { measure } = target.found;
  const sign: Bound = { relation: target.relation.startsWith('>') ? '>=' : '<=', value: 0 };
  if (measure.kind === 'percentile') {
    const [from, to] = [before, after].map(({ tally }) => durationsIn(sectionsOf(tally), tally.layout, target.scope, scope, measure.of));
    return inSense(quantileDifference(from, to, measure.share, confidence), SECONDS, sign);
  }
  const [from, to] = [before, after].map((trials) => termsOf(trials, { scope: target.scope, at: scope }, measure));
  if (isSame(from, to)) return estimateOf(before, condition, confidence) === null ? null : { mean: 0, low: 0, high: 0 };
  return inSense(ratioDifference(from, to, confidence), measure.kind === 'ratio' ? measure.scale : 1, sign);
}

/** How much surer it is with a change that a promise is kept over the period. */
function chanceGainOf(before: CapacityTrials, after: CapacityTrials, { target }: Condition, confidence: number): Estimate | null {
  const [from, to] = [before, after].map(({ tally }) => keptTerms(tally, [target]));
  if (isSame(from, to)) return from.y.some((told) => told > 0) ? { mean: 0, low: 0, high: 0 } : null;
  return ratioDifference(from, to, confidence);
}

function inSense(difference: Estimate | null, scale: number, sign: Bound): Estimate | null {
  if (difference === null) return null;
  const { mean, low, high } = difference;
  return marginFrom({ mean: mean * scale, low: low === null ? null : low * scale, high: high === null ? null : high * scale }, sign);
}

function isSame(from: Terms, to: Terms): boolean {
  return from.x.every((x, index) => x === to.x[index] && from.y[index] === to.y[index]);
}

function termsOf(
  { tally }: CapacityTrials,
  thing: { readonly scope: ScopeKind; readonly at: number },
  { numerator, denominator }: RatioMeasure | ChanceMeasure,
): Terms {
  const { table, at } = rowOfScope(tally.layout, thing.scope, thing.at);
  return {
    x: Float64Array.from(tally.replications, (sums) => numerator(sums[table], at)),
    y: Float64Array.from(tally.replications, (sums) => denominator(sums[table], at)),
  };
}

/** Seconds of average wait that are worth a word. */
const LONGER = 1;

/** Lines in which customers are shown to wait longer after a change, all lines looked at together (Bonferroni). */
export function longerWaits(before: CapacityTrials, after: CapacityTrials, confidence: number): readonly LongerWait[] {
  const { lines } = before.tally.layout.names;
  const wait = measureNamed('lines', 'averageWait');
  if (wait?.kind !== 'ratio') return [];
  const single = 1 - (1 - confidence) / lines.length;
  return lines.flatMap((line, at) => {
    const [from, to] = [before, after].map((trials) => termsOf(trials, { scope: 'lines', at }, wait));
    const { mean, low } = ratioDifference(from, to, single) ?? { mean: 0, low: null };
    if (low === null || low <= 0 || mean * wait.scale < LONGER) return [];
    const [here, there] = [before, after].map(({ tally }) =>
      figureOf(runEstimate(tally, 'lines', at, wait, certaintyOf(confidence, tally.replications.length))),
    );
    return here === null || there === null ? [] : [{ line, before: here, after: there }];
  });
}

/** Whether one is shown to cost more than the other over the period, overtime and all. */
export function isShownToCostMore(one: CapacityTrials, other: CapacityTrials, confidence: number): boolean {
  const cost = measureNamed('whole', 'cost');
  if (cost === null || cost.kind === 'percentile') return false;
  const [from, to] = [other, one].map((trials) => termsOf(trials, { scope: 'whole', at: 0 }, cost));
  return (ratioDifference(from, to, confidence)?.low ?? 0) > 0;
}
