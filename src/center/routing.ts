import { Purpose } from '../random/key.js';
import { Step } from './center.js';
import { Fact, Time } from './contact.js';
import { drawUniform } from './draws.js';
import type { State } from './state.js';
import { Clock, Person } from './teams.js';

/**
 * Which agent for this contact: a person who is free and may take it, or -1. Teams are tried group by group; within a group (one
 * team that the line names, or all of one rank) it is the agent idle longest, or one at random, as the channel says.
 *
 * @param waited how long the contact has waited in the line, against the `after` of the teams
 */
export function agentFor(s: State, line: number, contact: number, waited: number): number {
  const { lines, types, channels } = s.center;
  const { idleHead, clocks } = s.teams;
  const end = lines.teamFirst[line + 1];
  let best = -1;
  let group = -1;
  for (let i = lines.teamFirst[line]; i < end; i++) {
    if (best >= 0 && lines.teamGroup[i] !== group) break;
    if (waited < lines.teamAfter[i]) continue;
    const person = idleHead[lines.team[i]];
    if (person < 0 || (best >= 0 && clocks[person + Clock.idleSince] >= clocks[best + Clock.idleSince])) continue;
    best = person;
    group = lines.teamGroup[i];
  }
  if (best >= 0 && channels.random[types.channel[s.contacts.facts[contact + Fact.type]]] === 1)
    return randomAgent(s, line, group, contact, waited);
  return best;
}

/** One of the idle agents of a group of teams, each with the same chance. */
function randomAgent(s: State, line: number, group: number, contact: number, waited: number): number {
  const { lines } = s.center;
  const { idleHead, people, idleCount } = s.teams;
  const mayTake = (i: number) => lines.teamGroup[i] === group && waited >= lines.teamAfter[i];
  let idle = 0;
  for (let i = lines.teamFirst[line]; i < lines.teamFirst[line + 1]; i++) if (mayTake(i)) idle += idleCount[lines.team[i]];
  let nth = Math.floor(drawUniform(s, contact, Purpose.route) * idle);
  for (let i = lines.teamFirst[line]; i < lines.teamFirst[line + 1]; i++) {
    if (!mayTake(i)) continue;
    if (nth >= idleCount[lines.team[i]]) {
      nth -= idleCount[lines.team[i]];
      continue;
    }
    let person = idleHead[lines.team[i]];
    while (nth-- > 0) person = people[person + Person.idleAfter];
    return person;
  }
  return -1;
}

/**
 * Which contact for an agent of this team: of what the team's lines put forward, the best rank, then the best priority, then the
 * longest wait, head start included. -1: none.
 */
export function contactFor(s: State, team: number): number {
  const { teams, lines } = s.center;
  const { waiting } = s.lines;
  const end = teams.lineFirst[team + 1];
  let best = -1;
  let bestRank = 0;
  let bestPriority = 0;
  let bestSince = 0;
  for (let i = teams.lineFirst[team]; i < end; i++) {
    if (best >= 0 && teams.lineRank[i] !== bestRank) break;
    const line = teams.line[i];
    if (waiting[line] === 0) continue;
    const candidate = putForward(s, line, teams.lineAfter[i]);
    if (candidate < 0) continue;
    const queue = s.center.steps[s.contacts.facts[candidate + Fact.step] + Step.queue];
    const priority = lines.queuePriority[queue];
    const since = s.contacts.times[(candidate >> 1) + Time.since] - lines.queueHeadStart[queue];
    if (best < 0 || priority < bestPriority || (priority === bestPriority && since < bestSince)) {
      best = candidate;
      bestRank = teams.lineRank[i];
      bestPriority = priority;
      bestSince = since;
    }
  }
  return best;
}

/** The contact that a line puts forward for a team that may take those who have waited `after`; -1: none. */
function putForward(s: State, line: number, after: number): number {
  const { lines } = s.center;
  const newest = lines.newest[line] === 1;
  const latest = s.now - after;
  let best = -1;
  let bestPriority = 0;
  let bestSince = 0;
  for (let queue = lines.queueFirst[line]; queue < lines.queueFirst[line + 1]; queue++) {
    const priority = lines.queuePriority[queue];
    if (best >= 0 && priority > bestPriority) break;
    const candidate = newest ? newestOf(s, queue, latest) : s.lines.head[queue];
    if (candidate < 0 || s.contacts.times[(candidate >> 1) + Time.since] > latest) continue;
    const since = s.contacts.times[(candidate >> 1) + Time.since] - lines.queueHeadStart[queue];
    if (best < 0 || (newest ? since > bestSince : since < bestSince)) {
      best = candidate;
      bestPriority = priority;
      bestSince = since;
    }
  }
  return best;
}

/** The last of a queue who joined it by that moment. */
function newestOf(s: State, queue: number, latest: number): number {
  let contact = s.lines.tail[queue];
  while (contact >= 0 && s.contacts.times[(contact >> 1) + Time.since] > latest) contact = s.contacts.facts[contact + Fact.ahead];
  return contact;
}
