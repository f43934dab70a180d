/**
 * The customers of a contact type, worked out in blocks: a draw takes the processor a chain of steps that each wait for the one before,
 * and the chains of many customers go side by side where that of the next one alone would hold up everything else.
 */
import { records } from '../../engine/memory';
import { keyOf, NEVER } from '../../engine/moment';
import { detail } from '../../engine/random';
import { draw } from '../../engine/sampler';
import { drawExponentials, drawKeys, drawn, keyA, keyB, TOGETHER } from '../../engine/side-by-side';
import { Purpose } from '../../shared/purpose';
import { Rank } from '../../shared/rank';
import { Shape } from '../../shared/shape';
import { SourceKind } from '../../shared/source-kind';
import { Customer, Source } from '../records/source';
import { ContactType, Step } from '../records/state';

/** The first customer is the next. @param type whose journey they go on */
export function beginSource(source: Source, type: ContactType): void {
  source.block = records<Customer>(TOGETHER);
  source.blockEnd = source.block + TOGETHER * offsetof<Customer>();
  source.drawn = 0;
  source.target = source.kind === SourceKind.even ? -0.5 : 0;
  source.volumeTo = 0;
  source.piece = 0;
  source.timeFactor = 1;
  workOut(source, type.first);
}

/** Goes on to the next customer. @param type whose journey they go on */
export function advance(source: Source, type: ContactType): void {
  const next = changetype<usize>(source.next) + offsetof<Customer>();
  if (next === source.blockEnd) workOut(source, type.first);
  else source.next = changetype<Customer>(next);
}

/** Works out the customers of the next block. */
function workOut(source: Source, first: Step): void {
  drawKeys(source.streamA, source.streamB, source.drawn);
  for (let member: usize = 0; member < TOGETHER; member++) {
    const customer = customerAt(source, member);
    customer.a = keyA(member);
    customer.b = keyB(member);
  }
  if (source.kind === SourceKind.log) replay(source);
  else drawMoments(source);
  drawFirstTimes(source, first);
  source.drawn += <i32>TOGETHER;
  source.next = changetype<Customer>(source.block);
}

/** The moments of a Poisson process whose rate is that of the volume, or of evenly spaced arrivals. */
function drawMoments(source: Source): void {
  const even = source.kind === SourceKind.even;
  if (!even) drawExponentials(0, detail(Purpose.gap, 0));
  let target = source.target;
  for (let member: usize = 0; member < TOGETHER; member++) {
    const customer = customerAt(source, member);
    target += even ? 1.0 : drawn(member);
    if (target >= source.volumeTo && !findPiece(source, target)) {
      customer.arrival = NEVER;
      break;
    }
    const moment = source.begins + Math.floor((target - source.volumeFrom) * source.pace + 0.5);
    customer.arrival = keyOf(Math.min(moment, source.lastMoment), Rank.arrival);
    customer.timeFactor = source.timeFactor;
    customer.ownPatience = NaN;
    customer.ownTime = NaN;
  }
  assert(target >= source.target, 'customers come one after another');
  source.target = target;
}

/** Goes on to the piece in which that cumulative volume is reached; false: there is none. */
function findPiece(source: Source, target: f64): bool {
  let before = source.volumeTo;
  for (; source.piece < source.pieces; source.piece++) {
    const upTo = source.upTo[source.piece];
    if (upTo > target) break;
    before = upTo;
  }
  if (source.piece === source.pieces) return false;
  const piece = source.piece++;
  assert(source.upTo[piece] > target && source.length[piece] >= 1, 'a piece reaches beyond the customer who comes in it');
  source.volumeFrom = before;
  source.volumeTo = source.upTo[piece];
  source.begins = source.from[piece];
  source.lastMoment = source.begins + source.length[piece] - 1;
  source.pace = source.length[piece] / (source.volumeTo - before);
  source.timeFactor = source.timeFactors[piece];
  return true;
}

function replay(source: Source): void {
  let n = source.drawn;
  for (let member: usize = 0; member < TOGETHER; member++, n++) {
    const customer = customerAt(source, member);
    if (n >= source.recorded) {
      customer.arrival = NEVER;
      return;
    }
    customer.arrival = keyOf(source.moments[n], Rank.arrival);
    customer.timeFactor = 1;
    customer.ownPatience = source.patience[n];
    customer.ownTime = source.times[n];
  }
}

/** The first visit of the first step, which nearly every customer makes. */
function drawFirstTimes(source: Source, first: Step): void {
  const time = first.time;
  const name = first.name;
  const what = detail(Purpose.time, 0);
  const isExponential = time.shape === Shape.exponential;
  if (isExponential) drawExponentials(name, what);
  for (let member: usize = 0; member < TOGETHER; member++) {
    const customer = customerAt(source, member);
    customer.firstTime = isExponential ? drawn(member) * time.x : draw(time, customer.a, customer.b, name, what);
  }
}

function customerAt(source: Source, member: usize): Customer {
  return changetype<Customer>(source.block + member * offsetof<Customer>());
}
