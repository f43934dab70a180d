import { Team as TeamField } from '../../shared/fields';
import { rowOf } from '../counting/counts';
import { addTime } from '../counting/recording';
import { PLAIN } from '../records/plain';
import { LineTeam, TeamLine } from '../records/rules';
import { Line, Person, Team } from '../records/state';
import { Doing } from '../records/states';
import { calendarEnd, ended, intervals, now } from '../world/clock';
import { come, isOverTarget, leave, lookForMore, staying, targetOf, unlistIdle } from './presence';
import { leavesShift, letKeptGo, stepInOrOut } from './shifts';

/** The plan has so many of a team's people on duty from now on. */
export function setLevel(team: Team, level: i32): void {
  assert(level >= 0 && <usize>level * offsetof<Person>() <= team.peopleEnd - team.people, 'each who should be here has a place');
  team.level = level;
  settleOverrun(team);
  bringToTarget(team);
}

/** At least as many people as are here now stay, until a release. */
export function hold(team: Team): void {
  team.held = max(team.held, PLAIN || !team.shifts ? team.level : staying(team));
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
  if (!PLAIN && team.shifts) letKeptGo(team);
  bringToTarget(team);
}

/** Idle people leave, or others come, until as many are here as should be; the busy ones leave when they become free. */
function bringToTarget(team: Team): void {
  if (!PLAIN && team.shifts) {
    stepInOrOut(team);
    return;
  }
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

/** Whether an agent who has nothing left in hand goes home, because too many are here. It is gone then. */
export function goesHome(team: Team, person: Person): bool {
  if (!PLAIN && team.shifts) return leavesShift(person);
  if (!isOverTarget(team)) return false;
  leave(team, person);
  if (!PLAIN && !isOverTarget(team)) lookForMore(team);
  return true;
}

/**
 * Overrun is the busy time of people beyond those the plan has on duty. Call it when a team's busy people or its level have
 * changed: it counts the time up to now and notes how many are beyond from now on. People of shifts have their own (people/shifts.ts).
 */
export function settleOverrun(team: Team): void {
  if (!PLAIN && team.shifts) return;
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
