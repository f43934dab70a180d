import { exponentialOf } from '../engine/exponential';
import { detail, memberA, memberB, randomBits } from '../engine/random';
import { Purpose } from '../random/purpose';
import { Source } from './records';
import { SourceKind } from './source-kind';

/** Goes on to the next customer. */
export function advance(source: Source): void {
  const n = source.customer++;
  const a = memberA(source.streamA, n);
  const b = memberB(source.streamB, a, n);
  source.a = a;
  source.b = b;
  if (source.kind === SourceKind.log) {
    replay(source, n);
    return;
  }
  const target = source.target + (source.kind === SourceKind.even ? 1.0 : exponentialOf(randomBits(a, b, 0, detail(Purpose.gap, 0))));
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
  if (source.piece === source.count) return false;
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
