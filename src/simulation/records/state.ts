/**
 * The records that the simulation works with, one for each noun. What the center writes of it (rules.ts) comes first in each; what is
 * here belongs to the run and begins anew with each replication. They are records of numbers in the memory of the program (no object
 * is ever made for a contact), and refer to each other by address. Times are milliseconds since the first moment of the calendar.
 */
import { Event } from '../../engine/event';
import { Ints } from '../../engine/memory';
import { Backlog, Deferred } from './backlog';
import { PLAIN } from './plain';
import { BotRules, CellRules, ChannelRules, GroupRules, LineRules, QueueRules, StepRules, TeamRules, TypeRules } from './rules';
import { Shift } from './shift';
import { Source } from './source';
import { Doing, Past, Phase, Where } from './states';

@unmanaged
export class Channel extends ChannelRules {
  index: i32;
  /** Contacts inside, for the trunks. */
  inside: i32;
}

@unmanaged
export class Bot extends BotRules {
  /** In progress. */
  sessions: i32;
  /** Its rows in the counts. */
  rows: usize;
}

@unmanaged
export class Queue extends QueueRules {
  /** In the order of the moments from which their waits count. */
  head: Contact | null;
  tail: Contact | null;
  /** Of the tree, where the queue is sorted. */
  root: Contact | null;
}

@unmanaged
export class Line extends LineRules {
  index: i32;
  /** Contacts that wait, and those in agents' hands. */
  waiting: i32;
  inHand: i32;
  /** Closed with contacts waiting that are still to be served. */
  servingOut: bool;
  /** Its rows in the counts. */
  rows: usize;
}

/** A contact in a person's hands. As an event: the end of its phase. */
@unmanaged
export class Handling extends Event {
  person: Person;
  /** The person's next one. */
  next: Handling | null;
  phase: Phase;
  /** In talk; and the line that it came from, until the wrap-up has ended. */
  contact: Contact;
  line: Line;
  /** When the phase began. */
  began: f64;
  /** null: of plain centers. */
  work: Work;
}

/** How a handling goes on beside others in the same hands (people/pace.ts). Plain centers have none. */
@unmanaged
export class Work {
  /** Of the contact. */
  channel: Channel;
  /** What is left to do of the phase, in the time that it takes with nothing else in hand, as of `pacedSince`; the factor on it since then. */
  left: f64;
  pace: f64;
  pacedSince: f64;
  /** Of a wrap-up: where its contact is counted, which has gone on (its type, its interval of arrival), when it was to end by the pace at
   * its beginning, and its place in the trace. */
  type: ContactType;
  cohort: i32;
  row: i32;
  expectedEnd: f64;
}

/** What a person has in hand, where that may be several contacts (people/rooms.ts). Plain centers have none. */
@unmanaged
export class Hands {
  /** The list of those with room that the person is in; null: in none. */
  room: Room | null;
  /** Places that are taken; where no channels are blended all of it is of one. */
  taken: i32;
  channel: Channel | null;
  /** In the present interval: the time of each contact in hand, and the time by the share of the places that were taken. */
  inHandNow: f64;
  takenNow: f64;
  /** How many contacts have been set aside; and of those in hand how many can be, and the places that they take. */
  aside: i32;
  yielding: i32;
  yieldingPlaces: i32;
  /** When the last of these was taken up, and the neighbours by that in the team's list (people/yielding.ts). */
  yieldingSince: f64;
  yieldsBefore: Person | null;
  yieldsAfter: Person | null;
}

/** Those of a team who are idle, or who have so many of their places taken and others free; who has been idle for longest is first. */
@unmanaged
export class Room {
  head: Person | null;
  tail: Person | null;
  count: i32;
}

/** A place in a team. */
@unmanaged
export class Person {
  team: Team;
  doing: Doing;
  /** As many as the person may have in hand together, and how many there are of those in hand. */
  handlings: Handling;
  inHand: i32;
  /** Neighbours in the list of idle people, or in that of those with room. */
  idleBefore: Person | null;
  idleAfter: Person | null;
  /** Since its last contact ended, or its duty began. */
  idleSince: f64;
  /** Begin of the busy and duty time that is not yet in the sums below. */
  busySince: f64;
  dutySince: f64;
  /** Busy and duty time in the present interval, and in the run up to it. */
  busyNow: f64;
  dutyNow: f64;
  busyBefore: f64;
  dutyBefore: f64;
  /** When the person came on duty, for the trace. */
  came: f64;
  /** Where not only plain centers are: what it has in hand, and of which group of its team it is (null: the team has none). */
  hands: Hands;
  group: Group | null;
  /** null: of teams without shifts. */
  shift: Shift;
}

@unmanaged
export class Group extends GroupRules {
  /** Its rows in the counts. */
  rows: usize;
}

@unmanaged
export class Team extends TeamRules {
  index: i32;
  /** People who should be on duty by the plan. */
  level: i32;
  /** People kept on duty beyond the plan, until closed lines are served out: never fewer than this. */
  held: i32;
  /** People here, those included who only finish what they have in hand. */
  present: i32;
  /** Of shifts: those here who take up nothing more, and those kept beyond their stretch of work until lines are served out. */
  leaving: i32;
  kept: i32;
  /** Of shifts: whether more were here than should be, when it was last looked whether somebody has to step out; and who has stepped out. */
  crowded: bool;
  elsewhere: Room;
  busy: i32;
  /** Agent steps finished in the present interval, and how long they were in hand. */
  handled: i32;
  handlingTime: f64;
  /** Busy people beyond `level`, and since when. */
  excess: i32;
  excessSince: f64;
  /** Its idle people. */
  idle: Room;
  /** Its people who have something in hand and room for more: `Room`s by channel and places taken (people/rooms.ts). */
  rooms: usize;
  roomsBefore: Ints;
  /** Of its people who have deferred work in hand that can be set aside the one who took some up last. */
  lastYielding: Person | null;
  /** Its people from the first to before the end; a person of a lower place has a lower address. */
  people: usize;
  peopleEnd: usize;
  /** Its rows in the counts. */
  rows: usize;
}

@unmanaged
export class Cell extends CellRules {
  /** Its rows in the counts. */
  rows: usize;
}

@unmanaged
export class Step extends StepRules {
  /** The rows of its cell in the counts, of agent steps. */
  cellRows: usize;
}

@unmanaged
export class ContactType extends TypeRules {
  index: i32;
  open: bool;
  /** When it opened last, and how long it was open before that. */
  openedAt: f64;
  openBefore: f64;
  source: Source;
  /** null: of plain centers. */
  backlog: Backlog;
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
  /** Agent steps finished, and further agent steps entered after an answer. */
  handled: i32;
  transfers: i32;
  /** Of the last answer. */
  lastLine: Line | null;
  lastTeam: Team | null;
  /** Neighbours in the queue; and in its tree, with the earliest moment of joining of all below, itself included. */
  ahead: Contact | null;
  behind: Contact | null;
  above: Contact | null;
  left: Contact | null;
  right: Contact | null;
  earliest: f64;
  /** Whether it is in the event list while it waits. */
  timed: bool;
  /** Number in the replication, from 1, for the trace. */
  number: i32;
  arrived: f64;
  /** Entered the present place: joined the line, started the session. */
  since: f64;
  /** From which its wait counts in the order of the line: it joined this one, or another one from which it was sent on. */
  waitingSince: f64;
  /** In lines before the first answer, the present line left out. */
  waited: f64;
  /** That agents spent on finished steps. */
  handleTime: f64;
  /** End of patience while it waits. */
  giveUpAt: f64;
  /** What the customer has brought along (see Customer); all but `firstTime` only where arrivals are `special`. */
  firstTime: f64;
  timeFactor: f64;
  ownPatience: f64;
  ownTime: f64;
  /** Where not only plain centers are: the channel by which it is here, on the clock of its promise the time of its arrival, and the time
   * from then to the reply (-1: none yet). */
  channel: Channel;
  promisedFrom: f64;
  repliedAfter: f64;

  /** As deferred work; not in plain centers. */
  @inline get deferred(): Deferred {
    return changetype<Deferred>(changetype<usize>(this) + offsetof<Contact>());
  }

  /** Visits so far of each step, of cyclic types: they follow the record. */
  @inline get visits(): Ints {
    return changetype<Ints>(changetype<usize>(this) + offsetof<Contact>() + (PLAIN ? 0 : offsetof<Deferred>()));
  }
}
