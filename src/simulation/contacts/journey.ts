import { End, StepKind } from '../../shared/kinds';
import { Rank } from '../../shared/rank';
import { StepExit } from '../../shared/step-exit';
import { addOpen, removeOpen } from '../counting/backlog';
import { PLAIN } from '../records/plain';
import { Channel, Contact, Line, Step } from '../records/state';
import { Past, Where } from '../records/states';
import { now } from '../world/clock';
import { countVisit, goingOn } from '../world/contacts';
import { freedPeople } from '../world/people';
import { isLast } from '../world/turn';
import { startSession } from './bot';
import { leaveCenter, STAYS, standIn } from './endings';
import { awaitOpening, startPause } from './pause';
import { joinLine } from './waiting';

/** A contact's step has ended: it enters the next one, when all that comes before that at this moment has happened. */
export function goOn(contact: Contact, to: i32): void {
  if (to < 0) {
    leaveCenter(contact, to === End.resolved ? StepExit.resolved : StepExit.unresolved);
    return;
  }
  assert(contact.where !== Where.nowhere && contact.where !== Where.line, 'who goes on has not left, nor does it wait');
  contact.where = Where.between;
  contact.step = changetype<Step>(<usize>to);
  if (isLast(Rank.goOn) && freedPeople().isEmpty && goingOn().isEmpty) enterStep(contact, to);
  else goingOn().add(contact);
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
    assert(<usize>to >= type.steps && <usize>to < type.stepsEnd, 'a step is one of the journey of its contact type');
    assert(contact.where === Where.between, 'who enters a step is in no other');
    contact.step = step;
    if (type.cyclic) contact.visit = countVisit(contact, step.local);
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
  if (!PLAIN) goOnBy(contact, step.channel);
  if (contact.type.open || (!PLAIN && step.channel.deferred)) {
    contact.past = past & ~Past.paused;
    if ((past & Past.answered) !== 0) countTransfer(contact, step);
    return joinLine(contact, step);
  }
  contact.since = now;
  if ((past & Past.paused) === 0) return standIn(contact, step.whenClosed, StepExit.closed);
  // After a pause it is the center that calls, so it waits for the opening.
  awaitOpening(contact, step);
  return STAYS;
}

/** A contact goes on by the channel of its step: a call, say, as a ticket, which is on no trunk of the telephone any more. */
function goOnBy(contact: Contact, channel: Channel): void {
  const before = contact.channel;
  if (before === channel) return;
  before.inside--;
  channel.inside++;
  contact.channel = channel;
  if (before.deferred === channel.deferred) return;
  if (channel.deferred) addOpen(contact, now);
  else removeOpen(contact);
}

function countTransfer(contact: Contact, step: Step): void {
  assert(contact.lastLine !== null, 'who is passed on was answered in a line');
  contact.transfers++;
  const escalates = changetype<Line>(contact.lastLine).escalates[step.line.index] === 1;
  if (escalates) contact.past |= Past.escalated;
}
