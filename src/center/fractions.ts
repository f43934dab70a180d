import { detail, memberA, memberB, Purpose, streamKey, uniform } from '../random/key.js';

/** Numbers of people this near to a whole number are whole: they come of sums and products of fractions. */
const TOLERANCE = 1e-9;

/**
 * The people of a team in whole numbers: of 12.6 on duty twelve, and a thirteenth in each reporting interval in which the sum of the
 * fractions so far passes a whole number. The sum begins anew with each day, at a random point, so that each interval has its fraction
 * on average, and two intervals of a day share it out between them.
 *
 * @param team its name
 * @param dates keys of the calendar's dates
 */
export class Fractions {
  readonly #dates: Int32Array;
  readonly #a: number;
  readonly #b: number;
  #interval = -1;
  #day = -1;
  /** The sum before the present interval, and what the interval adds to it; whole numbers left out. */
  #sum = 0;
  #added = 0;

  constructor(team: string, dates: Int32Array, seed: number, replication: number) {
    this.#dates = dates;
    const stream = streamKey(`${seed}/${replication}/fractions/${team}`);
    this.#a = memberA(stream.a, 0);
    this.#b = memberB(stream.b, this.#a, 0);
  }

  /**
   * How many people are there in a piece of an interval; pieces come in the order of time. All pieces of an interval are judged by the
   * sum before it.
   *
   * @param share of the interval that the piece fills
   */
  whole(people: number, interval: number, day: number, share: number): number {
    if (interval !== this.#interval) this.#begin(interval, day);
    const least = Math.floor(people + TOLERANCE);
    const fraction = people - least;
    if (fraction <= TOLERANCE) return least;
    this.#added += fraction * share;
    return this.#sum + fraction >= 1 ? least + 1 : least;
  }

  #begin(interval: number, day: number): void {
    this.#sum = (this.#sum + this.#added) % 1;
    this.#added = 0;
    this.#interval = interval;
    if (day === this.#day) return;
    this.#day = day;
    this.#sum = uniform(this.#a, this.#b, this.#dates[day], detail(Purpose.fraction, 0));
  }
}
