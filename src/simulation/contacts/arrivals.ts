/** Who comes next, over all contact types. */
import { NEVER } from '../../engine/moment';
import { ContactType } from '../records/state';
import { typeAt, typeCount } from '../world/center';
import { advance, beginSource } from './source';

/** Key of the next arrival. */
export let nextArrivalKey: i64 = NEVER;
let next: usize = 0;

/** Every contact type has its first arrival. */
export function beginArrivals(): void {
  for (let index = 0; index < typeCount; index++) beginSource(typeAt(index).source, typeAt(index));
  findNext();
}

/** The contact type whose turn it is. */
export function nextType(): ContactType {
  return changetype<ContactType>(next);
}

/** Lets the contact type whose turn it was have its next arrival. */
export function advanceArrivals(): void {
  const before = nextArrivalKey;
  advance(nextType().source, nextType());
  findNext();
  assert(nextArrivalKey >= before, 'customers come one after another');
}

function findNext(): void {
  let type = typeAt(0);
  nextArrivalKey = type.source.next.arrival;
  for (let index = 1; index < typeCount; index++) {
    const other = typeAt(index);
    const arrival = other.source.next.arrival;
    if (arrival >= nextArrivalKey) continue;
    type = other;
    nextArrivalKey = arrival;
  }
  next = changetype<usize>(type);
}
