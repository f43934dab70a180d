/**
 * Everything that is known beforehand, in the order of its keys: when contact types open and close, how many people are on duty.
 * After the calendar the part from `firstRepeated` on repeats, as long as contacts are inside.
 */
import { recordAt } from '../../engine/memory';
import { NEVER } from '../../engine/moment';
import { RANKS } from '../../shared/rank';
import { Entry, Plan } from '../records/rules';
import { Source } from '../records/source';

/** Key of the next change. */
export let nextChangeKey: i64 = NEVER;
let plan: Plan = changetype<Plan>(0);
let sources: usize = 0;
let next: i32 = 0;
let shift: i64 = 0;

/** @param ofBacklogs the sources of the replication, those of backlogs among them */
export function beginPlan(ofReplication: Plan, ofBacklogs: usize): void {
  plan = ofReplication;
  sources = ofBacklogs;
  next = 0;
  shift = 0;
  nextChangeKey = entryAt(0).key;
}

function entryAt(index: i32): Entry {
  assert(index < plan.entryCount, 'the plan has such an entry');
  return recordAt<Entry>(plan.entries, index);
}

/** The change due next. */
export function nextChange(): Entry {
  return entryAt(next);
}

/** The source of a backlog that a change names. */
export function sourceOf(change: Entry): Source {
  return recordAt<Source>(sources, change.level);
}

export function advancePlan(): void {
  next++;
  if (next === plan.entryCount) {
    repeat();
  } else if (shift > 0 && next === plan.entryCount - 1) {
    // The calendar ends only once.
    repeat();
  }
  assert(entryAt(next).key + shift >= nextChangeKey, 'the plan is in order, and so is what repeats of it');
  nextChangeKey = entryAt(next).key + shift;
}

function repeat(): void {
  next = plan.firstRepeated;
  shift += <i64>plan.repeatLength * RANKS;
}
