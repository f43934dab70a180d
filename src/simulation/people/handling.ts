import { add } from '../../engine/event-list';
import { keyOf } from '../../engine/moment';
import { durationOf, Sampler } from '../../engine/sampler';
import { Team as TeamField } from '../../shared/fields';
import { Purpose } from '../../shared/purpose';
import { Rank } from '../../shared/rank';
import { addTime } from '../counting/recording';
import { exitName, traceHandling } from '../counting/tracing';
import { Contact, Person, Step } from '../records/state';
import { Doing, Past, Where } from '../records/states';
import { now } from '../world/clock';
import { drawDuration, drawExit, drawTime } from '../world/draws';
import { settleOverrun } from './duty';

/** A free agent, no longer listed as idle, takes up a contact whose wait has ended. */
export function takeUp(person: Person, contact: Contact, step: Step): void {
  const team = person.team;
  const line = step.line;
  person.doing = Doing.handling;
  person.contact = contact;
  person.line = line;
  person.busySince = now;
  if (++team.busy > team.level) settleOverrun(team);
  line.inHand++;
  contact.where = Where.agent;
  contact.agent = person;
  contact.takenUp = now;
  contact.lastLine = line;
  const slowness = team.slowness[line.index];
  let time: f64;
  if (isFirstOfSpecial(contact)) {
    time = contact.ownTime >= 0 ? durationOf(contact.ownTime, slowness) : drawTime(contact, step, contact.timeFactor * slowness);
  } else {
    time = drawTime(contact, step, slowness);
  }
  add(person, keyOf(now + time, Rank.completion));
}

/** Whether what the arrival brought with it (a recorded time, a factor on times) acts on this handling: it does on the first. */
function isFirstOfSpecial(contact: Contact): bool {
  return contact.type.special && (contact.past & Past.ownTimeUsed) === 0;
}

/**
 * The handling of a contact has come to its end for the customer; the agent wraps up, if the step has it. Returns where the contact
 * goes.
 */
export function endHandling(person: Person, contact: Contact): i32 {
  const step = changetype<Step>(contact.step);
  const wrapUp = step.wrapUp === null ? 0.0 : wrapUpTime(contact, step, person);
  contact.past |= Past.ownTimeUsed;
  contact.handled++;
  const handleTime = now - contact.takenUp + wrapUp;
  contact.handleTime += handleTime;
  person.team.handled++;
  person.team.handlingTime += handleTime;
  if (wrapUp > 0) {
    person.doing = Doing.wrappingUp;
    person.wrapUpSince = now;
    add(person, keyOf(now + wrapUp, Rank.completion));
  } else {
    endBusy(person);
  }
  const to = drawExit(contact, step);
  traceHandling(contact, exitName(to), to, wrapUp);
  return to;
}

function wrapUpTime(contact: Contact, step: Step, person: Person): f64 {
  const slowness = person.team.slowness[step.line.index];
  const factor = isFirstOfSpecial(contact) ? contact.timeFactor * slowness : slowness;
  return drawDuration(contact, step, changetype<Sampler>(step.wrapUp), Purpose.wrapUp, factor);
}

/** The wrap-up has come to its end. */
export function endWrapUp(person: Person): void {
  addTime(person.team.rows, TeamField.fields, TeamField.wrapUpTime, person.wrapUpSince);
  endBusy(person);
}

/** The agent has nothing left in hand. */
function endBusy(person: Person): void {
  const team = person.team;
  person.doing = Doing.between;
  person.contact = null;
  person.line.inHand--;
  person.busyNow += now - person.busySince;
  team.busy--;
  if (team.excess > 0) settleOverrun(team);
}
