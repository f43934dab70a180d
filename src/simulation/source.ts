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
  /** Pieces of the volume, or recorded arrivals; and the next piece. */
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
  /** Of the present piece: where its cumulative volume begins and ends, its moments, and milliseconds to a contact. */
  volumeFrom: f64;
  volumeTo: f64;
  begins: f64;
  lastMoment: f64;
  pace: f64;
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
  if (target >= source.volumeTo && !findPiece(source)) {
    source.at = Infinity;
    return;
  }
  source.at = Math.min(source.begins + Math.floor((target - source.volumeFrom) * source.pace + 0.5), source.lastMoment);
}

/** Goes on to the piece in which the present customer comes; false: there is none. */
function findPiece(source: Source): bool {
  let before = source.volumeTo;
  for (; source.piece < source.count; source.piece++) {
    const upTo = source.upTo[source.piece];
    if (upTo > source.target) break;
    before = upTo;
  }
  if (source.piece == source.count) return false;
  const piece = source.piece++;
  source.volumeFrom = before;
  source.volumeTo = source.upTo[piece];
  source.begins = source.from[piece];
  source.lastMoment = source.begins + source.length[piece] - 1;
  source.pace = source.length[piece] / (source.volumeTo - before);
  source.timeFactor = source.timeFactors[piece];
  return true;
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
