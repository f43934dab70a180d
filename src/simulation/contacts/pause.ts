import { add } from '../../engine/event-list';
import { keyOf } from '../../engine/moment';
import { Rank } from '../../shared/rank';
import { Contact, Step } from '../records/state';
import { Past, Where } from '../records/states';
import { now } from '../world/clock';
import { channelOf, countPaused, uncountVisit } from '../world/contacts';
import { drawTime } from '../world/draws';

export function startPause(contact: Contact, step: Step): void {
  setAside(contact, Where.pause);
  contact.past &= ~Past.sentOn;
  contact.since = now;
  add(contact, keyOf(now + drawTime(contact, step, 1), Rank.completion));
}

/** A contact that the center would call finds its type closed. When that opens it comes to the same visit of the step. */
export function awaitOpening(contact: Contact, step: Step): void {
  setAside(contact, Where.awaitingOpening);
  if (contact.type.cyclic) uncountVisit(contact, step.local);
}

/** A contact is set aside, in nobody's hands and on no trunk, until it comes back through the door. */
function setAside(contact: Contact, where: Where): void {
  assert(contact.where === Where.between, 'who is set aside is nowhere else');
  contact.where = where;
  countPaused(1);
  const channel = channelOf(contact);
  channel.inside--;
  assert(channel.inside >= 0, 'no more trunks are given back than were taken');
}
