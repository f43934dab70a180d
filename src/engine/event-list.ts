/**
 * The event list: what is due next. It knows nothing of contact centers: an event is a record with a key (time and rank, see
 * moment.ts), which is in the list at most once. Events of equal keys come in the order in which they were added.
 *
 * A calendar queue (Brown 1988, "Calendar queues: a fast O(1) priority queue implementation for the simulation event set problem",
 * Communications of the ACM 31): time is cut into buckets of one width, laid round a ring, each holding its events in order in a
 * chain. Unlike Brown's, the buckets are so narrow that one rarely holds a second event, and a map with a bit for each bucket in use
 * leads past the empty ones. What is done then hardly depends on the keys, and the processor can run ahead, where a heap compares its
 * way through all its levels. The ring is laid anew when the number of events or their distances have changed. Nothing is allocated
 * for an event.
 */
import { Event } from './event';
import { allocate, Doubles, doubles } from './memory';
import { NEVER, timeOf } from './moment';
import { isInChain, isWholeRing } from './ring';
import { sort } from './sort';

/** Fewest buckets, and how many to an event when the ring is laid; powers of two. */
const FEWEST: i32 = 256;
const TO_AN_EVENT: i32 = 16;
/** Events of the near future whose distances set the width of a bucket. */
const SAMPLE: i32 = 32;
/** How many events taken apart it is looked whether the width still fits, and how many steps each may take on average. */
const CHECKED_EVERY: i32 = 8192;
const STEPS_ALLOWED: i32 = 1;

/** Key of the event due next; NEVER when there is none. */
export let nextKey: i64 = NEVER;
let next: usize = 0;
let size: i32 = 0;
let mask: i32 = 0;
/** A bucket is 2 to the power of this wide. */
let width: i32 = 0;
/** The first event of each bucket; 0: empty. */
let buckets: usize = 0;
/** A bit for each bucket that is not empty. */
let map: usize = 0;
let bucketsMade: i32 = 0;
/** Events of chains, words of the map and buckets looked at beyond the first. */
let steps: i32 = 0;
let taken: i32 = 0;
/** Room for all events while the ring is laid anew. */
let gathered: usize = 0;
let gatheredKeys: usize = 0;
let gatherable: i32 = 0;
/** Key of what has happened last, in the list or beside it; kept for assertions alone. */
let latest: i64 = i64.MIN_VALUE;

/** An empty list; what it was before is forgotten, its memory taken to be released. */
export function clear(): void {
  nextKey = NEVER;
  next = 0;
  size = 0;
  width = 14;
  bucketsMade = 0;
  makeRing(FEWEST);
  steps = 0;
  taken = 0;
  gatherable = 0;
  if (!ASC_NO_ASSERT) latest = i64.MIN_VALUE;
}

/** Adds an event, which must not be in the list. */
export function add(event: Event, key: i64): void {
  assert(!isListed(event), 'an event is in the list once');
  assert(key < NEVER && timeOf(key) >= timeOf(latest), 'nothing is due before now');
  event.key = key;
  put(event, key);
  if (key < nextKey) {
    nextKey = key;
    next = changetype<usize>(event);
  }
  if (++size * (TO_AN_EVENT / 2) > mask) layAnew();
}

/** Takes the event due next; the list must not be empty. */
export function take(): Event {
  const event = changetype<Event>(next);
  assert(size > 0 && isListed(event) && event.key === nextKey, 'what is due next is in the list');
  assert(timeOf(nextKey) >= timeOf(latest), 'time does not go back');
  if (!ASC_NO_ASSERT) latest = nextKey;
  const turn = nextKey >> width;
  takeOut(event, nextKey);
  if (++taken === CHECKED_EVERY) {
    check();
    findNext(nextKey >> width);
  } else {
    findNext(turn);
  }
  return event;
}

/** Removes an event, which must be in the list. */
export function remove(event: Event): void {
  assert(isListed(event), 'only what is in the list is removed');
  const happened = latest;
  if (changetype<usize>(event) === next) take();
  else takeOut(event, event.key);
  if (!ASC_NO_ASSERT) latest = happened;
}

/** Something happens that is not in the list: nothing is due before it any more, which is asserted. */
export function note(key: i64): void {
  assert(timeOf(key) >= timeOf(latest), 'time does not go back');
  latest = key;
}

/** Whether an event is in the list, for assertions: if it is, it is in the bucket of the key that it was added with. */
export function isListed(event: Event): bool {
  return isInChain(<usize>load<u32>(bucketAt(<i32>(event.key >> width) & mask)), event);
}

function bucketAt(index: i32): usize {
  return buckets + ((<usize>index) << 2);
}

/** The word of the map with the bit of a bucket. */
function wordOf(index: i32): usize {
  return map + ((<usize>index >> 6) << 3);
}

/** Puts an event into its bucket, behind all that are due no later. */
function put(event: Event, key: i64): void {
  const index = <i32>(key >> width) & mask;
  const bucket = bucketAt(index);
  const first = <usize>load<u32>(bucket);
  if (first !== 0) {
    putInto(bucket, changetype<Event>(first), event, key);
    return;
  }
  event.after = null;
  event.last = event;
  store<u32>(bucket, <u32>changetype<usize>(event));
  const word = wordOf(index);
  store<u64>(word, load<u64>(word) | ((<u64>1) << (<u64>index & 63)));
}

/** The same where the bucket has events already. */
function putInto(bucket: usize, first: Event, event: Event, key: i64): void {
  const last = first.last;
  if (last.key <= key) {
    event.after = null;
    last.after = event;
    first.last = event;
    return;
  }
  if (key < first.key) {
    event.after = first;
    event.last = last;
    store<u32>(bucket, <u32>changetype<usize>(event));
    return;
  }
  let before = first;
  // There is one that is due later: the last.
  while (changetype<Event>(before.after).key <= key) {
    before = changetype<Event>(before.after);
    steps++;
  }
  event.after = before.after;
  before.after = event;
}

function takeOut(event: Event, key: i64): void {
  size--;
  const index = <i32>(key >> width) & mask;
  const bucket = bucketAt(index);
  const first = changetype<Event>(<usize>load<u32>(bucket));
  const after = event.after;
  if (first !== event) {
    takeFrom(first, event);
    return;
  }
  store<u32>(bucket, <u32>changetype<usize>(after));
  if (after !== null) {
    after.last = first.last;
    return;
  }
  const word = wordOf(index);
  store<u64>(word, load<u64>(word) & ~((<u64>1) << (<u64>index & 63)));
}

/** Takes out an event that is not the first of its bucket. */
function takeFrom(first: Event, event: Event): void {
  let before = first;
  while (before.after !== event) {
    before = changetype<Event>(before.after);
    steps++;
  }
  before.after = event.after;
  if (first.last === event) first.last = before;
}

/** Finds the event due next. @param from the turn before which nothing is due */
function findNext(from: i64): void {
  if (size === 0) {
    nextKey = NEVER;
    next = 0;
    return;
  }
  // The turn of the word's first bucket; of the first word only what is not before `from`.
  let first = from & ~63;
  let bits = load<u64>(wordOf(<i32>first & mask)) & (u64.MAX_VALUE << (<u64>from & 63));
  for (let words = (mask + 1) >> 6; ; words--) {
    for (; bits !== 0; bits &= bits - 1) if (findIn(first + <i64>ctz(bits))) return;
    if (words === 0) break;
    first += 64;
    bits = load<u64>(wordOf(<i32>first & mask));
    steps++;
  }
  findFarNext();
}

/** Finds what is due first in the bucket of that turn, which is not empty; false: that is in a later turn of the ring. */
function findIn(turn: i64): bool {
  next = <usize>load<u32>(bucketAt(<i32>turn & mask));
  nextKey = changetype<Event>(next).key;
  return nextKey >> width === turn;
}

/** Nothing is due within a turn of the ring: looks into every bucket. */
function findFarNext(): void {
  let key = NEVER;
  let first: usize = 0;
  for (let index = 0; index <= mask; index++) {
    if (load<u32>(bucketAt(index)) === 0) continue;
    findIn(index);
    if (nextKey >= key) continue;
    key = nextKey;
    first = next;
  }
  nextKey = key;
  next = first;
  steps += mask + 1;
}

/** Lays the ring anew if buckets have become too full, too empty or too many. */
function check(): void {
  assert(isWholeRing(buckets, map, mask, width, size), 'every event is where it is looked for');
  if (steps > STEPS_ALLOWED * taken || (mask >= FEWEST && 4 * TO_AN_EVENT * size <= mask)) layAnew();
  steps = 0;
  taken = 0;
}

/** Many buckets to an event, each a quarter as wide as the distance of the events due next, or less. */
function layAnew(): void {
  gather();
  let wanted = FEWEST;
  while (wanted < TO_AN_EVENT * size) wanted *= 2;
  makeRing(wanted);
  width = fittingWidth(size);
  for (let i = 0; i < size; i++) {
    const event = changetype<Event>(<usize>load<u32>(gathered + ((<usize>i) << 2)));
    put(event, event.key);
  }
  assert(isWholeRing(buckets, map, mask, width, size), 'a ring laid anew has all events, in order');
}

/** An empty ring of so many buckets. */
function makeRing(wanted: i32): void {
  const bytes = ((<usize>wanted) << 2) + (<usize>wanted >> 3);
  if (wanted > bucketsMade) {
    buckets = allocate(bytes);
    bucketsMade = wanted;
  } else {
    memory.fill(buckets, 0, bytes);
  }
  map = buckets + ((<usize>wanted) << 2);
  mask = wanted - 1;
}

/** All events, those of equal keys in their order, and their keys. */
function gather(): void {
  if (size > gatherable) {
    gatherable = 2 * size;
    gathered = allocate((<usize>gatherable) << 2);
    gatheredKeys = changetype<usize>(doubles(gatherable));
  }
  let place: usize = 0;
  for (let index = 0; index <= mask; index++) {
    for (let at = <usize>load<u32>(bucketAt(index)); at !== 0; at = changetype<usize>(changetype<Event>(at).after)) {
      store<u32>(gathered + (place << 2), <u32>at);
      store<f64>(gatheredKeys + (place << 3), <f64>changetype<Event>(at).key);
      place++;
    }
  }
}

function fittingWidth(count: i32): i32 {
  if (count < 2) return width;
  const keys = changetype<Doubles>(gatheredKeys);
  sort(keys, count);
  const near = min(count, SAMPLE);
  const wanted = (0.25 * (keys[near - 1] - keys[0])) / <f64>(near - 1);
  if (wanted === 0) return width;
  return wanted >= 1 ? 63 - <i32>clz(<i64>wanted) : 0;
}
