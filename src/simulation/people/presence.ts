/** Who is here: idle, or with something in hand; and whether that is more people than should be here. */
import { traceDuty } from '../counting/tracing';
import { PLAIN } from '../records/plain';
import { Person, Team } from '../records/state';
import { Doing } from '../records/states';
import { now } from '../world/clock';
import { freedPeople } from '../world/people';
import { leaveBehind } from './aside';
import { enter, hasRoom, leaveRoom, listRoom, unlistRoom } from './rooms';

/** Whether more people are here than should be, those left out who leave anyway: then nobody takes up more than is in hand. */
export function isOverTarget(team: Team): bool {
  return (PLAIN ? team.present : staying(team)) > targetOf(team);
}

/** People here who are not about to leave. */
export function staying(team: Team): i32 {
  return team.present - team.leaving;
}

export function targetOf(team: Team): i32 {
  return max(team.level, team.held);
}

export function come(team: Team, person: Person): void {
  team.present++;
  person.dutySince = now;
  person.came = now;
  listIdle(team, person);
  freedPeople().add(person);
}

/** Somebody who is in no list leaves. */
export function leave(team: Team, person: Person): void {
  assert(team.present > 0 && person.doing === Doing.between && person.inHand === 0, 'who leaves is here and has nothing in hand');
  team.present--;
  person.doing = Doing.offDuty;
  person.dutyNow += now - person.dutySince;
  if (!PLAIN && person.hands.aside > 0) leaveBehind(person);
  traceDuty(team, person);
}

/** Those with something in hand and room, or something that can be set aside, look whether there is more for them. */
export function lookForMore(team: Team): void {
  for (let at = team.people; at < team.peopleEnd; at += offsetof<Person>()) {
    const person = changetype<Person>(at);
    if (person.hands.room !== null || person.hands.yielding > 0) freedPeople().add(person);
  }
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

export function unlistIdle(person: Person): void {
  assert(person.doing === Doing.idle, 'who is listed is idle');
  person.doing = Doing.between;
  leaveRoom(person.team.idle, person);
}
