import { keyOf, Rank, timeOf } from '../engine/moment.js';
import { Purpose } from '../random/key.js';
import { End } from './center.js';
import { Past, Place } from './contact.js';
import { Contact, Wait } from './counts.js';
import { drawDuration, drawUniform, whole } from './draws.js';
import { finish, leaveCenter, leaveStep, STAYS, standIn } from './endings.js';
import { takeUp } from './handling.js';
import { dequeue, enqueue } from './queue.js';
import { countContact } from './recording.js';
import { agentFor } from './routing.js';
import type { State } from './state.js';
import { StepExit } from './trace.js';
import { beginWait, endWait, recordLeft, recordLength, recordRefusal } from './waits.js';

/**
 * A contact comes to the line of its step: a free agent takes it at once, or it waits, unless the line is at its limit or the
 * customer hangs up because nobody is free. Returns a step to enter instead, or STAYS.
 */
export function joinLine(s: State, contact: number, step: number): number {
  const { contacts, lines } = s;
  const { steps, types } = s.center;
  const line = steps.target[step];
  const place = agentFor(s, line, contact, 0);
  if (place >= 0) {
    beginWait(s, contact, false);
    endWait(s, contact, Wait.answered);
    takeUp(s, place, contact);
    return STAYS;
  }
  if (lines.waiting[line] >= s.center.lines.limit[line]) {
    contacts.since[contact] = s.now;
    recordRefusal(s, contact);
    return standIn(s, contact, steps.whenFull[step], StepExit.lineFull);
  }
  beginWait(s, contact, true);
  const balk = types.balk[contacts.type[contact]];
  if (balk > 0 && drawUniform(s, contact, Purpose.balk) < balk) {
    abandon(s, contact);
    return STAYS;
  }
  contacts.where[contact] = Place.line;
  enqueue(s, contact, line, steps.queue[step]);
  recordLength(s, line);
  contacts.giveUpAt[contact] = s.now + patienceOf(s, contact, step);
  setTimer(s, contact);
  return STAYS;
}

/** How long the customer is ready to wait in this line, in whole milliseconds; Infinity: without end. */
function patienceOf(s: State, contact: number, step: number): number {
  const { contacts } = s;
  if (s.center.types.special[contacts.type[contact]] === 1 && (contacts.past[contact] & Past.ownPatienceUsed) === 0) {
    contacts.past[contact] |= Past.ownPatienceUsed;
    if (!Number.isNaN(contacts.ownPatience[contact])) return contacts.ownPatience[contact];
  }
  const sampler = s.center.steps.patience[step];
  return sampler < 0 ? Infinity : whole(drawDuration(s, contact, sampler, Purpose.patience));
}

/** Notes what happens next to a waiting contact if nobody takes it up before: eligibility for a further team, overflow, end of patience. */
function setTimer(s: State, contact: number): void {
  const { contacts } = s;
  const { steps, lines } = s.center;
  const step = contacts.step[contact];
  const line = steps.target[step];
  const since = contacts.since[contact];
  let key = Math.min(keyOf(contacts.giveUpAt[contact], Rank.patience), keyOf(since + steps.overflowAfter[step], Rank.overflow));
  for (let i = lines.afterFirst[line]; i < lines.afterFirst[line + 1]; i++) {
    const eligibleAt = since + lines.after[i];
    if (eligibleAt <= s.now) continue;
    key = Math.min(key, keyOf(eligibleAt, Rank.dispatch));
    break;
  }
  contacts.timed[contact] = key < Infinity ? 1 : 0;
  if (key < Infinity) s.timers.add(key, contact);
}

/** What a waiting contact's timer was set for happens. */
export function onTimer(s: State): void {
  const { contacts, timers } = s;
  const rank = timers.nextKey - keyOf(timeOf(timers.nextKey), 0);
  const contact = timers.take();
  contacts.timed[contact] = 0;
  if (rank === Rank.patience) {
    dequeue(s, contact);
    abandon(s, contact);
  } else if (rank === Rank.overflow) {
    const to = s.center.steps.overflowTo[contacts.step[contact]];
    leaveLine(s, contact, Wait.overflowed);
    s.trace?.step(s, contact, StepExit.overflowed, to);
    leaveStep(s, contact, to);
  } else {
    const place = agentFor(s, s.center.steps.target[contacts.step[contact]], contact, s.now - contacts.since[contact]);
    if (place >= 0) answer(s, place, contact);
    else setTimer(s, contact);
  }
}

/** An idle agent takes up a waiting contact. */
export function answer(s: State, place: number, contact: number): void {
  leaveLine(s, contact, Wait.answered);
  takeUp(s, place, contact);
}

/** A waiting contact is out of its line, for whatever reason but patience. */
export function leaveLine(s: State, contact: number, end: Wait.answered | Wait.overflowed | Wait.disconnected): void {
  if (s.contacts.timed[contact] === 1) {
    s.timers.remove(contact);
    s.contacts.timed[contact] = 0;
  }
  dequeue(s, contact);
  endWait(s, contact, end);
}

/** The customer hangs up, out of the queue already (or never in it). */
function abandon(s: State, contact: number): void {
  const { contacts } = s;
  recordLeft(s, s.center.steps.target[contacts.step[contact]]);
  endWait(s, contact, Wait.abandoned);
  s.trace?.step(s, contact, StepExit.abandoned, -1);
  if ((contacts.past[contact] & Past.answered) !== 0) {
    countContact(s, contact, Contact.abandonedLater);
    finish(s, contact, End.unresolved);
  } else {
    leaveCenter(s, contact);
  }
}
