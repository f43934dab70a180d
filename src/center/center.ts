import type { Samplers } from '../random/distribution.js';
import type { Scenario } from '../scenario/scenario.js';

export { End, StepKind } from '../simulation/kinds.js';

/**
 * A scenario made ready to run: names have become indices, shares cumulative tables, all of it typed arrays that the compiled
 * simulation is given (load-center.ts). Built once (build.ts), never changed.
 */
export interface Center {
  readonly scenario: Scenario;
  readonly samplers: Samplers;
  readonly calendar: CalendarTable;
  readonly channels: ChannelTable;
  readonly types: TypeTable;
  /** Records of all steps of all contact types, a type's steps one after another. */
  readonly steps: Int32Array;
  readonly exits: ExitTable;
  /** Wait after which the step's overflow rule acts, by number of the step; Infinity: never. */
  readonly overflowAfter: Float64Array;
  readonly lines: LineTable;
  readonly teams: TeamTable;
  /** Sessions at one time for each bot; Infinity: unlimited. */
  readonly botSessions: Float64Array;
  readonly cells: number;
  readonly tiers: number;
  /** Whether any journey has a pause: then contacts may come back after the calendar, and the last days' duty repeats for them. */
  readonly pauses: boolean;
}

export interface CalendarTable {
  readonly warmUp: number;
  readonly end: number;
  readonly intervals: number;
  /** Ends of the intervals, ascending. */
  readonly intervalEnd: Float64Array;
  readonly disconnects: boolean;
  /** Where the days that repeat after the calendar begin: 7 days before its end, or at 0. */
  readonly repeatFrom: number;
}

export interface ChannelTable {
  /** Contacts inside at one time; Infinity: no bound. */
  readonly trunks: Float64Array;
  readonly random: Uint8Array;
}

export interface TypeTable {
  readonly count: number;
  readonly channel: Int32Array;
  /** Handle of the step at which a contact begins. */
  readonly firstStep: Int32Array;
  /** The type's steps are those from the handle `firstOfSteps[i]` on, `steps[i]` of them. */
  readonly firstOfSteps: Int32Array;
  readonly steps: Int32Array;
  readonly balk: Float64Array;
  /** -1 where the type has no service level: no wait is within it. */
  readonly within: Float64Array;
  readonly shortAbandon: Float64Array;
  /** Whether a contact can come to a step twice: then visits are counted. */
  readonly cyclic: Uint8Array;
  /** Most steps of a cyclic type: the width of the table of visits. */
  readonly mostSteps: number;
  /** Whether arrivals carry their own times or factors (a volume file with `aht_s`, a log). */
  readonly special: Uint8Array;
}

/** What is known of a step: offsets from its handle in `Center.steps`. */
export const enum Step {
  kind,
  /** The number of the step within its type. */
  local,
  /** Key of the step's name, for draws. */
  name,
  /** Bot or line. */
  target,
  /** Samplers; -1: none (no wrap-up, no end of patience). */
  time,
  wrapUp,
  patience,
  /** Queue within the line (see LineTable) in which the step's contacts wait; -1: not an agent step. */
  queue,
  cell,
  /** A step's handle or an End. */
  whenFull,
  whenClosed,
  overflowTo,
  /** First and last exit in the table of exits. */
  exitFirst,
  exitLast,
}

/** Numbers in a step's record: its handle is its number, over all contact types, times STEP. */
export const STEP = 16;

/** How steps end, one after another. */
export interface ExitTable {
  /** A step's handle or an End. */
  readonly to: Int32Array;
  /** Shares, cumulative within a step. */
  readonly upTo: Float64Array;
}

/**
 * Lines. A line consists of queues, one for each combination of priority and head start that comes to it, best priority first:
 * within a queue the order is that of joining.
 */
export interface LineTable {
  readonly count: number;
  readonly limit: Float64Array;
  readonly newest: Uint8Array;
  /** Queues of line i are those from `queueFirst[i]` to before `queueFirst[i + 1]`. */
  readonly queueFirst: Int32Array;
  readonly queuePriority: Float64Array;
  readonly queueHeadStart: Float64Array;
  /** Teams of line i, in the order in which they are tried, from `teamFirst[i]`; those of equal `teamGroup` are tried together. */
  readonly teamFirst: Int32Array;
  readonly team: Int32Array;
  readonly teamGroup: Int32Array;
  readonly teamAfter: Float64Array;
  /** The distinct positive values of `after`, ascending, of line i from `afterFirst[i]`. */
  readonly afterFirst: Int32Array;
  readonly after: Float64Array;
  /** [from line][to line]: going there is an escalation. */
  readonly escalates: Uint8Array;
}

export interface TeamTable {
  readonly count: number;
  /** Places (people) of team i are those from `placeFirst[i]` to before `placeFirst[i + 1]`, numbered across teams. */
  readonly placeFirst: Int32Array;
  readonly placeTeam: Int32Array;
  /** Lines of team i, best rank first, from `lineFirst[i]`. */
  readonly lineFirst: Int32Array;
  readonly line: Int32Array;
  readonly lineRank: Int32Array;
  readonly lineAfter: Float64Array;
  /** Factor on times, the inverse of the speed: [team][line]. */
  readonly slowness: Float64Array;
  /** Index into the tiers; -1: none. */
  readonly tier: Int32Array;
}
