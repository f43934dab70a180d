import { keyOf, type Rank } from './moment.js';

/**
 * The event list: which item is due next. A binary heap over parallel typed arrays, ordered by key and, among equal keys, by the
 * order of adding; nothing is allocated for an event. It knows nothing of contact centers: a key is a number (time and rank, see
 * moment.ts), an item a small integer, each item at most once in the list.
 */
export class EventList {
  /** Key of the event due next; Infinity when there is none. */
  nextKey = Infinity;
  size = 0;
  /** The present moment, from which delays count; whoever runs the clock sets it. */
  now = 0;
  #keys: Float64Array;
  #orders: Float64Array;
  #items: Int32Array;
  /** Where each item is in the heap; meaningful only while it is in the list. */
  #places: Int32Array;
  #added = 0;

  /** @param items items are 0 to `items` - 1; `grow` makes room for more */
  constructor(items: number) {
    this.#keys = new Float64Array(16);
    this.#orders = new Float64Array(16);
    this.#items = new Int32Array(16);
    this.#places = new Int32Array(items);
  }

  /** Makes room for items up to `items` - 1. */
  grow(items: number): void {
    if (items <= this.#places.length) return;
    const places = new Int32Array(items);
    places.set(this.#places);
    this.#places = places;
  }

  /**
   * Adds an item, which must not be in the list.
   *
   * @param delay whole milliseconds from now (a small number, unlike a key, is passed without allocating)
   */
  add(delay: number, rank: Rank, item: number): void {
    if (this.size === this.#keys.length) this.#enlarge();
    this.#rise(this.size++, keyOf(this.now + delay, rank), this.#added++, item);
    this.nextKey = this.#keys[0];
  }

  /** Takes the item due next; the list must not be empty. */
  take(): number {
    const item = this.#items[0];
    this.#fill(0);
    return item;
  }

  /** Removes an item, which must be in the list. */
  remove(item: number): void {
    this.#fill(this.#places[item]);
  }

  /** Closes the gap at a place with the last event. */
  #fill(gap: number): void {
    const last = --this.size;
    if (gap < last) {
      const key = this.#keys[last];
      const order = this.#orders[last];
      const item = this.#items[last];
      const parent = (gap - 1) >> 1;
      if (gap > 0 && this.#isBefore(key, order, parent)) this.#rise(gap, key, order, item);
      else this.#sink(gap, key, order, item);
    }
    this.nextKey = last === 0 ? Infinity : this.#keys[0];
  }

  #isBefore(key: number, order: number, place: number): boolean {
    const other = this.#keys[place];
    return key < other || (key === other && order < this.#orders[place]);
  }

  #rise(from: number, key: number, order: number, item: number): void {
    const keys = this.#keys;
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = keys[parent];
      if (key > above || (key === above && order > this.#orders[parent])) break;
      this.#move(parent, place);
      place = parent;
    }
    this.#put(place, key, order, item);
  }

  #sink(from: number, key: number, order: number, item: number): void {
    const keys = this.#keys;
    const size = this.size;
    let place = from;
    for (let child = 2 * place + 1; child < size; child = 2 * place + 1) {
      const right = child + 1;
      if (right < size && (keys[right] < keys[child] || (keys[right] === keys[child] && this.#orders[right] < this.#orders[child]))) {
        child = right;
      }
      const below = keys[child];
      if (key < below || (key === below && order < this.#orders[child])) break;
      this.#move(child, place);
      place = child;
    }
    this.#put(place, key, order, item);
  }

  #move(from: number, to: number): void {
    const item = this.#items[from];
    this.#keys[to] = this.#keys[from];
    this.#orders[to] = this.#orders[from];
    this.#items[to] = item;
    this.#places[item] = to;
  }

  #put(place: number, key: number, order: number, item: number): void {
    this.#keys[place] = key;
    this.#orders[place] = order;
    this.#items[place] = item;
    this.#places[item] = place;
  }

  #enlarge(): void {
    const length = this.#keys.length * 2;
    const keys = new Float64Array(length);
    keys.set(this.#keys);
    this.#keys = keys;
    const orders = new Float64Array(length);
    orders.set(this.#orders);
    this.#orders = orders;
    const items = new Int32Array(length);
    items.set(this.#items);
    this.#items = items;
  }
}
