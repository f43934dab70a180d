import { Rank } from '../engine/moment.js';
import { Purpose } from '../random/key.js';
import { startSession } from './bot.js';
import { Step, StepKind } from './center.js';
import { Fact, itemOfContact, Past, RECORD, Time, Where } from './contact.js';
import { drawDuration, drawExit } from './draws.js';
import { releaseAtEnd } from './duty.js';
import { exitName, leaveCenter, STAYS, standIn } from './endings.js';
import type { State } from './state.js';
import { StepExit } from './trace.js';
import { traceRefusal, traceStep } from './tracing.js';
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
    traceRefusal(s, contact, StepExit.trunksFull, -1);
    leaveCenter(s, contact, StepExit.trunksFull);
  } else {
    enterStep(s, contact, types.firstStep[type]);
  }
}

function beginContact(s: State, contact: number, type: number): void {
  const { contacts } = s;
  const { types } = s.center;
  const source = s.arrivals.sources[type];
  contacts.facts[contact + Fact.type] = type;
  contacts.facts[contact + Fact.a] = source.a;
  contacts.facts[contact + Fact.b] = source.b;
  contacts.times[(contact >> 1) + Time.arrived] = s.now;
  contacts.facts[contact + Fact.cohort] = s.interval;
  contacts.times[(contact >> 1) + Time.since] = s.now;
  contacts.facts[contact + Fact.step] = -1;
  contacts.facts[contact + Fact.past] = 0;
  contacts.facts[contact + Fact.where] = Where.between;
  contacts.times[(contact >> 1) + Time.waited] = 0;
  contacts.facts[contact + Fact.handled] = 0;
  contacts.times[(contact >> 1) + Time.handleTime] = 0;
  contacts.facts[contact + Fact.transfers] = 0;
  contacts.facts[contact + Fact.lastLine] = -1;
  contacts.facts[contact + Fact.agent] = -1;
  contacts.times[(contact >> 1) + Time.number] = ++s.arrived;
  if (types.special[type] === 1) {
    contacts.times[(contact >> 1) + Time.timeFactor] = source.timeFactor;
    contacts.ownPatience[contact >> 4] = source.ownPatience;
    contacts.ownTime[contact >> 4] = source.ownTime;
  }
  if (types.cyclic[type] === 1) contacts.forgetVisits(contact);
}

/** A contact enters a step; where that one is full or closed, the step that stands in for it, and so on. */
export function enterStep(s: State, contact: number, first: number): void {
  const { contacts } = s;
  const { steps, types } = s.center;
  const type = contacts.facts[contact + Fact.type];
  let step = first;
  for (let detours = 0; step !== STAYS; detours++) {
    if (detours > types.steps[type]) {
      // Every step it was sent on to has sent it on at this one moment: nothing can take it.
      leaveCenter(s, contact, StepExit.lineFull);
      return;
    }
    contacts.facts[contact + Fact.step] = step;
    // Who has waited for the opening is still on the same visit.
    if (contacts.facts[contact + Fact.where] !== Where.awaitingOpening)
      contacts.facts[contact + Fact.visit] = types.cyclic[type] === 1 ? contacts.countVisit(contact, steps[step + Step.local]) : 0;
    switch (steps[step + Step.kind]) {
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
  const past = contacts.facts[contact + Fact.past];
  if (s.open[contacts.facts[contact + Fact.type]] === 1) {
    contacts.facts[contact + Fact.past] = past & ~Past.paused;
    if ((past & Past.answered) !== 0) countTransfer(s, contact, step);
    return joinLine(s, contact, step);
  }
  contacts.times[(contact >> 1) + Time.since] = s.now;
  if ((past & Past.paused) === 0) return standIn(s, contact, s.center.steps[step + Step.whenClosed], StepExit.closed);
  // After a pause it is the center that calls, so it waits for the opening.
  contacts.facts[contact + Fact.where] = Where.awaitingOpening;
  setAside(s, contact, 1);
  return STAYS;
}

function countTransfer(s: State, contact: number, step: number): void {
  const { contacts } = s;
  const { lines, steps } = s.center;
  contacts.facts[contact + Fact.transfers]++;
  const escalates = lines.escalates[contacts.facts[contact + Fact.lastLine] * lines.count + steps[step + Step.target]] === 1;
  if (escalates) contacts.facts[contact + Fact.past] |= Past.escalated;
}

function startPause(s: State, contact: number, step: number): void {
  const { contacts } = s;
  contacts.facts[contact + Fact.where] = Where.pause;
  contacts.times[(contact >> 1) + Time.since] = s.now;
  setAside(s, contact, 1);
  s.completions.add(drawDuration(s, contact, s.center.steps[step + Step.time], Purpose.time, 1), Rank.completion, itemOfContact(contact));
}

/** A contact is set aside (1), in nobody's hands and on no trunk, or taken up again (-1). */
function setAside(s: State, contact: number, change: 1 | -1): void {
  s.paused += change;
  s.onTrunks[s.center.types.channel[s.contacts.facts[contact + Fact.type]]] -= change;
  if (s.ended) releaseAtEnd(s);
}

/** The pause of a contact has ended. Returns the step that follows, or an End. */
export function endPause(s: State, contact: number): number {
  setAside(s, contact, -1);
  s.contacts.facts[contact + Fact.past] |= Past.paused;
  const to = drawExit(s, contact);
  traceStep(s, contact, exitName(to), to);
  return to;
}

/** A type has opened: its contacts that waited for that after a pause come to their lines. */
export function resumeAtOpening(s: State, type: number): void {
  const { contacts } = s;
  if (s.paused === 0) return;
  for (let contact = 0; contact < contacts.facts.length; contact += RECORD) {
    if (contacts.facts[contact + Fact.where] !== Where.awaitingOpening || contacts.facts[contact + Fact.type] !== type) continue;
    setAside(s, contact, -1);
    s.goingOn.add(contact);
  }
}
