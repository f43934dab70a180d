import { Step } from './center.js';
import { Fact, RECORD, Time, Where } from './contact.js';
import { Bot, Team, Wait } from './counts.js';
import { settleOverrun } from './duty.js';
import { recordContact } from './endings.js';
import { addTime } from './recording.js';
import type { State } from './state.js';
import { Clock, Doing, PERSON, Person } from './teams.js';
import { StepExit } from './trace.js';
import { traceDuty, traceStep } from './tracing.js';
import { cellRow, recordQueueTime, recordWait } from './waits.js';

/** What is still going on when the replication ends is counted as far as it has come; agents go home. */
export function recordUnfinished(s: State): void {
  for (let contact = 0; contact < s.contacts.facts.length; contact += RECORD) {
    if (s.contacts.facts[contact + Fact.where] !== Where.nowhere) recordStillOpen(s, contact);
  }
  for (let team = 0; team < s.center.teams.count; team++) settleOverrun(s, team);
  for (let person = 0; person < s.teams.people.length; person += PERSON) recordOnDuty(s, person);
}

function recordStillOpen(s: State, contact: number): void {
  const { contacts, counts } = s;
  const { steps } = s.center;
  const target = steps[contacts.facts[contact + Fact.step] + Step.target];
  if (contacts.facts[contact + Fact.where] === Where.line) {
    recordQueueTime(s, contact, target);
    if (contacts.facts[contact + Fact.sinceInterval] >= 0) recordWait(s, counts.cells, cellRow(s, contact), contact, Wait.stillWaiting, 0);
  } else if (contacts.facts[contact + Fact.where] === Where.bot) {
    addTime(s, counts.bots, target, counts.intervals + 1, Bot.fields, Bot.sessionTime, contacts.times[(contact >> 1) + Time.since]);
  }
  traceStep(s, contact, StepExit.stillOpen, -1);
  if (contacts.facts[contact + Fact.cohort] >= 0) recordContact(s, contact, StepExit.stillOpen);
}

function recordOnDuty(s: State, person: number): void {
  const { teams, counts } = s;
  if (teams.people[person + Person.doing] === Doing.offDuty) return;
  const team = s.teams.people[person + Person.team];
  if (teams.people[person + Person.doing] === Doing.wrappingUp) {
    addTime(s, counts.teams, team, counts.intervals + 1, Team.fields, Team.wrapUpTime, teams.clocks[person + Clock.wrapUpSince]);
  }
  traceDuty(s, team, person);
}
