import seedrandom from 'seedrandom';

/** Choices that come again with the same seed. */
export class Random {
  readonly #next: () => number;

  constructor(seed: string) {
    this.#next = seedrandom.alea(seed);
  }

  /** A whole number from 0 to `count` − 1. */
  below(count: number): number {
    return Math.floor(this.#next() * count);
  }

  /** One of a list that has something in it. */
  pick<T>(list: readonly T[]): T {
    const found = this.pickIfAny(list);
    if (found === undefined) throw new Error('there is nothing to pick from');
    return found;
  }

  pickIfAny<T>(list: readonly T[]): T | undefined {
    return list[this.below(list.length)];
  }

  /** The same things in any order (Fisher and Yates). */
  shuffled<T>(list: readonly T[]): T[] {
    const left = [...list];
    return list.flatMap(() => left.splice(this.below(left.length), 1));
  }

  chance(share: number): boolean {
    return this.#next() < share;
  }
}
