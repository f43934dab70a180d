/** Who is to come: customers, and where they come from. As in state.ts what the center writes comes first. */
import { SourceRules } from './rules';

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

/** The customers of one contact type, one after another. So the n-th customer is the same with other volumes, only at another moment. */
@unmanaged
export class Source extends SourceRules {
  /** Customers worked out so far. */
  drawn: i32;
  /** Who comes next, in the block of those worked out together. */
  next: Customer;
  block: usize;
  blockEnd: usize;
  /** The next piece of the volume. */
  piece: i32;
  /** Cumulative volume at which the customer worked out last comes. */
  target: f64;
  /** Of the present piece: where its cumulative volume begins and ends, its moments, milliseconds to a contact, the factor on times. */
  volumeFrom: f64;
  volumeTo: f64;
  begins: f64;
  lastMoment: f64;
  pace: f64;
  timeFactor: f64;
}
