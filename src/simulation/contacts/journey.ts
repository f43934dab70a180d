import { add } from '../../engine/event-list';
import { keyOf } from '../../engine/moment';
import { StepKind } from '../../shared/kinds';
import { Rank } from '../../shared/rank';
import { StepExit } from '../../shared/step-exit';
import { exitName, traceRefusal, traceStep } from '../counting/tracing';
import { Contact, ContactType, Line, Step } from '../records/state';
import { Past, Where } from '../records/states';
import { interval, now } from '../world/clock';
import { arrivedSoFar, contactAt, countPaused, countVisit, goingOn, paused, recordCount, takeContact } from '../world/contacts';
import { drawExit, drawTime } from '../world/draws';
import { advanceArrivals, nextType } from './arrivals';
import { startSession } from './bot';
import { leaveCenter, STAYS, standIn } from './endings';
import { joinLine } from './waiting';

/** A new contact arrives at this moment. */
export function arrive(): void {
  const type = nextType();
  const contact = takeContact();
  beginContact(contact, type);
  advanceArrivals();
  const channel = type.channel;
  const trunksFull = <f64>channel.inside >= channel.trunks;
  channel.inside++;
  if (trunksFull) {
    traceRefusal(contact, StepExit.trunksFull, -1);
    leaveCenter(contact, StepExit.trunksFull);
  } else {
    enterStep(contact, changetype<i32>(type.first));
  }
}

function beginContact(contact: Contact, type: ContactType): void {
  const customer = type.source.next;
  contact.type = type;
  contact.a = customer.a;
  contact.b = customer.b;
  contact.arrived = now;
  contact.cohort = interval;
  contact.since = now;
  contact.step = null;
  contact.past = 0;
  contact.visit = 0;
  contact.where = Where.between;
  contact.waited = 0;
  contact.handled = 0;
  contact.handleTime = 0;
  contact.transfers = 0;
  contact.lastLine = null;
  contact.agent = null;
  contact.number = arrivedSoFar;
  contact.firstTime = customer.firstTime;
  if (type.special) {
    contact.timeFactor = customer.timeFactor;
    contact.ownPatience = customer.ownPatience;
    contact.ownTime = customer.ownTime;
  }
  if (type.cyclic) memory.fill(changetype<usize>(contact.visits), 0, (<usize>type.stepCount) << 2);
}

/** A contact enters a step; where that one is full or closed, the step that stands in for it, and so on. */
export function enterStep(contact: Contact, first: i32): void {
  const type = contact.type;
  let to = first;
  let detours: i32 = 0;
  while (to !== STAYS) {
    if (detours++ > type.stepCount) {
      // Every step it was sent on to has sent it on at this one moment: nothing can take it.
      leaveCenter(contact, StepExit.lineFull);
      return;
    }
    const step = changetype<Step>(<usize>to);
    contact.step = step;
    // Who has waited for the opening is still on the same visit.
    if (type.cyclic && contact.where !== Where.awaitingOpening) contact.visit = countVisit(contact, step.local);
    switch (step.kind) {
      case StepKind.bot:
        to = startSession(contact, step);
        break;
      case StepKind.agent:
        to = enterAgentStep(contact, step);
        break;
      default:
        startPause(contact, step);
        to = STAYS;
    }
  }
}

function enterAgentStep(contact: Contact, step: Step): i32 {
  const past = contact.past;
  if (contact.type.open) {
    contact.past = past & ~Past.paused;
    if ((past & Past.answered) !== 0) countTransfer(contact, step);
    return joinLine(contact, step);
  }
  contact.since = now;
  if ((past & Past.paused) === 0) return standIn(contact, step.whenClosed, StepExit.closed);
  // After a pause it is the center that calls, so it waits for the opening.
  contact.where = Where.awaitingOpening;
  setAside(contact, 1);
  return STAYS;
}

function countTransfer(contact: Contact, step: Step): void {
  contact.transfers++;
  const escalates = changetype<Line>(contact.lastLine).escalates[step.line.index] === 1;
  if (escalates) contact.past |= Past.escalated;
}

function startPause(contact: Contact, step: Step): void {
  contact.where = Where.pause;
  contact.past &= ~Past.sentOn;
  contact.since = now;
  setAside(contact, 1);
  add(contact, keyOf(now + drawTime(contact, step, 1), Rank.completion));
}

/** A contact is set aside (1), in nobody's hands and on no trunk, or taken up again (-1). */
function setAside(contact: Contact, change: i32): void {
  countPaused(change);
  contact.type.channel.inside -= change;
}

/** The pause of a contact has ended. Returns where it goes. */
export function endPause(contact: Contact): i32 {
  setAside(contact, -1);
  contact.past |= Past.paused;
  const to = drawExit(contact, changetype<Step>(contact.step));
  traceStep(contact, exitName(to), to);
  return to;
}

/** A contact type opens, unless it is open: its contacts that waited for that after a pause come to their lines. */
export function open(type: ContactType): void {
  if (type.open) return;
  type.open = true;
  if (paused === 0) return;
  for (let number = 0, count = recordCount(); number < count; number++) {
    const contact = contactAt(number);
    if (contact.where !== Where.awaitingOpening || contact.type !== type) continue;
    setAside(contact, -1);
    goingOn().add(contact);
  }
}
