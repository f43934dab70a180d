/**
 * Who has deferred work in hand that is set aside when a live contact waits and nobody is free: of each team a list of those people, who
 * took up such work last is last. Work is such until it has ended for the customer; its wrap-up is finished. Plain centers have none.
 */
import { Channel, Handling, Person, Team } from '../records/state';
import { now } from '../world/clock';
import { isLeaving } from './rooms';

/** Whether what a person has in hand could be set aside for a contact of a live channel, so that there is room for that. */
export function couldMakeRoom(person: Person, channel: Channel): bool {
  const hands = person.hands;
  const team = person.team;
  if (hands.yielding === 0 || channel.deferred || isLeaving(person)) return false;
  if (!team.blends) return hands.yielding === person.inHand;
  return hands.taken - hands.yieldingPlaces + team.takes[channel.index] <= team.places[channel.index];
}

/** Of those of a team who could make room for a contact of the channel the one who took up deferred work last; null: none could. */
export function lastToYield(team: Team, channel: Channel): Person | null {
  let person = team.lastYielding;
  while (person !== null && !couldMakeRoom(person, channel)) person = person.hands.yieldsBefore;
  return person;
}

/** Work has been taken up, or goes on. */
export function beginYielding(handling: Handling): void {
  const channel = handling.work.channel;
  if (!channel.interruptible) return;
  const person = handling.person;
  if (person.hands.yielding++ > 0) unlistYielding(person);
  person.hands.yieldingPlaces += person.team.takes[channel.index];
  listYielding(person);
}

/** It has ended for the customer, or is set aside. */
export function endYielding(handling: Handling): void {
  const channel = handling.work.channel;
  if (!channel.interruptible) return;
  const person = handling.person;
  assert(person.hands.yielding > 0, 'what could be set aside no longer was in hand');
  person.hands.yieldingPlaces -= person.team.takes[channel.index];
  if (--person.hands.yielding === 0) unlistYielding(person);
}

function listYielding(person: Person): void {
  const before = person.team.lastYielding;
  person.hands.yieldsBefore = before;
  person.hands.yieldsAfter = null;
  if (before !== null) before.hands.yieldsAfter = person;
  person.team.lastYielding = person;
  person.hands.yieldingSince = now;
}

function unlistYielding(person: Person): void {
  const before = person.hands.yieldsBefore;
  const after = person.hands.yieldsAfter;
  assert((after === null ? person.team.lastYielding : after.hands.yieldsBefore) === person, 'who leaves a list is in it');
  if (before !== null) before.hands.yieldsAfter = after;
  if (after === null) person.team.lastYielding = before;
  else after.hands.yieldsBefore = before;
}
