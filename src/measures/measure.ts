/** What a figure counts. CSV headings end in `_s` for seconds and `_h` for hours; shares are 0 to 1. */
export type Unit =
  | 'contacts'
  | 'seconds'
  | 'hours'
  | 'share'
  | 'agents'
  | 'sessions'
  | 'money'
  | 'people'
  /** Contacts for each hour. */
  | 'perHour'
  /** A bare number. */
  | 'number';

/** Which way a planner would have it; `neither` where that depends on what else happens. */
export type Direction = 'higher' | 'lower' | 'neither';

/** The kinds of things that are measured: the first words of the paths in the result. */
export type ScopeKind = 'contacts' | 'channels' | 'lines' | 'teams' | 'groups' | 'bots' | 'whole';

export const SCOPE_KINDS: readonly ScopeKind[] = ['contacts', 'channels', 'lines', 'teams', 'groups', 'bots', 'whole'];

/** Kinds of which a scenario has several, by name. */
export const NAMED_KINDS = ['contacts', 'channels', 'lines', 'teams', 'groups', 'bots'] as const;
export type NamedKind = (typeof NAMED_KINDS)[number];

interface Described {
  /** As in JSON; columns of CSV files derive from it. */
  readonly name: string;
  /** On screens and pages. */
  readonly words: string;
  readonly unit: Unit;
  readonly better: Direction;
  /** One sentence for a planner; the reference of measures is made of it. */
  readonly definition: string;
  /** Where it is given: of intervals alone, where it has no meaning over a run; else of both. */
  readonly only?: 'intervals';
}

/** A function of the row of sums of a thing (fields.ts), which begins at `at`. */
export interface Term {
  (rows: Float64Array, at: number): number;
  /** Where it is no more than columns of the row, added up: which. Who evaluates millions of terms reads them instead of calling. */
  readonly columns?: readonly number[];
}

/**
 * Sum over replications of the numerator by that of the denominator. Where the denominator is 1 this is a mean over
 * replications; where it is 0 in every replication the measure has no value.
 */
export interface RatioMeasure extends Described {
  readonly kind: 'ratio';
  readonly numerator: Term;
  readonly denominator: Term;
  /** The ratio times this is in the measure's unit (1/1000 from milliseconds to seconds). */
  readonly scale: number;
  /** The greatest possible value; an interval is cut there, as it is at 0. */
  readonly most: number;
}

/**
 * A share of replications, or of parts of them (days, intervals), in which something holds: numerator of denominator, which are
 * counts of what is judged in one replication.
 */
export interface ChanceMeasure extends Described {
  readonly kind: 'chance';
  readonly of: 'replications' | 'parts';
  readonly numerator: Term;
  readonly denominator: Term;
}

/** A percentile of durations pooled over replications. */
export interface PercentileMeasure extends Described {
  readonly kind: 'percentile';
  readonly of: Durations;
  /** 0.5 is the median. */
  readonly share: number;
}

/** Waits of offered contacts, waits of answered ones, times from arrival to resolution. */
export type Durations = 'wait' | 'answer' | 'resolution';

export type Measure = RatioMeasure | ChanceMeasure | PercentileMeasure;

/** What a measure table says; the rest follows from it. */
interface Written extends Described {
  readonly numerator: Term;
}

/** The denominator of means. */
export const one: Term = () => 1;

/** A mean over replications. */
export function mean(written: Written & { readonly scale?: number }): RatioMeasure {
  return { kind: 'ratio', denominator: one, scale: 1, most: Number.POSITIVE_INFINITY, ...written };
}

/** A ratio of sums over replications; one whose unit is a share is at most 1. */
export function ratio(written: Written & { readonly denominator: Term; readonly scale?: number; readonly most?: number }): RatioMeasure {
  return { kind: 'ratio', scale: 1, most: written.unit === 'share' ? 1 : Number.POSITIVE_INFINITY, ...written };
}

/** A column of the table as a term. */
export function field(index: number): Term {
  return added([index]);
}

/** The sum of some columns. */
export function sumOf(...indices: number[]): Term {
  return added(indices);
}

function added(columns: readonly number[]): Term {
  const term = (rows: Float64Array, at: number) => columns.reduce((sum, index) => sum + rows[at + index], 0);
  return Object.assign(term, { columns });
}

/** From milliseconds to the unit of a measure. */
export const SECONDS = 1 / 1000;
export const HOURS = 1 / 3_600_000;
