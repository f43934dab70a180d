/** Numerators and denominators of a ratio of sums, one of each for a replication. */
export interface Terms {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** A ratio of sums Σx/Σy, and what each replication adds to its error. */
export interface Linearized {
  readonly ratio: number;
  /** (x − R·y)/ȳ of each replication; they add up to 0. */
  readonly errors: Float64Array;
  /** A single replication alone has a value. */
  readonly single: boolean;
}

/**
 * The linearization of a ratio in its replications.
 * Source: W. G. Cochran, Sampling Techniques, 3rd ed., section 2.11.
 *
 * @returns null where Σy is 0
 */
export function linearized({ x, y }: Terms): Linearized | null {
  const totalY = sum(y);
  if (totalY === 0) return null;
  const ratio = sum(x) / totalY;
  const scale = x.length / totalY;
  return {
    ratio,
    errors: x.map((value, index) => (value - ratio * y[index]) * scale),
    single: y.reduce((count, value) => count + (value === 0 ? 0 : 1), 0) < 2,
  };
}

/** The correlation of two sets of errors, each adding up to 0; 0 where one of the two does not vary. */
export function correlation(one: Float64Array, other: Float64Array): number {
  let [xx, yy, xy] = [0, 0, 0];
  for (let index = 0; index < one.length; index++) {
    xx += one[index] * one[index];
    yy += other[index] * other[index];
    xy += one[index] * other[index];
  }
  return xx > 0 && yy > 0 ? Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy))) : 0;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
