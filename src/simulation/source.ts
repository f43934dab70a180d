import { exponentialOf } from '../engine/exponential';
import { Doubles } from '../engine/memory';
import { detail, memberA, memberB, randomBits } from '../engine/random';
import { Purpose } from '../random/purpose';
import { SourceKind } from './source-kind';

/** The customers of one contact type, one after another. So the n-th customer is the same with other volumes, only at another moment. */
@unmanaged
export class Source {
  kind: SourceKind;
  streamA: i32;
  streamB: i32;
  /** The number of the present customer, and the key (see random/key.ts). */
  customer: i32;
  a: i32;
  b: i32;
  /** Pieces of the volume, or recorded arrivals. */
  count: i32;
  piece: i32;
  /** Moment of the next arrival; Infinity: nobody comes any more. */
  at: f64;
  /** Factor on the first handling, recorded patience and handling time of the present customer (NaN: drawn). */
  timeFactor: f64;
  ownPatience: f64;
  ownTime: f64;
  /** Cumulative volume at which the present customer comes. */
  target: f64;
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

/** Goes on to the next customer. */
export function advance(source: Source): void {
  const n = source.customer++;
  const a = memberA(source.streamA, n);
  const b = memberB(source.streamB, a, n);
  source.a = a;
  source.b = b;
  if (source.kind == SourceKind.log) {
    replay(source, n);
    return;
  }
  const target = source.target + (source.kind == SourceKind.even ? 1.0 : exponentialOf(randomBits(a, b, 0, detail(Purpose.gap, 0))));
  source.target = target;
  const count = source.count;
  const upTo = source.upTo;
  let piece = source.piece;
  while (piece < count && upTo[piece] <= target) piece++;
  source.piece = piece;
  if (piece == count) {
    source.at = Infinity;
    return;
  }
  source.timeFactor = source.timeFactors[piece];
  const before = piece == 0 ? 0.0 : upTo[piece - 1];
  const length = source.length[piece];
  const into = Math.floor(((target - before) / (upTo[piece] - before)) * length + 0.5);
  source.at = source.from[piece] + (into < length ? into : length - 1);
}

function replay(source: Source, n: i32): void {
  if (n >= source.count) {
    source.at = Infinity;
    return;
  }
  source.at = source.moments[n];
  source.ownPatience = source.patience[n];
  source.ownTime = source.times[n];
}
