import { Assign } from '../../shared/kinds';
import { Purpose } from '../../shared/purpose';
import { PLAIN } from '../records/plain';
import { LineTeam, TeamLine } from '../records/rules';
import { Channel, Contact, Line, Person, Queue, Step, Team } from '../records/state';
import { now } from '../world/clock';
import { channelOf } from '../world/contacts';
import { drawUniform } from '../world/draws';
import { newestOf, oldestOf } from '../world/queue';
import { isOverTarget } from './presence';
import { hasRoomFor, isLeaving, roomOf } from './rooms';
import { couldMakeRoom, lastToYield } from './yielding';

/**
 * Which agent for this contact: a person who may take it and has room for it, or null. Teams are tried group by group; within a group (one
 * team that the line names, or all of one rank) it is the agent with the fewest places taken, or with the most, as the channel says, then
 * the one idle longest; or one at random.
 *
 * @param waited how long the contact has waited in the line, against the `after` of the teams
 */
export function agentFor(line: Line, contact: Contact, waited: f64): Person | null {
  const channel = channelOf(contact);
  let best: Person | null = null;
  let group = -1;
  for (let at = line.teams; at < line.teamsEnd; at += offsetof<LineTeam>()) {
    const entry = changetype<LineTeam>(at);
    if (best !== null && entry.group !== group) break;
    if (waited < entry.after) continue;
    const person = agentOf(entry.team, channel);
    if (person === null || (best !== null && !goesBefore(person, best, channel.assign))) continue;
    best = person;
    group = entry.group;
  }
  if (best !== null && channel.assign === Assign.random) return randomAgent(line, group, contact, waited);
  return best;
}

/** The agent of a team who would get the next contact of a channel. */
function agentOf(team: Team, channel: Channel): Person | null {
  if (PLAIN) return team.idle.head;
  const most = mostTaken(team, channel);
  for (let step = 0; step <= most; step++) {
    const person = roomOf(team, channel, channel.assign === Assign.mostLoaded ? most - step : step).head;
    if (person !== null) return person;
  }
  return null;
}

function goesBefore(person: Person, other: Person, assign: Assign): bool {
  if (!PLAIN && person.hands.taken !== other.hands.taken) {
    return person.hands.taken < other.hands.taken !== (assign === Assign.mostLoaded);
  }
  return person.idleSince < other.idleSince;
}

/** How many places a person may have taken and still have room for a contact of the channel. 0: only who has nothing in hand has room. */
function mostTaken(team: Team, channel: Channel): i32 {
  return PLAIN || isOverTarget(team) ? 0 : team.places[channel.index] - team.takes[channel.index];
}

/** One of those with room in a group of teams, each with the same chance: the idle ones first, then by the places taken. */
function randomAgent(line: Line, group: i32, contact: Contact, waited: f64): Person | null {
  const channel = channelOf(contact);
  let count = 0;
  for (let at = line.teams; at < line.teamsEnd; at += offsetof<LineTeam>()) {
    const entry = changetype<LineTeam>(at);
    if (mayTake(entry, group, waited)) count += countAgents(entry.team, channel);
  }
  let nth = <i32>Math.floor(drawUniform(contact, changetype<Step>(contact.step), Purpose.route) * <f64>count);
  for (let at = line.teams; at < line.teamsEnd; at += offsetof<LineTeam>()) {
    const entry = changetype<LineTeam>(at);
    if (!mayTake(entry, group, waited)) continue;
    const ofTeam = countAgents(entry.team, channel);
    if (nth < ofTeam) return nthAgent(entry.team, channel, nth);
    nth -= ofTeam;
  }
  return null;
}

function mayTake(entry: LineTeam, group: i32, waited: f64): bool {
  return entry.group === group && waited >= entry.after;
}

function countAgents(team: Team, channel: Channel): i32 {
  let count = 0;
  for (let taken = 0, most = mostTaken(team, channel); taken <= most; taken++) count += roomOf(team, channel, taken).count;
  return count;
}

/** The team has more of them than that. */
function nthAgent(team: Team, channel: Channel, nth: i32): Person | null {
  let left = nth;
  let taken = 0;
  while (left >= roomOf(team, channel, taken).count) left -= roomOf(team, channel, taken++).count;
  let person = roomOf(team, channel, taken).head;
  while (left-- > 0) person = changetype<Person>(person).idleAfter;
  return person;
}

/**
 * Which agent sets deferred work aside for this contact, for which nobody is free; null: none, or it is deferred itself. Teams are tried
 * group by group; within a group it is the one who took such work up last.
 */
export function agentToInterrupt(line: Line, contact: Contact, waited: f64): Person | null {
  const channel = channelOf(contact);
  let best: Person | null = null;
  let group = -1;
  for (let at = line.teams; at < line.teamsEnd; at += offsetof<LineTeam>()) {
    const entry = changetype<LineTeam>(at);
    if (best !== null && entry.group !== group) break;
    if (waited < entry.after || isOverTarget(entry.team)) continue;
    const person = lastToYield(entry.team, channel);
    if (person === null || (best !== null && person.hands.yieldingSince <= best.hands.yieldingSince)) continue;
    best = person;
    group = entry.group;
  }
  return best;
}

/**
 * Which contact for this agent: of what the team's lines put forward, the best rank, then the best priority, then the
 * longest wait, head start included. Live ones go before deferred work that would be set aside for them, and what has been set aside
 * goes before other deferred work. null: none.
 */
export function contactFor(person: Person): Contact | null {
  if (!PLAIN && person.inHand > 0 && (isOverTarget(person.team) || isLeaving(person))) return null;
  const best = bestFor(person, false);
  return PLAIN || !isBehindLive(person, best) ? best : liveOr(person, best);
}

/** A live contact, or else what would come next without one, unless something has been set aside. */
function liveOr(person: Person, best: Contact | null): Contact | null {
  const live = bestFor(person, true);
  return live !== null || person.hands.aside > 0 ? live : best;
}

/** Whether any live contact goes before it: it would be set aside for one, or something has been set aside that goes before it, too. */
function isBehindLive(person: Person, best: Contact | null): bool {
  return person.hands.aside > 0 || (best !== null && channelOf(best).interruptible);
}

function bestFor(person: Person, live: bool): Contact | null {
  const team = person.team;
  let best: Contact | null = null;
  let bestRank = 0;
  let bestPriority: f64 = 0;
  let bestSince: f64 = 0;
  for (let at = team.lines; at < team.linesEnd; at += offsetof<TeamLine>()) {
    const entry = changetype<TeamLine>(at);
    if (best !== null && entry.rank !== bestRank) break;
    if (entry.line.waiting === 0) continue;
    const candidate = putForward(entry.line, entry.after, person, live);
    if (candidate === null) continue;
    const queue = changetype<Queue>(changetype<Step>(candidate.step).queue);
    const since = candidate.waitingSince - queue.headStart;
    if (best === null || queue.priority < bestPriority || (queue.priority === bestPriority && since < bestSince)) {
      best = candidate;
      bestRank = entry.rank;
      bestPriority = queue.priority;
      bestSince = since;
    }
  }
  return best;
}

/** The contact that a line puts forward for a team that may take those who have waited `after`; null: none. @param live live ones alone */
function putForward(line: Line, after: f64, person: Person, live: bool): Contact | null {
  const latest = now - after;
  let best: Contact | null = null;
  let bestPriority: f64 = 0;
  let bestSince: f64 = 0;
  for (let at = line.queues; at < line.queuesEnd; at += offsetof<Queue>()) {
    const queue = changetype<Queue>(at);
    if (best !== null && queue.priority > bestPriority) break;
    if (!PLAIN && live && queue.channel.deferred) continue;
    if (!PLAIN && !hasRoomFor(person, queue.channel) && !couldMakeRoom(person, queue.channel)) continue;
    const candidate = line.newest ? newestOf(queue, latest) : oldestOf(queue, latest);
    if (candidate === null) continue;
    const since = candidate.waitingSince - queue.headStart;
    if (best === null || (line.newest ? since > bestSince : since < bestSince)) {
      best = candidate;
      bestPriority = queue.priority;
      bestSince = since;
    }
  }
  return best;
}
