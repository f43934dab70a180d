import { allocate } from './memory';

/** Records first in, first out, in a ring that doubles when it is full. */
@unmanaged
export class Fifo<T> {
  private items: usize;
  private capacity: u32;
  private head: u32;
  private count: u32;

  @inline get isEmpty(): bool {
    return this.count === 0;
  }

  add(item: T): void {
    if (this.count === this.capacity) this.enlarge();
    store<usize>(this.place(this.count++), changetype<usize>(item));
  }

  /** Takes the record that is longest in it; it must not be empty. */
  take(): T {
    assert(this.count > 0, 'only what is in it is taken');
    const item = changetype<T>(load<usize>(this.place(0)));
    this.head = (this.head + 1) & (this.capacity - 1);
    this.count--;
    return item;
  }

  private place(index: u32): usize {
    return this.items + <usize>((this.head + index) & (this.capacity - 1)) * sizeof<usize>();
  }

  private enlarge(): void {
    const capacity = max<u32>(64, this.capacity * 2);
    const items = allocate(<usize>capacity * sizeof<usize>());
    for (let i: u32 = 0; i < this.count; i++) store<usize>(items + <usize>i * sizeof<usize>(), load<usize>(this.place(i)));
    this.items = items;
    this.capacity = capacity;
    this.head = 0;
  }
}

export function fifo<T>(): Fifo<T> {
  return changetype<Fifo<T>>(allocate(offsetof<Fifo<T>>()));
}
