/*
 * What is legal and probably wrong, as data: the words for it are elsewhere, a file for each language. Numbers are in the units of the
 * scenario (milliseconds, shares from 0 to 1) unless their name says otherwise; moments are ISO texts on the calendar's clocks.
 */

/** Of each kind of doubt what has to be told. */
interface Doubts {
  /** @property all none of the types that agents serve has one */
  readonly noServiceLevel: { readonly types: readonly string[]; readonly all: boolean };
  readonly nobodyComes: { readonly type: string };
  readonly comesWhileClosed: { readonly types: readonly { readonly name: string; readonly share: number; readonly contacts: number }[] };
  /** @property steps where they do not; empty: nowhere */
  readonly neverGivesUp: { readonly types: readonly { readonly name: string; readonly steps: readonly string[] }[] };
  readonly outsideCalendar: { readonly rows: number };
  readonly lostStep: { readonly step: string };
  /** `place: new`, where it changes nothing. */
  readonly idlePlace: { readonly step: string; readonly patience: boolean };
  readonly oddMean: { readonly of: 'time' | 'wrapUp' | 'patience'; readonly mean: number };
  readonly littleLeftOver: { readonly share: number };
  readonly noShrinkage: { readonly teams: readonly string[] };
  /** @property meant a skill that is wanted, if one is spelt nearly so */
  readonly idleTeam: { readonly team: string; readonly skills: readonly string[]; readonly meant: string | null };
  readonly idleSkills: { readonly skills: readonly string[]; readonly meant: string | null };
  readonly rankDefeatsPriority: { readonly team: string; readonly before: RankedLine; readonly later: RankedLine };
  /** A group of people whose share is too small for even one of the most people of the team. */
  readonly emptyGroup: { readonly team: string; readonly group: string; readonly share: number; readonly people: number };
  /** Every group of the team is faster than the times are written for. */
  readonly allFaster: { readonly team: string };
  /** A factor on what ends unresolved of people who come to nothing that may. @property skills that it would act on */
  readonly idleUnresolved: { readonly skills: readonly string[] };
  /** Overtime that costs less than the hours on the roster. */
  readonly cheapOvertime: { readonly team: string; readonly overtimePerHour: number; readonly costPerHour: number };
  /** Overtime has a price, and nothing else of the team. */
  readonly onlyOvertime: { readonly team: string };
  /** Several callers in one person's hands. */
  readonly callersTogether: { readonly channel: string; readonly count: number };
  /** With `count` in hand a person finishes no more in an hour than with one less. @property factors with one less, and with so many */
  readonly slowedTooMuch: {
    readonly channel: string;
    readonly count: number;
    readonly factors: readonly [number, number];
    readonly fewer: boolean;
  };
  /** A factor that is less than the one before. @property count in hand, at the second of the two */
  readonly slowdownFalls: { readonly channel: string; readonly count: number; readonly factors: readonly [number, number] };
  /** The factor with one contact in hand is not 1. */
  readonly slowedAlone: { readonly channel: string; readonly factor: number; readonly meant: readonly number[] };
  /** A person of the team may have one of each in hand, and the first takes no longer for it. */
  readonly costsNothing: { readonly team: string; readonly channel: string; readonly beside: string };
  readonly outsideHours: { readonly outsideHours: number; readonly allHours: number; readonly types: readonly string[] };
  readonly idleBot: { readonly bot: string };
  readonly neverServed: { readonly line: string };
  readonly notServed: { readonly line: string; readonly intervals: number; readonly from: string; readonly to: string };
  readonly tooFewPeople: {
    readonly lines: readonly string[];
    readonly teams: readonly string[];
    /** The worst interval, and how many are like it. */
    readonly from: string;
    readonly to: string;
    readonly intervals: number;
    /** Erlangs brought, and people on duty. */
    readonly work: number;
    readonly people: number;
    /** Whether some never give up. */
    readonly endless: boolean;
  };
  /** Deferred work of a whole calendar that is more than all who may take it can do in it. @property work and people in milliseconds */
  readonly neverDone: {
    readonly lines: readonly string[];
    readonly teams: readonly string[];
    readonly work: number;
    readonly people: number;
  };
  readonly namelessRow: { readonly of: 'contact' | 'team' };
  readonly strangeRows: { readonly of: 'contact' | 'team'; readonly name: string; readonly meant: string | null };
  readonly oddHandlingTime: { readonly seconds: number };
  /** Mean handling times of a file, and of the journey that they stand for. */
  readonly handlingTimesOff: { readonly mean: number; readonly journey: number };
  readonly noHandlingTime: { readonly rows: number };
  /** Patience that seems to be the wait of those who were answered. */
  readonly patienceIsWait: { readonly rows: number };
  readonly longRow: { readonly type: string; readonly length: number };
  /** Before `from` or, where that is null, from `to` on. */
  readonly noVolumes: { readonly type: string; readonly from: string | null; readonly to: string | null };
  /** Days without a row in a file of totals of days. @property first a date */
  readonly daysWithoutVolume: { readonly type: string; readonly count: number; readonly first: string };
  /** Totals of days, weeks or months that have no time at which contacts could come. @property first the first date of the first one */
  readonly closedThroughout: {
    readonly type: string;
    readonly of: 'day' | 'week' | 'month';
    readonly count: number;
    readonly first: string;
  };
  /** The last row of a team, which holds far longer than the others. */
  readonly lastRowHolds: { readonly team: string; readonly agents: number; readonly length: number; readonly daily: boolean };
  /** An entry of a list with dates between which the calendar has no day for it. @property dates as written, with their keys */
  readonly entryNever: { readonly dates: readonly string[] };
  /** An entry of a list whose times all belong to entries before it. */
  readonly entryCovered: object;
  /** More people are taken away from a roster than are on it, so often: the first time `away` of `there`. */
  readonly tooManyAway: {
    readonly team: string;
    readonly from: string;
    readonly to: string;
    readonly there: number;
    readonly away: number;
    readonly times: number;
  };
  /** A column that is not read and seems to be one of ours. */
  readonly unreadColumn: { readonly heading: string; readonly meant: 'aht_s' | 'time_s' | 'patience_s' | 'unpaid' };
  /** A number whose point may stand between thousands. */
  readonly dottedThousands: { readonly number: string };
  /** A shift that starts at a time of day that comes twice on a date. */
  readonly startTwice: { readonly clock: string; readonly date: string; readonly timezone: string };
  /** As written, without an offset. */
  readonly hourTwice: { readonly moment: string; readonly timezone: string };
  /** @property meant the zone with summer time that is probably meant; null: nobody can tell */
  readonly zoneWithoutSummer: { readonly timezone: string; readonly meant: string | null };
}

interface RankedLine {
  readonly skill: string;
  readonly rank: number;
  readonly priority: number;
}

type DoubtKind = keyof Doubts;

export type Doubt<Kind extends DoubtKind = DoubtKind> = {
  readonly [One in Kind]: { readonly kind: One } & Doubts[One];
}[Kind];

/** The words of one language: a sentence for each kind, without a full stop. */
export type DoubtWords = { readonly [Kind in DoubtKind]: (doubt: Doubts[Kind]) => string };

export function worded<Kind extends DoubtKind>(doubt: Doubt<Kind>, words: DoubtWords): string {
  const kind: Kind = doubt.kind;
  return words[kind](doubt);
}
