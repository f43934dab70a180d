import { addDuration } from '../statistics/histogram.js';
import { Step } from './center.js';
import { Fact, Past, Time } from './contact.js';
import { Contact, Line, Wait } from './counts.js';
import { releaseServedOut } from './duty.js';
import { addTime } from './recording.js';
import type { State } from './state.js';

/** Why a wait in a line ends. */
export type WaitEnd = Wait.answered | Wait.abandoned | Wait.disconnected | Wait.overflowed;

/** From a reason to the field that sums its waits: `answered` to `waitAnswered`, and so on. */
const TO_SUM: number = Wait.waitAnswered - Wait.answered;

/** A contact joins the line of its step. @param delayed it finds no agent free */
export function beginWait(s: State, contact: number, delayed: boolean): void {
  const { contacts } = s;
  contacts.times[(contact >> 1) + Time.since] = s.now;
  contacts.facts[contact + Fact.sinceInterval] = s.interval;
  const past = contacts.facts[contact + Fact.past];
  if ((past & Past.offered) === 0)
    contacts.facts[contact + Fact.past] = past | (delayed ? Past.offered | Past.delayed | Past.delayedHere : Past.offered);
  else contacts.facts[contact + Fact.past] = delayed ? past | Past.delayedHere : past & ~Past.delayedHere;
}

/**
 * The one place where a wait in a line ends, for whatever reason; the contact is out of its queue. The wait of the contact itself
 * goes on over all its lines until an agent answers.
 */
export function endWait(s: State, contact: number, end: WaitEnd): void {
  const { contacts, counts } = s;
  const line = s.center.steps[contacts.facts[contact + Fact.step] + Step.target];
  const wait = s.now - contacts.times[(contact >> 1) + Time.since];
  const past = contacts.facts[contact + Fact.past];
  const began = contacts.facts[contact + Fact.sinceInterval];
  if (began >= 0) {
    recordWait(s, counts.cells, cellRow(s, contact), contact, end, wait);
  }
  if (wait > 0) {
    if (began >= 0) {
      const histogram = end === Wait.answered ? counts.histograms.lineAnswered : counts.histograms.lineUnanswered;
      addDuration(histogram, line * (counts.intervals + 1) + began, wait);
    }
    recordQueueTime(s, contact, line);
  }
  if (s.lines.servingOut[line] === 1 && s.lines.waiting[line] === 0) releaseServedOut(s, line);
  if ((past & Past.answered) === 0) {
    contacts.times[(contact >> 1) + Time.waited] += wait;
    if (end === Wait.answered) contacts.facts[contact + Fact.past] = past | Past.answered;
  }
}

/** Counts a wait in a row whose first fields are those of Wait: of a contact type over all its lines, or of a cell. */
export function recordWait(
  s: State,
  table: Float64Array,
  row: number,
  contact: number,
  end: WaitEnd | Wait.stillWaiting,
  wait: number,
): void {
  const { types } = s.center;
  const { facts } = s.contacts;
  const type = facts[contact + Fact.type];
  table[row + Wait.offered]++;
  if ((facts[contact + Fact.past] & (table === s.counts.cells ? Past.delayedHere : Past.delayed)) !== 0) table[row + Wait.delayed]++;
  table[row + end]++;
  if (end === Wait.stillWaiting) return;
  table[row + end + TO_SUM] += wait;
  if (wait > table[row + Wait.longestWait]) table[row + Wait.longestWait] = wait;
  const within = types.within[type];
  if (end === Wait.answered) {
    if (wait <= within) table[row + Wait.answeredWithin]++;
  } else if (end === Wait.abandoned) {
    if (wait < types.shortAbandon[type]) table[row + Wait.shortAbandoned]++;
    else if (wait <= within) table[row + Wait.abandonedWithin]++;
  }
}

/** Counts the time in the line up to now, by the clock. */
export function recordQueueTime(s: State, contact: number, line: number): void {
  const { contacts, counts } = s;
  const since = contacts.times[(contact >> 1) + Time.since];
  addTime(s, counts.lines, line, counts.intervals, Line.fields, Line.queueTime, since);
  addTime(s, counts.contacts, contacts.facts[contact + Fact.type], counts.intervals, Contact.fields, Contact.queueTime, since);
}

/** A contact was refused by the line at its limit, which it has not joined. */
export function recordRefusal(s: State, contact: number): void {
  s.contacts.facts[contact + Fact.sinceInterval] = s.interval;
  if (s.interval >= 0) s.counts.cells[cellRow(s, contact) + Wait.refused]++;
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

/** Where the row of the contact's present cell begins; it joined in an interval or after the calendar. */
export function cellRow(s: State, contact: number): number {
  const { facts } = s.contacts;
  const cell = s.center.steps[facts[contact + Fact.step] + Step.cell];
  return (cell * (s.counts.intervals + 1) + facts[contact + Fact.sinceInterval]) * Wait.fields;
}
