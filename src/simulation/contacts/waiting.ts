import * as events from '../../engine/event-list';
import { keyOf, rankOf } from '../../engine/moment';
import { Wait } from '../../shared/fields';
import { Purpose } from '../../shared/purpose';
import { Rank } from '../../shared/rank';
import { StepExit } from '../../shared/step-exit';
import { recordLength } from '../counting/recording';
import { traceStep } from '../counting/tracing';
import { isRest } from '../people/aside';
import { takeUp } from '../people/handling';
import { makeRoom } from '../people/interruption';
import { unlist } from '../people/presence';
import { agentFor, agentToInterrupt } from '../people/routing';
import { PLAIN } from '../records/plain';
import { Contact, Person, Queue, Step } from '../records/state';
import { Past, Where } from '../records/states';
import { now } from '../world/clock';
import { goingOn } from '../world/contacts';
import { drawDuration, drawUniform } from '../world/draws';
import { dequeue, enqueue } from '../world/queue';
import { leaveCenter, STAYS, standIn } from './endings';
import { answerAtOnce, beginWait, endWait, recordLeft, recordRefusal } from './waits';

/**
 * A contact comes to the line of its step: a free agent takes it at once, or it waits, unless the line is at its limit or the
 * customer hangs up because nobody is free. Returns a step to enter instead, or STAYS.
 */
export function joinLine(contact: Contact, step: Step): i32 {
  const line = step.line;
  const person = readyFor(contact, step, 0);
  if (person !== null) {
    answerAtOnce(contact, step);
    takeUp(person, contact, step);
    return STAYS;
  }
  // What was set aside and left behind waits beyond the limit.
  assert(line.waiting >= 0 && (!PLAIN || <f64>line.waiting <= line.limit), 'no more wait than may');
  if (<f64>line.waiting >= line.limit) {
    contact.since = now;
    recordRefusal(contact, step);
    return standIn(contact, step.whenFull, StepExit.lineFull);
  }
  const goesOn = beginWait(contact, step);
  const balk = isPatient(step) ? 0.0 : contact.type.balk;
  if (!goesOn && balk > 0 && drawUniform(contact, step, Purpose.balk) < balk) {
    abandon(contact, step);
    return STAYS;
  }
  contact.where = Where.line;
  enqueue(contact, line, changetype<Queue>(step.queue));
  recordLength(line);
  if (isPatient(step)) contact.giveUpAt = Infinity;
  else if (!goesOn) contact.giveUpAt = now + patienceOf(contact, step);
  assert(contact.giveUpAt >= now, 'who has given up joins no line');
  setTimer(contact, step);
  return STAYS;
}

/** Who takes a contact up now, no longer listed as free and with room for it; null: nobody. */
function readyFor(contact: Contact, step: Step, waited: f64): Person | null {
  const person = agentFor(step.line, contact, waited);
  if (person !== null) {
    unlist(person);
    return person;
  }
  if (PLAIN) return null;
  const interrupted = agentToInterrupt(step.line, contact, waited);
  if (interrupted !== null) makeRoom(interrupted, step.channel);
  return interrupted;
}

/** Whether nobody gives up in the line of a step: its work is deferred. */
function isPatient(step: Step): bool {
  return !PLAIN && step.channel.deferred;
}

/** How long the customer is ready to wait from now on, in whole milliseconds; Infinity: without end. */
function patienceOf(contact: Contact, step: Step): f64 {
  if (contact.type.special && (contact.past & Past.ownPatienceUsed) === 0) {
    contact.past |= Past.ownPatienceUsed;
    if (contact.ownPatience >= 0) return contact.ownPatience;
  }
  const sampler = step.patience;
  return sampler === null ? Infinity : drawDuration(contact, step, sampler, Purpose.patience, 1);
}

/** Notes what happens next to a waiting contact if nobody takes it up before: eligibility for a further team, overflow, end of patience. */
function setTimer(contact: Contact, step: Step): void {
  const line = step.line;
  let at = contact.giveUpAt;
  let rank = Rank.patience;
  if (contact.since + step.overflowAfter <= at && (PLAIN || !isRest(contact))) {
    at = contact.since + step.overflowAfter;
    rank = Rank.overflow;
  }
  for (let i = 0; i < line.aftersCount; i++) {
    const eligibleAt = contact.since + line.afters[i];
    if (eligibleAt <= now) continue;
    if (eligibleAt <= at) {
      at = eligibleAt;
      rank = Rank.dispatch;
    }
    break;
  }
  assert(at >= now, 'nothing is set for a moment that has passed');
  contact.timed = at < Infinity;
  if (at < Infinity) events.add(contact, keyOf(at, rank));
}

/** What a waiting contact's timer was set for happens. */
export function onTimer(): void {
  const rank = rankOf(events.nextKey);
  const contact = changetype<Contact>(events.take());
  assert(contact.where === Where.line && contact.timed, 'what is due to who waits was set for it');
  const step = changetype<Step>(contact.step);
  contact.timed = false;
  if (rank === Rank.patience) {
    dequeue(contact, step.line, changetype<Queue>(step.queue));
    abandon(contact, step);
  } else if (rank === Rank.overflow) {
    overflow(contact, step);
  } else {
    offer(contact, step, now - contact.since);
  }
}

/** Whoever is free for a waiting contact takes it up; else it goes on waiting. */
function offer(contact: Contact, step: Step, waited: f64): void {
  const person = readyFor(contact, step, waited);
  if (person === null) setTimer(contact, step);
  else answer(person, contact);
}

/** The rest of what was set aside is in its line again, unless somebody has taken it up meanwhile. */
export function offerRest(contact: Contact): void {
  if (contact.where === Where.line) offer(contact, changetype<Step>(contact.step), 0);
}

function overflow(contact: Contact, step: Step): void {
  leaveLine(contact, step, Wait.overflowed);
  traceStep(contact, StepExit.overflowed, step.overflowTo);
  contact.where = Where.between;
  contact.past |= Past.sentOn;
  contact.step = changetype<Step>(<usize>step.overflowTo);
  goingOn().add(contact);
}

/** A free agent, no longer listed as idle, takes up a waiting contact. */
export function answer(person: Person, contact: Contact): void {
  const step = changetype<Step>(contact.step);
  leaveLine(contact, step, Wait.answered);
  if (!PLAIN) makeRoom(person, step.channel);
  takeUp(person, contact, step);
}

/** A waiting contact is out of its line, for whatever reason but patience. */
export function leaveLine(contact: Contact, step: Step, end: Wait): void {
  assert(contact.where === Where.line, 'who leaves a line was in it');
  if (contact.timed) {
    events.remove(contact);
    contact.timed = false;
  }
  dequeue(contact, step.line, changetype<Queue>(step.queue));
  endWait(contact, step, end);
}

/** The customer hangs up, out of the queue already (or never in it). */
function abandon(contact: Contact, step: Step): void {
  recordLeft(step.line);
  endWait(contact, step, Wait.abandoned);
  traceStep(contact, StepExit.abandoned, -1);
  leaveCenter(contact, StepExit.abandoned);
}
