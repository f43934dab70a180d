import { keyOf, type Rank } from './moment.js';

/** Items are below this and orders below that, so that an item and its order fit in one number. */
export const ITEMS = 2 ** 24;
const ORDERS = 2 ** 29;

/**
 * The event list: which item is due next. A binary heap over parallel typed arrays, ordered by key and, among equal keys, by the
 * order of adding; nothing is allocated for an event. It knows nothing of contact centers: a key is a number (time and rank, see
 * moment.ts), an item a small integer, each item at most once in the list.
 */
export class EventList {
  /** Key of the event due next; Infinity when there is none. */
  nextKey = Infinity;
  /** The present moment, from which delays count; whoever runs the clock sets it. */
  now = 0;
  #size = 0;
  #keys = new Float64Array(64);
  /** The order of adding times ITEMS, plus the item: comparing them compares orders. */
  #entries = new Float64Array(64);
  #added = 0;
  /** Where each item is in the heap, while it is in the list; null: nothing is ever removed but the next. */
  #places: Int32Array | null;

  /** @param removable items that can be removed, those below this number; 0: none */
  constructor(removable: number) {
    this.#places = removable === 0 ? null : new Int32Array(removable);
  }

  /** Makes items below that number removable too. */
  grow(removable: number): void {
    if (this.#places === null || removable <= this.#places.length) return;
    const places = new Int32Array(removable);
    places.set(this.#places);
    this.#places = places;
  }

  /**
   * Adds an item, which must not be in the list.
   *
   * @param delay whole milliseconds from now (a small number, unlike a key, is passed without allocating)
   */
  add(delay: number, rank: Rank, item: number): void {
    if (this.#size === this.#keys.length) this.#enlarge();
    if (this.#added === ORDERS) this.#renumber();
    this.#rise(this.#size++, keyOf(this.now + delay, rank), this.#added++ * ITEMS + item);
    this.nextKey = this.#keys[0];
  }

  /** Takes the item due next; the list must not be empty. */
  take(): number {
    const entry = this.#entries[0];
    this.#fill(0);
    return itemOf(entry);
  }

  /** Removes an item, which must be in the list and removable. */
  remove(item: number): void {
    if (this.#places !== null) this.#fill(this.#places[item]);
  }

  /** Closes the gap at a place with the last event. */
  #fill(gap: number): void {
    const last = --this.#size;
    if (gap < last) {
      const key = this.#keys[last];
      const entry = this.#entries[last];
      const parent = (gap - 1) >> 1;
      if (gap > 0 && (key < this.#keys[parent] || (key === this.#keys[parent] && entry < this.#entries[parent])))
        this.#rise(gap, key, entry);
      else this.#sink(gap, key, entry);
    }
    this.nextKey = last === 0 ? Infinity : this.#keys[0];
  }

  #rise(from: number, key: number, entry: number): void {
    const keys = this.#keys;
    const entries = this.#entries;
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = keys[parent];
      if (key > above || (key === above && entry > entries[parent])) break;
      keys[place] = above;
      entries[place] = entries[parent];
      if (this.#places !== null) this.#places[itemOf(entries[place])] = place;
      place = parent;
    }
    keys[place] = key;
    entries[place] = entry;
    if (this.#places !== null) this.#places[itemOf(entry)] = place;
  }

  #sink(from: number, key: number, entry: number): void {
    const keys = this.#keys;
    const entries = this.#entries;
    const size = this.#size;
    let place = from;
    for (let child = 2 * place + 1; child < size; child = 2 * place + 1) {
      let below = keys[child];
      const right = child + 1;
      if (right < size && (keys[right] < below || (keys[right] === below && entries[right] < entries[child]))) {
        child = right;
        below = keys[right];
      }
      if (key < below || (key === below && entry < entries[child])) break;
      keys[place] = below;
      entries[place] = entries[child];
      if (this.#places !== null) this.#places[itemOf(entries[place])] = place;
      place = child;
    }
    keys[place] = key;
    entries[place] = entry;
    if (this.#places !== null) this.#places[itemOf(entry)] = place;
  }

  /** Gives the events in the list the lowest orders, in the same order. */
  #renumber(): void {
    const entries = this.#entries.subarray(0, this.#size);
    const ranks = new Map(Array.from(entries.slice().sort(), (entry, rank) => [entry, rank]));
    for (let place = 0; place < entries.length; place++) {
      entries[place] = (ranks.get(entries[place]) ?? 0) * ITEMS + itemOf(entries[place]);
    }
    this.#added = entries.length;
  }

  #enlarge(): void {
    this.#keys = doubled(this.#keys);
    this.#entries = doubled(this.#entries);
  }
}

function itemOf(entry: number): number {
  return entry - Math.floor(entry / ITEMS) * ITEMS;
}

function doubled(values: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(values.length * 2);
  larger.set(values);
  return larger;
}
