import type { Direction } from '../../measures/measure.js';
import type { Change } from '../../scenario/about/changes.js';
import type { Estimate } from '../../statistics/interval.js';
import type { Grade } from '../promises/grade.js';
import type { Figure, ScenarioIdentity, Simulation } from '../result/result.js';

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
  readonly groups: DifferencesByName;
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

/** One thing by which plans are told apart, by the same intervals as the verdicts. */
export interface Choice {
  /** Full path of the measure: `whole.cost`. */
  readonly measure: string;
  /** Names of those that are left: no difference between them is shown, but for those that `nearly` tells of. */
  readonly left: readonly string[];
  /** Whether some are left that are shown to be worse, though by less than a thousandth. */
  readonly nearly: boolean;
  /** Names of those that are not left: each is shown to be worse than one that is. */
  readonly behind: readonly string[];
  /** Names of those left that are shown to be better than each that is behind; none where nobody is behind. */
  readonly ahead: readonly string[];
}

/**
 * Which plans are to be taken, by what is shown and never by means alone. Among those that keep all promises the cheapest, and of
 * plans between which no difference in cost is shown those with the better service; where nothing is promised the service comes first.
 */
export interface Recommendation {
  /** How surely the plans `among` keep all their promises: `kept` or `likelyKept`; null where none states a promise. */
  readonly grade: Grade | null;
  /** Names of the plans that come into question: those of the best grade; empty where all miss a promise. */
  readonly among: readonly string[];
  /** Names of plans that keep all promises too, but not beyond chance, where others do so beyond chance. */
  readonly unsure: readonly string[];
  /** In the order in which they were asked, each of those that the one before left. */
  readonly choices: readonly Choice[];
  /** Of those that are left at last the ones that are ahead; where none is, all of them. */
  readonly recommended: readonly string[];
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
