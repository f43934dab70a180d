/** 1.5 times 2^52: the sum with it has the whole number nearest to the other summand in its lowest bits. */
const HOLDER: f64 = 6755399441055744.0;
/** The size up to which whole numbers are sure to be held. */
const HELD: f64 = 1125899906842624.0;

/** The whole number that a double is, without all the checks that a conversion makes. */
export function wholeOf(value: f64): i64 {
  return Math.abs(value) < HELD ? nearest(value) : <i64>value;
}

/** The whole number nearest to a double of less than 2^50. */
export function nearest(value: f64): i64 {
  assert(Math.abs(value) <= HELD, 'what is rounded so is small enough to be');
  return reinterpret<i64>(value + HOLDER) - reinterpret<i64>(HOLDER);
}
