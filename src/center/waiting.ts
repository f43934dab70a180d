import { Rank, rankOf } from '../engine/moment.js';
import { Purpose } from '../random/key.js';
import { STEP, Step } from './center.js';
import { Fact, Past, RECORD, Time, Where } from './contact.js';
import { Wait } from './counts.js';
import { drawDuration, drawUniform } from './draws.js';
import { unlistIdle } from './duty.js';
import { leaveCenter, STAYS, standIn } from './endings.js';
import { takeUp } from './handling.js';
import { dequeue, enqueue } from './queue.js';
import { agentFor } from './routing.js';
import type { State } from './state.js';
import { StepExit } from './trace.js';
import { traceStep } from './tracing.js';
import { beginWait, endWait, recordLeft, recordLength, recordRefusal } from './waits.js';

/**
 * A contact comes to the line of its step: a free agent takes it at once, or it waits, unless the line is at its limit or the
 * customer hangs up because nobody is free. Returns a step to enter instead, or STAYS.
 */
export function joinLine(s: State, contact: number, step: number): number {
  const { contacts, lines } = s;
  const { steps, types } = s.center;
  const line = steps[step + Step.target];
  const person = agentFor(s, line, contact, 0);
  if (person >= 0) {
    unlistIdle(s, person);
    beginWait(s, contact, false);
    endWait(s, contact, Wait.answered);
    takeUp(s, person, contact);
    return STAYS;
  }
  if (lines.waiting[line] >= s.center.lines.limit[line]) {
    contacts.times[(contact >> 1) + Time.since] = s.now;
    recordRefusal(s, contact);
    return standIn(s, contact, steps[step + Step.whenFull], StepExit.lineFull);
  }
  beginWait(s, contact, true);
  const balk = types.balk[contacts.facts[contact + Fact.type]];
  if (balk > 0 && drawUniform(s, contact, Purpose.balk) < balk) {
    abandon(s, contact);
    return STAYS;
  }
  contacts.facts[contact + Fact.where] = Where.line;
  enqueue(s, contact, line, steps[step + Step.queue]);
  recordLength(s, line);
  contacts.times[(contact >> 1) + Time.giveUpAt] = s.now + patienceOf(s, contact, step);
  setTimer(s, contact);
  return STAYS;
}

/** How long the customer is ready to wait in this line, in whole milliseconds; Infinity: without end. */
function patienceOf(s: State, contact: number, step: number): number {
  const { contacts } = s;
  if (
    s.center.types.special[contacts.facts[contact + Fact.type]] === 1 &&
    (contacts.facts[contact + Fact.past] & Past.ownPatienceUsed) === 0
  ) {
    contacts.facts[contact + Fact.past] |= Past.ownPatienceUsed;
    if (!Number.isNaN(contacts.ownPatience[contact >> 4])) return contacts.ownPatience[contact >> 4];
  }
  const sampler = s.center.steps[step + Step.patience];
  return sampler < 0 ? Infinity : drawDuration(s, contact, sampler, Purpose.patience, 1);
}

/** Notes what happens next to a waiting contact if nobody takes it up before: eligibility for a further team, overflow, end of patience. */
function setTimer(s: State, contact: number): void {
  const { contacts } = s;
  const { steps, lines } = s.center;
  const step = contacts.facts[contact + Fact.step];
  const line = steps[step + Step.target];
  const since = contacts.times[(contact >> 1) + Time.since];
  let at = contacts.times[(contact >> 1) + Time.giveUpAt];
  const overflowAfter = s.center.overflowAfter[step / STEP];
  let rank = Rank.patience;
  if (since + overflowAfter <= at) {
    at = since + overflowAfter;
    rank = Rank.overflow;
  }
  for (let i = lines.afterFirst[line]; i < lines.afterFirst[line + 1]; i++) {
    const eligibleAt = since + lines.after[i];
    if (eligibleAt <= s.now) continue;
    if (eligibleAt <= at) {
      at = eligibleAt;
      rank = Rank.dispatch;
    }
    break;
  }
  contacts.facts[contact + Fact.timed] = at < Infinity ? 1 : 0;
  if (at < Infinity) s.timers.add(at - s.now, rank, contact / RECORD);
}

/** What a waiting contact's timer was set for happens. Returns a contact that goes on to another step, or STAYS. */
export function onTimer(s: State): number {
  const { contacts, timers } = s;
  const rank = rankOf(timers.nextKey);
  const contact = timers.take() * RECORD;
  contacts.facts[contact + Fact.timed] = 0;
  if (rank === Rank.patience) {
    dequeue(s, contact);
    abandon(s, contact);
  } else if (rank === Rank.overflow) {
    const to = s.center.steps[contacts.facts[contact + Fact.step] + Step.overflowTo];
    leaveLine(s, contact, Wait.overflowed);
    traceStep(s, contact, StepExit.overflowed, to);
    contacts.facts[contact + Fact.where] = Where.between;
    contacts.facts[contact + Fact.step] = to;
    return contact;
  } else {
    const person = agentFor(
      s,
      s.center.steps[contacts.facts[contact + Fact.step] + Step.target],
      contact,
      s.now - contacts.times[(contact >> 1) + Time.since],
    );
    if (person < 0) {
      setTimer(s, contact);
    } else {
      unlistIdle(s, person);
      answer(s, person, contact);
    }
  }
  return STAYS;
}

/** A free agent, no longer listed as idle, takes up a waiting contact. */
export function answer(s: State, person: number, contact: number): void {
  leaveLine(s, contact, Wait.answered);
  takeUp(s, person, contact);
}

/** A waiting contact is out of its line, for whatever reason but patience. */
export function leaveLine(s: State, contact: number, end: Wait.answered | Wait.overflowed | Wait.disconnected): void {
  if (s.contacts.facts[contact + Fact.timed] === 1) {
    s.timers.remove(contact / RECORD);
    s.contacts.facts[contact + Fact.timed] = 0;
  }
  dequeue(s, contact);
  endWait(s, contact, end);
}

/** The customer hangs up, out of the queue already (or never in it). */
function abandon(s: State, contact: number): void {
  recordLeft(s, s.center.steps[s.contacts.facts[contact + Fact.step] + Step.target]);
  endWait(s, contact, Wait.abandoned);
  traceStep(s, contact, StepExit.abandoned, -1);
  leaveCenter(s, contact, StepExit.abandoned);
}
