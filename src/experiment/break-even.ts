import type { BreakEven } from './capacity.js';
import type { Margin } from './capacity-condition.js';

/**
 * Where a target breaks as volumes grow: a root of its margin over the factor on the volumes. Every volume is simulated with the same
 * random numbers, so the margin is a nearly monotone function and can be searched like one.
 *
 * The interval of the break-even holds the factors at which the margin's own confidence interval holds 0: what the simulation cannot
 * tell from breaking even. It is the inversion of a test of each factor, as in Fieller's theorem (E. C. Fieller, 1954), and needs
 * no slope.
 */
export interface MarginAt extends Margin {
  readonly factor: number;
}

/** A margin over the volume. */
export interface MarginCurve {
  readonly floor: number;
  readonly ceiling: number;
  /**
   * Simulates a volume, or finds it simulated.
   *
   * @param full whether with all replications, or with the few that show where to look
   */
  at(factor: number, full: boolean): Promise<MarginAt>;
  /** The volumes that were simulated with all replications, ascending. */
  known(): readonly MarginAt[];
}

/** Factors at which to look for the first break, from 1 upwards and downwards. */
const UP = [1.1, 1.25, 1.45, 1.75, 2.15, 2.8, 3.7, 5];
const DOWN = [0.9, 0.8, 0.7, 0.58, 0.46, 0.36, 0.27, 0.2];
export const FLOOR = 0.2;
export const CEILING = 5;

/** Between two volumes that are this close a margin is a straight line. */
const STRAIGHT = 0.015;
/** How close the few replications of the first look are to come. */
const ROUGH = 0.06;

type End = 'mean' | 'low' | 'high';

/** A factor at which something is still kept, and a greater one at which it is not. */
interface Bracket {
  readonly kept: MarginAt;
  readonly missed: MarginAt;
}

export type Guess = { readonly status: 'found'; readonly factor: number } | { readonly status: 'above' | 'below' };

/** Where to look, by the few replications: nearest to 1, upwards where the target is kept there, else downwards. */
export async function guessOf(curve: MarginCurve): Promise<Guess> {
  const bracket = await firstBracket(curve);
  if (bracket === null) return { status: (await curve.at(1, false)).mean >= 0 ? 'above' : 'below' };
  const { kept, missed } = await narrowed(curve, bracket, 'mean', false, ROUGH);
  return { status: 'found', factor: crossing(kept, missed, 'mean') };
}

async function firstBracket(curve: MarginCurve): Promise<Bracket | null> {
  let last = await curve.at(1, false);
  const up = last.mean >= 0;
  const steps = up ? [...UP.filter((factor) => factor < curve.ceiling), curve.ceiling] : DOWN;
  for (const factor of steps) {
    const next = await curve.at(factor, false);
    if (next.mean >= 0 !== up) return up ? { kept: last, missed: next } : { kept: next, missed: last };
    last = next;
  }
  return null;
}

/**
 * The break-even near a guess, with all replications.
 *
 * @param withInterval whether its interval is wanted, which takes some more volumes
 */
export async function breakEvenNear(curve: MarginCurve, guess: Guess, withInterval: boolean): Promise<BreakEven> {
  const start = guess.status === 'found' ? guess.factor : guess.status === 'above' ? curve.ceiling : curve.floor;
  const bracket = await bracketAround(curve, await curve.at(start, true), 'mean');
  if (bracket === 'above') {
    const low = withInterval ? await endBelow(curve, curve.ceiling) : null;
    return { status: 'above', factor: null, low, high: null };
  }
  if (bracket === 'below') {
    const high = withInterval ? await endAbove(curve, curve.floor) : null;
    return { status: 'below', factor: null, low: null, high };
  }
  const { kept, missed } = await narrowed(curve, bracket, 'mean', true, STRAIGHT);
  const factor = crossing(kept, missed, 'mean');
  const certain = withInterval && kept.low !== null && missed.high !== null;
  const low = certain ? await endBelow(curve, kept.factor) : null;
  const high = certain ? await endAbove(curve, missed.factor) : null;
  return { status: 'found', factor, low, high };
}

/** Steps away from a factor until the curve has another sign; each is twice as long as the one before. */
async function bracketAround(curve: MarginCurve, start: MarginAt, end: End): Promise<Bracket | 'above' | 'below'> {
  const up = endOf(start, end) >= 0;
  let last = start;
  for (let step = 0.02; ; step *= 2) {
    if (up && last.factor >= curve.ceiling) return 'above';
    if (!up && last.factor <= curve.floor) return 'below';
    const wanted = last.factor * (up ? 1 + step : 1 / (1 + step));
    const next = await curve.at(Math.min(Math.max(wanted, curve.floor), curve.ceiling), true);
    if (endOf(next, end) >= 0 !== up) return up ? { kept: last, missed: next } : { kept: next, missed: last };
    last = next;
  }
}

/** The greatest factor up to this one at which the target is surely kept; null: there is none. */
async function endBelow(curve: MarginCurve, from: number): Promise<number | null> {
  const start = await curve.at(from, true);
  if (endOf(start, 'low') >= 0 && from >= curve.ceiling) return curve.ceiling;
  const bracket = await bracketAround(curve, start, 'low');
  return typeof bracket === 'string' ? null : ended(curve, bracket, 'low');
}

/** The least factor from this one on at which the target is surely missed; null: there is none. */
async function endAbove(curve: MarginCurve, from: number): Promise<number | null> {
  const start = await curve.at(from, true);
  if (endOf(start, 'high') < 0 && from <= curve.floor) return curve.floor;
  const bracket = await bracketAround(curve, start, 'high');
  return typeof bracket === 'string' ? null : ended(curve, bracket, 'high');
}

async function ended(curve: MarginCurve, bracket: Bracket, end: End): Promise<number> {
  const { kept, missed } = await narrowed(curve, bracket, end, true, STRAIGHT);
  return crossing(kept, missed, end);
}

/** Brings the two ends of a bracket to within a share of the factor. */
async function narrowed(curve: MarginCurve, bracket: Bracket, end: End, full: boolean, within: number): Promise<Bracket> {
  let { kept, missed } = full ? tightest(curve.known(), bracket, end) : bracket;
  while (missed.factor - kept.factor > within * kept.factor) {
    const width = missed.factor - kept.factor;
    const root = crossing(kept, missed, end);
    // A little beyond the root, as seen from the nearer end: so that the further end comes close, too.
    const aim = root + (root - kept.factor < missed.factor - root ? 0.4 : -0.4) * within * root;
    const next = await curve.at(Math.min(Math.max(aim, kept.factor + width / 10), missed.factor - width / 10), full);
    if (next.factor <= kept.factor || next.factor >= missed.factor) break;
    if (endOf(next, end) >= 0) kept = next;
    else missed = next;
  }
  return { kept, missed };
}

/** The nearest volumes within a bracket that have been simulated already. */
function tightest(known: readonly MarginAt[], bracket: Bracket, end: End): Bracket {
  let { kept, missed } = bracket;
  for (const point of known) {
    if (point.factor <= kept.factor || point.factor >= missed.factor) continue;
    if (endOf(point, end) >= 0) kept = point;
    else missed = point;
  }
  return { kept, missed };
}

/** Where the straight line between two volumes is 0. */
function crossing(kept: MarginAt, missed: MarginAt, end: End): number {
  const [above, below] = [endOf(kept, end), endOf(missed, end)];
  const share = Number.isFinite(above) && Number.isFinite(below) ? above / (above - below) : 0.5;
  return kept.factor + share * (missed.factor - kept.factor);
}

/** Where nothing is known of the certainty the mean stands for its interval. */
function endOf(margin: Margin, end: End): number {
  return margin[end] ?? margin.mean;
}
