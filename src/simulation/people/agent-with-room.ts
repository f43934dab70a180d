/** Which agent for a contact, where agents may have several in hand. Plain centers have none such (routing.ts). */
import { Assign } from '../../shared/kinds';
import { Purpose } from '../../shared/purpose';
import { LineTeam } from '../records/rules';
import { Channel, Contact, Line, Person, Room, Step, Team } from '../records/state';
import { drawUniform } from '../world/draws';
import { isOverTarget } from './duty';
import { roomOf } from './rooms';

/**
 * A person who may take the contact and has room for it, or null. Teams are tried group by group; within a group it is the agent with the
 * fewest places taken, or with the most, as the channel says, then the one idle longest; or one at random.
 *
 * @param waited how long the contact has waited in the line, against the `after` of the teams
 */
export function agentWithRoom(line: Line, contact: Contact, waited: f64): Person | null {
  const channel = changetype<Step>(contact.step).channel;
  let best: Person | null = null;
  let group = -1;
  for (let at = line.teams; at < line.teamsEnd; at += offsetof<LineTeam>()) {
    const entry = changetype<LineTeam>(at);
    if (best !== null && entry.group !== group) break;
    if (waited < entry.after) continue;
    const person = channel.assign === Assign.mostLoaded ? mostLoaded(entry.team, channel) : leastLoaded(entry.team, channel);
    if (person === null || (best !== null && !goesBefore(person, best, channel.assign))) continue;
    best = person;
    group = entry.group;
  }
  if (best !== null && channel.assign === Assign.random) return randomWithRoom(line, group, contact, waited);
  return best;
}

function goesBefore(person: Person, other: Person, assign: Assign): bool {
  if (person.hands.taken !== other.hands.taken) return person.hands.taken < other.hands.taken !== (assign === Assign.mostLoaded);
  return person.idleSince < other.idleSince;
}

function leastLoaded(team: Team, channel: Channel): Person | null {
  if (team.idleHead !== null) return team.idleHead;
  for (let taken = 1, most = mostTaken(team, channel); taken <= most; taken++) {
    const person = roomOf(team, channel, taken).head;
    if (person !== null) return person;
  }
  return null;
}

function mostLoaded(team: Team, channel: Channel): Person | null {
  for (let taken = mostTaken(team, channel); taken > 0; taken--) {
    const person = roomOf(team, channel, taken).head;
    if (person !== null) return person;
  }
  return team.idleHead;
}

/** How many places a person may have taken and still have room for a contact of the channel. 0: only who has nothing in hand has room. */
function mostTaken(team: Team, channel: Channel): i32 {
  return isOverTarget(team) ? 0 : team.places[channel.index] - team.takes[channel.index];
}

/** One of those with room in a group of teams, each with the same chance: the idle ones first, then by the places taken. */
function randomWithRoom(line: Line, group: i32, contact: Contact, waited: f64): Person | null {
  const channel = changetype<Step>(contact.step).channel;
  let count = 0;
  for (let at = line.teams; at < line.teamsEnd; at += offsetof<LineTeam>()) {
    const entry = changetype<LineTeam>(at);
    if (entry.group === group && waited >= entry.after) count += countWithRoom(entry.team, channel);
  }
  let nth = <i32>Math.floor(drawUniform(contact, changetype<Step>(contact.step), Purpose.route) * <f64>count);
  for (let at = line.teams; at < line.teamsEnd; at += offsetof<LineTeam>()) {
    const entry = changetype<LineTeam>(at);
    if (entry.group !== group || waited < entry.after) continue;
    const ofTeam = countWithRoom(entry.team, channel);
    if (nth < ofTeam) return nthWithRoom(entry.team, channel, nth);
    nth -= ofTeam;
  }
  return null;
}

function countWithRoom(team: Team, channel: Channel): i32 {
  let count = team.idleCount;
  for (let taken = 1, most = mostTaken(team, channel); taken <= most; taken++) count += roomOf(team, channel, taken).count;
  return count;
}

function nthWithRoom(team: Team, channel: Channel, nth: i32): Person | null {
  if (nth < team.idleCount) return nthFrom(team.idleHead, nth);
  let left = nth - team.idleCount;
  let taken = 1;
  let room: Room = roomOf(team, channel, taken);
  while (left >= room.count) {
    left -= room.count;
    room = roomOf(team, channel, ++taken);
  }
  return nthFrom(room.head, left);
}

function nthFrom(first: Person | null, nth: i32): Person | null {
  let person = first;
  for (let left = nth; left > 0; left--) person = changetype<Person>(person).idleAfter;
  return person;
}
