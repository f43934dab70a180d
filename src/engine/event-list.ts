/**
 * The event list: what is due next. It knows nothing of contact centers: an event is a record with a key (time and rank, see
 * moment.ts), which is in the list at most once. Events of equal keys come in the order in which they were added.
 *
 * A calendar queue (Brown 1988, "Calendar queues: a fast O(1) priority queue implementation for the simulation event set problem",
 * Communications of the ACM 31): time is cut into buckets of one width, laid round a ring, each holding its events in order in a
 * chain. Adding and taking touch one or two buckets whatever the number of events, where a heap compares its way through all its
 * levels; the ring is laid anew when the number of events or their distances have changed. Nothing is allocated for an event.
 */
import { allocate, Doubles, doubles } from './memory';
import { NEVER } from './moment';
import { sort } from './sort';

/** What every record begins with that can be in the list. */
@unmanaged
export class Event {
  key: i64;
  /** The event after it in its bucket. */
  after: Event | null;
}

/** Fewest buckets; always a power of two. */
const FEWEST: i32 = 16;
/** Events of the near future whose distances set the width of a bucket. */
const SAMPLE: i32 = 32;
/** How many operations apart it is looked whether the width still fits, and how many steps each may take on average. */
const CHECKED_EVERY: i32 = 8192;
const STEPS_ALLOWED: i32 = 3;

/** Key of the event due next; Infinity when there is none. */
export let nextKey: i64 = NEVER;
let next: usize = 0;
let size: i32 = 0;
let mask: i32 = 0;
/** A bucket is 2 to the power of this wide. */
let width: i32 = 0;
/** First and last event of each bucket, side by side; 0: empty. */
let buckets: usize = 0;
let bucketsMade: i32 = 0;
let steps: i32 = 0;
let operations: i32 = 0;
/** Room for all events while the ring is laid anew. */
let gathered: usize = 0;
let gatheredKeys: usize = 0;
let gatherable: i32 = 0;

/** An empty list; what it was before is forgotten, its memory taken to be released. */
export function clear(): void {
  nextKey = NEVER;
  next = 0;
  size = 0;
  mask = FEWEST - 1;
  width = 13;
  bucketsMade = FEWEST;
  buckets = allocate((<usize>FEWEST) << 3);
  steps = 0;
  operations = 0;
  gatherable = 0;
}

/** Adds an event, which must not be in the list. */
export function add(event: Event, key: i64): void {
  event.key = key;
  if (++size > 2 * (mask + 1)) layAnew();
  chain(event, key);
  if (key < nextKey) {
    nextKey = key;
    next = changetype<usize>(event);
  }
}

/** Takes the event due next; the list must not be empty. */
export function take(): Event {
  const event = changetype<Event>(next);
  const bucket = bucketOf(nextKey);
  const after = changetype<usize>(event.after);
  store<u32>(bucket, <u32>after);
  if (after === 0) store<u32>(bucket, 0, 4);
  size--;
  findNext();
  return event;
}

/** Removes an event, which must be in the list. */
export function remove(event: Event): void {
  if (changetype<usize>(event) === next) {
    take();
    return;
  }
  const bucket = bucketOf(event.key);
  let before: usize = 0;
  for (let at = <usize>load<u32>(bucket); at !== changetype<usize>(event); at = changetype<usize>(changetype<Event>(at).after)) before = at;
  const after = event.after;
  if (before === 0) store<u32>(bucket, <u32>changetype<usize>(after));
  else changetype<Event>(before).after = after;
  if (after === null) store<u32>(bucket, <u32>before, 4);
  size--;
}

/** Where the first and last event of the key's bucket stand. */
function bucketOf(key: i64): usize {
  return buckets + ((<usize>(<i32>(key >> width) & mask)) << 3);
}

/** Puts an event into its bucket, behind all that are due no later. */
function chain(event: Event, key: i64): void {
  const bucket = bucketOf(key);
  const tail = <usize>load<u32>(bucket, 4);
  if (tail === 0 || changetype<Event>(tail).key <= key) {
    event.after = null;
    store<u32>(bucket, <u32>changetype<usize>(event), 4);
    if (tail === 0) store<u32>(bucket, <u32>changetype<usize>(event));
    else changetype<Event>(tail).after = event;
    return;
  }
  let before: usize = 0;
  let at = <usize>load<u32>(bucket);
  while (changetype<Event>(at).key <= key) {
    before = at;
    at = changetype<usize>(changetype<Event>(at).after);
    steps++;
  }
  event.after = changetype<Event>(at);
  if (before === 0) store<u32>(bucket, <u32>changetype<usize>(event));
  else changetype<Event>(before).after = event;
}

/** Finds the event due next from the bucket of the one that was, in which or after which it must be. */
function findNext(): void {
  if (size === 0) {
    nextKey = NEVER;
    next = 0;
    return;
  }
  if (++operations === CHECKED_EVERY) check();
  let turn = nextKey >> width;
  for (let i = 0; i <= mask; i++, turn++) {
    const at = <usize>load<u32>(buckets + ((<usize>(<i32>turn & mask)) << 3));
    // The bucket's first event may belong to a later turn of the ring.
    if (at !== 0 && changetype<Event>(at).key >> width <= turn) {
      next = at;
      nextKey = changetype<Event>(at).key;
      steps += i;
      return;
    }
  }
  findFarNext();
}

/** Nothing is due within a turn of the ring: looks at the first event of every bucket. */
function findFarNext(): void {
  next = 0;
  for (let i = 0; i <= mask; i++) {
    const at = <usize>load<u32>(buckets + ((<usize>i) << 3));
    if (at !== 0 && (next === 0 || changetype<Event>(at).key < changetype<Event>(next).key)) next = at;
  }
  nextKey = changetype<Event>(next).key;
  steps += mask + 1;
}

/** Lays the ring anew if buckets have become too full, too empty or too many. */
function check(): void {
  if (steps > STEPS_ALLOWED * operations || (mask + 1 > FEWEST && 8 * size < mask + 1)) layAnew();
  steps = 0;
  operations = 0;
}

/** As many buckets as events, about as wide as three times the distance of the events due next. */
function layAnew(): void {
  const count = gather();
  let wanted = FEWEST;
  while (wanted < size) wanted *= 2;
  if (wanted > bucketsMade) {
    buckets = allocate((<usize>wanted) << 3);
    bucketsMade = wanted;
  } else {
    memory.fill(buckets, 0, (<usize>wanted) << 3);
  }
  mask = wanted - 1;
  width = fittingWidth(count);
  for (let i = 0; i < count; i++) {
    const event = changetype<Event>(<usize>load<u32>(gathered + ((<usize>i) << 2)));
    chain(event, event.key);
  }
}

/** All events, those of equal keys in their order, and their keys. Returns how many. */
function gather(): i32 {
  if (size > gatherable) {
    gatherable = 2 * size;
    gathered = allocate((<usize>gatherable) << 2);
    gatheredKeys = changetype<usize>(doubles(gatherable));
  }
  let count = 0;
  for (let i = 0; i <= mask; i++) {
    for (let at = <usize>load<u32>(buckets + ((<usize>i) << 3)); at !== 0; at = changetype<usize>(changetype<Event>(at).after)) {
      store<u32>(gathered + ((<usize>count) << 2), <u32>at);
      store<f64>(gatheredKeys + ((<usize>count) << 3), <f64>changetype<Event>(at).key);
      count++;
    }
  }
  return count;
}

function fittingWidth(count: i32): i32 {
  if (count < 2) return width;
  const keys = changetype<Doubles>(gatheredKeys);
  sort(keys, count);
  const near = min(count, SAMPLE);
  const wanted = (3 * (keys[near - 1] - keys[0])) / <f64>(near - 1);
  return wanted >= 1 ? 63 - <i32>clz(<i64>wanted) : width;
}
