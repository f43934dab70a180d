/**
 * The records that the simulation works with, one for each noun: those of the center are written once, what changes in them while a
 * replication runs begins anew with each. They are records of numbers in the memory of the program (no object is ever made for a
 * contact), and refer to each other by address. Times are milliseconds since the first moment of the calendar.
 */
import { Event } from '../engine/event-list';
import { Doubles, Ints } from '../engine/memory';
import { Sampler } from '../engine/sampler';
import { Source } from './customers';
import { StepKind } from './kinds';
import { Doing, Past, Where } from './states';

/** Those who wait in a line with one priority and head start, in the order of joining. */
@unmanaged
export class Queue {
  priority: f64;
  headStart: f64;
  head: Contact | null;
  tail: Contact | null;
}

/** A team that may take from a line; those of one group are tried together. */
@unmanaged
export class LineTeam {
  team: Team;
  group: i32;
  /** How long a contact must have waited. */
  after: f64;
}

/** A line: where contacts wait for people with a skill. */
@unmanaged
export class Line {
  index: i32;
  /** Contacts that wait, and those in agents' hands. */
  waiting: i32;
  inHand: i32;
  newest: bool;
  /** Closed with contacts waiting that are still to be served. */
  servingOut: bool;
  limit: f64;
  /** Its queues, best priority first; its teams in the order in which they are tried; from the first to before the end. */
  queues: usize;
  queuesEnd: usize;
  teams: usize;
  teamsEnd: usize;
  /** The distinct positive values of `after` of its teams, ascending. */
  afters: Doubles;
  aftersCount: i32;
  /** For each line whether going there is an escalation. */
  escalates: usize;
  /** Its rows in the counts. */
  rows: usize;
}

/** A place in a team. As an event: the end of handling or wrap-up. */
@unmanaged
export class Person extends Event {
  team: Team;
  doing: Doing;
  /** In hand, and the line of that, which stays until the wrap-up has ended. */
  contact: Contact | null;
  line: Line;
  /** Neighbours in the list of idle people. */
  idleBefore: Person | null;
  idleAfter: Person | null;
  idleSince: f64;
  /** Begin of the busy and duty time that is not yet in the sums below. */
  busySince: f64;
  dutySince: f64;
  wrapUpSince: f64;
  /** Busy and duty time in the present interval, and in the run up to it. */
  busyNow: f64;
  dutyNow: f64;
  busyBefore: f64;
  dutyBefore: f64;
  /** When the person came on duty, for the trace. */
  came: f64;
}

/** A line that a team may take from, best rank first. */
@unmanaged
export class TeamLine {
  line: Line;
  rank: i32;
  after: f64;
}

@unmanaged
export class Team {
  index: i32;
  /** People who should be on duty by the plan. */
  level: i32;
  /** People kept on duty beyond the plan, until closed lines are served out: never fewer than this. */
  held: i32;
  /** People here, those included who only finish what they have in hand. */
  present: i32;
  busy: i32;
  /** Agent steps finished in the present interval. */
  handled: i32;
  /** Busy people beyond `level`, and since when. */
  excess: i32;
  /** Index into the tiers; -1: none. */
  tier: i32;
  excessSince: f64;
  /** First and last of the idle people, longest idle first. */
  idleHead: Person | null;
  idleTail: Person | null;
  idleCount: i32;
  /** Its places from the first to before the end; a person of a lower place has a lower address. */
  people: usize;
  peopleEnd: usize;
  lines: usize;
  linesEnd: usize;
  /** Factor on times by line, the inverse of the speed. */
  slowness: Doubles;
  /** [place][day]: whether that person is missing; 0 where nobody ever is. */
  absent: usize;
  /** Its rows in the counts. */
  rows: usize;
}

@unmanaged
export class Bot {
  /** In progress. */
  sessions: i32;
  /** Sessions at one time; Infinity: unlimited. */
  limit: f64;
  /** Its rows in the counts. */
  rows: usize;
}

/** How a step may end, and up to which uniform number it does. */
@unmanaged
export class Exit {
  /** A step or an End, as in Step. */
  to: i32;
  upTo: f64;
}

/** A step of a contact type's journey. Where it leads to is the address of a step, or, below 0, an End. */
@unmanaged
export class Step {
  kind: StepKind;
  /** The number of the step within its type. */
  local: i32;
  /** Key of the step's name, for draws. */
  name: i32;
  whenFull: i32;
  whenClosed: i32;
  overflowTo: i32;
  overflowAfter: f64;
  time: Sampler;
  wrapUp: Sampler | null;
  /** null: without end. */
  patience: Sampler | null;
  firstExit: Exit;
  lastExit: Exit;
  /** Of bot steps. */
  bot: Bot;
  /** Of agent steps: the queue within the line, null of others; and the rows of the contact type in that line in the counts. */
  line: Line;
  queue: Queue | null;
  cellRows: usize;
}

@unmanaged
export class Channel {
  /** Contacts inside, for the trunks. */
  inside: i32;
  /** Whether the next contact goes to any idle agent, not to the one idle longest. */
  random: bool;
  trunks: f64;
}

@unmanaged
export class ContactType {
  index: i32;
  open: bool;
  /** Whether a contact can come to a step twice: then visits are counted. */
  cyclic: bool;
  /** Whether arrivals carry their own times or factors. */
  special: bool;
  channel: Channel;
  first: Step;
  /** All its steps, from this address to before the end. */
  steps: usize;
  stepsEnd: usize;
  stepCount: i32;
  balk: f64;
  /** -1 where the type has no service level: no wait is within it. */
  within: f64;
  shortAbandon: f64;
  source: Source;
  /** Its rows in the counts. */
  rows: usize;
}

/** A contact in the center. As an event: the end of a bot session or a pause, or what may happen while it waits. */
@unmanaged
export class Contact extends Event {
  type: ContactType;
  /** The customer's key (see random/key.ts). */
  a: i32;
  b: i32;
  /** Interval of arrival; -1: in the warm-up, which is not counted. */
  cohort: i32;
  /** Bits of Past. */
  past: Past;
  where: Where;
  /** null: it has not entered one. */
  step: Step | null;
  /** Which visit of the step this is, from 0. */
  visit: i32;
  /** Interval of entering the present place. */
  sinceInterval: i32;
  /** Who has or last had it. */
  agent: Person | null;
  /** Agent steps finished, and further agent steps entered after an answer. */
  handled: i32;
  transfers: i32;
  /** Of the last answer. */
  lastLine: Line | null;
  /** Neighbours in the queue. */
  ahead: Contact | null;
  behind: Contact | null;
  /** Whether it is in the event list while it waits. */
  timed: bool;
  /** Number in the replication, from 1, for the trace. */
  number: i32;
  arrived: f64;
  /** Entered the present place: joined the line, started the session. */
  since: f64;
  /** In lines before the first answer, the present line left out. */
  waited: f64;
  /** When the present agent took it up. */
  takenUp: f64;
  /** That agents spent on finished steps. */
  handleTime: f64;
  /** End of patience in the present line. */
  giveUpAt: f64;
  /** What the customer has brought along (see Customer); all but `firstTime` only where arrivals are `special`. */
  firstTime: f64;
  timeFactor: f64;
  ownPatience: f64;
  ownTime: f64;

  /** Visits so far of each step, of cyclic types: they follow the record. */
  @inline get visits(): Ints {
    return changetype<Ints>(changetype<usize>(this) + offsetof<Contact>());
  }
}
