/** The center that the replications are of, and the tables of its records. */
import { recordAt } from '../../engine/memory';
import { CenterRules } from '../records/rules';
import { Bot, Cell, Channel, ContactType, Group, Line, Queue, Team } from '../records/state';

export let center: CenterRules = changetype<CenterRules>(0);
export let typeCount: i32 = 0;
export let lineCount: i32 = 0;
export let teamCount: i32 = 0;
export let botCount: i32 = 0;
export let cellCount: i32 = 0;
let types: usize = 0;
let lines: usize = 0;
let teams: usize = 0;
let bots: usize = 0;
let cells: usize = 0;

/** Everything that follows is of that center. What its records are numbered by is written into them. */
export function useCenter(rules: CenterRules): void {
  center = rules;
  typeCount = rules.typeCount;
  lineCount = rules.lineCount;
  teamCount = rules.teamCount;
  botCount = rules.botCount;
  cellCount = rules.cellCount;
  types = rules.types;
  lines = rules.lines;
  teams = rules.teams;
  bots = rules.bots;
  cells = rules.cells;
  for (let index = 0; index < channelCount(); index++) recordAt<Channel>(rules.channels, index).index = index;
  for (let index = 0; index < typeCount; index++) typeAt(index).index = index;
  for (let index = 0; index < lineCount; index++) lineAt(index).index = index;
  for (let index = 0; index < teamCount; index++) teamAt(index).index = index;
}

export function typeAt(index: i32): ContactType {
  assert(index < typeCount, 'there is such a contact type');
  return recordAt<ContactType>(types, index);
}

export function lineAt(index: i32): Line {
  assert(index < lineCount, 'there is such a line');
  return recordAt<Line>(lines, index);
}

export function teamAt(index: i32): Team {
  assert(index < teamCount, 'there is such a team');
  return recordAt<Team>(teams, index);
}

export function botAt(index: i32): Bot {
  assert(index < botCount, 'there is such a bot');
  return recordAt<Bot>(bots, index);
}

export function cellAt(index: i32): Cell {
  assert(index < cellCount, 'there is such a cell');
  return recordAt<Cell>(cells, index);
}

export function channelCount(): i32 {
  return center.channelCount;
}

/** Groups of people, of all teams. */
export function groupCount(): i32 {
  let groups = 0;
  for (let index = 0; index < teamCount; index++) groups += <i32>((teamAt(index).groupsEnd - teamAt(index).groups) / offsetof<Group>());
  return groups;
}

/** People that there may be, of all teams. */
export function placesOfAll(): i32 {
  let places = 0;
  for (let index = 0; index < teamCount; index++) places += teamAt(index).size;
  return places;
}

/** Most steps of a type whose visits are counted. */
export function mostVisits(): i32 {
  let most = 0;
  for (let index = 0; index < typeCount; index++) {
    const type = typeAt(index);
    if (type.cyclic) most = max(most, type.stepCount);
  }
  return most;
}

/** Nobody is anywhere in the center yet. */
export function emptyCenter(): void {
  for (let at = center.channels; at < center.channelsEnd; at += offsetof<Channel>()) changetype<Channel>(at).inside = 0;
  for (let index = 0; index < botCount; index++) botAt(index).sessions = 0;
  for (let index = 0; index < lineCount; index++) emptyLine(lineAt(index));
  for (let index = 0; index < typeCount; index++) beginType(typeAt(index));
}

function beginType(type: ContactType): void {
  type.open = false;
  type.openedAt = 0;
  type.openBefore = 0;
}

function emptyLine(line: Line): void {
  line.waiting = 0;
  line.inHand = 0;
  line.servingOut = false;
  for (let at = line.queues; at < line.queuesEnd; at += offsetof<Queue>()) {
    const queue = changetype<Queue>(at);
    queue.head = null;
    queue.root = null;
    queue.tail = null;
  }
}
