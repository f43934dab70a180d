import { Doubles, recordAt, records } from '../engine/memory';
import { Contact } from './contact';
import { Team } from './team';

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

export let lines: usize = 0;
export let lineCount: i32 = 0;

export function reserveLines(count: i32): void {
  lineCount = count;
  lines = records<Line>(count);
}

@inline
export function lineAt(index: i32): Line {
  return recordAt<Line>(lines, index);
}
