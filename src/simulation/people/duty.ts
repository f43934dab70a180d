import { Team as TeamField } from '../../shared/fields';
import { rowOf } from '../counting/counts';
import { addTime } from '../counting/recording';
import { traceDuty } from '../counting/tracing';
import { PLAIN } from '../records/plain';
import { LineTeam, TeamLine } from '../records/rules';
import { Line, Person, Team } from '../records/state';
import { Doing } from '../records/states';
import { calendarEnd, ended, intervals, now } from '../world/clock';
import { freedPeople } from '../world/people';
import { enter, hasRoom, leaveRoom, listRoom, unlistRoom } from './rooms';

/** The plan has so many of a team's people on duty from now on. */
export function setLevel(team: Team, level: i32): void {
  assert(level >= 0 && <usize>level * offsetof<Person>() <= team.peopleEnd - team.people, 'each who should be here has a place');
  team.level = level;
  settleOverrun(team);
  bringToTarget(team);
}

/** At least as many people as are here now stay, until a release. */
export function hold(team: Team): void {
  team.held = max(team.held, team.level);
}

/** A closed line has been served out: its teams' people may go, unless another closed line of theirs still has contacts waiting. */
export function releaseServedOut(line: Line): void {
  line.servingOut = false;
  for (let at = line.teams; at < line.teamsEnd; at += offsetof<LineTeam>()) {
    const team = changetype<LineTeam>(at).team;
    let stays = false;
    for (let served = team.lines; served < team.linesEnd; served += offsetof<TeamLine>()) {
      stays = stays || changetype<TeamLine>(served).line.servingOut;
    }
    if (!stays) release(team);
  }
}

function release(team: Team): void {
  team.held = 0;
  bringToTarget(team);
}

/** Idle people leave, or others come, until as many are here as should be; the busy ones leave when they become free. */
function bringToTarget(team: Team): void {
  const target = targetOf(team);
  for (let at = team.peopleEnd; at > team.people && team.present > target; ) {
    at -= offsetof<Person>();
    const person = changetype<Person>(at);
    if (person.doing !== Doing.idle) continue;
    unlistIdle(person);
    leave(team, person);
  }
  for (let at = team.people; at < team.peopleEnd && team.present < target; at += offsetof<Person>()) {
    const person = changetype<Person>(at);
    if (person.doing === Doing.offDuty) come(team, person);
  }
  if (!PLAIN && !isOverTarget(team)) lookForMore(team);
  assert(team.present >= target, 'as many are here as should be');
}

/** Those with something in hand and room look whether there is more for them. */
function lookForMore(team: Team): void {
  for (let at = team.people; at < team.peopleEnd; at += offsetof<Person>()) {
    const person = changetype<Person>(at);
    if (person.hands.room !== null) freedPeople().add(person);
  }
}

/** Whether more people are here than should be: then nobody takes up more than is in hand. */
export function isOverTarget(team: Team): bool {
  return team.present > targetOf(team);
}

function targetOf(team: Team): i32 {
  return max(team.level, team.held);
}

function come(team: Team, person: Person): void {
  team.present++;
  person.dutySince = now;
  person.came = now;
  listIdle(team, person);
  freedPeople().add(person);
}

function leave(team: Team, person: Person): void {
  assert(team.present > 0 && person.doing === Doing.between && person.inHand === 0, 'who leaves is here and has nothing in hand');
  team.present--;
  person.doing = Doing.offDuty;
  person.dutyNow += now - person.dutySince;
  traceDuty(team, person);
}

/** Whether an agent who has nothing left in hand goes home, because too many are here. It is gone then. */
export function goesHome(team: Team, person: Person): bool {
  if (!isOverTarget(team)) return false;
  leave(team, person);
  if (!PLAIN && !isOverTarget(team)) lookForMore(team);
  return true;
}

/** Lists an agent who is to take up nothing more at present: as idle, or among those with room if it has any. */
export function list(person: Person): void {
  if (PLAIN || person.inHand === 0) listIdle(person.team, person);
  else if (hasRoom(person)) listRoom(person);
}

/** Takes an agent out of the list that it is in: it is about to take up a contact, or to leave, and nobody else may have it. */
export function unlist(person: Person): void {
  if (PLAIN || person.inHand === 0) unlistIdle(person);
  else unlistRoom(person);
}

/** Whether an agent is listed, as idle or among those with room. */
export function isListed(person: Person): bool {
  return person.doing === Doing.idle || (!PLAIN && person.hands.room !== null);
}

function listIdle(team: Team, person: Person): void {
  assert(person.inHand === 0 && person.doing !== Doing.idle, 'who has become idle has nothing in hand and is listed once');
  person.doing = Doing.idle;
  person.idleSince = now;
  enter(team.idle, person);
}

function unlistIdle(person: Person): void {
  assert(person.doing === Doing.idle, 'who is listed is idle');
  person.doing = Doing.between;
  leaveRoom(person.team.idle, person);
}

/**
 * Overrun is the busy time of people beyond those the plan has on duty. Call it when a team's busy people or its level have
 * changed: it counts the time up to now and notes how many are beyond from now on.
 */
export function settleOverrun(team: Team): void {
  const excess = team.excess;
  assert(excess === 0 || (excess > 0 && team.excessSince <= now), 'overrun has begun');
  if (excess > 0) {
    const since = team.excessSince;
    for (let i = 0; i < excess; i++) addTime(team.rows, TeamField.fields, TeamField.overrunTime, since);
    if (ended) rowOf(team.rows, intervals, TeamField.fields)[TeamField.overrunTime] += <f64>excess * (now - Math.max(since, calendarEnd));
  }
  team.excess = max(0, team.busy - team.level);
  team.excessSince = now;
}
