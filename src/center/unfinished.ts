import { Past, Place } from './contact.js';
import { Bot, Contact, Line, Team, Wait } from './counts.js';
import { settleOverrun } from './duty.js';
import { addTime, contactRow } from './recording.js';
import type { State } from './state.js';
import { Doing } from './teams.js';
import { StepExit } from './trace.js';

/** What is still going on when the replication ends is counted as far as it has come; agents go home. */
export function recordUnfinished(s: State): void {
  for (let contact = 0; contact < s.contacts.capacity; contact++) {
    if (s.contacts.where[contact] !== Place.nowhere) recordStillOpen(s, contact);
  }
  for (let team = 0; team < s.center.teams.count; team++) settleOverrun(s, team);
  for (let place = 0; place < s.teams.doing.length; place++) recordOnDuty(s, place);
}

function recordStillOpen(s: State, contact: number): void {
  const { contacts, counts } = s;
  const { steps } = s.center;
  const where = contacts.where[contact];
  const step = contacts.step[contact];
  const since = contacts.since[contact];
  const row = contactRow(s, contact);
  if (row >= 0) counts.contacts[row + Contact.stillOpen]++;
  if (where === Place.line) {
    addTime(s, counts.lines, steps.target[step], counts.intervals, Line.fields, Line.queueTime, since);
    addTime(s, counts.contacts, contacts.type[contact], counts.intervals, Contact.fields, Contact.queueTime, since);
    const began = contacts.sinceInterval[contact];
    if (began >= 0) counts.cells[(steps.cell[step] * (counts.intervals + 1) + began) * Wait.fields + Wait.stillWaiting]++;
  }
  const past = contacts.past[contact];
  if (row >= 0 && (past & (Past.offered | Past.answered)) === Past.offered) counts.contacts[row + Wait.stillWaiting]++;
  if (where === Place.bot) {
    addTime(s, counts.bots, steps.target[step], counts.intervals + 1, Bot.fields, Bot.sessionTime, since);
  }
  s.trace?.step(s, contact, StepExit.stillOpen, -1);
}

function recordOnDuty(s: State, place: number): void {
  const { teams, counts } = s;
  if (teams.doing[place] === Doing.offDuty) return;
  const team = s.center.teams.placeTeam[place];
  if (teams.doing[place] === Doing.wrappingUp) {
    addTime(s, counts.teams, team, counts.intervals + 1, Team.fields, Team.wrapUpTime, teams.wrapUpSince[place]);
  }
  s.trace?.duty(s, team, place);
}
