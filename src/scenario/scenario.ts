import type { Distribution } from '../random/distribution.js';
import type { Step } from './journey.js';
import type { Span } from './span.js';
import type { Team } from './team.js';

export type { AgentStep, Exit, Step } from './journey.js';
export type { Span } from './span.js';
export type * from './team.js';
export type { Distribution };

/**
 * The complete form of a scenario: every default filled in, every text parsed, every clock time turned into
 * milliseconds since the first moment of the calendar. Reading produces it, everything later sees nothing else.
 *
 * Units: moments and durations are integer milliseconds (moments may be negative: the warm-up runs before 0),
 * shares are 0 to 1, rates are contacts per piece of time as the field says. The object is plain data, frozen,
 * and can be sent to a worker as it is.
 */
export interface Scenario {
  readonly title: string;
  /** Printed beside money; null: not stated. */
  readonly currency: string | null;
  readonly calendar: Calendar;
  readonly channels: readonly Channel[];
  /** In the order written in the file. */
  readonly contacts: readonly ContactType[];
  /** One line for each skill that a journey step or a team names, those under `skills:` first, in the order written. */
  readonly lines: readonly Line[];
  readonly teams: readonly Team[];
  readonly bots: readonly Bot[];
  /** Day and interval factors that all contact types share. */
  readonly variability: Variability;
  readonly require: readonly Requirement[];
  readonly run: RunSettings;
}

export interface Calendar {
  readonly timezone: string;
  readonly days: readonly Day[];
  /** Reporting intervals: in order, without gaps, the first starts at 0; none crosses a day's end. */
  readonly intervals: readonly Interval[];
  /** First moment after the calendar: the end of the last interval. */
  readonly end: number;
  /** Length of the reporting interval as written (a daylight-saving day has one more or one less hour of them). */
  readonly intervalLength: number;
  readonly atClose: 'serve' | 'disconnect';
  readonly warmUp: number;
  /** Hours. */
  readonly fullTimeWeek: number;
}

export interface Day {
  /** Local date, `2026-11-09`. */
  readonly date: string;
  readonly from: number;
  readonly to: number;
}

export interface Interval {
  readonly from: number;
  readonly to: number;
  /** Index into `days`. */
  readonly day: number;
  /** Local start with the UTC offset: `2026-11-09T08:00:00+00:00`. */
  readonly start: string;
}

export interface Channel {
  readonly name: string;
  /** What people call it: its name, unless the file has other words. */
  readonly label: string;
  /** deferred: the work waits, nobody gives up. */
  readonly kind: 'live' | 'deferred';
  /** Of a deferred one: whether work in hand is set aside when a live contact waits and nobody is free. */
  readonly interruptible: boolean;
  readonly assign: 'leastLoaded' | 'mostLoaded' | 'random';
  /** Contacts that one agent holds at a time, unless the team has its own rule. */
  readonly concurrency: number;
  /** Factors on the times of a contact while its agent has 1, 2, 3 … in hand, the last one for more; at least one. */
  readonly slowdown: readonly number[];
  /** Contacts inside at one time; null: no bound. */
  readonly trunks: number | null;
}

/** Deferred work that is open when the calendar begins: how many contacts, which have come evenly over so long a time before it. */
interface Backlog {
  readonly contacts: number;
  readonly oldest: number;
}

export interface ContactType {
  readonly name: string;
  /** What people call it: its name, unless the file has other words. */
  readonly label: string;
  /** Name of the channel. */
  readonly channel: string;
  /** Whether that is a deferred one: what comes waits for the opening. */
  readonly deferred: boolean;
  readonly arrivals: Arrivals;
  /** null: never gives up. */
  readonly patience: Distribution | null;
  readonly balk: number;
  readonly serviceLevel: ServiceLevel | null;
  /** null: none. */
  readonly backlog: Backlog | null;
  readonly priority: number;
  readonly headStart: number;
  readonly hours: Hours;
  readonly steps: readonly Step[];
  /** Name of the step at which a contact begins. */
  readonly first: string;
}

/** Opening hours: the spans are sorted, disjoint and not adjacent, within [0, calendar.end). */
export interface Hours {
  readonly open: readonly Span[];
  /** Whether the hours go on at the very end of the calendar (round the clock, or a night that reaches into the day after). */
  readonly openAtEnd: boolean;
}

export type Arrivals = RateArrivals | RecordedArrivals;

export interface RateArrivals {
  readonly kind: 'rates';
  /** Expected contacts, before day and interval factors, `multiply` included; sorted, disjoint, volume > 0, within [0, calendar.end). */
  readonly pieces: readonly RatePiece[];
  readonly process: 'poisson' | 'even';
  readonly variability: Variability;
}

export interface RatePiece extends Span {
  /** Expected contacts in the piece, evenly spread over it. */
  readonly volume: number;
  /** Factor on `time` and `wrapUp` of the first agent step of those who arrive in it (from `aht_s`; else 1). */
  readonly timeFactor: number;
}

export interface RecordedArrivals {
  readonly kind: 'log';
  /** One entry a contact, sorted by `at`; NaN in `patience` or `time` where the draw stands. */
  readonly at: Float64Array;
  readonly patience: Float64Array;
  readonly time: Float64Array;
}

/** Coefficients of variation of gamma-distributed factors with mean 1; 0: none. */
export interface Variability {
  readonly day: number;
  readonly interval: number;
}

export interface ServiceLevel {
  readonly within: number;
  readonly target: number | null;
  readonly counts: 'offered' | 'answered' | 'exceptQuick' | 'quickCounts' | 'arrived';
  readonly shortAbandon: number;
  /** What becomes of who gives up in less than that: left out of every term, or counted as answered in time. */
  readonly shortAbandons: 'leftOut' | 'kept';
  /** What is promised: the answer of an agent, of deferred work the end of the first agent step, or that the matter is resolved. */
  readonly until: 'answer' | 'reply' | 'resolved';
  /** Which hours count: all, or the contact type's opening hours. */
  readonly clock: 'all' | 'open';
}

export interface Line {
  /** The skill's name. */
  readonly name: string;
  /** What people call it: its name, unless the file has other words. */
  readonly label: string;
  /** Waiting contacts at most; null: no limit. */
  readonly limit: number | null;
  readonly order: 'oldest' | 'newest';
  /** Teams in the order in which those with free agents are tried; empty: by rank, then by the channel's `assign`. */
  readonly teams: readonly string[];
}

export interface Bot {
  readonly name: string;
  /** What people call it: its name, unless the file has other words. */
  readonly label: string;
  /** Sessions at one time; null: unlimited. */
  readonly sessions: number | null;
  /** Of each session; null: not stated. */
  readonly costPerContact: number | null;
  /** Of each hour of the calendar; null: not stated. */
  readonly costPerHour: number | null;
}

/** `contacts.support.abandonmentRate <= 3%` */
export interface Requirement {
  /** As written, for messages. */
  readonly text: string;
  /** Full path of the figure in the result, or the short form that the planner wrote. */
  readonly measure: string;
  readonly relation: '<=' | '>=' | '<' | '>';
  readonly value: number;
  /** What the value is; left out: in the measure's own unit. */
  readonly unit?: WrittenUnit;
}

/** What a figure is by the unit that somebody wrote: a share from 0 to 1, or a time in milliseconds. */
export type WrittenUnit = 'share' | 'time';

export interface RunSettings {
  readonly seed: number;
  /** null: as many as are enough for what is asked. */
  readonly replications: number | null;
  /** null: no precision is asked for. */
  readonly precision: Precision | null;
}

export interface Precision {
  readonly measure: string;
  readonly halfWidth: number;
  /** What the half-width is; left out: in the measure's own unit. */
  readonly unit?: WrittenUnit;
  readonly confidence: number;
  readonly most: number;
}
