import { add } from '../../engine/event-list';
import { keyOf } from '../../engine/moment';
import { durationOf, Sampler } from '../../engine/sampler';
import { Team as TeamField } from '../../shared/fields';
import { Purpose } from '../../shared/purpose';
import { Rank } from '../../shared/rank';
import { addTime } from '../counting/recording';
import { exitName, traceHandling } from '../counting/tracing';
import { Contact, Handling, Person, Step } from '../records/state';
import { Doing, Past, Phase, Where } from '../records/states';
import { now } from '../world/clock';
import { drawDuration, drawExit, drawTime } from '../world/draws';
import { freeHandling } from '../world/handlings';
import { settleOverrun } from './duty';

/** An agent takes up a contact whose wait has ended. Who was idle is no longer listed as that. */
export function takeUp(person: Person, contact: Contact, step: Step): void {
  const line = step.line;
  assert(contact.where === Where.line || contact.where === Where.between, "a contact is in one person's hands");
  assert(person.doing === Doing.between || person.doing === Doing.busy, 'who takes up a contact is here, and not listed as idle');
  if (person.inHand++ === 0) beginBusy(person);
  const handling = freeHandling(person);
  handling.contact = contact;
  handling.line = line;
  handling.phase = Phase.talk;
  handling.began = now;
  line.inHand++;
  contact.where = Where.agent;
  contact.lastLine = line;
  contact.lastTeam = person.team;
  add(handling, keyOf(now + talkTime(contact, step, person.team.slowness[line.index]), Rank.completion));
}

function talkTime(contact: Contact, step: Step, slowness: f64): f64 {
  if (!isFirstOfSpecial(contact)) return drawTime(contact, step, slowness);
  return contact.ownTime >= 0 ? durationOf(contact.ownTime, slowness) : drawTime(contact, step, contact.timeFactor * slowness);
}

/** Whether what the arrival brought with it (a recorded time, a factor on times) acts on this handling: it does on the first. */
function isFirstOfSpecial(contact: Contact): bool {
  return contact.type.special && (contact.past & Past.ownTimeUsed) === 0;
}

/**
 * The handling of a contact has come to its end for the customer; the agent wraps up, if the step has it. Returns where the contact
 * goes.
 */
export function endTalk(handling: Handling): i32 {
  const contact = handling.contact;
  const step = changetype<Step>(contact.step);
  assert(handling.phase === Phase.talk && contact.where === Where.agent, 'a talk that ends is with a contact in hand');
  const wrapUp = step.wrapUp === null ? 0.0 : wrapUpTime(contact, step, handling);
  contact.past |= Past.ownTimeUsed;
  contact.handled++;
  const handleTime = now - handling.began + wrapUp;
  contact.handleTime += handleTime;
  const team = handling.person.team;
  team.handled++;
  team.handlingTime += handleTime;
  const to = drawExit(contact, step);
  traceHandling(handling, exitName(to), to, wrapUp);
  if (wrapUp > 0) beginWrapUp(handling, wrapUp);
  else letGo(handling);
  return to;
}

function wrapUpTime(contact: Contact, step: Step, handling: Handling): f64 {
  const slowness = handling.person.team.slowness[handling.line.index];
  const factor = isFirstOfSpecial(contact) ? contact.timeFactor * slowness : slowness;
  return drawDuration(contact, step, changetype<Sampler>(step.wrapUp), Purpose.wrapUp, factor);
}

function beginWrapUp(handling: Handling, time: f64): void {
  handling.phase = Phase.wrapUp;
  handling.began = now;
  add(handling, keyOf(now + time, Rank.completion));
}

/** The wrap-up has come to its end. */
export function endWrapUp(handling: Handling): void {
  assert(handling.phase === Phase.wrapUp, 'a wrap-up that ends had begun');
  recordWrapUp(handling);
  letGo(handling);
}

/** Counts the wrap-up up to now. */
export function recordWrapUp(handling: Handling): void {
  addTime(handling.person.team.rows, TeamField.fields, TeamField.wrapUpTime, handling.began);
}

/** The person has it in hand no longer, and may have nothing left in hand. */
function letGo(handling: Handling): void {
  const person = handling.person;
  assert(handling.phase !== Phase.none && person.inHand > 0 && handling.line.inHand > 0, 'what is let go was in hand');
  handling.phase = Phase.none;
  handling.line.inHand--;
  if (--person.inHand === 0) endBusy(person);
}

function beginBusy(person: Person): void {
  const team = person.team;
  person.doing = Doing.busy;
  person.busySince = now;
  assert(team.busy < team.present, 'who is busy is here');
  if (++team.busy > team.level) settleOverrun(team);
}

function endBusy(person: Person): void {
  const team = person.team;
  person.doing = Doing.between;
  person.busyNow += now - person.busySince;
  team.busy--;
  assert(team.busy >= 0, 'who is busy no longer was busy');
  if (team.excess > 0) settleOverrun(team);
}
