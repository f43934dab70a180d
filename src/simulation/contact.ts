import { Event } from '../engine/event-list';
import { Fifo } from '../engine/fifo';
import { allocate, Ints } from '../engine/memory';
import { ContactType } from './contact-type';
import { Line } from './line';
import { Step } from './step';
import { Person } from './team';

/** Where a contact is. */
export const enum Where {
  nowhere,
  bot,
  pause,
  /** After a pause, until its type opens. */
  awaitingOpening,
  line,
  agent,
  /** Between two steps, at one moment. */
  between,
}

/** What has happened to a contact so far; bits of Contact.past. */
export const enum Past {
  offered = 1,
  answered = 2,
  /** Entered a bot before any line. */
  bot = 4,
  escalated = 8,
  /** Comes from a pause: it is the center that calls. */
  paused = 16,
  /** Its own recorded patience and handling time have been used. */
  ownPatienceUsed = 32,
  ownTimeUsed = 64,
  /** Found no agent free in its first line; in the present one. */
  delayed = 128,
  delayedHere = 256,
}

/** A contact in the center. As an event: the end of a bot session or a pause, or what may happen while it waits. */
@unmanaged
export class Contact extends Event {
  type: ContactType;
  /** The customer's key (see random/key.ts). */
  a: i32;
  b: i32;
  /** Interval of arrival; -1: in the warm-up, which is not counted. */
  cohort: i32;
  /** Bits of Past. */
  past: Past;
  where: Where;
  /** null: it has not entered one. */
  step: Step | null;
  /** Which visit of the step this is, from 0. */
  visit: i32;
  /** Interval of entering the present place. */
  sinceInterval: i32;
  /** Who has or last had it. */
  agent: Person | null;
  /** Agent steps finished, and further agent steps entered after an answer. */
  handled: i32;
  transfers: i32;
  /** Of the last answer. */
  lastLine: Line | null;
  /** Neighbours in the queue. */
  ahead: Contact | null;
  behind: Contact | null;
  /** Whether it is in the event list while it waits. */
  timed: bool;
  /** Number in the replication, from 1, for the trace. */
  number: i32;
  arrived: f64;
  /** Entered the present place: joined the line, started the session. */
  since: f64;
  /** In lines before the first answer, the present line left out. */
  waited: f64;
  /** When the present agent took it up. */
  takenUp: f64;
  /** That agents spent on finished steps. */
  handleTime: f64;
  /** End of patience in the present line. */
  giveUpAt: f64;
  /** Of types with `special` arrivals: the factor on the first handling, recorded patience and handling time (NaN: drawn). */
  timeFactor: f64;
  ownPatience: f64;
  ownTime: f64;

  /** Visits so far of each step, of cyclic types: they follow the record. */
  @inline get visits(): Ints {
    return changetype<Ints>(changetype<usize>(this) + offsetof<Contact>());
  }
}

/** Records are made in blocks, each as large as all before together; memory follows the contacts inside at one time. */
const FIRST_BLOCK: i32 = 256;
const BLOCKS: i32 = 32;
const blocks: usize = memory.data(BLOCKS * 4, 4);
let blockCount: i32 = 0;
let recordSize: usize = 0;
/** Records that are free, the next one to take on top. */
let free: usize = 0;
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
  recordSize = (offsetof<Contact>() + (<usize>visits << 2) + 7) & ~(<usize>7);
  blockCount = 0;
  freeCount = 0;
  inside = 0;
  paused = 0;
  arrivedSoFar = 0;
  goingOnList = goingOn;
  addBlock();
}

@inline
export function goingOn(): Fifo<Contact> {
  return changetype<Fifo<Contact>>(goingOnList);
}

/** A record for a contact that arrives now. */
export function takeContact(): Contact {
  if (freeCount == 0) addBlock();
  inside++;
  arrivedSoFar++;
  return changetype<Contact>(<usize>load<u32>(free + (<usize>(--freeCount) << 2)));
}

export function releaseContact(contact: Contact): void {
  contact.where = Where.nowhere;
  store<u32>(free + (<usize>(freeCount++) << 2), <u32>changetype<usize>(contact));
  inside--;
}

export function countPaused(change: i32): void {
  paused += change;
}

/** Counts a visit of a cyclic type's step and returns how many came before it. */
export function countVisit(contact: Contact, local: i32): i32 {
  return contact.visits[local]++;
}

/** How many records there are, and each by its number. */
export function recordCount(): i32 {
  return sizeOfBlocks(blockCount);
}

export function contactAt(number: i32): Contact {
  let block = 0;
  while (number >= sizeOfBlocks(block + 1)) block++;
  return changetype<Contact>(<usize>load<u32>(blocks + (<usize>block << 2)) + <usize>(number - sizeOfBlocks(block)) * recordSize);
}

/** Records in the first blocks. */
function sizeOfBlocks(count: i32): i32 {
  return count == 0 ? 0 : FIRST_BLOCK << (count - 1);
}

function addBlock(): void {
  const before = sizeOfBlocks(blockCount);
  const after = sizeOfBlocks(blockCount + 1);
  store<u32>(blocks + (<usize>(blockCount++) << 2), <u32>allocate(<usize>(after - before) * recordSize));
  free = allocate(<usize>after << 2);
  // The first of the new records is to be taken first.
  for (let number = after - 1; number >= before; number--) {
    store<u32>(free + (<usize>(freeCount++) << 2), <u32>changetype<usize>(contactAt(number)));
  }
}
