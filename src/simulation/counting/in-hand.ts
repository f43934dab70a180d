import { Channel, Person } from '../records/state';
import { now } from '../world/clock';

/** Brings the time that a person was busy, that each contact was in hand and that places were taken up to now. */
export function passTimeInHand(person: Person): void {
  if (person.inHand === 0) return;
  const time = now - person.busySince;
  assert(time >= 0, 'what is counted up to now has begun');
  const places = person.team.places[changetype<Channel>(person.hands.channel).index];
  person.busyNow += time;
  person.hands.inHandNow += <f64>person.inHand * time;
  person.hands.takenNow += (<f64>person.hands.taken / <f64>places) * time;
  person.busySince = now;
}
