import type { Verdict } from '../compare/comparison.js';
import type { Grade } from '../promises/grade.js';
import type { Target } from '../promises/target.js';
import type { Figure, ScenarioIdentity } from '../result/result.js';

/**
 * The JSON of a capacity check: how much more volume until each target breaks, what breaks first, how likely the targets are to be
 * kept, and what would mend what breaks. Plain data with keys in a fixed order, so the same inputs give the same bytes.
 *
 * Factors are of the scenario's expected volumes (1 is as written), figures as in `Result`: seconds, shares of 1, counts.
 */
export interface Capacity {
  readonly scenario: ScenarioIdentity;
  readonly run: CapacityRun;
  /** All volumes grow together: each target, service levels in the order of contact types, then those of `require`. */
  readonly targets: readonly TargetCapacity[];
  /** Each contact type grows alone, in the order of contact types; without those that are recorded. */
  readonly alone: readonly AloneCapacity[];
  /** Contact types that are recorded and so keep their volume, by name. */
  readonly recorded: readonly string[];
  /** How likely all targets are to be kept at once, at the volumes as written. */
  readonly together: Chances;
  /** Each target over the volume, all types growing together: ascending factors. */
  readonly curve: readonly CurvePoint[];
  /** null: no target breaks up to the ceiling. */
  readonly firstBreak: FirstBreak | null;
}

interface CapacityRun {
  readonly seed: number;
  /** Of each volume that figures are given for. */
  readonly replications: number;
  readonly confidence: number;
  /** The chance with which targets are to be kept; null: they are to be kept on average. */
  readonly chance: number | null;
  /** The least and the greatest factor that were looked at. */
  readonly floor: number;
  readonly ceiling: number;
  readonly version: string;
}

/** The factor at which a target is just kept, with its confidence interval. */
export interface BreakEven {
  /**
   * `found`; `above`: still kept at the ceiling; `below`: still missed at the floor; `unknown`: the measure has no value (nobody
   * came, say).
   */
  readonly status: 'found' | 'above' | 'below' | 'unknown';
  /** null unless found. */
  readonly factor: number | null;
  /** null: not bounded between the floor and the ceiling, or not known. Where the status is `above` this is the ceiling. */
  readonly low: number | null;
  /** null: not bounded between the floor and the ceiling, or not known. Where the status is `below` this is the floor. */
  readonly high: number | null;
}

export interface TargetCapacity {
  readonly target: Target;
  /** The measure at the volumes as written. */
  readonly now: Figure | null;
  /** How sure it is that the target is kept there: on average, or with the chance wanted; null where the measure has no value. */
  readonly grade: Grade | null;
  readonly breakEven: BreakEven;
  /** The line with the worst service among those that the target depends on, at the break-even; null where there is none. */
  readonly firstLine: string | null;
  /** Local start of the interval that is the first to fall below the target as volumes grow; null where none is shown to. */
  readonly firstInterval: string | null;
  /**
   * The longest unbroken time below the target at the break-even (at the volumes as written, where these break it); null where no
   * interval is shown to miss it there.
   */
  readonly longestMiss: Miss | null;
  /** At the volumes as written. */
  readonly chances: Chances;
}

/** Consecutive intervals that are shown to miss the target, each of them: how long the center takes to recover. */
export interface Miss {
  /** The factor on the volumes. */
  readonly factor: number;
  /** Local start of the first interval, and end of the last. */
  readonly from: string;
  readonly until: string;
  readonly milliseconds: number;
}

/** How likely a target is to be kept, given how volumes and absences vary: shares of replications. */
export interface Chances {
  /** Over the whole period; null where it cannot be told of single replications. */
  readonly period: Figure | null;
  /** Of each day of the calendar; empty where the measure has no value for single days. */
  readonly days: readonly DayChance[];
}

interface DayChance {
  readonly date: string;
  /** null: nobody came on that day. */
  readonly chance: Figure | null;
}

export interface AloneCapacity {
  /** The contact type whose volume grows; all others keep theirs. */
  readonly contact: string;
  /**
   * The target that decides: that of the type itself where it is missed already, else the one that is kept now and breaks first; null
   * where there is none to break.
   */
  readonly target: Target | null;
  readonly breakEven: BreakEven;
  readonly firstLine: string | null;
  readonly firstInterval: string | null;
}

export interface CurvePoint {
  readonly factor: number;
  /** In the order of `Capacity.targets`. */
  readonly targets: readonly { readonly figure: Figure | null; readonly chance: Figure | null }[];
}

/** How a promise stands at a volume. */
export interface Standing {
  /** The text of the target. */
  readonly target: string;
  readonly figure: Figure | null;
  /** Of the period. */
  readonly chance: Figure | null;
  /** How sure it is that the target is kept: on average, or with the chance wanted; null where the measure has no value. */
  readonly grade: Grade | null;
}

/** What a change does to a promise, by paired replications. */
export interface Effect extends Standing {
  /** In the sense of the target: above 0 is nearer to keeping it; null where the measure has no value. */
  readonly gain: Figure | null;
  /** null where there is no gain to judge. */
  readonly verdict: Extract<Verdict, 'better' | 'worse' | 'no difference shown'> | null;
  /** By how much the chance of the period changes: above 0 is surer to be kept; null where single replications cannot tell. */
  readonly chanceGain: Figure | null;
}

/** The target that breaks first as all volumes grow, and what was tried to mend all that is missed or in doubt there. */
export interface FirstBreak {
  readonly target: Target;
  readonly breakEven: BreakEven;
  /** The volume at which the mends were tried: the break-even, or 1 where the target is missed already. */
  readonly factor: number;
  /** How every promise stands at that volume without any mend, in the order of `Capacity.targets`. */
  readonly standings: readonly Standing[];
  /** The chance there that all of them are kept over the period; null where single replications cannot tell. */
  readonly together: Figure | null;
  /**
   * Texts of the promises to mend: the first to break, then all that are not shown to be kept at that volume. Where nothing is missed
   * below it these are the ones whose break cannot be told from the first.
   */
  readonly broken: readonly string[];
  /** What the mends are ranked by: gain per money spent, or per paid hour where teams state no cost. */
  readonly rankedBy: 'money' | 'hours';
  /** By the promise that they are for, in the order of `broken`; for each the best first. */
  readonly mends: readonly Mend[];
  /**
   * Number of the mend that takes the least pay of those that are `enough` and take nothing but pay; null where there is none, or
   * where another one that is enough, or may be, is not shown to take more.
   */
  readonly cheapest: number | null;
  readonly leftOut: readonly MendLeftOut[];
  /** What mends all of them together; null where nothing could be tried. */
  readonly plan: MendPlan | null;
}

type MendKind =
  /** One more of a team on duty in the stretch of time around the first interval to break: one rostered, and what shrinkage takes. */
  | 'agentThen'
  /** One more on duty at that time of day, on every day. */
  | 'agentThenDaily'
  /** One more rostered whenever the team has somebody rostered. */
  | 'agentAlways'
  /** Another team takes the line after its own lines. */
  | 'secondRank'
  /** A contact type goes first in a line that it shares with others. */
  | 'priority'
  /** A greater share of contacts ends resolved at the bot. */
  | 'containment'
  /** A smaller share of the team's time is not available. */
  | 'shrinkage';

/** Something that may be done. */
export interface MendStep {
  readonly kind: MendKind;
  /** The line that is to be mended. */
  readonly line: string;
  /** Whose staffing, skills or shrinkage changes; else null. */
  readonly team: string | null;
  readonly bot: string | null;
  /** Whose priority changes; else null. */
  readonly contact: string | null;
  /** `agentThen` and `agentThenDaily`: local start and end; null otherwise. */
  readonly from: string | null;
  readonly until: string | null;
  /** Points of containment or shrinkage (0.05), else people rostered; of `secondRank` the rank, of `priority` the priority. */
  readonly amount: number;
  /** How many more are on duty; of what is no person 1. */
  readonly count: number;
  /** Paid hours that it takes over the period. */
  readonly hours: number;
  /**
   * Those hours in money, none where the team is paid by the contact alone; null where it states no cost. What is not pay (training, a
   * better bot) is in neither.
   */
  readonly cost: number | null;
}

/** What becomes of the promises with some mends in place. */
export interface Mended {
  /** On every promise, in the order of `Capacity.targets`, at `FirstBreak.factor`. */
  readonly effects: readonly Effect[];
  /** The chance that all promises are kept over the period, at that volume; null where single replications cannot tell. */
  readonly together: Figure | null;
  /** Lines in which customers are shown to wait longer with it, by a second at least, whether anything is promised there or not. */
  readonly longer: readonly LongerWait[];
  /**
   * What more is charged by the contact with it (`costPerContact` of teams and bots), over the period, by paired replications; null where
   * nothing is charged so. It is not in `cost`.
   */
  readonly charges: Figure | null;
  /** Where the first of all promises breaks with it in place; null where it was not looked for. */
  readonly breaksAt: { readonly target: string | null; readonly breakEven: BreakEven } | null;
}

/** The average wait in a line, without and with a mend. */
export interface LongerWait {
  readonly line: string;
  readonly before: Figure;
  readonly after: Figure;
}

export interface Mend extends MendStep, Mended {
  /** Text of the promise that it is for. */
  readonly target: string;
  /** Gain for each unit of money or hour (`FirstBreak.rankedBy`); null where it takes none, or there is no gain to divide. */
  readonly gainPerCost: number | null;
  /**
   * Texts of other promises that it breaks: missed with it, and kept without it or shown to become worse by it.
   */
  readonly breaks: readonly string[];
  /** Whether it brings its promise nearer beyond chance, and all promises are kept with it as surely as the replications can tell. */
  readonly enough: boolean;
}

/** Mends in combination, the way to all promises kept that was found step by step; what could be left out again is not in it. */
export interface MendPlan extends Mended {
  /** How surely all promises are kept with it: as its least sure one. `missed` or `likelyMissed`: it is the best that was reached. */
  readonly grade: Grade;
  /** Empty where nothing that was tried brings it nearer. */
  readonly steps: readonly MendStep[];
  readonly hours: number;
  /** null where a team states no cost. */
  readonly cost: number | null;
  /** Combinations that were simulated. */
  readonly tried: number;
}

/** What was not tried, and why. */
export interface MendLeftOut {
  readonly kind: MendKind;
  readonly team: string | null;
  readonly reason: /** No interval is shown to break before others. */
    | 'noIntervalShown'
    /** Every team takes the line already. */
    | 'noOtherTeam'
    /** No bot comes before the line. */
    | 'noBot'
    /** The team states no shrinkage. */
    | 'noShrinkage'
    /** Its people are on the roster by name: one more has no times. */
    | 'byName'
    /** The target depends on no line. */
    | 'noLine'
    /** There are more than can be tried. */
    | 'tooMany';
}
