import { Assign } from '../../shared/kinds';
import { Purpose } from '../../shared/purpose';
import { PLAIN } from '../records/plain';
import { LineTeam, TeamLine } from '../records/rules';
import { Contact, Line, Person, Queue, Step } from '../records/state';
import { now } from '../world/clock';
import { drawUniform } from '../world/draws';
import { newestOf, oldestOf } from '../world/queue';
import { agentWithRoom } from './agent-with-room';
import { isOverTarget } from './duty';
import { hasRoomFor } from './rooms';

/**
 * Which agent for this contact: a person who is free and may take it, or null. Teams are tried group by group; within a group (one
 * team that the line names, or all of one rank) it is the agent idle longest, or one at random, as the channel says.
 *
 * @param waited how long the contact has waited in the line, against the `after` of the teams
 */
export function agentFor(line: Line, contact: Contact, waited: f64): Person | null {
  if (!PLAIN) return agentWithRoom(line, contact, waited);
  let best: Person | null = null;
  let group = -1;
  for (let at = line.teams; at < line.teamsEnd; at += offsetof<LineTeam>()) {
    const entry = changetype<LineTeam>(at);
    if (best !== null && entry.group !== group) break;
    if (waited < entry.after) continue;
    const person = entry.team.idleHead;
    if (person === null || (best !== null && person.idleSince >= best.idleSince)) continue;
    best = person;
    group = entry.group;
  }
  if (best !== null && contact.type.channel.assign === Assign.random) return randomAgent(line, group, contact, waited);
  return best;
}

/** One of the idle agents of a group of teams, each with the same chance. */
function randomAgent(line: Line, group: i32, contact: Contact, waited: f64): Person | null {
  let idle = 0;
  for (let at = line.teams; at < line.teamsEnd; at += offsetof<LineTeam>()) {
    const entry = changetype<LineTeam>(at);
    if (mayTake(entry, group, waited)) idle += entry.team.idleCount;
  }
  let nth = <i32>Math.floor(drawUniform(contact, changetype<Step>(contact.step), Purpose.route) * <f64>idle);
  for (let at = line.teams; at < line.teamsEnd; at += offsetof<LineTeam>()) {
    const entry = changetype<LineTeam>(at);
    if (!mayTake(entry, group, waited)) continue;
    if (nth >= entry.team.idleCount) {
      nth -= entry.team.idleCount;
      continue;
    }
    let person = entry.team.idleHead;
    while (nth-- > 0) person = changetype<Person>(person).idleAfter;
    return person;
  }
  return null;
}

function mayTake(entry: LineTeam, group: i32, waited: f64): bool {
  return entry.group === group && waited >= entry.after;
}

/**
 * Which contact for this agent: of what the team's lines put forward, the best rank, then the best priority, then the
 * longest wait, head start included. null: none.
 */
export function contactFor(person: Person): Contact | null {
  const team = person.team;
  if (!PLAIN && person.inHand > 0 && isOverTarget(team)) return null;
  let best: Contact | null = null;
  let bestRank = 0;
  let bestPriority: f64 = 0;
  let bestSince: f64 = 0;
  for (let at = team.lines; at < team.linesEnd; at += offsetof<TeamLine>()) {
    const entry = changetype<TeamLine>(at);
    if (best !== null && entry.rank !== bestRank) break;
    if (entry.line.waiting === 0) continue;
    const candidate = putForward(entry.line, entry.after, person);
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

/** The contact that a line puts forward for a team that may take those who have waited `after`; null: none. */
function putForward(line: Line, after: f64, person: Person): Contact | null {
  const latest = now - after;
  let best: Contact | null = null;
  let bestPriority: f64 = 0;
  let bestSince: f64 = 0;
  for (let at = line.queues; at < line.queuesEnd; at += offsetof<Queue>()) {
    const queue = changetype<Queue>(at);
    if (best !== null && queue.priority > bestPriority) break;
    if (!PLAIN && !hasRoomFor(person, queue.channel)) continue;
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
