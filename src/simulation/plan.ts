/**
 * Everything that is known beforehand, in the order of its keys: when contact types open and close, how many people are on duty.
 * After the calendar the part from `firstRepeated` on repeats, where contacts may still come back then.
 */
import { recordAt, records } from '../engine/memory';
import { NEVER } from '../engine/moment';
import { RANKS } from '../engine/rank';
import { Change } from './kinds';

@unmanaged
export class Entry {
  key: i64;
  change: Change;
  /** Contact type or team. */
  index: i32;
  level: i32;
}

/** Key of the next change. */
export let nextChangeKey: i64 = NEVER;
let entries: usize = 0;
let count: i32 = 0;
let firstRepeated: i32 = 0;
let repeatLength: i64 = 0;
let repeats: bool = false;
let next: i32 = 0;
let shift: i64 = 0;

/** @param again whether the plan goes on after its last entry, and each time how much later */
export function beginPlan(size: i32, first: i32, again: bool, length: f64): void {
  count = size;
  entries = records<Entry>(size);
  firstRepeated = first;
  repeats = again;
  repeatLength = <i64>length;
  next = 0;
  shift = 0;
  nextChangeKey = NEVER;
}

export function entryAt(index: i32): Entry {
  return recordAt<Entry>(entries, index);
}

/** All entries are there. */
export function startPlan(): void {
  nextChangeKey = entryAt(0).key;
}

/** The change due next. */
export function nextChange(): Entry {
  return entryAt(next);
}

export function advancePlan(): void {
  next++;
  if (next === count) {
    if (!repeats) {
      nextChangeKey = NEVER;
      return;
    }
    repeat();
  } else if (shift > 0 && next === count - 1) {
    // The calendar ends only once.
    repeat();
  }
  nextChangeKey = entryAt(next).key + shift;
}

function repeat(): void {
  next = firstRepeated;
  shift += repeatLength * RANKS;
}
