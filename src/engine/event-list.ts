import { keyOf, type Rank } from './moment.js';

/** Fewest buckets; always a power of two. */
const FEWEST = 16;
/** Events of the near future whose distances set the width of a bucket. */
const SAMPLE = 32;
/** How many operations apart it is looked whether the width still fits, and how many steps each may take on average. */
const CHECKED_EVERY = 8192;
const STEPS_ALLOWED = 3;

/**
 * The event list: which item is due next. It knows nothing of contact centers: a key is a number (time and rank, see moment.ts), an
 * item a small integer, each item at most once in the list. Events of equal keys come in the order in which they were added.
 *
 * A calendar queue (Brown 1988, "Calendar queues: a fast O(1) priority queue implementation for the simulation event set problem",
 * Communications of the ACM 31): time is cut into buckets of one width, laid round a ring, each holding its events in order in a
 * chain. Adding and taking touch one or two buckets whatever the number of events, where a heap compares its way through all its
 * levels; the ring is laid anew when the number of events or their distances have changed. Nothing is allocated for an event.
 */
export class EventList {
  /** Key of the event due next; Infinity when there is none. */
  nextKey = Infinity;
  /** The present moment, from which delays count; whoever runs the clock sets it. */
  now = 0;
  #next = -1;
  #size = 0;
  #mask = FEWEST - 1;
  /** Buckets to a unit of key. */
  #perKey = 1 / 8192;
  /** First and last item of each bucket's chain; -1: empty. */
  #head = new Int32Array(FEWEST).fill(-1);
  #tail = new Int32Array(FEWEST).fill(-1);
  /** Of each item in the list: its key, and the item after it in its chain. */
  #keys: Float64Array;
  #after: Int32Array;
  #steps = 0;
  #operations = 0;

  /** @param items items are 0 to `items` - 1; `grow` makes room for more */
  constructor(items: number) {
    this.#keys = new Float64Array(items);
    this.#after = new Int32Array(items);
  }

  /** Makes room for items up to `items` - 1. */
  grow(items: number): void {
    if (items <= this.#keys.length) return;
    const keys = new Float64Array(items);
    keys.set(this.#keys);
    this.#keys = keys;
    const after = new Int32Array(items);
    after.set(this.#after);
    this.#after = after;
  }

  /**
   * Adds an item, which must not be in the list.
   *
   * @param delay whole milliseconds from now (a small number, unlike a key, is passed without allocating)
   */
  add(delay: number, rank: Rank, item: number): void {
    const key = keyOf(this.now + delay, rank);
    this.#keys[item] = key;
    if (++this.#size > 2 * (this.#mask + 1)) this.#layAnew();
    this.#chain(item, key);
    if (key < this.nextKey) {
      this.nextKey = key;
      this.#next = item;
    }
  }

  /** Takes the item due next; the list must not be empty. */
  take(): number {
    const item = this.#next;
    const bucket = Math.floor(this.nextKey * this.#perKey) & this.#mask;
    const after = this.#after[item];
    this.#head[bucket] = after;
    if (after < 0) this.#tail[bucket] = -1;
    this.#size--;
    this.#findNext();
    return item;
  }

  /** Removes an item, which must be in the list. */
  remove(item: number): void {
    if (item === this.#next) {
      this.take();
      return;
    }
    const bucket = Math.floor(this.#keys[item] * this.#perKey) & this.#mask;
    let before = -1;
    for (let at = this.#head[bucket]; at !== item; at = this.#after[at]) before = at;
    const after = this.#after[item];
    if (before < 0) this.#head[bucket] = after;
    else this.#after[before] = after;
    if (after < 0) this.#tail[bucket] = before;
    this.#size--;
  }

  /** Puts an item into its bucket's chain, behind all that are due no later. */
  #chain(item: number, key: number): void {
    const keys = this.#keys;
    const bucket = Math.floor(key * this.#perKey) & this.#mask;
    const tail = this.#tail[bucket];
    if (tail < 0 || keys[tail] <= key) {
      this.#after[item] = -1;
      this.#tail[bucket] = item;
      if (tail < 0) this.#head[bucket] = item;
      else this.#after[tail] = item;
      return;
    }
    let before = -1;
    let at = this.#head[bucket];
    while (keys[at] <= key) {
      before = at;
      at = this.#after[at];
      this.#steps++;
    }
    this.#after[item] = at;
    if (before < 0) this.#head[bucket] = item;
    else this.#after[before] = item;
  }

  /** Finds the event due next from the bucket of the one that was, in which or after which it must be. */
  #findNext(): void {
    if (this.#size === 0) {
      this.nextKey = Infinity;
      this.#next = -1;
      return;
    }
    if (++this.#operations === CHECKED_EVERY) this.#check();
    const mask = this.#mask;
    let turn = Math.floor(this.nextKey * this.#perKey);
    for (let i = 0; i <= mask; i++, turn++) {
      const item = this.#head[turn & mask];
      // The chain's first event may belong to a later turn of the ring.
      if (item >= 0 && this.#keys[item] * this.#perKey < turn + 1) {
        this.#next = item;
        this.nextKey = this.#keys[item];
        this.#steps += i;
        return;
      }
    }
    this.#findFarNext();
  }

  /** Nothing is due within a turn of the ring: looks at the first event of every bucket. */
  #findFarNext(): void {
    let next = -1;
    for (const item of this.#head) {
      if (item >= 0 && (next < 0 || this.#keys[item] < this.#keys[next])) next = item;
    }
    this.#next = next;
    this.nextKey = this.#keys[next];
    this.#steps += this.#head.length;
  }

  /** Lays the ring anew if buckets have become too full, too empty or too many. */
  #check(): void {
    const buckets = this.#mask + 1;
    if (this.#steps > STEPS_ALLOWED * this.#operations || (buckets > FEWEST && 8 * this.#size < buckets)) this.#layAnew();
    this.#steps = 0;
    this.#operations = 0;
  }

  /** As many buckets as events, as wide as three times the distance of the events due next. */
  #layAnew(): void {
    const items = [...this.#chained()];
    let buckets = FEWEST;
    while (buckets < this.#size) buckets *= 2;
    this.#mask = buckets - 1;
    this.#perKey = this.#fittingWidth(items);
    this.#head = new Int32Array(buckets).fill(-1);
    this.#tail = new Int32Array(buckets).fill(-1);
    for (const item of items) this.#chain(item, this.#keys[item]);
  }

  /** All items, those of equal keys in their order. */
  *#chained(): Generator<number> {
    for (const head of this.#head) for (let item = head; item >= 0; item = this.#after[item]) yield item;
  }

  #fittingWidth(items: readonly number[]): number {
    const near = Float64Array.from(items, (item) => this.#keys[item])
      .sort()
      .subarray(0, SAMPLE);
    const span = near[near.length - 1] - near[0];
    return span > 0 ? (near.length - 1) / (3 * span) : this.#perKey;
  }
}
