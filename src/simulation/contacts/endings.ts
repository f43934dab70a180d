import { addDuration } from '../../engine/histogram';
import { Doubles } from '../../engine/memory';
import { Contact as Field, Wait } from '../../shared/fields';
import { StepExit } from '../../shared/step-exit';
import { removeOpen } from '../counting/backlog';
import { contactAnswered, contactUnanswered, histogramAt, resolution, rowOf, tierRows, tiers } from '../counting/counts';
import { traceRefusal } from '../counting/tracing';
import { PLAIN } from '../records/plain';
import { Contact, Team } from '../records/state';
import { Past } from '../records/states';
import { intervals, now } from '../world/clock';
import { channelOf, releaseContact } from '../world/contacts';
import { isPromiseKept, withinOfWaits } from '../world/promises';
import { recordNoWait, recordWait } from './waits';

/** What a step returns when the contact stays in it or has left the center: there is no other step to enter. */
export const STAYS: i32 = -9;

/** Something is full or closed: the step that stands in for it; without one the contact is sent away and STAYS is returned. */
export function standIn(contact: Contact, instead: i32, reason: StepExit): i32 {
  traceRefusal(contact, reason, instead);
  if (instead >= 0) return instead;
  leaveCenter(contact, reason);
  return STAYS;
}

/**
 * The contact leaves the center, and all that is counted of a contact is counted here: by the interval of its arrival, from what
 * it carries with it.
 *
 * @param ending how its last step ended
 */
export function leaveCenter(contact: Contact, ending: StepExit): void {
  if (contact.cohort >= 0) recordContact(contact, ending);
  const channel = channelOf(contact);
  channel.inside--;
  assert(channel.inside >= 0, 'no more trunks are given back than were taken');
  if (!PLAIN && channel.deferred) removeOpen(contact);
  releaseContact(contact);
}

/** Counts a contact, which arrived in an interval of the calendar. */
export function recordContact(contact: Contact, ending: StepExit): void {
  assert(contact.cohort >= 0 && contact.cohort < intervals, 'a contact is counted in an interval of the calendar');
  assert(contact.waited >= 0 && contact.handleTime >= 0 && contact.arrived <= now, 'a contact was nowhere for less than no time');
  const past = contact.past;
  const row = rowOf(contact.type.rows, contact.cohort, Field.fields);
  const cohortRow = contact.type.index * intervals + contact.cohort;
  row[Field.arrived] += 1;
  if ((past & Past.bot) !== 0) row[Field.enteredBot] += 1;
  if ((past & Past.answered) !== 0) recordAnswered(contact, row, cohortRow, ending);
  else if ((past & Past.offered) !== 0) recordUnanswered(contact, row, cohortRow, ending);
  else recordNeverOffered(row, past, ending);
  if (ending === StepExit.resolved && (past & (Past.offered | Past.answered)) !== Past.offered) {
    const time = now - contact.arrived;
    row[Field.resolved] += 1;
    row[Field.resolutionTime] += time;
    if (time > row[Field.longestResolution]) row[Field.longestResolution] = time;
    addDuration(histogramAt(resolution), cohortRow, time);
  }
}

function recordAnswered(contact: Contact, row: Doubles, cohortRow: i32, ending: StepExit): void {
  if ((contact.past & Past.delayed) === 0) {
    recordNoWait(row, withinOfWaits(contact.type));
  } else {
    recordWait(row, contact, Wait.answered, contact.waited, withinOfWaits(contact.type));
    if (contact.waited > 0) addDuration(histogramAt(contactAnswered), cohortRow, contact.waited);
  }
  if (!PLAIN && isPromiseKept(contact, ending === StepExit.resolved)) row[Wait.answeredWithin] += 1;
  row[Field.handled] += <f64>contact.handled;
  row[Field.handleTime] += contact.handleTime;
  if (contact.transfers > 0) {
    row[Field.transfers] += <f64>contact.transfers;
    if ((contact.past & Past.escalated) !== 0) row[Field.escalated] += 1;
  }
  if (ending === StepExit.stillOpen) {
    row[Field.stillOpen] += 1;
    return;
  }
  if (ending !== StepExit.resolved) {
    row[Field.unresolved] += 1;
    if (ending !== StepExit.unresolved) {
      // Gave up, or was refused, in a line after an answer: no team has ended it.
      row[Field.abandonedLater] += 1;
      return;
    }
  }
  assert(contact.lastTeam !== null && contact.handled > 0, 'whom a team has ended it has handled');
  const tier = changetype<Team>(contact.lastTeam).tier;
  if (tier >= 0) rowOf(tierRows, cohortRow, tiers)[tier] += 1;
}

/** Who waited in vain gave up, or was sent away; so was who was sent on by an overflow rule and ended at a bot or a pause. */
function recordUnanswered(contact: Contact, row: Doubles, cohortRow: i32, ending: StepExit): void {
  const waited = contact.waited;
  if (ending === StepExit.stillOpen) row[Field.stillOpen] += 1;
  recordWait(row, contact, endOfWait(ending), waited, withinOfWaits(contact.type));
  if (waited > 0) addDuration(histogramAt(contactUnanswered), cohortRow, waited);
}

function endOfWait(ending: StepExit): Wait {
  if (ending === StepExit.stillOpen) return Wait.stillWaiting;
  return ending === StepExit.abandoned ? Wait.abandoned : Wait.disconnected;
}

function recordNeverOffered(row: Doubles, past: Past, ending: StepExit): void {
  switch (ending) {
    case StepExit.resolved:
      recordContained(row, past);
      row[Field.resolvedByBot] += 1;
      break;
    case StepExit.unresolved:
      recordContained(row, past);
      row[Field.unresolved] += 1;
      break;
    case StepExit.trunksFull:
      row[Field.turnedAwayTrunks] += 1;
      break;
    case StepExit.botFull:
      row[Field.turnedAwayBot] += 1;
      break;
    case StepExit.closed:
      row[Field.turnedAwayClosed] += 1;
      break;
    case StepExit.stillOpen:
      row[Field.stillOpen] += 1;
      break;
    default:
      row[Field.turnedAwayLine] += 1;
  }
}

/** A bot or a pause has ended a contact that joined no line. */
function recordContained(row: Doubles, past: Past): void {
  row[Field.contained] += 1;
  if ((past & Past.bot) !== 0) row[Field.containedByBot] += 1;
}
