import { Bot as BotField, Team as TeamField, Wait } from '../shared/fields';
import { StepExit } from '../shared/step-exit';
import { recordContact } from './contacts/endings';
import { endWait } from './contacts/waits';
import { rowOf } from './counting/counts';
import { recordHandled } from './counting/intervals';
import { addTime } from './counting/recording';
import { traceDuty, traceStep } from './counting/tracing';
import { settleOverrun } from './people/duty';
import { recordWrapUp } from './people/handling';
import { countDuty, endOverrun } from './people/shifts';
import { PLAIN } from './records/plain';
import { Contact, Handling, Person, Step } from './records/state';
import { Doing, Phase, Where } from './records/states';
import { teamAt, teamCount } from './world/center';
import { intervals } from './world/clock';
import { contactAt, recordCount } from './world/contacts';
import { people, peopleEnd } from './world/people';

/** What is still going on when the replication ends is counted as far as it has come; agents go home. */
export function recordUnfinished(): void {
  for (let number = 0, count = recordCount(); number < count; number++) {
    const contact = contactAt(number);
    if (contact.where !== Where.nowhere) recordStillOpen(contact);
  }
  for (let index = 0; index < teamCount; index++) {
    const team = teamAt(index);
    settleOverrun(team);
    recordHandled(team, rowOf(team.rows, intervals, TeamField.fields));
  }
  for (let at = people; at < peopleEnd; at += offsetof<Person>()) recordOnDuty(changetype<Person>(at));
}

function recordStillOpen(contact: Contact): void {
  const step = changetype<Step>(contact.step);
  if (contact.where === Where.line) {
    endWait(contact, step, Wait.stillWaiting);
  } else if (contact.where === Where.bot) {
    addTime(step.bot.rows, BotField.fields, BotField.sessionTime, contact.since);
  }
  traceStep(contact, StepExit.stillOpen, -1);
  if (contact.cohort >= 0) recordContact(contact, StepExit.stillOpen);
}

function recordOnDuty(person: Person): void {
  if (person.doing === Doing.offDuty) return;
  let handling: Handling | null = person.handlings;
  while (handling !== null) {
    if (handling.phase === Phase.wrapUp) recordWrapUp(handling);
    handling = handling.next;
  }
  if (!PLAIN && person.team.shifts) endShift(person);
  traceDuty(person.team, person);
}

function endShift(person: Person): void {
  if (person.shift.due) countDuty(person);
  else endOverrun(person);
}
