import { isListed } from '../../engine/event-list';
import { Fifo } from '../../engine/fifo';
import { allocate, Ints, ints } from '../../engine/memory';
import { Deferred } from '../records/backlog';
import { PLAIN } from '../records/plain';
import { Channel, Contact } from '../records/state';
import { Where } from '../records/states';

/** Records are made in blocks, each as large as all before together; memory follows the contacts inside at one time. */
const FIRST_BLOCK: i32 = 256;
const BLOCKS: i32 = 32;
const blocks = changetype<Ints>(memory.data(BLOCKS * 4, 4));
let blockCount: i32 = 0;
let recordSize: usize = 0;
/** Records that are free, the next one to take on top. */
let free: Ints = changetype<Ints>(0);
let freeCount: i32 = 0;

/** Contacts in the center, wherever they are, and those of them in a pause or waiting for the opening after one. */
export let inside: i32 = 0;
export let paused: i32 = 0;
/** Contacts so far. */
export let arrivedSoFar: i32 = 0;
/** Contacts that have left a step at this moment and are to enter `contact.step`. */
let goingOnList: usize = 0;

/** @param visits most steps of a cyclic type */
export function beginContacts(visits: i32, goingOn: usize): void {
  recordSize = (offsetof<Contact>() + (PLAIN ? 0 : offsetof<Deferred>()) + ((<usize>visits) << 2) + 7) & ~(<usize>7);
  blockCount = 0;
  freeCount = 0;
  inside = 0;
  paused = 0;
  arrivedSoFar = 0;
  goingOnList = goingOn;
  addBlock();
}

export function goingOn(): Fifo<Contact> {
  return changetype<Fifo<Contact>>(goingOnList);
}

/** The channel by which a contact is here at present. */
export function channelOf(contact: Contact): Channel {
  return PLAIN ? contact.type.channel : contact.channel;
}

/** A record for a contact that arrives now. */
export function takeContact(): Contact {
  if (freeCount === 0) addBlock();
  inside++;
  arrivedSoFar++;
  assert(changetype<Contact>(<usize>free[freeCount - 1]).where === Where.nowhere, "a record that is taken is nobody else's");
  return changetype<Contact>(<usize>free[--freeCount]);
}

export function releaseContact(contact: Contact): void {
  assert(contact.where !== Where.nowhere, 'a contact is released once');
  assert(!isListed(contact), 'nothing is due any more of a contact that is released');
  contact.where = Where.nowhere;
  free[freeCount++] = addressOf(contact);
  inside--;
  assert(inside + freeCount === recordCount(), "a record is a contact's, or free");
}

export function countPaused(change: i32): void {
  paused += change;
  assert(paused >= 0 && paused <= inside, 'who pauses is inside');
}

/** Counts a visit of a cyclic type's step and returns how many came before it. */
export function countVisit(contact: Contact, local: i32): i32 {
  assert(local >= 0 && contact.type.stepCount > local && contact.visits[local] >= 0, 'visits of each step are counted');
  return contact.visits[local]++;
}

/** Undoes the last `countVisit` of a step. */
export function uncountVisit(contact: Contact, local: i32): void {
  assert(contact.visits[local] > 0, 'a visit that is not counted has been');
  contact.visits[local] -= 1;
}

/** How many records there are, and each by its number. */
export function recordCount(): i32 {
  return sizeOfBlocks(blockCount);
}

export function contactAt(number: i32): Contact {
  assert(number >= 0 && number < recordCount(), 'there is such a record');
  let block = 0;
  while (number >= sizeOfBlocks(block + 1)) block++;
  return changetype<Contact>(<usize>blocks[block] + <usize>(number - sizeOfBlocks(block)) * recordSize);
}

function addressOf(contact: Contact): i32 {
  return <i32>changetype<usize>(contact);
}

/** Records in the first blocks. */
function sizeOfBlocks(count: i32): i32 {
  return count === 0 ? 0 : FIRST_BLOCK << (count - 1);
}

function addBlock(): void {
  const before = sizeOfBlocks(blockCount);
  const after = sizeOfBlocks(blockCount + 1);
  assert(blockCount < BLOCKS && freeCount === 0, 'more records are made when all are taken');
  blocks[blockCount++] = <i32>allocate(<usize>(after - before) * recordSize);
  free = ints(after);
  // The first of the new records is to be taken first.
  for (let number = after - 1; number >= before; number--) free[freeCount++] = addressOf(contactAt(number));
}
