import { Event } from '../engine/event-list';
import { Fifo } from '../engine/fifo';
import { Doubles, recordAt, records } from '../engine/memory';
import { Contact } from './contact';
import { Line } from './line';

/** What an agent is doing. */
export const enum Doing {
  offDuty,
  idle,
  handling,
  wrappingUp,
  /** Has just ended a contact and is about to take up another, to be listed as idle, or to leave. */
  between,
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

export let teams: usize = 0;
export let teamCount: i32 = 0;
export let people: usize = 0;
export let peopleEnd: usize = 0;
/** Days of the calendar, the width of `Team.absent`. */
export let dayCount: i32 = 0;
/** People who became free at this moment and have not yet looked for a contact. */
export let freed: usize = 0;

export function reserveTeams(count: i32, days: i32): void {
  teamCount = count;
  dayCount = days;
  teams = records<Team>(count);
}

/** Places for all people, numbered across teams. */
export function beginPeople(count: i32, list: usize): void {
  people = records<Person>(count);
  peopleEnd = people + <usize>count * offsetof<Person>();
  freed = list;
}

@inline
export function teamAt(index: i32): Team {
  return recordAt<Team>(teams, index);
}

@inline
export function freedPeople(): Fifo<Person> {
  return changetype<Fifo<Person>>(freed);
}

/** Whether an event is that of a person. */
@inline
export function isPerson(event: usize): bool {
  return event >= people && event < peopleEnd;
}
