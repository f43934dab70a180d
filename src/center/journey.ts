import { Rank } from '../engine/moment.js';
import { Purpose } from '../random/key.js';
import { startSession } from './bot.js';
import { StepKind } from './center.js';
import { Past, Place } from './contact.js';
import { drawDuration, drawExit } from './draws.js';
import { releaseAtEnd } from './duty.js';
import { exitName, leaveCenter, STAYS, standIn } from './endings.js';
import type { State } from './state.js';
import { StepExit } from './trace.js';
import { joinLine } from './waiting.js';

/** A new contact arrives at this moment. */
export function arrive(s: State): void {
  const { arrivals, contacts } = s;
  const { types } = s.center;
  if (contacts.isFull) {
    contacts.grow();
    s.completions.grow(2 * contacts.capacity);
    s.timers.grow(contacts.capacity);
  }
  const type = arrivals.nextType;
  const contact = contacts.take();
  beginContact(s, contact, type);
  arrivals.advance();
  s.inside++;
  const channel = types.channel[type];
  const trunksFull = s.onTrunks[channel]++ >= s.center.channels.trunks[channel];
  if (trunksFull) {
    s.trace?.refusal(s, contact, StepExit.trunksFull, -1);
    leaveCenter(s, contact, StepExit.trunksFull);
  } else {
    enterStep(s, contact, types.firstStep[type]);
  }
}

function beginContact(s: State, contact: number, type: number): void {
  const { contacts } = s;
  const { types } = s.center;
  const source = s.arrivals.sources[type];
  contacts.type[contact] = type;
  contacts.a[contact] = source.a;
  contacts.b[contact] = source.b;
  contacts.arrived[contact] = s.now;
  contacts.cohort[contact] = s.interval;
  contacts.since[contact] = s.now;
  contacts.step[contact] = -1;
  contacts.past[contact] = 0;
  contacts.where[contact] = Place.between;
  contacts.waited[contact] = 0;
  contacts.handled[contact] = 0;
  contacts.handleTime[contact] = 0;
  contacts.transfers[contact] = 0;
  contacts.lastLine[contact] = -1;
  contacts.lastTeam[contact] = -1;
  contacts.number[contact] = ++s.arrived;
  if (types.special[type] === 1) {
    contacts.timeFactor[contact] = source.timeFactor;
    contacts.ownPatience[contact] = source.ownPatience;
    contacts.ownTime[contact] = source.ownTime;
  }
  if (types.cyclic[type] === 1) contacts.forgetVisits(contact);
}

/** A contact enters a step; where that one is full or closed, the step that stands in for it, and so on. */
export function enterStep(s: State, contact: number, first: number): void {
  const { contacts } = s;
  const { steps, types } = s.center;
  const type = contacts.type[contact];
  let step = first;
  for (let detours = 0; step !== STAYS; detours++) {
    if (detours > types.steps[type]) {
      // Every step it was sent on to has sent it on at this one moment: nothing can take it.
      leaveCenter(s, contact, StepExit.lineFull);
      return;
    }
    contacts.step[contact] = step;
    // Who has waited for the opening is still on the same visit.
    if (contacts.where[contact] !== Place.awaitingOpening)
      contacts.visit[contact] = types.cyclic[type] === 1 ? contacts.countVisit(contact, steps.local[step]) : 0;
    switch (steps.kind[step]) {
      case StepKind.bot:
        step = startSession(s, contact, step);
        break;
      case StepKind.agent:
        step = enterAgentStep(s, contact, step);
        break;
      default:
        startPause(s, contact, step);
        step = STAYS;
    }
  }
}

function enterAgentStep(s: State, contact: number, step: number): number {
  const { contacts } = s;
  const past = contacts.past[contact];
  if (s.open[contacts.type[contact]] === 1) {
    contacts.past[contact] = past & ~Past.paused;
    if ((past & Past.answered) !== 0) countTransfer(s, contact, step);
    return joinLine(s, contact, step);
  }
  contacts.since[contact] = s.now;
  if ((past & Past.paused) === 0) return standIn(s, contact, s.center.steps.whenClosed[step], StepExit.closed);
  // After a pause it is the center that calls, so it waits for the opening.
  contacts.where[contact] = Place.awaitingOpening;
  setAside(s, contact, 1);
  return STAYS;
}

function countTransfer(s: State, contact: number, step: number): void {
  const { contacts } = s;
  const { lines, steps } = s.center;
  contacts.transfers[contact]++;
  const escalates = lines.escalates[contacts.lastLine[contact] * lines.count + steps.target[step]] === 1;
  if (escalates) contacts.past[contact] |= Past.escalated;
}

function startPause(s: State, contact: number, step: number): void {
  const { contacts } = s;
  contacts.where[contact] = Place.pause;
  contacts.since[contact] = s.now;
  setAside(s, contact, 1);
  s.completions.add(drawDuration(s, contact, s.center.steps.time[step], Purpose.time, 1), Rank.completion, 2 * contact);
}

/** A contact is set aside (1), in nobody's hands and on no trunk, or taken up again (-1). */
function setAside(s: State, contact: number, change: 1 | -1): void {
  s.paused += change;
  s.onTrunks[s.center.types.channel[s.contacts.type[contact]]] -= change;
  if (s.ended) releaseAtEnd(s);
}

/** The pause of a contact has ended. Returns the step that follows, or an End. */
export function endPause(s: State, contact: number): number {
  setAside(s, contact, -1);
  s.contacts.past[contact] |= Past.paused;
  const to = drawExit(s, contact);
  s.trace?.step(s, contact, exitName(to), to);
  return to;
}

/** A type has opened: its contacts that waited for that after a pause come to their lines. */
export function resumeAtOpening(s: State, type: number): void {
  const { contacts } = s;
  if (s.paused === 0) return;
  for (let contact = 0; contact < contacts.capacity; contact++) {
    if (contacts.where[contact] !== Place.awaitingOpening || contacts.type[contact] !== type) continue;
    setAside(s, contact, -1);
    s.goingOn.add(contact);
  }
}
