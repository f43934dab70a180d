import { addDuration } from '../statistics/histogram.js';
import { Past } from './contact.js';
import { Contact, Line, Wait } from './counts.js';
import { releaseServedOut } from './duty.js';
import { addTime, contactRow } from './recording.js';
import type { State } from './state.js';

/** Why a wait in a line ends. */
export type WaitEnd = Wait.answered | Wait.abandoned | Wait.disconnected | Wait.overflowed;

/** From a reason to the field that sums its waits: `answered` to `waitAnswered`, and so on. */
const TO_SUM: number = Wait.waitAnswered - Wait.answered;

/** Counts that a contact has joined the line of its step. */
export function beginWait(s: State, contact: number, delayed: boolean): void {
  const { contacts, counts } = s;
  contacts.since[contact] = s.now;
  contacts.sinceInterval[contact] = s.interval;
  const row = cellRow(s, contact);
  if (row >= 0) {
    counts.cells[row + Wait.offered]++;
    if (delayed) counts.cells[row + Wait.delayed]++;
  }
  if ((contacts.past[contact] & Past.offered) !== 0) return;
  contacts.past[contact] |= Past.offered;
  const own = contactRow(s, contact);
  if (own >= 0) {
    counts.contacts[own + Wait.offered]++;
    if (delayed) counts.contacts[own + Wait.delayed]++;
  }
}

/**
 * The one place where a wait in a line ends, for whatever reason; the contact is out of its queue. A contact type's own wait goes
 * on over all its lines until an agent answers or the customer gives up.
 */
export function endWait(s: State, contact: number, end: WaitEnd): void {
  const { contacts, counts } = s;
  const { types, steps } = s.center;
  const type = contacts.type[contact];
  const since = contacts.since[contact];
  const wait = s.now - since;
  const line = steps.target[contacts.step[contact]];
  const row = cellRow(s, contact);
  if (row >= 0) {
    record(counts.cells, row, end, wait, types.within[type], types.shortAbandon[type]);
    const histogram = end === Wait.answered ? counts.histograms.lineAnswered : counts.histograms.lineUnanswered;
    addDuration(histogram, line * (counts.intervals + 1) + contacts.sinceInterval[contact], wait);
  }
  if (wait > 0) {
    addTime(s, counts.lines, line, counts.intervals, Line.fields, Line.queueTime, since);
    addTime(s, counts.contacts, type, counts.intervals, Contact.fields, Contact.queueTime, since);
  }
  if (s.lines.servingOut[line] === 1 && s.lines.waiting[line] === 0) releaseServedOut(s, line);
  if ((contacts.past[contact] & Past.answered) !== 0) return;
  const waited = contacts.waited[contact] + wait;
  contacts.waited[contact] = waited;
  if (end === Wait.answered) contacts.past[contact] |= Past.answered;
  // Who is sent on or away is counted where that comes to an end.
  if (end === Wait.overflowed || end === Wait.disconnected) return;
  const own = contactRow(s, contact);
  if (own < 0) return;
  record(counts.contacts, own, end, waited, types.within[type], types.shortAbandon[type]);
  const histogram = end === Wait.answered ? counts.histograms.contactAnswered : counts.histograms.contactUnanswered;
  addDuration(histogram, type * counts.intervals + contacts.cohort[contact], waited);
}

function record(table: Float64Array, row: number, end: WaitEnd, wait: number, within: number, shortAbandon: number): void {
  table[row + end]++;
  table[row + end + TO_SUM] += wait;
  if (wait > table[row + Wait.longestWait]) table[row + Wait.longestWait] = wait;
  if (end === Wait.answered) {
    if (wait <= within) table[row + Wait.answeredWithin]++;
  } else if (end === Wait.abandoned) {
    if (wait < shortAbandon) table[row + Wait.shortAbandoned]++;
    else if (wait <= within) table[row + Wait.abandonedWithin]++;
  }
}

/** A contact was refused by the line at its limit, which it has not joined. */
export function recordRefusal(s: State, contact: number): void {
  s.contacts.sinceInterval[contact] = s.interval;
  const row = cellRow(s, contact);
  if (row >= 0) s.counts.cells[row + Wait.refused]++;
}

/** Counts the longest line of the interval, after one more has begun to wait. */
export function recordLength(s: State, line: number): void {
  const { counts } = s;
  if (s.interval < 0 || s.interval >= counts.intervals) return;
  const place = (line * counts.intervals + s.interval) * Line.fields + Line.longestQueue;
  if (s.lines.waiting[line] > counts.lines[place]) counts.lines[place] = s.lines.waiting[line];
}

/** Counts a customer who hangs up now, by the clock. */
export function recordLeft(s: State, line: number): void {
  if (s.interval >= 0 && s.interval < s.counts.intervals) {
    s.counts.lines[(line * s.counts.intervals + s.interval) * Line.fields + Line.left]++;
  }
}

/** Where the row of the contact's present cell begins; -1: it joined in the warm-up. */
function cellRow(s: State, contact: number): number {
  const began = s.contacts.sinceInterval[contact];
  return began < 0 ? -1 : (s.center.steps.cell[s.contacts.step[contact]] * (s.counts.intervals + 1) + began) * Wait.fields;
}
