/**
 * How fast the work on a contact goes on. A person with several contacts in hand works on each of them more slowly, by the factor that the
 * channel says; when one is added or ends the others go on at another pace from that moment. What is left to do is kept in the time that it
 * takes with one contact in hand, so that it does not depend on what was in hand on the way.
 */
import { add, remove } from '../../engine/event-list';
import { keyOf } from '../../engine/moment';
import { Rank } from '../../shared/rank';
import { Channel, Handling, Person } from '../records/state';
import { now } from '../world/clock';
import { isInHand } from '../world/handlings';

/** The factor on the time of a contact while its agent has so many in hand. */
export function paceOf(channel: Channel, inHand: i32): f64 {
  assert(inHand > 0 && channel.slowdownCount > 0, 'who works has something in hand');
  return channel.slowdown[min(inHand, channel.slowdownCount) - 1];
}

/** A phase begins that takes so long with one contact in hand. Returns when it ends at the present pace. */
export function beginWork(handling: Handling, work: f64): f64 {
  handling.work.left = work;
  handling.work.pace = paceOf(handling.work.channel, handling.person.inHand);
  return dueIn(handling);
}

/** What a person has in hand has become more or less: all that was in hand before, and still is, goes on at another pace. */
export function changePace(person: Person, except: Handling): void {
  let handling: Handling | null = person.handlings;
  while (handling !== null) {
    if (isInHand(handling) && handling !== except) goOnAt(handling, paceOf(handling.work.channel, person.inHand));
    handling = handling.next;
  }
}

function goOnAt(handling: Handling, pace: f64): void {
  if (pace === handling.work.pace) return;
  stopWork(handling);
  handling.work.pace = pace;
  dueIn(handling);
}

/** Nothing more is done on it for now: what is left stands as of this moment. */
export function stopWork(handling: Handling): void {
  handling.work.left = Math.max(0, handling.work.left - (now - handling.work.pacedSince) / handling.work.pace);
  remove(handling);
}

/** Moments are whole milliseconds; what is left to do is not rounded. */
function dueIn(handling: Handling): f64 {
  handling.work.pacedSince = now;
  const end = now + Math.floor(handling.work.left * handling.work.pace + 0.5);
  add(handling, keyOf(end, Rank.completion));
  return end;
}
