import { addDuration } from '../../engine/histogram';
import { Doubles } from '../../engine/memory';
import { Contact as ContactField, Line as LineField, Wait } from '../../shared/fields';
import { histogramAt, lineAnswered, lineUnanswered, rowOf } from '../counting/counts';
import { addTime } from '../counting/recording';
import { releaseServedOut } from '../people/duty';
import { PLAIN } from '../records/plain';
import { Contact, Line, Step } from '../records/state';
import { Past } from '../records/states';
import { interval, intervals, isInCalendar, now } from '../world/clock';
import { anyLiveWait } from '../world/queue';

/** From the field that counts an end to the one that sums its waits. */
const TO_SUM: i32 = Wait.waitAnswered - Wait.answered;

/** The interval in which a contact is counted that comes to a line or a bot now; -1: it came in the warm-up and is in no figure. */
export function countedIn(contact: Contact): i32 {
  return contact.cohort >= 0 ? interval : -1;
}

/**
 * A contact comes to the line of its step, finds no agent free and waits. Returns whether it only goes on waiting, sent on from another
 * line: then it keeps its patience and the moment from which its wait counts.
 */
export function beginWait(contact: Contact, step: Step): bool {
  const past = contact.past;
  const goesOn = (past & Past.sentOn) !== 0 && !step.anew;
  contact.since = now;
  contact.sinceInterval = countedIn(contact);
  if (!goesOn) contact.waitingSince = PLAIN ? now : waitingFrom(contact);
  contact.past = (past & Past.offered) === 0 ? past | Past.offered | Past.delayed : past & ~Past.sentOn;
  return goesOn;
}

/** From when the wait of who comes to a line counts in its order: from now on, or from its arrival before the calendar. */
function waitingFrom(contact: Contact): f64 {
  return (contact.past & (Past.inBacklog | Past.offered)) === Past.inBacklog ? contact.arrived : now;
}

/** A contact comes to the line of its step and finds an agent free: a wait that begins and ends at once. */
export function answerAtOnce(contact: Contact, step: Step): void {
  contact.since = now;
  const began = countedIn(contact);
  contact.sinceInterval = began;
  contact.past = (contact.past & ~Past.sentOn) | Past.offered | Past.answered;
  if (began >= 0) recordNoWait(cellRow(step, began), contact.type.within);
}

/**
 * The one place where a wait in a line ends for a contact that found no agent free, for whatever reason; the contact is out of its
 * queue. The wait of the contact itself goes on over all its lines until an agent answers.
 */
export function endWait(contact: Contact, step: Step, end: Wait): void {
  const line = step.line;
  const wait = now - contact.since;
  const past = contact.past;
  assert(wait >= 0 && contact.waited >= 0, 'no wait is below 0');
  const began = contact.sinceInterval;
  if (began >= 0) recordWait(cellRow(step, began), contact, end, wait, contact.type.within);
  if (wait > 0) {
    if (began >= 0)
      addDuration(histogramAt(end === Wait.answered ? lineAnswered : lineUnanswered), line.index * (intervals + 1) + began, wait);
    recordQueueTime(contact, line);
  }
  if (line.servingOut && !anyLiveWait(line)) releaseServedOut(line);
  if ((past & Past.answered) === 0) {
    contact.waited += wait;
    if (end === Wait.answered) contact.past = past | Past.answered;
  }
}

/**
 * Counts an answer without a wait in a row whose first fields are those of Wait: of a contact type over all its lines, or of a cell.
 *
 * @param within the longest wait that is in time; -1: none is
 */
export function recordNoWait(row: Doubles, within: f64): void {
  row[Wait.offered] += 1;
  row[Wait.answered] += 1;
  if (within >= 0) row[Wait.answeredWithin] += 1;
}

/** Counts in such a row the wait of a contact that found no agent free. */
export function recordWait(row: Doubles, contact: Contact, end: Wait, wait: f64, within: f64): void {
  assert(wait >= 0, 'no wait is below 0');
  row[Wait.offered] += 1;
  row[Wait.delayed] += 1;
  row[end] += 1;
  if (wait > 0) {
    row[end + TO_SUM] += wait;
    if (wait > row[Wait.longestWait]) row[Wait.longestWait] = wait;
  }
  if (end === Wait.answered) {
    if (wait <= within) row[Wait.answeredWithin] += 1;
  } else if (end === Wait.abandoned) {
    if (contact.type.shortAbandon > wait) row[Wait.shortAbandoned] += 1;
    else if (wait <= within) row[Wait.abandonedWithin] += 1;
  }
}

/** Counts the time in the line up to now, by the clock. */
function recordQueueTime(contact: Contact, line: Line): void {
  addTime(line.rows, LineField.fields, LineField.queueTime, contact.since);
  addTime(contact.type.rows, ContactField.fields, ContactField.queueTime, contact.since);
}

/** A contact was refused by the line at its limit, which it has not joined. */
export function recordRefusal(contact: Contact, step: Step): void {
  const began = countedIn(contact);
  contact.sinceInterval = began;
  if (began >= 0) cellRow(step, began)[Wait.refused] += 1;
}

/** Counts a customer who hangs up now, by the clock. */
export function recordLeft(line: Line): void {
  if (isInCalendar()) rowOf(line.rows, interval, LineField.fields)[LineField.left] += 1;
}

/** The row of a contact type in a line, by the interval of joining it or after the calendar. */
function cellRow(step: Step, began: i32): Doubles {
  return rowOf(step.cellRows, began, Wait.fields);
}
