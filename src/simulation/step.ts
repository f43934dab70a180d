import { recordAt, records } from '../engine/memory';
import { Step } from './records';

let steps: usize = 0;

export function reserveSteps(count: i32): void {
  steps = records<Step>(count);
}

export function stepAt(index: i32): Step {
  return recordAt<Step>(steps, index);
}

/** The address of the step with that number; an End is itself. */
export function destination(to: i32): i32 {
  return to < 0 ? to : <i32>changetype<usize>(stepAt(to));
}
