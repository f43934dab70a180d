import { keyOf, Rank } from '../engine/moment.js';
import { Purpose } from '../random/key.js';
import { Past, Place } from './contact.js';
import { Contact, Team } from './counts.js';
import { drawDuration, drawExit, whole } from './draws.js';
import { becomeFree, settleOverrun, unlistIdle } from './duty.js';
import { exitName, leaveStep } from './endings.js';
import { addTime, contactRow } from './recording.js';
import type { State } from './state.js';
import { Doing } from './teams.js';

/** An idle agent takes up a contact, whose wait has ended. */
export function takeUp(s: State, place: number, contact: number): void {
  const { contacts, teams } = s;
  const { steps } = s.center;
  const team = s.center.teams.placeTeam[place];
  const step = contacts.step[contact];
  const line = steps.target[step];
  unlistIdle(s, team, place);
  teams.doing[place] = Doing.handling;
  teams.contact[place] = contact;
  teams.line[place] = line;
  teams.busySince[place] = s.now;
  teams.busy[team]++;
  if (teams.busy[team] > teams.level[team]) settleOverrun(s, team);
  s.lines.inHand[line]++;
  contacts.where[contact] = Place.agent;
  contacts.agent[contact] = place;
  contacts.takenUp[contact] = s.now;
  contacts.lastLine[contact] = line;
  contacts.lastTeam[contact] = team;
  const time = whole(handlingTime(s, contact) / s.center.teams.speed[team * s.center.lines.count + line]);
  s.completions.add(keyOf(s.now + time, Rank.completion), 2 * place + 1);
}

/** The time of the step, before the agent's speed. */
function handlingTime(s: State, contact: number): number {
  const { contacts } = s;
  const sampler = s.center.steps.time[contacts.step[contact]];
  if (!isFirstHandling(s, contact)) return drawDuration(s, contact, sampler, Purpose.time);
  const own = contacts.ownTime[contact];
  return Number.isNaN(own) ? drawDuration(s, contact, sampler, Purpose.time) * contacts.timeFactor[contact] : own;
}

/** Whether what the arrival brought with it (a recorded time, a factor) acts on this handling. */
function isFirstHandling(s: State, contact: number): boolean {
  return s.center.types.special[s.contacts.type[contact]] === 1 && (s.contacts.past[contact] & Past.ownTimeUsed) === 0;
}

/** The handling of a contact has come to its end: the customer goes on, the agent wraps up or is free. */
export function endHandling(s: State, place: number): void {
  const { contacts, teams } = s;
  const contact = teams.contact[place];
  const team = s.center.teams.placeTeam[place];
  const wrapUp = wrapUpTime(s, contact, team);
  contacts.past[contact] |= Past.ownTimeUsed;
  recordHandling(s, contact, team, s.now - contacts.takenUp[contact] + wrapUp);
  teams.contact[place] = -1;
  if (wrapUp > 0) {
    teams.doing[place] = Doing.wrappingUp;
    teams.wrapUpSince[place] = s.now;
    s.completions.add(keyOf(s.now + wrapUp, Rank.completion), 2 * place + 1);
  } else {
    endContactInHand(s, place, team);
  }
  const to = drawExit(s, contact);
  s.trace?.handled(s, contact, exitName(to), to, wrapUp);
  leaveStep(s, contact, to);
}

function wrapUpTime(s: State, contact: number, team: number): number {
  const step = s.contacts.step[contact];
  const sampler = s.center.steps.wrapUp[step];
  if (sampler < 0) return 0;
  const speed = s.center.teams.speed[team * s.center.lines.count + s.center.steps.target[step]];
  const factor = isFirstHandling(s, contact) ? s.contacts.timeFactor[contact] : 1;
  return whole((drawDuration(s, contact, sampler, Purpose.wrapUp) * factor) / speed);
}

/** The wrap-up has come to its end. */
export function endWrapUp(s: State, place: number): void {
  const team = s.center.teams.placeTeam[place];
  addTime(s, s.counts.teams, team, s.counts.intervals + 1, Team.fields, Team.wrapUpTime, s.teams.wrapUpSince[place]);
  endContactInHand(s, place, team);
}

function endContactInHand(s: State, place: number, team: number): void {
  const { teams } = s;
  s.lines.inHand[teams.line[place]]--;
  teams.busyNow[place] += s.now - teams.busySince[place];
  teams.busy[team]--;
  if (teams.excess[team] > 0) settleOverrun(s, team);
  becomeFree(s, team, place);
}

function recordHandling(s: State, contact: number, team: number, time: number): void {
  const { counts } = s;
  if (s.interval >= 0) counts.teams[(team * (counts.intervals + 1) + s.interval) * Team.fields + Team.handled]++;
  const row = contactRow(s, contact);
  if (row < 0) return;
  counts.contacts[row + Contact.handled]++;
  counts.contacts[row + Contact.handleTime] += time;
}
