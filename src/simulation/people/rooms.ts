/**
 * Who is idle, or has something in hand and room for more. A person has places for contacts, and each contact takes some of them, as the team says by
 * channel; where channels are not blended all that a person has in hand is of one. Those of a team of whom so many places are taken (of
 * one channel, if it does not blend) are a `Room`, in the order of how long they have been idle. In plain centers
 * who is not idle has no room.
 */
import { Channel, Person, Room, Team } from '../records/state';
import { roomAt } from '../world/people';

/** Whether a person could take up one more contact of a channel. */
export function hasRoomFor(person: Person, channel: Channel): bool {
  const team = person.team;
  if (person.inHand === 0) return true;
  if (!team.blends && person.hands.channel !== channel) return false;
  return person.hands.taken + team.takes[channel.index] <= team.places[channel.index];
}

/** Whether a person who has something in hand has a place left that is not taken, and may take up more. */
export function hasRoom(person: Person): bool {
  return person.inHand > 0 && !isLeaving(person) && person.hands.taken < placesOf(person);
}

/** Whether a person takes up nothing more, its stretch of work being over or a break due. */
export function isLeaving(person: Person): bool {
  return person.team.shifts && person.shift.leaving;
}

/** Places of a person for contacts of the kind in hand. */
export function placesOf(person: Person): i32 {
  return person.team.places[changetype<Channel>(person.hands.channel).index];
}

/** Those of a team who have so many places taken, and may have something of that channel in hand. */
export function roomOf(team: Team, channel: Channel, taken: i32): Room {
  return roomAt(team, channel.index, taken);
}

/** Puts a person who has something in hand and room into the list of those like it. */
export function listRoom(person: Person): void {
  assert(person.hands.room === null && hasRoom(person), 'who has room is listed once');
  const room = roomOf(person.team, changetype<Channel>(person.hands.channel), person.hands.taken);
  person.hands.room = room;
  enter(room, person);
}

/** Takes such a person out of it. */
export function unlistRoom(person: Person): void {
  assert(person.hands.room !== null, 'who is taken out of a list is in it');
  leaveRoom(changetype<Room>(person.hands.room), person);
  person.hands.room = null;
}

/** Puts a person into a list: behind all who have been idle for longer, or as long in a lower place. */
export function enter(room: Room, person: Person): void {
  let before = room.tail;
  while (before !== null && comesBefore(person, before)) before = before.idleBefore;
  const after = before === null ? room.head : before.idleAfter;
  person.idleBefore = before;
  person.idleAfter = after;
  if (before === null) room.head = person;
  else before.idleAfter = person;
  if (after === null) room.tail = person;
  else after.idleBefore = person;
  room.count++;
}

function comesBefore(person: Person, other: Person): bool {
  if (person.idleSince !== other.idleSince) return person.idleSince < other.idleSince;
  return changetype<usize>(person) < changetype<usize>(other);
}

/** Takes a person out of the list that it is in. */
export function leaveRoom(room: Room, person: Person): void {
  const before = person.idleBefore;
  const after = person.idleAfter;
  assert((before === null ? room.head : before.idleAfter) === person, 'who leaves a list is in it');
  assert((after === null ? room.tail : after.idleBefore) === person, 'who leaves a list is in it');
  if (before === null) room.head = after;
  else before.idleAfter = after;
  if (after === null) room.tail = before;
  else after.idleBefore = before;
  room.count--;
  assert((room.count === 0) === (room.head === null) && room.count >= 0, 'as many are listed as are counted');
}
