/** Who comes next, over all contact types. */
import { keyOf, NEVER } from '../engine/moment';
import { Rank } from '../engine/rank';
import { typeAt, typeCount } from './contact-type';
import { ContactType } from './records';
import { advance, beginSource } from './source';

/** Key of the next arrival. */
export let nextArrivalKey: i64 = NEVER;
let next: usize = 0;

/** Every contact type has its first arrival. */
export function beginArrivals(): void {
  for (let index = 0; index < typeCount; index++) beginSource(typeAt(index));
  findNext();
}

/** The contact type whose turn it is. */
export function nextType(): ContactType {
  return changetype<ContactType>(next);
}

/** Lets the contact type whose turn it was have its next arrival. */
export function advanceArrivals(): void {
  advance(nextType());
  findNext();
}

function findNext(): void {
  let type = typeAt(0);
  for (let index = 1; index < typeCount; index++) {
    const other = typeAt(index);
    if (other.source.next.at < type.source.next.at) type = other;
  }
  next = changetype<usize>(type);
  const at = type.source.next.at;
  nextArrivalKey = at < Infinity ? keyOf(at, Rank.arrival) : NEVER;
}
