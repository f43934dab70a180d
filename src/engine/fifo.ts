/** Small integers, first in, first out, without allocation once it has grown. */
export class Fifo {
  #items = new Int32Array(64);
  #head = 0;
  #count = 0;

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  add(item: number): void {
    if (this.#count === this.#items.length) this.#enlarge();
    this.#items[(this.#head + this.#count++) & (this.#items.length - 1)] = item;
  }

  /** Takes the item that is longest in it; it must not be empty. */
  take(): number {
    const item = this.#items[this.#head];
    this.#head = (this.#head + 1) & (this.#items.length - 1);
    this.#count--;
    return item;
  }

  #enlarge(): void {
    const larger = new Int32Array(this.#items.length * 2);
    for (let i = 0; i < this.#count; i++) larger[i] = this.#items[(this.#head + i) & (this.#items.length - 1)];
    this.#items = larger;
    this.#head = 0;
  }
}
