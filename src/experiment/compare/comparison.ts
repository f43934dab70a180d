import type { Direction } from '../../measures/measure.js';
import type { Change } from '../../scenario/about/changes.js';
import type { Estimate } from '../../statistics/interval.js';
import type { Figure, ScenarioIdentity, Simulation } from '../result/result.js';
import type { Recommendation } from './recommendation.js';

/**
 * What a difference to the baseline shows. `better` and `worse` where a planner would have the measure go one way, `higher` and
 * `lower` where that depends on what else happens (hours on duty, say); each only where the whole interval is on one side of 0.
 */
export type Verdict = 'better' | 'worse' | 'higher' | 'lower' | 'no difference shown';

/** One measure of one thing in another scenario, beside the baseline's. In the units of measures/. */
export interface Difference {
  /** null: the measure has no value there. Each with its own interval at `confidence`, as `run` gives it. */
  readonly baseline: Figure | null;
  readonly value: Figure | null;
  /** Value less baseline, its interval from paired replications at `correctedConfidence`; null where one of the two has no value. */
  readonly difference: Figure | null;
  /** null where there is no difference to judge. */
  readonly verdict: Verdict | null;
  /**
   * How many replications more would settle it, should the difference stay what it is; null where the verdict is shown, where the
   * difference is 0, or where more than a million would be needed.
   */
  readonly moreReplications: number | null;
}

/** The measures of one thing that both scenarios have, by their camelCase names. */
export type Differences = Readonly<Record<string, Difference>>;

/** Things that both scenarios have, by name in the order of the baseline. */
export type DifferencesByName = Readonly<Record<string, Differences>>;

/** A scenario of a comparison. */
export interface ComparedScenario extends ScenarioIdentity {
  /** What tables and pages call it, different for each: its title, with the file where titles repeat, or what was changed in it. */
  readonly name: string;
}

/** A scenario beside the baseline. */
export interface OtherScenario extends ComparedScenario {
  /** What is written differently from the baseline, after `extends` and `--set`; title and `run` left out. */
  readonly changes: readonly Change[];
  /** Things that only one of the two has (`teams.night`): they are in no figure below but those of the whole and of `all`. */
  readonly onlyInBaseline: readonly string[];
  readonly onlyHere: readonly string[];
  readonly contacts: DifferencesByName;
  readonly channels: DifferencesByName;
  readonly lines: DifferencesByName;
  readonly teams: DifferencesByName;
  readonly bots: DifferencesByName;
  readonly whole: Differences;
}

/** A scenario's place when all are ordered by one measure. */
export interface Rank {
  /** As in `ComparedScenario`. */
  readonly name: string;
  readonly figure: Figure | null;
  /**
   * The measure less that of the best of the others. All these intervals hold together with the ranking's confidence; of a scenario that
   * is shown to be the best they begin at 0, of one that is shown not to be they end there. null where it has no value.
   */
  readonly toBestOther: Figure | null;
  /** Whether it may be the best: it belongs to the set that holds the best with the ranking's confidence. */
  readonly mayBeBest: boolean;
}

export interface Ranking {
  /** Full path of the measure: `contacts.all.serviceLevel`. */
  readonly measure: string;
  readonly better: 'higher' | 'lower';
  readonly confidence: number;
  /** Best first; those without a value last. */
  readonly scenarios: readonly Rank[];
}

interface ComparisonRun {
  readonly seed: number;
  /** Of every scenario. */
  readonly replications: number;
  /** With which all differences of one measure together are in their intervals, however many scenarios are compared. */
  readonly confidence: number;
  /** Of the interval of a single difference: Bonferroni's correction for the scenarios beside the baseline, and for the looks. */
  readonly correctedConfidence: number;
  /** How often the differences may have been looked at before it was decided to stop; 1 where their number was fixed. */
  readonly looks: number;
  readonly version: string;
}

/** The JSON of a comparison: plain data with keys in a fixed order, so the same inputs give the same bytes. */
export interface Comparison {
  readonly run: ComparisonRun;
  readonly baseline: ComparedScenario;
  readonly others: readonly OtherScenario[];
  /** null where the measure to rank by has no value in any scenario. */
  readonly ranking: Ranking | null;
  readonly recommendation: Recommendation;
}

/** What `compare` returns: the pure comparison, and beside it the simulations, the baseline's first, for pages and tables. */
export interface Compared {
  readonly comparison: Comparison;
  readonly simulations: readonly Simulation[];
}

/** What a difference shows: its interval must lie on one side of 0. */
export function verdictOn({ mean, low, high }: Estimate, better: Direction): Verdict {
  const shown = low !== null && high !== null && (low > 0 || high < 0);
  if (!shown) return 'no difference shown';
  if (better === 'neither') return mean > 0 ? 'higher' : 'lower';
  return mean > 0 === (better === 'higher') ? 'better' : 'worse';
}
