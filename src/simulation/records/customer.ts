/** A customer who is to come. */
@unmanaged
export class Customer {
  /** When it arrives, as the key of an event; NEVER: nobody comes any more. */
  arrival: i64;
  /** The key of its draws (see random/key.ts). */
  a: i32;
  b: i32;
  /** The time of the journey's first step as it is drawn, without factors. */
  firstTime: f64;
  /** Factor on the first handling, recorded patience and handling time (NaN: drawn). */
  timeFactor: f64;
  ownPatience: f64;
  ownTime: f64;
}
