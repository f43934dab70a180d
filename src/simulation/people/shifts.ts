/**
 * People of whom the plan says by name when they work: it tells when each comes, goes, and is to have a break. Who has nothing in hand goes
 * at once, others after what they have in hand; they take up nothing more. A break that begins late keeps its length, but does not keep
 * anybody beyond the stretch of work. Of those who are there, some are elsewhere in working time (a meeting) where the team's level says
 * that fewer should be here: whoever has been idle for longest steps out, and who has been out for longest comes back first.
 */
import { add, isListed as isDue, remove } from '../../engine/event-list';
import { keyOf } from '../../engine/moment';
import { Team as TeamField } from '../../shared/fields';
import { Rank } from '../../shared/rank';
import { rowOf } from '../counting/counts';
import { addTime } from '../counting/recording';
import { Shift } from '../records/shift';
import { Person, Team } from '../records/state';
import { Away, Doing } from '../records/states';
import { calendarEnd, ended, intervals, now } from '../world/clock';
import { freedPeople } from '../world/people';
import { come, isOverTarget, leave, lookForMore, staying, targetOf, unlistIdle } from './presence';
import { enter, hasRoom, leaveRoom, listRoom, unlistRoom } from './rooms';

/** The stretch of work of a person begins. Where the last days of the plan begin anew it may have begun already. */
export function comeOnDuty(person: Person): void {
  const shift = person.shift;
  if (shift.due) return;
  const team = person.team;
  shift.due = true;
  if (person.doing === Doing.offDuty) enterDuty(person);
  else goOn(team, person);
  if (team.kept > 0) letKeptGo(team);
}

/** Somebody comes: to work, from a break, from a meeting. */
function enterDuty(person: Person): void {
  come(person.team, person);
  person.shift.onDutySince = now;
}

/** Somebody who is still here from the stretch before, and busy or kept, stays. */
function goOn(team: Team, person: Person): void {
  endOverrun(person);
  person.shift.onDutySince = now;
  if (!person.shift.leaving) {
    team.kept--;
    return;
  }
  person.shift.leaving = false;
  team.leaving--;
  if (hasRoom(person)) listRoom(person);
  else if (person.hands.yielding === 0) return;
  freedPeople().add(person);
}

/** The stretch of work of a person ends: it leaves, unless it is kept until closed lines are served out. */
export function goOffDuty(person: Person): void {
  const shift = person.shift;
  if (!shift.due) return;
  const team = person.team;
  shift.due = false;
  shift.owed = 0;
  if (person.doing === Doing.offDuty) {
    goFrom(shift.away, person);
    return;
  }
  countDuty(person);
  if (person.doing === Doing.busy) beginOverrun(person);
  if (shift.leaving) return;
  if (mayGo(team)) sendAway(person);
  else team.kept++;
}

/** Whoever is on a break or elsewhere goes home from there. */
function goFrom(away: Away, person: Person): void {
  assert(away !== Away.home, 'who is due is not at home');
  if (away === Away.pause) remove(person.shift);
  else leaveRoom(person.team.elsewhere, person);
  person.shift.away = Away.home;
}

/** A person is to have a break of that length, from now on or as soon as it can. */
export function takeBreak(person: Person, length: f64): void {
  const shift = person.shift;
  assert(shift.due && length > 0, 'who has a break is on duty');
  shift.owed += length;
  if (person.doing !== Doing.offDuty) {
    if (!shift.leaving) sendAway(person);
  } else if (shift.away === Away.elsewhere) {
    leaveRoom(person.team.elsewhere, person);
    beginBreak(person);
  }
}

/** A break ends; the next one begins at once if it is due already. */
export function endBreak(shift: Shift): void {
  const person = shift.person;
  assert(shift.due && shift.away === Away.pause, 'who comes from a break was on one, and is on duty');
  if (shift.owed > 0) {
    beginBreak(person);
    return;
  }
  enterDuty(person);
  if (person.team.kept > 0) letKeptGo(person.team);
  stepInOrOut(person.team);
}

function beginBreak(person: Person): void {
  const shift = person.shift;
  assert(!isDue(shift), 'nobody is on two breaks at once');
  shift.away = Away.pause;
  add(shift, keyOf(now + shift.owed, Rank.dutyBegins));
  shift.owed = 0;
}

/** Somebody leaves: at once, or when nothing is left in hand. */
function sendAway(person: Person): void {
  const team = person.team;
  if (person.doing === Doing.idle) {
    unlistIdle(person);
    depart(person);
  } else {
    person.shift.leaving = true;
    team.leaving++;
    if (person.hands.room !== null) unlistRoom(person);
  }
  passCrowd(team);
}

/** Somebody who is in no list leaves, for a break or home. */
function depart(person: Person): void {
  const shift = person.shift;
  leave(person.team, person);
  shift.away = Away.home;
  if (!shift.due) return;
  countDuty(person);
  beginBreak(person);
}

/** Whether a person who has nothing left in hand leaves, for whatever reason. It is gone then. */
export function leavesShift(person: Person): bool {
  const team = person.team;
  const shift = person.shift;
  if (shift.leaving) {
    shift.leaving = false;
    team.leaving--;
    depart(person);
    return true;
  }
  if (!isOverTarget(team)) return false;
  stepOut(team, person);
  passCrowd(team);
  return true;
}

/** Whoever is kept beyond the stretch of work goes, as far as more are here than should be: nobody is kept any longer, or others have come. */
export function letKeptGo(team: Team): void {
  for (let at = team.peopleEnd; at > team.people && team.kept > 0 && mayGo(team); ) {
    at -= offsetof<Person>();
    const person = changetype<Person>(at);
    if (isKept(person) && person.doing === Doing.idle) endKeeping(team, person);
  }
  for (let at = team.peopleEnd; at > team.people && team.kept > 0 && mayGo(team); ) {
    at -= offsetof<Person>();
    const person = changetype<Person>(at);
    if (isKept(person)) endKeeping(team, person);
  }
}

/** Whether more are here than stay until closed lines are served out. */
function mayGo(team: Team): bool {
  return staying(team) > team.held;
}

/** Whether somebody is here beyond the stretch of work and takes up contacts. */
export function isKept(person: Person): bool {
  return person.doing !== Doing.offDuty && !person.shift.due && !person.shift.leaving;
}

function endKeeping(team: Team, person: Person): void {
  team.kept--;
  sendAway(person);
}

/** Idle people step out, or others come back, until as many are here as should be. Call it when all who are due at a moment have come or gone. */
export function stepInOrOut(team: Team): void {
  while (isOverTarget(team) && team.idle.head !== null) {
    const person = changetype<Person>(team.idle.head);
    unlistIdle(person);
    stepOut(team, person);
  }
  while (staying(team) < targetOf(team) && team.elsewhere.head !== null) {
    const person = changetype<Person>(team.elsewhere.head);
    leaveRoom(team.elsewhere, person);
    enterDuty(person);
  }
  passCrowd(team);
  team.crowded = isOverTarget(team);
}

function stepOut(team: Team, person: Person): void {
  assert(person.shift.due, 'who steps out comes back');
  leave(team, person);
  countDuty(person);
  person.shift.away = Away.elsewhere;
  person.idleSince = now;
  enter(team.elsewhere, person);
}

/** Where more were here than should be, and are no longer, who has room may take up more again. */
function passCrowd(team: Team): void {
  if (!team.crowded || isOverTarget(team)) return;
  team.crowded = false;
  lookForMore(team);
}

/**
 * Counts the duty of a person that ends now: the time that it was here within its stretch of work. A break counts from when it really
 * begins.
 */
export function countDuty(person: Person): void {
  addTime(person.team.rows, TeamField.fields, TeamField.dutyTime, person.shift.onDutySince);
}

/** A person is busy from now on who was not, or beyond its stretch of work who was not: in that case it is overrun. */
export function beginOverrun(person: Person): void {
  if (!person.shift.due) person.shift.overrunSince = now;
}

/** Counts the overrun of a person up to now. */
export function endOverrun(person: Person): void {
  const since = person.shift.overrunSince;
  if (since === Infinity) return;
  const rows = person.team.rows;
  person.shift.overrunSince = Infinity;
  addTime(rows, TeamField.fields, TeamField.overrunTime, since);
  if (ended) rowOf(rows, intervals, TeamField.fields)[TeamField.overrunTime] += now - Math.max(since, calendarEnd);
}
