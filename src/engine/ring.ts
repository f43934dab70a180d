/** What must be so of the ring of buckets of the event list (event-list.ts), for its assertions. */
import { Event } from './event';

/** Whether the chain that begins with an event (0: it is empty) holds that one. */
export function isInChain(first: usize, event: Event): bool {
  for (let at = first; at !== 0; at = afterOf(at)) if (at === changetype<usize>(event)) return true;
  return false;
}

/** Whether every event is in the bucket of its key, in order, and marked by the bit of that bucket; and whether they are so many. */
export function isWholeRing(buckets: usize, map: usize, mask: i32, width: i32, size: i32): bool {
  let events = 0;
  for (let index = 0; index <= mask; index++) {
    const first = <usize>load<u32>(buckets + ((<usize>index) << 2));
    const marked = ((load<u64>(map + ((<usize>index >> 6) << 3)) >> (<u64>index & 63)) & 1) !== 0;
    if (marked !== (first !== 0)) return false;
    let before: i64 = i64.MIN_VALUE;
    for (let at = first; at !== 0; at = afterOf(at), events++) {
      const key = changetype<Event>(at).key;
      if (key < before || (<i32>(key >> width) & mask) !== index) return false;
      if (afterOf(at) === 0 && changetype<usize>(changetype<Event>(first).last) !== at) return false;
      before = key;
    }
  }
  return events === size;
}

function afterOf(event: usize): usize {
  return changetype<usize>(changetype<Event>(event).after);
}
