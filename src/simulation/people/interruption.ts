/** Deferred work is set aside when a live contact waits and nobody is free, and goes on where it stopped. Plain centers have none of it. */
import { StepExit } from '../../shared/step-exit';
import { traceHandling } from '../counting/tracing';
import { Channel, Handling, Person } from '../records/state';
import { Phase, Where } from '../records/states';
import { now } from '../world/clock';
import { letGo, takeInHand, workOn } from './handling';
import { stopWork } from './pace';
import { hasRoomFor } from './rooms';
import { endYielding } from './yielding';

/** A person who is to take up a contact sets aside as much as it needs to, what was taken up last first. */
export function makeRoom(person: Person, channel: Channel): void {
  while (!hasRoomFor(person, channel)) setAside(lastTakenUp(person));
}

function lastTakenUp(person: Person): Handling {
  let last: Handling | null = null;
  let handling: Handling | null = person.handlings;
  while (handling !== null) {
    const yields = handling.phase === Phase.talk && handling.work.channel.interruptible;
    if (yields && (last === null || handling.began >= last.began)) last = handling;
    handling = handling.next;
  }
  assert(last !== null, 'who makes room has something that can be set aside');
  return changetype<Handling>(last);
}

function setAside(handling: Handling): void {
  const contact = handling.contact;
  stopWork(handling);
  contact.deferred.worked += now - handling.began;
  traceHandling(handling, StepExit.setAside, -1, 0);
  contact.where = Where.aside;
  contact.since = now;
  handling.person.hands.aside++;
  endYielding(handling);
  letGo(handling, Phase.aside);
}

/** What was set aside goes on where it stopped. Its person is in no list. */
export function goOnWith(handling: Handling): void {
  assert(handling.phase === Phase.aside && handling.contact.where === Where.aside, 'what goes on was set aside');
  handling.person.hands.aside--;
  takeInHand(handling);
  workOn(handling, handling.work.channel, handling.work.left);
}
