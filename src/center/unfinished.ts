import { Place } from './contact.js';
import { Bot, Team, Wait } from './counts.js';
import { settleOverrun } from './duty.js';
import { recordContact } from './endings.js';
import { addTime } from './recording.js';
import type { State } from './state.js';
import { Doing } from './teams.js';
import { StepExit } from './trace.js';
import { cellRow, recordQueueTime, recordWait } from './waits.js';

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
  const target = steps.target[contacts.step[contact]];
  if (contacts.where[contact] === Place.line) {
    recordQueueTime(s, contact, target);
    if (contacts.sinceInterval[contact] >= 0) recordWait(s, counts.cells, cellRow(s, contact), contact, Wait.stillWaiting, 0);
  } else if (contacts.where[contact] === Place.bot) {
    addTime(s, counts.bots, target, counts.intervals + 1, Bot.fields, Bot.sessionTime, contacts.since[contact]);
  }
  s.trace?.step(s, contact, StepExit.stillOpen, -1);
  if (contacts.cohort[contact] >= 0) recordContact(s, contact, StepExit.stillOpen);
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
