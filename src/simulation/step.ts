import { recordAt, records } from '../engine/memory';
import { Sampler } from '../engine/sampler';
import { Bot } from './bot-record';
import { StepKind } from './kinds';
import { Line, Queue } from './line';

/** How a step may end, and up to which uniform number it does. */
@unmanaged
export class Exit {
  /** A step or an End, as in Step. */
  to: i32;
  upTo: f64;
}

/** A step of a contact type's journey. Where it leads to is the address of a step, or, below 0, an End. */
@unmanaged
export class Step {
  kind: StepKind;
  /** The number of the step within its type. */
  local: i32;
  /** Key of the step's name, for draws. */
  name: i32;
  whenFull: i32;
  whenClosed: i32;
  overflowTo: i32;
  overflowAfter: f64;
  time: Sampler;
  wrapUp: Sampler | null;
  /** null: without end. */
  patience: Sampler | null;
  firstExit: Exit;
  lastExit: Exit;
  /** Of bot steps. */
  bot: Bot;
  /** Of agent steps: the queue within the line, null of others; and the rows of the contact type in that line in the counts. */
  line: Line;
  queue: Queue | null;
  cellRows: usize;
}

let steps: usize = 0;

export function reserveSteps(count: i32): void {
  steps = records<Step>(count);
}

@inline
export function stepAt(index: i32): Step {
  return recordAt<Step>(steps, index);
}

/** The address of the step with that number; an End is itself. */
export function destination(to: i32): i32 {
  return to < 0 ? to : <i32>changetype<usize>(stepAt(to));
}
