// What the tests of the compiled engine call: events by number, and single functions. Compiled by compiled.ts.

import { Event } from '../../src/engine/event';
import * as events from '../../src/engine/event-list';
import { exponentialOf, prepareExponential } from '../../src/engine/exponential';
import { addDuration, finish, Histogram, histogram, Packed } from '../../src/engine/histogram';
import { Doubles, mark, recordAt, records, release } from '../../src/engine/memory';
import { keyOf, NEVER, rankOf, timeOf } from '../../src/engine/moment';
import { uniform } from '../../src/engine/random';
import { Sampler, sample } from '../../src/engine/sampler';
import { sort } from '../../src/engine/sort';

export { allocate } from '../../src/engine/memory';
export { drawExponentials, drawKeys, drawn, keyA, keyB } from '../../src/engine/side-by-side';
export { uniform };

prepareExponential();

const bottom = mark();
let items: usize = 0;

/** An empty event list, and room for so many events. */
export function newList(count: i32): void {
  release(bottom);
  items = records<Event>(count);
  events.clear();
}

export function add(time: f64, rank: i32, item: i32): void {
  events.add(recordAt<Event>(items, item), keyOf(time, rank));
}

export function take(): i32 {
  return <i32>((changetype<usize>(events.take()) - items) / offsetof<Event>());
}

export function remove(item: i32): void {
  events.remove(recordAt<Event>(items, item));
}

/** Time and rank of what is due next; Infinity: nothing is. */
export function nextTime(): f64 {
  return events.nextKey === NEVER ? Infinity : <f64>timeOf(events.nextKey);
}

export function nextRank(): i32 {
  return rankOf(events.nextKey);
}

export function exponential(bits: i32): f64 {
  return exponentialOf(bits);
}

export function sortDoubles(at: usize, count: i32): void {
  sort(changetype<Doubles>(at), count);
}

export function sampleOf(sampler: usize, a: i32, b: i32, place: i32, detail: i32, factor: f64): f64 {
  return sample(changetype<Sampler>(sampler), a, b, place, detail, factor);
}

export function newHistogram(rows: i32): usize {
  return changetype<usize>(histogram(rows));
}

export function addToHistogram(table: usize, row: i32, milliseconds: f64): void {
  addDuration(changetype<Histogram>(table), row, milliseconds);
}

/** @param totals doubles, 0: none */
export function packHistogram(table: usize, totals: usize): usize {
  return changetype<usize>(finish(changetype<Histogram>(table), totals === 0 ? null : changetype<Doubles>(totals)));
}

export function packedStarts(packed: usize): usize {
  return changetype<usize>(changetype<Packed>(packed).starts);
}

export function packedTotals(packed: usize): usize {
  return changetype<usize>(changetype<Packed>(packed).totals);
}

export function packedEntries(packed: usize): usize {
  return changetype<usize>(changetype<Packed>(packed).entries);
}

export function packedLength(packed: usize): i32 {
  return changetype<Packed>(packed).length;
}
