import type { BreakEven } from './capacity.js';
import type { Margin } from './condition.js';

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
const UP = [1.15, 1.4, 1.8, 2.5, 3.6, 5];
const DOWN = [0.85, 0.7, 0.55, 0.4, 0.28, 0.2];
export const FLOOR = 0.2;
export const CEILING = 5;

/** Between two volumes that are this close a margin is nearly a straight line; as a share of the factor. */
const STRAIGHT = 0.015;
/** The same for the ends of an interval. */
const STRAIGHT_AT_END = 0.03;
/** How close the few replications of the first look are to come. */
const ROUGH = 0.06;
/** The first step from a volume to another one beyond the break-even, where nothing tells how far that is. */
const FIRST_STEP = 0.02;

type End = 'mean' | 'low' | 'high';

/** A factor at which something is still kept, and a greater one at which it is not. */
interface Bracket {
  readonly kept: MarginAt;
  readonly missed: MarginAt;
}

export type Guess = { readonly status: 'found'; readonly factor: number } | { readonly status: 'above' | 'below' };

/** Where to look, by the few replications: nearest to 1, upwards where the target is kept there, else downwards. */
export async function guessOf(curve: MarginCurve): Promise<Guess> {
  const start = await curve.at(1, false);
  if (start.mean >= 0) return (await firstGuesses([curve]))[0] ?? { status: 'above' };
  let last = start;
  for (const factor of DOWN) {
    const next = await curve.at(factor, false);
    if (next.mean >= 0) return roughly(curve, { kept: next, missed: last });
    last = next;
  }
  return { status: 'below' };
}

/**
 * Where the first of several targets breaks that are all kept at 1.
 *
 * @returns for each target where to look; null for those that break later than another one, or not at all
 */
export async function firstGuesses(curves: readonly MarginCurve[]): Promise<(Guess | null)[]> {
  const nothing = curves.map(() => null);
  const [any] = curves;
  if (any === undefined) return nothing;
  let last = await marginsAt(curves, 1);
  for (const factor of [...UP.filter((each) => each < any.ceiling), any.ceiling]) {
    const next = await marginsAt(curves, factor);
    if (next.some(({ mean }) => mean < 0)) {
      const guesses: (Guess | null)[] = [];
      for (const [index, missed] of next.entries()) {
        guesses.push(missed.mean < 0 ? await roughly(curves[index], { kept: last[index], missed }) : null);
      }
      return guesses;
    }
    last = next;
  }
  return nothing;
}

async function marginsAt(curves: readonly MarginCurve[], factor: number): Promise<MarginAt[]> {
  const margins: MarginAt[] = [];
  for (const curve of curves) margins.push(await curve.at(factor, false));
  return margins;
}

async function roughly(curve: MarginCurve, bracket: Bracket): Promise<Guess> {
  const { kept, missed } = await narrowed(curve, bracket, 'mean', false, ROUGH);
  return { status: 'found', factor: crossing(kept, missed, 'mean') };
}

/** The break-even near a guess, with all replications; without its interval. */
export async function breakEvenNear(curve: MarginCurve, guess: Guess): Promise<BreakEven> {
  const start = guess.status === 'found' ? guess.factor : guess.status === 'above' ? curve.ceiling : curve.floor;
  const bracket = await bracketAround(curve, await curve.at(start, true), 'mean', FIRST_STEP);
  if (typeof bracket === 'string') return { status: bracket, factor: null, low: null, high: null };
  const { kept, missed } = await narrowed(curve, bracket, 'mean', true, STRAIGHT);
  return { status: 'found', factor: crossing(kept, missed, 'mean'), low: null, high: null };
}

/** The same break-even with its interval, which takes some more volumes. */
export async function withInterval(curve: MarginCurve, breakEven: BreakEven): Promise<BreakEven> {
  const { status, factor } = breakEven;
  if (status === 'unknown') return breakEven;
  if (status === 'above') return { ...breakEven, low: await endOf(curve, curve.ceiling, 'low') };
  if (status === 'below') return { ...breakEven, high: await endOf(curve, curve.floor, 'high') };
  if (factor === null || (await curve.at(factor, true)).low === null) return breakEven;
  return { ...breakEven, low: await endOf(curve, factor, 'low'), high: await endOf(curve, factor, 'high') };
}

/**
 * An end of the interval of a break-even: the greatest factor up to it at which the target is surely kept, or the least from it on at
 * which it is surely missed.
 *
 * @returns null: there is none between the floor and the ceiling
 */
async function endOf(curve: MarginCurve, breakEven: number, end: 'low' | 'high'): Promise<number | null> {
  const start = await curve.at(breakEven, true);
  const value = valueAt(start, end);
  if (end === 'low' && value >= 0 && start.factor >= curve.ceiling) return curve.ceiling;
  if (end === 'high' && value < 0 && start.factor <= curve.floor) return curve.floor;
  const bracket = await bracketAround(curve, start, end, stepTo(curve, start, end));
  if (typeof bracket === 'string') return null;
  const { kept, missed } = await narrowed(curve, bracket, end, true, STRAIGHT_AT_END);
  return crossing(kept, missed, end);
}

/** How far away the end is to be expected, by the slope of the mean between the volumes next to the break-even, and a little beyond. */
function stepTo(curve: MarginCurve, start: MarginAt, end: End): number {
  const known = curve.known();
  const below = known.findLast(({ factor }) => factor < start.factor);
  const above = known.find(({ factor }) => factor > start.factor);
  if (below === undefined || above === undefined) return FIRST_STEP;
  const slope = (below.mean - above.mean) / (above.factor - below.factor);
  const step = (1.15 * Math.abs(valueAt(start, end))) / slope / start.factor;
  return Number.isFinite(step) && step > 0 ? Math.min(Math.max(step, 0.005), 0.3) : FIRST_STEP;
}

/** Steps away from a factor until the curve has another sign; each is twice as long as the one before. */
async function bracketAround(curve: MarginCurve, start: MarginAt, end: End, firstStep: number): Promise<Bracket | 'above' | 'below'> {
  const up = valueAt(start, end) >= 0;
  let last = start;
  let step = firstStep;
  while (true) {
    if (up && last.factor >= curve.ceiling) return 'above';
    if (!up && last.factor <= curve.floor) return 'below';
    const wanted = Math.min(Math.max(last.factor * (up ? 1 + step : 1 / (1 + step)), curve.floor), curve.ceiling);
    // What is on the way and has been simulated already costs nothing.
    const { factor } = last;
    const known = up
      ? curve.known().find((point) => point.factor > factor && point.factor < wanted)
      : curve.known().findLast((point) => point.factor < factor && point.factor > wanted);
    if (known === undefined) step *= 2;
    const next = known ?? (await curve.at(wanted, true));
    if (valueAt(next, end) >= 0 !== up) return up ? { kept: last, missed: next } : { kept: next, missed: last };
    last = next;
  }
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
    if (valueAt(next, end) >= 0) kept = next;
    else missed = next;
  }
  return { kept, missed };
}

/** The nearest volumes within a bracket that have been simulated already. */
function tightest(known: readonly MarginAt[], bracket: Bracket, end: End): Bracket {
  let { kept, missed } = bracket;
  for (const point of known) {
    if (point.factor <= kept.factor || point.factor >= missed.factor) continue;
    if (valueAt(point, end) >= 0) kept = point;
    else missed = point;
  }
  return { kept, missed };
}

/** Where the straight line between two volumes is 0. */
function crossing(kept: MarginAt, missed: MarginAt, end: End): number {
  const [above, below] = [valueAt(kept, end), valueAt(missed, end)];
  const share = Number.isFinite(above) && Number.isFinite(below) ? above / (above - below) : 0.5;
  return kept.factor + share * (missed.factor - kept.factor);
}

/** Where nothing is known of the certainty the mean stands for its interval. */
function valueAt(margin: Margin, end: End): number {
  return margin[end] ?? margin.mean;
}
