import { add } from '../../engine/event-list';
import { keyOf } from '../../engine/moment';
import { durationOf, Sampler } from '../../engine/sampler';
import { Contact as ContactField, Team as TeamField } from '../../shared/fields';
import { Purpose } from '../../shared/purpose';
import { Rank } from '../../shared/rank';
import { rowOf } from '../counting/counts';
import { countHandled, countMore } from '../counting/groups';
import { passTimeInHand } from '../counting/in-hand';
import { addTime } from '../counting/recording';
import { exitName, retraceHandling, traceHandling } from '../counting/tracing';
import { PLAIN } from '../records/plain';
import { Channel, Contact, Handling, Person, Step } from '../records/state';
import { Doing, Past, Phase, Where } from '../records/states';
import { now } from '../world/clock';
import { drawDuration, drawExit, drawExitBy, drawTime } from '../world/draws';
import { freeHandling, isInHand } from '../world/handlings';
import { noteReply } from '../world/promises';
import { isRest } from './aside';
import { settleOverrun } from './duty';
import { beginWork, changePace } from './pace';
import { hasRoom, listRoom, unlistRoom } from './rooms';
import { beginOverrun, endOverrun } from './shifts';
import { slownessOf, unresolvedOf } from './skill';
import { beginYielding, endYielding } from './yielding';

/** An agent takes up a contact whose wait has ended. Who was idle is no longer listed as that. */
export function takeUp(person: Person, contact: Contact, step: Step): void {
  const line = step.line;
  assert(contact.where === Where.line || contact.where === Where.between, "a contact is in one person's hands");
  assert(person.doing === Doing.between || person.doing === Doing.busy, 'who takes up a contact is here, and not listed as idle');
  const handling = freeHandling(person);
  handling.contact = contact;
  handling.line = line;
  takeInHand(handling);
  contact.lastLine = line;
  contact.lastTeam = person.team;
  const talk = talkTime(contact, step, slownessOf(person, line));
  if (PLAIN) add(handling, keyOf(now + talk, Rank.completion));
  else workOn(handling, step.channel, talk);
}

/** A contact is in a person's hands from now on, for the first time or again. */
export function takeInHand(handling: Handling): void {
  const person = handling.person;
  if (!PLAIN) passTimeInHand(person);
  if (person.inHand++ === 0) beginBusy(person);
  handling.phase = Phase.talk;
  handling.began = now;
  handling.line.inHand++;
  handling.contact.where = Where.agent;
}

/** The work on it goes on beside whatever else is in the same hands. @param work how long it takes with nothing else there */
export function workOn(handling: Handling, channel: Channel, work: f64): void {
  const person = handling.person;
  takePlaces(handling, channel);
  changePace(person, handling);
  beginWork(handling, work);
  beginYielding(handling);
  if (hasRoom(person)) listRoom(person);
}

/** A contact takes the places that its channel takes. */
function takePlaces(handling: Handling, channel: Channel): void {
  const person = handling.person;
  handling.work.channel = channel;
  person.hands.channel = channel;
  person.hands.taken += person.team.takes[channel.index];
  assert(person.hands.taken <= person.team.places[channel.index], 'no more places are taken than there are');
}

function talkTime(contact: Contact, step: Step, slowness: f64): f64 {
  if (!PLAIN && isRest(contact)) return contact.deferred.rest * slowness;
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
  const work = step.wrapUp === null ? 0.0 : wrapUpTime(contact, step, handling);
  const wrapUp = PLAIN ? work : Math.floor(work * handling.work.pace + 0.5);
  contact.past |= Past.ownTimeUsed;
  contact.handled++;
  let handleTime = now - handling.began + wrapUp;
  if (!PLAIN) {
    noteReply(contact);
    endYielding(handling);
    handleTime += takeWorked(contact);
  }
  contact.handleTime += handleTime;
  const person = handling.person;
  person.team.handled++;
  person.team.handlingTime += handleTime;
  const to = PLAIN ? drawExit(contact, step) : drawExitBy(contact, step, unresolvedOf(person, handling.line));
  if (!PLAIN) countHandled(person, handleTime, to);
  traceHandling(handling, exitName(to), to, wrapUp);
  if (work > 0) beginWrapUp(handling, work);
  else letGo(handling, Phase.none);
  return to;
}

/** How long a contact was in hand in this step before its work was set aside last, in whosever hands. */
function takeWorked(contact: Contact): f64 {
  const worked = contact.deferred.worked;
  contact.deferred.worked = 0;
  contact.deferred.rest = -1;
  return worked;
}

function wrapUpTime(contact: Contact, step: Step, handling: Handling): f64 {
  const slowness = slownessOf(handling.person, handling.line);
  const factor = isFirstOfSpecial(contact) ? contact.timeFactor * slowness : slowness;
  return drawDuration(contact, step, changetype<Sampler>(step.wrapUp), Purpose.wrapUp, factor);
}

function beginWrapUp(handling: Handling, time: f64): void {
  handling.phase = Phase.wrapUp;
  handling.began = now;
  if (PLAIN) {
    add(handling, keyOf(now + time, Rank.completion));
    return;
  }
  handling.work.type = handling.contact.type;
  handling.work.cohort = handling.contact.cohort;
  handling.work.expectedEnd = beginWork(handling, time);
}

/** The wrap-up has come to its end. */
export function endWrapUp(handling: Handling): void {
  assert(handling.phase === Phase.wrapUp, 'a wrap-up that ends had begun');
  recordWrapUp(handling);
  if (!PLAIN) correctWrapUp(handling);
  letGo(handling, Phase.none);
}

/** The wrap-up was counted when it began, by the pace of then: what it has taken more or less is added where that was. */
function correctWrapUp(handling: Handling): void {
  const more = now - handling.work.expectedEnd;
  if (more === 0) return;
  handling.person.team.handlingTime += more;
  countMore(handling.person, more);
  if (handling.work.cohort >= 0) rowOf(handling.work.type.rows, handling.work.cohort, ContactField.fields)[ContactField.handleTime] += more;
  retraceHandling(handling, more);
}

/** Counts the wrap-up up to now. */
export function recordWrapUp(handling: Handling): void {
  addTime(handling.person.team.rows, TeamField.fields, TeamField.wrapUpTime, handling.began);
}

/** The person has it in hand no longer, and may have nothing left in hand. @param after what becomes of it: it is done, or set aside */
export function letGo(handling: Handling, after: Phase): void {
  const person = handling.person;
  assert(isInHand(handling) && person.inHand > 0 && handling.line.inHand > 0, 'what is let go was in hand');
  if (!PLAIN) {
    givePlacesBack(handling);
    if (after === Phase.none) person.idleSince = now;
  }
  handling.phase = after;
  handling.line.inHand--;
  if (--person.inHand === 0) endBusy(person);
  else if (!PLAIN) changePace(person, handling);
}

/** The person is in no list, until it is known whether it takes up another contact. */
function givePlacesBack(handling: Handling): void {
  const person = handling.person;
  if (person.hands.room !== null) unlistRoom(person);
  passTimeInHand(person);
  person.hands.taken -= person.team.takes[handling.work.channel.index];
  assert(person.hands.taken >= 0, 'no more places are given back than were taken');
}

function beginBusy(person: Person): void {
  const team = person.team;
  person.doing = Doing.busy;
  person.busySince = now;
  assert(team.busy < team.present, 'who is busy is here');
  if (++team.busy > team.level) settleOverrun(team);
  if (!PLAIN && team.shifts) beginOverrun(person);
}

function endBusy(person: Person): void {
  const team = person.team;
  person.doing = Doing.between;
  person.busyNow += now - person.busySince;
  team.busy--;
  assert(team.busy >= 0, 'who is busy no longer was busy');
  if (team.excess > 0) settleOverrun(team);
  if (!PLAIN && team.shifts) endOverrun(person);
}
