import type { Scenario } from '../../scenario/scenario.js';
import type { Grade } from '../promises/grade.js';
import type { Target } from '../promises/target.js';
import type { DaysOfReplications } from '../tally/day-sums.js';
import type { DurationSection } from '../tally/durations.js';
import type { IntervalKind } from '../tally/interval-sums.js';
import type { ReplicationSums } from '../tally/replication.js';
import type { WaitProfile } from '../tally/wait-profile.js';

/**
 * A measure: mean over replications (for shares and averages the ratio of sums over replications) and its confidence interval.
 * `low` and `high` are null where nothing can be said of the certainty (a single replication).
 * In the units of measures/: seconds, hours, shares of 1, counts. Rounded to 10 significant digits.
 */
export interface Figure {
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** The measures of one thing by their camelCase names; null: the measure has no value (nobody was answered, say). */
export type Figures = Readonly<Record<string, Figure | null>>;

/** Things by name in the order of the scenario; of contact types `all` comes last. */
export type FiguresByName = Readonly<Record<string, Figures>>;

/** The JSON of a run: plain data with keys in a fixed order, so the same inputs give the same bytes. */
export interface Result {
  readonly scenario: ScenarioIdentity;
  readonly run: RunIdentity;
  readonly contacts: FiguresByName;
  readonly channels: FiguresByName;
  readonly lines: FiguresByName;
  readonly teams: FiguresByName;
  /** By team and name: `desk.newcomers`; empty where the people of every team are alike. */
  readonly groups: FiguresByName;
  readonly bots: FiguresByName;
  readonly whole: Figures;
  /** What the scenario promises: service levels that have a target, then what it requires, in the order of the file. */
  readonly promises: readonly JudgedPromise[];
}

export interface ScenarioIdentity {
  readonly title: string;
  /** As the planner named it; null where the scenario did not come from a file. */
  readonly file: string | null;
  /** Hash of the inputs in hexadecimal digits; null where there is no file. */
  readonly sha256: string | null;
  /** Every file that was read, each once: the scenario's own first, then what it extends, then the tables that it names. */
  readonly inputs: readonly InputIdentity[];
  /** What `--set` changed, as typed. */
  readonly set: readonly string[];
}

/** A file that was read. */
interface InputIdentity {
  /** As the planner named it, or as found from the file that names it. */
  readonly file: string;
  /** Hash of its bytes in hexadecimal digits: what `sha256sum` prints. */
  readonly sha256: string;
}

interface RunIdentity {
  readonly seed: number;
  readonly replications: number;
  readonly confidence: number;
  readonly version: string;
}

/** What is promised, and how it stands: plain data. */
export interface JudgedPromise {
  readonly target: Target;
  /** The measure over the period; null: it has no value. */
  readonly figure: Figure | null;
  /** How likely a period is to keep the target; null where single replications cannot tell. */
  readonly chance: Figure | null;
  /** Of a service level: the share of days that reach it; else null. */
  readonly days: Figure | null;
  /** By the interval of the figure; null where it has no value. */
  readonly grade: Grade | null;
}

export interface IntervalFigures {
  /** Local start with the UTC offset. */
  readonly start: string;
  readonly contacts: FiguresByName;
  readonly lines: FiguresByName;
  readonly teams: FiguresByName;
  readonly groups: FiguresByName;
  readonly bots: FiguresByName;
}

/**
 * The figures of each interval of the calendar, in their order. They are worked out anew each time they are looked at and kept nowhere:
 * as objects those of a year by the hour take gigabytes, as sums a small part of that. So whoever needs few of them asks for these alone.
 */
export interface IntervalTable extends Iterable<IntervalFigures> {
  readonly length: number;
  /** @param interval its number, from 0 */
  at(interval: number): IntervalFigures;
  /**
   * One thing in each interval.
   *
   * @param measures names of those that are wanted
   */
  of(kind: IntervalKind, name: string, measures: readonly string[]): Iterable<Figures>;
}

/** How a run that was to reach a precision ended. */
export interface PrecisionReached {
  /** Full path of the measure. */
  readonly measure: string;
  /** Half the width of its confidence interval at the end; null where there is none. */
  readonly halfWidth: number | null;
  readonly wanted: number;
  readonly reached: boolean;
}

/** What `simulate` returns: the pure result, and beside it what pages, tables and comparisons look up. */
export interface Simulation {
  /** Service-level definitions, targets, names and the calendar are read here. */
  readonly scenario: Scenario;
  readonly result: Result;
  /** Sums of each replication in order, for paired comparison. */
  readonly replications: readonly ReplicationSums[];
  /** Durations of consecutive replications taken together, for the same purpose. */
  readonly sections: readonly DurationSection[];
  /** null where they were not asked for. Read before the simulation goes on, if it does. */
  readonly intervals: IntervalTable | null;
  /** null: a fixed number of replications was asked for. */
  readonly precision: PrecisionReached | null;
  /** null where they were not asked for. */
  readonly waits: readonly WaitProfile[] | null;
  /** null where they were not asked for. */
  readonly days: DaysOfReplications | null;
}
