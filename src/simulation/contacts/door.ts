/** The one door: everybody who comes to the center, or comes back to it, is admitted here. */
import { keyOf, NEVER, timeOf } from '../../engine/moment';
import { Rank } from '../../shared/rank';
import { StepExit } from '../../shared/step-exit';
import { addOpen } from '../counting/backlog';
import { exitName, traceRefusal, traceStep } from '../counting/tracing';
import { PLAIN } from '../records/plain';
import { Customer, Source } from '../records/source';
import { Contact, ContactType, Step } from '../records/state';
import { Past, Where } from '../records/states';
import { interval, now } from '../world/clock';
import { arrivedSoFar, channelOf, contactAt, countPaused, paused, recordCount, takeContact } from '../world/contacts';
import { drawExit } from '../world/draws';
import { beginPromise, openedNow } from '../world/promises';
import { advanceArrivals, nextArrivalKey, nextType } from './arrivals';
import { leaveCenter } from './endings';
import { enterStep, goOn } from './journey';
import { advance, beginSource } from './source';

/**
 * A contact comes in, on a trunk. One that calls while all trunks are taken is sent away, and false returned; one that the center calls
 * never is.
 */
function admit(contact: Contact): bool {
  const channel = channelOf(contact);
  const trunksFull = <f64>channel.inside >= channel.trunks;
  assert(channel.inside >= 0, 'no more trunks are given back than were taken');
  channel.inside++;
  if (!trunksFull || isCalled(contact)) return true;
  traceRefusal(contact, StepExit.trunksFull, -1);
  leaveCenter(contact, StepExit.trunksFull);
  return false;
}

/** Whether it is the center that calls: after a pause it is. */
function isCalled(contact: Contact): bool {
  return (contact.past & Past.paused) !== 0;
}

/** A new contact arrives at this moment. */
export function arrive(): void {
  assert(nextArrivalKey === keyOf(now, Rank.arrival), 'who arrives does it now');
  const type = nextType();
  const contact = takeContact();
  beginContact(contact, type, type.source.next, now, interval, 0);
  advanceArrivals();
  if (admit(contact)) enterStep(contact, changetype<i32>(type.first));
}

/**
 * The work of a type that was open before the calendar is there now, the oldest first, as if it had waited since it came. It is in no
 * figure per contact. Plain centers have none.
 */
export function bringBacklog(type: ContactType, source: Source): void {
  for (beginSource(source, type); source.next.arrival !== NEVER; advance(source, type)) {
    const contact = takeContact();
    beginContact(contact, type, source.next, <f64>timeOf(source.next.arrival), -1, Past.inBacklog);
    if (admit(contact)) enterStep(contact, changetype<i32>(type.first));
  }
}

/** The pause of a contact has ended. */
export function comeBack(contact: Contact): void {
  assert(contact.where === Where.pause, 'who comes back from a pause was in one');
  contact.past |= Past.paused;
  countPaused(-1);
  const to = drawExit(contact, changetype<Step>(contact.step));
  traceStep(contact, exitName(to), to);
  admit(contact);
  goOn(contact, to);
}

/** A contact type opens, unless it is open: its contacts that waited for that after a pause come to their lines. */
export function open(type: ContactType): void {
  if (type.open) return;
  type.open = true;
  if (!PLAIN) openedNow(type);
  if (paused === 0) return;
  for (let number = 0, count = recordCount(); number < count; number++) {
    const contact = contactAt(number);
    if (contact.where !== Where.awaitingOpening || contact.type !== type) continue;
    countPaused(-1);
    admit(contact);
    goOn(contact, changetype<i32>(contact.step));
  }
}

/** @param cohort the interval in which it is counted; -1: in none */
function beginContact(contact: Contact, type: ContactType, customer: Customer, arrived: f64, cohort: i32, past: Past): void {
  contact.type = type;
  contact.a = customer.a;
  contact.b = customer.b;
  contact.arrived = arrived;
  contact.cohort = cohort;
  contact.since = now;
  contact.step = null;
  contact.past = past;
  contact.visit = 0;
  contact.where = Where.between;
  contact.waited = 0;
  contact.handled = 0;
  contact.handleTime = 0;
  contact.transfers = 0;
  contact.lastLine = null;
  contact.lastTeam = null;
  contact.number = arrivedSoFar;
  if (!PLAIN) {
    contact.channel = type.channel;
    contact.deferred.worked = 0;
    contact.deferred.rest = -1;
    beginPromise(contact);
    if (type.channel.deferred) addOpen(contact, arrived);
  }
  contact.firstTime = customer.firstTime;
  if (type.special) {
    contact.timeFactor = customer.timeFactor;
    contact.ownPatience = customer.ownPatience;
    contact.ownTime = customer.ownTime;
  }
  if (type.cyclic) memory.fill(changetype<usize>(contact.visits), 0, (<usize>type.stepCount) << 2);
}
