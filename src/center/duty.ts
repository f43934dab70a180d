import { Team } from './counts.js';
import { addTime } from './recording.js';
import type { State } from './state.js';
import { Clock, Doing, PERSON, Person } from './teams.js';
import { traceDuty } from './tracing.js';

/** The plan has so many of a team's people on duty from now on. */
export function setLevel(s: State, team: number, level: number): void {
  s.teams.level[team] = level;
  settleOverrun(s, team);
  bringToTarget(s, team);
}

/** At least as many people as are here now stay, until a release. */
export function hold(s: State, team: number): void {
  const { teams } = s;
  teams.held[team] = Math.max(teams.held[team], teams.level[team]);
}

/** A closed line has been served out: its teams' people may go, unless another closed line of theirs still has contacts waiting. */
export function releaseServedOut(s: State, line: number): void {
  const { lines, teams } = s.center;
  s.lines.servingOut[line] = 0;
  for (let i = lines.teamFirst[line]; i < lines.teamFirst[line + 1]; i++) {
    const team = lines.team[i];
    let stays = s.ended;
    for (let j = teams.lineFirst[team]; j < teams.lineFirst[team + 1]; j++) stays ||= s.lines.servingOut[teams.line[j]] === 1;
    if (!stays) release(s, team);
  }
}

/** After the calendar its last people serve the contacts inside; when only pauses are left, the repeated plan alone holds. */
export function releaseAtEnd(s: State): void {
  if (s.inside > s.paused) return;
  for (let team = 0; team < s.center.teams.count; team++) if (s.teams.held[team] > 0) release(s, team);
}

function release(s: State, team: number): void {
  s.teams.held[team] = 0;
  bringToTarget(s, team);
}

/** Idle people leave, or others come, until as many are here as should be; the busy ones leave when they become free. */
function bringToTarget(s: State, team: number): void {
  const { teams } = s;
  const first = s.center.teams.placeFirst[team] * PERSON;
  const end = s.center.teams.placeFirst[team + 1] * PERSON;
  const target = targetOf(s, team);
  for (let person = end - PERSON; person >= first && teams.present[team] > target; person -= PERSON) {
    if (teams.people[person + Person.doing] !== Doing.idle) continue;
    unlistIdle(s, person);
    leave(s, team, person);
  }
  const day = dayNow(s);
  for (let person = first; person < end && teams.present[team] < target; person += PERSON) {
    if (teams.people[person + Person.doing] !== Doing.offDuty) continue;
    if (!teams.isAbsent(team, (person - first) / PERSON, day)) come(s, team, person);
  }
}

function targetOf(s: State, team: number): number {
  return Math.max(s.teams.level[team], s.teams.held[team]);
}

function dayNow(s: State): number {
  const { intervals, days } = s.center.scenario.calendar;
  return s.interval < 0 ? 0 : s.interval < intervals.length ? intervals[s.interval].day : days.length - 1;
}

function come(s: State, team: number, person: number): void {
  const { teams } = s;
  teams.present[team]++;
  teams.clocks[person + Clock.dutySince] = s.now;
  teams.clocks[person + Clock.came] = s.now;
  listIdle(s, team, person);
  teams.freed.add(person);
}

function leave(s: State, team: number, person: number): void {
  const { teams } = s;
  teams.present[team]--;
  teams.people[person + Person.doing] = Doing.offDuty;
  teams.clocks[person + Clock.dutyNow] += s.now - teams.clocks[person + Clock.dutySince];
  traceDuty(s, team, person);
}

/** Whether an agent who has nothing left in hand goes home, because too many are here. It is gone then. */
export function goesHome(s: State, team: number, person: number): boolean {
  if (s.teams.present[team] <= targetOf(s, team)) return false;
  leave(s, team, person);
  return true;
}

/** Puts a person at the end of its team's list of idle ones. */
export function listIdle(s: State, team: number, person: number): void {
  const { teams } = s;
  teams.people[person + Person.doing] = Doing.idle;
  teams.clocks[person + Clock.idleSince] = s.now;
  // At the end of the list, but among those idle since this very moment the lower place comes first.
  let before = teams.idleTail[team];
  while (before > person && teams.clocks[before + Clock.idleSince] === s.now) before = teams.people[before + Person.idleBefore];
  const after = before < 0 ? teams.idleHead[team] : teams.people[before + Person.idleAfter];
  teams.people[person + Person.idleBefore] = before;
  teams.people[person + Person.idleAfter] = after;
  if (before < 0) teams.idleHead[team] = person;
  else teams.people[before + Person.idleAfter] = person;
  if (after < 0) teams.idleTail[team] = person;
  else teams.people[after + Person.idleBefore] = person;
  teams.idleCount[team]++;
}

/** Takes a person out of its team's list of idle ones: it is about to take up a contact, or to leave, and nobody else may have it. */
export function unlistIdle(s: State, person: number): void {
  const { teams } = s;
  teams.people[person + Person.doing] = Doing.between;
  const team = s.teams.people[person + Person.team];
  const before = teams.people[person + Person.idleBefore];
  const after = teams.people[person + Person.idleAfter];
  if (before < 0) teams.idleHead[team] = after;
  else teams.people[before + Person.idleAfter] = after;
  if (after < 0) teams.idleTail[team] = before;
  else teams.people[after + Person.idleBefore] = before;
  teams.idleCount[team]--;
}

/**
 * Overrun is the busy time of people beyond those the plan has on duty. Call it when a team's busy people or its level have
 * changed: it counts the time up to now and notes how many are beyond from now on.
 */
export function settleOverrun(s: State, team: number): void {
  const { teams, counts } = s;
  const excess = teams.excess[team];
  if (excess > 0) {
    const since = teams.excessSince[team];
    for (let i = 0; i < excess; i++) addTime(s, counts.teams, team, counts.intervals + 1, Team.fields, Team.overrunTime, since);
    if (s.ended) {
      const row = (team * (counts.intervals + 1) + counts.intervals) * Team.fields;
      counts.teams[row + Team.overrunTime] += excess * (s.now - Math.max(since, s.center.calendar.end));
    }
  }
  teams.excess[team] = Math.max(0, teams.busy[team] - teams.level[team]);
  teams.excessSince[team] = s.now;
}
