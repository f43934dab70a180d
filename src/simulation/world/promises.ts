/**
 * What is promised of deferred work: a reply, or that the matter is resolved, within a time by the clock or in opening hours. Of live
 * contacts it is the answer, which is judged by their waits; plain centers have no others.
 */
import { Until } from '../../shared/kinds';
import { PLAIN } from '../records/plain';
import { Contact, ContactType } from '../records/state';
import { now } from './clock';

/** The time within which a wait keeps the promise of a type; -1: none does, since something else is promised, or nothing. */
export function withinOfWaits(type: ContactType): f64 {
  return PLAIN || type.until === Until.answer ? type.within : -1;
}

/** A type's promises are made in opening hours: the hours that it has been open so far count those. */
export function openedNow(type: ContactType): void {
  type.openedAt = now;
}

export function closedNow(type: ContactType): void {
  type.openBefore += now - type.openedAt;
}

/** The present moment on the clock of a type's promises. */
function clockOf(type: ContactType): f64 {
  if (!type.openClock) return now;
  return type.openBefore + (type.open ? now - type.openedAt : 0);
}

/** A contact arrives. */
export function beginPromise(contact: Contact): void {
  contact.promisedFrom = clockOf(contact.type);
  contact.repliedAfter = -1;
}

/** An agent step of a contact has ended: the first one is the reply. */
export function noteReply(contact: Contact): void {
  if (contact.repliedAfter < 0) contact.repliedAfter = clockOf(contact.type) - contact.promisedFrom;
}

/** Whether what was promised of a contact that leaves now, other than an answer, was kept. @param resolved whether it ends resolved */
export function isPromiseKept(contact: Contact, resolved: bool): bool {
  const type = contact.type;
  if (type.until === Until.answer || type.within < 0) return false;
  if (type.until === Until.reply) return contact.repliedAfter >= 0 && contact.repliedAfter <= type.within;
  return resolved && clockOf(type) - contact.promisedFrom <= type.within;
}
