/**
 * Work that has been set aside: it takes no place and no time, and is in its person's hands again before any other deferred work. If the
 * duty of that person ends first, the rest goes to the head of its line, for whoever is next. Plain centers have none.
 */
import { recordLength } from '../counting/recording';
import { PLAIN } from '../records/plain';
import { Contact, Handling, Person, Queue, Step } from '../records/state';
import { Phase, Where } from '../records/states';
import { now } from '../world/clock';
import { goingOn } from '../world/contacts';
import { enqueue } from '../world/queue';
import { hasRoomFor, isLeaving } from './rooms';
import { slownessOf } from './skill';

/** What a person goes on with, if there is room for it: of what has been set aside what was taken up first. null: nothing. */
export function asideOf(person: Person): Handling | null {
  if (PLAIN || person.hands.aside === 0) return null;
  let first: Handling | null = null;
  let handling: Handling | null = person.handlings;
  while (handling !== null) {
    if (handling.phase === Phase.aside && (first === null || handling.began < first.began)) first = handling;
    handling = handling.next;
  }
  return first !== null && !isLeaving(person) && hasRoomFor(person, first.work.channel) ? first : null;
}

/** A person who leaves has no more to do with what was set aside. */
export function leaveBehind(person: Person): void {
  let handling: Handling | null = person.handlings;
  while (handling !== null) {
    if (handling.phase === Phase.aside) putBack(handling);
    handling = handling.next;
  }
  assert(person.hands.aside === 0, 'nothing stays with who leaves');
}

/** The rest of it waits at the head of its line: it has waited there for longer than all behind it. */
function putBack(handling: Handling): void {
  const person = handling.person;
  const line = handling.line;
  const contact = handling.contact;
  const step = changetype<Step>(contact.step);
  assert(contact.where === Where.aside, 'what was set aside is nowhere else');
  handling.phase = Phase.none;
  person.hands.aside--;
  contact.deferred.rest = handling.work.left / slownessOf(person, line);
  contact.where = Where.line;
  contact.since = now;
  // It has joined this line once, and been answered.
  contact.sinceInterval = -1;
  contact.giveUpAt = Infinity;
  if (line.newest) contact.waitingSince = now;
  enqueue(contact, line, changetype<Queue>(step.queue));
  recordLength(line);
  goingOn().add(contact);
}

/** Whether a contact is the rest of what somebody has set aside and left behind. */
export function isRest(contact: Contact): bool {
  return contact.deferred.rest >= 0;
}
