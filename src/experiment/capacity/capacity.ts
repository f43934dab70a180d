import type { Grade } from '../promises/grade.js';
import type { Target } from '../promises/target.js';
import type { Figure, ScenarioIdentity } from '../result/result.js';

/**
 * The JSON of a capacity check: how much more volume until each target breaks, what breaks first, how likely the targets are to be
 * kept, and what would mend the first break. Plain data with keys in a fixed order, so the same inputs give the same bytes.
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
  /** How sure it is that the target is kept there; null where the measure has no value. */
  readonly grade: Grade | null;
  readonly breakEven: BreakEven;
  /** The line with the worst service among those that the target depends on, at the break-even; null where there is none. */
  readonly firstLine: string | null;
  /** Local start of the interval that is the first to fall below the target as volumes grow; null where none is shown to. */
  readonly firstInterval: string | null;
  /** The longest unbroken time below the target at the break-even (at the volumes as written, where these break it). */
  readonly longestMiss: Miss | null;
  /** At the volumes as written. */
  readonly chances: Chances;
}

/** Consecutive intervals in which the measure misses its target on average: how long the center takes to recover. */
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

/** The target that breaks first as all volumes grow, and what was tried to mend it. */
export interface FirstBreak {
  readonly target: Target;
  readonly breakEven: BreakEven;
  /** The volume at which the mends were tried: the break-even, or 1 where the target is missed already. */
  readonly factor: number;
  /** The measure at that volume, without any mend. */
  readonly figure: Figure | null;
  /** What the mends are ranked by: gain per money spent, or per paid hour where teams have no `costPerHour`. */
  readonly rankedBy: 'money' | 'hours';
  /** The cheapest first. */
  readonly mends: readonly Mend[];
  readonly leftOut: readonly MendLeftOut[];
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
  /** A greater share of contacts ends resolved at the bot. */
  | 'containment'
  /** A smaller share of the team's time is not available. */
  | 'shrinkage';

export interface Mend {
  readonly kind: MendKind;
  /** The line that is to be mended. */
  readonly line: string;
  /** Whose staffing, skills or shrinkage changes; null for a bot. */
  readonly team: string | null;
  readonly bot: string | null;
  /** `agentThen` and `agentThenDaily`: local start and end; null otherwise. */
  readonly from: string | null;
  readonly until: string | null;
  /** Points of containment or shrinkage (0.05), else people rostered; of `secondRank` the rank. */
  readonly amount: number;
  /**
   * Change of the measure at `FirstBreak.factor` in the sense of the target (above 0 is nearer to keeping it), from paired
   * replications; null where the measure has no value.
   */
  readonly gain: Figure | null;
  /** Whether the whole interval of the gain is above 0. */
  readonly shown: boolean;
  /** Paid hours that it takes over the period. */
  readonly hours: number;
  /** Those hours in money; null where the team has no `costPerHour`. What is not pay (training, a better bot) is in neither. */
  readonly cost: number | null;
  /** Gain for each unit of money or hour (`FirstBreak.rankedBy`); null where it takes no pay, or there is no gain to divide. */
  readonly gainPerCost: number | null;
  /** The target's break-even with the mend; null where it was not looked for. */
  readonly breakEven: BreakEven | null;
  /** Targets that hold at `FirstBreak.factor` without the mend and not with it, by their texts. */
  readonly breaks: readonly string[];
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
    /** The target depends on no line. */
    | 'noLine';
}
