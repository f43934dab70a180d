/**
 * Open deferred work: of each contact type the contacts that are here by a deferred channel, the oldest first, and how many there have
 * been over time. What was open when the calendar began is kept apart, so that both lists are in order. Plain centers have none.
 */
import { record } from '../../engine/memory';
import { Backlog as Field } from '../../shared/fields';
import { Backlog, OpenWork } from '../records/backlog';
import { Contact, ContactType } from '../records/state';
import { Past } from '../records/states';
import { typeAt, typeCount } from '../world/center';
import { interval, intervalFrom, isInCalendar, now } from '../world/clock';
import { backlogRowsOf, rowOf } from './counts';

/** Nothing is open. */
export function beginBacklogs(): void {
  for (let index = 0; index < typeCount; index++) if (typeAt(index).deferred) beginBacklog(typeAt(index));
}

function beginBacklog(type: ContactType): void {
  const backlog = record<Backlog>();
  backlog.starting = record<OpenWork>();
  backlog.come = record<OpenWork>();
  backlog.countedTo = now;
  backlog.rows = backlogRowsOf(type);
  type.backlog = backlog;
}

/** A contact is here by a deferred channel from now on. @param since from when its age counts */
export function addOpen(contact: Contact, since: f64): void {
  passTime(contact.type);
  const list = listOf(contact);
  const older = list.youngest;
  const own = contact.deferred;
  assert(older === null || older.deferred.since <= since, 'work comes in the order of its age');
  own.since = since;
  own.older = older;
  own.younger = null;
  if (older === null) list.oldest = contact;
  else older.deferred.younger = contact;
  list.youngest = contact;
  list.count++;
}

/** It has ended, or goes on by a live channel. */
export function removeOpen(contact: Contact): void {
  passTime(contact.type);
  const list = listOf(contact);
  const older = contact.deferred.older;
  const younger = contact.deferred.younger;
  assert((older === null ? list.oldest : older.deferred.younger) === contact, 'what ends was open');
  if (older === null) list.oldest = younger;
  else older.deferred.younger = younger;
  if (younger === null) list.youngest = older;
  else younger.deferred.older = older;
  list.count--;
  assert(list.count >= 0 && (list.count === 0) === (list.oldest === null), 'as much is open as is counted');
}

function listOf(contact: Contact): OpenWork {
  const backlog = contact.type.backlog;
  return (contact.past & Past.inBacklog) !== 0 ? backlog.starting : backlog.come;
}

/** How much deferred work of a type is open. */
export function openOf(type: ContactType): i32 {
  return type.backlog.starting.count + type.backlog.come.count;
}

/** Counts the time up to now. What passes outside the calendar is left out; intervals are closed when they end. */
function passTime(type: ContactType): void {
  const backlog = type.backlog;
  const time = now - Math.max(backlog.countedTo, intervalFrom);
  backlog.countedTo = now;
  if (!isInCalendar()) return;
  const row = rowOf(backlog.rows, interval, Field.fields);
  row[Field.time] += time * <f64>openOf(type);
  if (backlog.starting.count > 0) row[Field.startingTime] += time;
}

/** An interval of the calendar ends. */
export function closeBacklogs(): void {
  for (let index = 0; index < typeCount; index++) if (typeAt(index).deferred) closeBacklog(typeAt(index));
}

function closeBacklog(type: ContactType): void {
  const backlog = type.backlog;
  passTime(type);
  const row = rowOf(backlog.rows, interval, Field.fields);
  row[Field.atEnd] = <f64>openOf(type);
  row[Field.startingAtEnd] = <f64>backlog.starting.count;
  row[Field.oldestAge] = Math.max(ageOf(backlog.starting.oldest), ageOf(backlog.come.oldest));
}

function ageOf(oldest: Contact | null): f64 {
  return oldest === null ? 0 : now - oldest.deferred.since;
}
