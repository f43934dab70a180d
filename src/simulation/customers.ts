/** The records of those who are to come: the customers of a contact type, one after another, and what they come from. */
import { Doubles } from '../engine/memory';
import { SourceKind } from './source-kind';

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
export class Source {
  kind: SourceKind;
  streamA: i32;
  streamB: i32;
  /** Customers worked out so far. */
  drawn: i32;
  /** Who comes next, in the block of those worked out together. */
  next: Customer;
  block: usize;
  blockEnd: usize;
  /** Pieces of the volume, or recorded arrivals; and the next piece. */
  count: i32;
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
  /** Of each piece: its beginning, length, the cumulative volume at its end with all factors, the factor on times. */
  from: Doubles;
  length: Doubles;
  upTo: Doubles;
  timeFactors: Doubles;
  /** Of recorded arrivals: moments, patience, handling time. */
  moments: Doubles;
  patience: Doubles;
  times: Doubles;
}
