import type { Scenario } from '../../../scenario/scenario.js';
import type { Mend, Mended } from '../capacity.js';
import type { Condition } from '../condition.js';
import { marginOf, standingOf } from '../estimates.js';
import type { CapacityTrials, TrialSetting } from '../trials.js';
import { type VolumeOptions, VolumeTrials } from '../volume-trials.js';
import type { Candidate } from './candidates.js';
import { chargesOf, takenBy } from './charges.js';
import { brokenBy, effectsOf, isSettled, longerWaits, togetherOf } from './effects.js';
import { firstToBreak } from './first-to-break.js';

/** What is to be mended, where, and by which means. */
export interface Situation {
  /** Every promise, in the order of `Capacity.targets`. */
  readonly conditions: readonly Condition[];
  /** Texts of those to mend. */
  readonly broken: readonly string[];
  /** All volumes without any mend. */
  readonly volumes: VolumeTrials;
  /** The volume at which mends are tried, and the trials there without any. */
  readonly factor: number;
  readonly trials: CapacityTrials;
  /** Of each condition how fast its margin falls as volumes grow: for each 1 of the factor. */
  readonly slopes: readonly number[];
  readonly scenarioAt: (factor: number) => Scenario;
  readonly options: VolumeOptions;
  readonly setting: TrialSetting;
}

/** Some mends in place. */
export interface Attempt extends Pick<Mended, 'effects' | 'together' | 'longer' | 'charges'> {
  readonly volumes: VolumeTrials;
  readonly trials: CapacityTrials;
}

export interface TriedMend {
  readonly candidate: Candidate;
  readonly attempt: Attempt;
  readonly mend: Mend;
}

/** For each promise, mends of which it is looked for where the first promise breaks with them. */
const FOLLOWED = 6;

/** Simulates the volume with some changes of the scenario. */
export async function attempt(change: (scenario: Scenario) => Scenario, situation: Situation): Promise<Attempt> {
  const { factor, trials: before, conditions, scenarioAt, options, setting } = situation;
  const volumes = new VolumeTrials((each) => change(scenarioAt(each)), options, setting);
  const trials = await volumes.at(factor);
  return {
    volumes,
    trials,
    effects: effectsOf(before, trials, conditions, options.confidence),
    together: togetherOf(trials, conditions, options.confidence),
    longer: longerWaits(before, trials, options.confidence),
    charges: chargesOf(before, trials, options.confidence),
  };
}

/** Where the first promise breaks with some mends in place. */
export function breaksAt(
  { volumes, trials, effects }: Attempt,
  { conditions, slopes, factor, options }: Situation,
): ReturnType<typeof firstToBreak> {
  const expected = conditions.flatMap((condition, index) => {
    if (effects[index].grade === null) return [];
    const margin = marginOf(trials, condition, options.confidence).mean;
    const further = slopes[index] > 0 ? margin / slopes[index] : Math.sign(margin) * factor;
    return [{ condition, factor: Math.min(Math.max(factor + further, factor / 2), 2 * factor) }];
  });
  return firstToBreak(expected, volumes, options.confidence);
}

/** Whether all costs are known, so that mends are ranked by money. */
export function isPriced(candidates: readonly Candidate[]): boolean {
  return candidates.every(({ step: { hours, cost } }) => hours === 0 || cost !== null);
}

/** Tries every candidate on the same customers, and ranks them. */
export async function tryMends(candidates: readonly Candidate[], situation: Situation): Promise<readonly TriedMend[]> {
  const { conditions, broken, trials, options } = situation;
  const before = conditions.map((condition) => standingOf(trials, condition, options.confidence));
  const priced = isPriced(candidates);
  const tried: TriedMend[] = [];
  for (const candidate of candidates) {
    const { step, target } = candidate;
    const made = await attempt((scenario) => candidate.change(scenario, 1), situation);
    const own = made.effects.find((effect) => effect.target === target);
    const gain = own?.gain ?? null;
    const enough = own?.verdict === 'better' && conditions.every((condition, index) => isSettled(made.effects[index], condition));
    const paid = takenBy({ ...step, charges: made.charges }, priced);
    const gainPerCost = gain === null || gain.mean <= 0 || paid <= 0 ? null : Number((gain.mean / paid).toPrecision(10));
    const breaks = brokenBy(made.effects, before).filter((text) => text !== target);
    const { effects, together, longer, charges } = made;
    const mend = { target, ...step, gainPerCost, breaks, enough, effects, together, longer, charges, breaksAt: null };
    tried.push({ candidate, attempt: made, mend });
  }
  tried.sort((a, b) => broken.indexOf(a.mend.target) - broken.indexOf(b.mend.target) || compareMends(a.mend, b.mend, priced));
  const followed: TriedMend[] = [];
  for (const one of tried) {
    const place = followed.filter(({ mend }) => mend.target === one.mend.target).length;
    const follow = place < FOLLOWED && effectOn(one.mend)?.verdict === 'better';
    followed.push(follow ? { ...one, mend: { ...one.mend, breaksAt: await breaksAt(one.attempt, situation) } } : one);
  }
  return followed;
}

/** What a mend does to the promise that it is for. */
function effectOn({ effects, target }: Mend): Mend['effects'][number] | undefined {
  return effects.find((effect) => effect.target === target);
}

/** Shown before not shown; harmless before those that break another promise; then what takes nothing, then the most for its cost. */
function compareMends(a: Mend, b: Mend, priced: boolean): number {
  const [one, other] = [effectOn(a), effectOn(b)];
  return (
    Number(other?.verdict === 'better') - Number(one?.verdict === 'better') ||
    Number(a.breaks.length > 0) - Number(b.breaks.length > 0) ||
    Number(takenBy(a, priced) > 0) - Number(takenBy(b, priced) > 0) ||
    (b.gainPerCost ?? 0) - (a.gainPerCost ?? 0) ||
    (other?.gain?.mean ?? 0) - (one?.gain?.mean ?? 0)
  );
}
