/**
 * What the center writes before the simulation runs, one record for each noun. A noun that changes while the simulation runs has its
 * state behind its rules, in a record that extends them (state.ts); both refer to records of state, so the two files are a circle, as
 * the things are. Outside, the records are plain objects whose types are made of this file (scripts/build/seam.js): a key that the
 * simulation needs is a field here, a value in src/center/build/, and nothing in between. Times are milliseconds since the first moment
 * of the calendar.
 */
import { Count, End, First, IfAny, OrCode } from '../../engine/layout';
import { Bytes, Doubles, Ints } from '../../engine/memory';
import { Sampler } from '../../engine/sampler';
import { Assign, Change, StepKind, Until } from '../../shared/kinds';
import { SourceKind } from '../../shared/source-kind';
import { Source } from './source';
import { Bot, Cell, Channel, ContactType, Group, Line, Queue, Step, Team } from './state';

/** Where a step leads: to another one, or to an `End`. */
export type Destination = OrCode<Step>;

/** A center: a scenario made ready to run. */
@unmanaged
export class CenterRules {
  calendar: Calendar;
  /** Whether live contacts that wait at closing are sent away. */
  disconnects: bool;
  /** How many tiers teams are of. */
  tiers: i32;
  samplers: First<Sampler>;
  samplersEnd: End<Sampler>;
  channels: First<Channel>;
  channelsEnd: End<Channel>;
  channelCount: Count;
  bots: First<Bot>;
  botsEnd: End<Bot>;
  botCount: Count;
  lines: First<Line>;
  linesEnd: End<Line>;
  lineCount: Count;
  teams: First<Team>;
  teamsEnd: End<Team>;
  teamCount: Count;
  types: First<ContactType>;
  typesEnd: End<ContactType>;
  typeCount: Count;
  cells: First<Cell>;
  cellsEnd: End<Cell>;
  cellCount: Count;
}

@unmanaged
export class Calendar {
  /** How long the warm-up is, which ends where the calendar begins. */
  warmUp: f64;
  end: f64;
  /** Ends of the reporting intervals, ascending. */
  intervalEnds: Doubles;
  intervals: Count;
}

@unmanaged
export class ChannelRules {
  /** Whether the work waits and nobody gives up, whatever the opening hours. */
  deferred: bool;
  /** Whether that work is set aside for a live contact. */
  interruptible: bool;
  /** Contacts inside at one time; Infinity: unlimited. */
  trunks: f64;
  /** Which agent with room gets the next contact. */
  assign: Assign;
  /** Factor on the times of a contact by how many its agent has in hand, from one on; the last one for more. */
  slowdown: Doubles;
  slowdownCount: Count;
}

@unmanaged
export class BotRules {
  /** Sessions at one time; Infinity: unlimited. */
  limit: f64;
}

/** Those who wait in a line with one priority and head start, for one channel. */
@unmanaged
export class QueueRules {
  channel: Channel;
  priority: f64;
  headStart: f64;
  /** Whether contacts may come with a wait from another line, or are looked for in its middle (world/queue.ts). */
  sorted: bool;
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
export class LineRules {
  newest: bool;
  /** Contacts that may wait; Infinity: any number. */
  limit: f64;
  /** Best priority first. */
  queues: First<Queue>;
  queuesEnd: End<Queue>;
  /** In the order in which they are tried. */
  teams: First<LineTeam>;
  teamsEnd: End<LineTeam>;
  /** The distinct positive values of `after` of its teams, ascending. */
  afters: Doubles;
  aftersCount: Count;
  /** For each line whether going there is an escalation: 1 or 0. */
  escalates: Bytes;
}

/** A line that a team may take from. */
@unmanaged
export class TeamLine {
  line: Line;
  rank: i32;
  after: f64;
}

@unmanaged
export class TeamRules {
  /** Index into the tiers; -1: none. */
  tier: i32;
  /** The most people that are ever here; of shifts, all who ever come. */
  size: i32;
  /** Whether the plan says of each of its people when it works (people/shifts.ts), and not only how many should be here. */
  shifts: bool;
  /** Best rank first. */
  lines: First<TeamLine>;
  linesEnd: End<TeamLine>;
  /** Factor on times by line, the inverse of the speed. */
  slowness: Doubles;
  /** Factor on the share of contacts that end unresolved, by line. */
  unresolved: Doubles;
  /** Its people by how they work; none where all are alike. */
  groups: First<Group>;
  groupsEnd: End<Group>;
  /** Of which of them the person at each place is; empty where there are none. */
  groupOfPlace: Ints;
  /** Whether a person may have contacts of several channels in hand together. */
  blends: bool;
  /** By channel: how many places a person has for its contacts, and how many of them each takes. */
  places: Ints;
  takes: Ints;
}

/** People of a team who are faster or slower than others at all that they do, and resolve more or less of it. */
@unmanaged
export class GroupRules {
  /** Factor on times, beside that of the team and line. */
  slowness: f64;
  /** Factor on the share of contacts that end unresolved, beside that of the team and line. */
  unresolved: f64;
}

/** A contact type in a line, whose waits are counted by themselves. */
@unmanaged
export class CellRules {
  line: Line;
}

/** How a step may end, and up to which uniform number it does. */
@unmanaged
export class Exit {
  to: Destination;
  upTo: f64;
}

/** A step of a contact type's journey. */
@unmanaged
export class StepRules {
  kind: StepKind;
  /** The number of the step within its type. */
  local: i32;
  /** Key of the step's name, for draws. */
  name: i32;
  time: Sampler;
  wrapUp: Sampler | null;
  /** null: without end. */
  patience: Sampler | null;
  /** Whether patience and place in the line begin anew for who is sent on from another line. */
  anew: bool;
  whenFull: Destination;
  whenClosed: Destination;
  overflowTo: Destination;
  /** Infinity: never. */
  overflowAfter: f64;
  exits: First<Exit>;
  exitsEnd: End<Exit>;
  /** Of bot steps. */
  bot: IfAny<Bot>;
  /** Of agent steps; the queue is one of the line's, null of others. */
  channel: IfAny<Channel>;
  line: IfAny<Line>;
  queue: Queue | null;
  cell: IfAny<Cell>;
}

@unmanaged
export class TypeRules {
  /** Whether a contact can come to a step twice: then visits are counted. */
  cyclic: bool;
  /** Whether arrivals carry their own times or factors. */
  special: bool;
  channel: Channel;
  first: Step;
  steps: First<Step>;
  stepsEnd: End<Step>;
  stepCount: Count;
  balk: f64;
  /** -1 where the type has no service level: no wait is within it. */
  within: f64;
  /** Whether some of its work is deferred: its backlog is counted. */
  deferred: bool;
  /** What is promised within it, and whether only opening hours count. */
  until: Until;
  openClock: bool;
  shortAbandon: f64;
}

/** What is known beforehand of one replication. */
@unmanaged
export class ReplicationRules {
  traced: bool;
  plan: Plan;
  /** Of each contact type, then of each backlog that is open when the calendar begins. */
  sources: First<Source>;
  sourcesEnd: End<Source>;
}

/** Everything that is known beforehand, in the order of its keys. */
@unmanaged
export class Plan {
  entries: First<Entry>;
  entriesEnd: End<Entry>;
  entryCount: Count;
  /** After the last entry the plan goes on from this one, and each time so much later. */
  firstRepeated: i32;
  repeatLength: f64;
}

/** A change that is due at a moment. */
@unmanaged
export class Entry {
  key: i64;
  change: Change;
  /** Contact type, team, or person: its number among those of all teams. */
  index: i32;
  /** People on duty; length of a break; of a backlog the number of its source. */
  level: i32;
}

/** Where the customers of a contact type come from. */
@unmanaged
export class SourceRules {
  kind: SourceKind;
  /** The stream that the keys of customers are of (see random/key.ts). */
  streamA: i32;
  streamB: i32;
  /** Of each piece of the volume: its beginning, length, the cumulative volume at its end with all factors, the factor on times. */
  from: IfAny<Doubles>;
  pieces: Count;
  length: IfAny<Doubles>;
  upTo: IfAny<Doubles>;
  timeFactors: IfAny<Doubles>;
  /** Of recorded arrivals: moments, patience, handling time (NaN: drawn). */
  moments: IfAny<Doubles>;
  recorded: Count;
  patience: IfAny<Doubles>;
  times: IfAny<Doubles>;
}
