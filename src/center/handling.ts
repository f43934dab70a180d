import { Rank } from '../engine/moment.js';
import { Purpose } from '../random/key.js';
import { Past, Place } from './contact.js';
import { Team } from './counts.js';
import { drawDuration, drawExit } from './draws.js';
import { settleOverrun } from './duty.js';
import { exitName } from './endings.js';
import { addTime } from './recording.js';
import type { State } from './state.js';
import { Doing } from './teams.js';

/** A free agent, no longer listed as idle, takes up a contact whose wait has ended. */
export function takeUp(s: State, place: number, contact: number): void {
  const { contacts, teams } = s;
  const { steps, lines } = s.center;
  const team = s.center.teams.placeTeam[place];
  const step = contacts.step[contact];
  const line = steps.target[step];
  teams.doing[place] = Doing.handling;
  teams.contact[place] = contact;
  teams.line[place] = line;
  teams.busySince[place] = s.now;
  if (++teams.busy[team] > teams.level[team]) settleOverrun(s, team);
  s.lines.inHand[line]++;
  contacts.where[contact] = Place.agent;
  contacts.agent[contact] = place;
  contacts.takenUp[contact] = s.now;
  contacts.lastLine[contact] = line;
  contacts.lastTeam[contact] = team;
  const slowness = 1 / s.center.teams.speed[team * lines.count + line];
  const special = isFirstOfSpecial(s, contact);
  const own = special ? contacts.ownTime[contact] : Number.NaN;
  const factor = special ? contacts.timeFactor[contact] * slowness : slowness;
  const time = own >= 0 ? Math.floor(own * slowness + 0.5) : drawDuration(s, contact, steps.time[step], Purpose.time, factor);
  s.completions.add(time, Rank.completion, 2 * place + 1);
}

/** Whether what the arrival brought with it (a recorded time, a factor on times) acts on this handling: it does on the first. */
function isFirstOfSpecial(s: State, contact: number): boolean {
  return s.center.types.special[s.contacts.type[contact]] === 1 && (s.contacts.past[contact] & Past.ownTimeUsed) === 0;
}

/**
 * The handling of a contact has come to its end for the customer; the agent wraps up, if the step has it. Returns the step that
 * follows, or an End.
 */
export function endHandling(s: State, place: number): number {
  const { contacts, teams } = s;
  const contact = teams.contact[place];
  const wrapUp = s.center.steps.wrapUp[contacts.step[contact]] < 0 ? 0 : wrapUpTime(s, contact, place);
  contacts.past[contact] |= Past.ownTimeUsed;
  contacts.handled[contact]++;
  contacts.handleTime[contact] += s.now - contacts.takenUp[contact] + wrapUp;
  teams.handled[s.center.teams.placeTeam[place]]++;
  if (wrapUp > 0) {
    teams.doing[place] = Doing.wrappingUp;
    teams.wrapUpSince[place] = s.now;
    s.completions.add(wrapUp, Rank.completion, 2 * place + 1);
  } else {
    endBusy(s, place);
  }
  const to = drawExit(s, contact);
  s.trace?.handled(s, contact, exitName(to), to, wrapUp);
  return to;
}

function wrapUpTime(s: State, contact: number, place: number): number {
  const { steps, lines, teams } = s.center;
  const step = s.contacts.step[contact];
  const slowness = 1 / teams.speed[teams.placeTeam[place] * lines.count + steps.target[step]];
  const factor = isFirstOfSpecial(s, contact) ? s.contacts.timeFactor[contact] * slowness : slowness;
  return drawDuration(s, contact, steps.wrapUp[step], Purpose.wrapUp, factor);
}

/** The wrap-up has come to its end. */
export function endWrapUp(s: State, place: number): void {
  const team = s.center.teams.placeTeam[place];
  addTime(s, s.counts.teams, team, s.counts.intervals + 1, Team.fields, Team.wrapUpTime, s.teams.wrapUpSince[place]);
  endBusy(s, place);
}

/** The agent has nothing left in hand. */
function endBusy(s: State, place: number): void {
  const { teams } = s;
  const team = s.center.teams.placeTeam[place];
  teams.doing[place] = Doing.between;
  teams.contact[place] = -1;
  s.lines.inHand[teams.line[place]]--;
  teams.busyNow[place] += s.now - teams.busySince[place];
  teams.busy[team]--;
  if (teams.excess[team] > 0) settleOverrun(s, team);
}
