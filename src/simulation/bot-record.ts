import { recordAt, records } from '../engine/memory';

@unmanaged
export class Bot {
  /** In progress. */
  sessions: i32;
  /** Sessions at one time; Infinity: unlimited. */
  limit: f64;
  /** Its rows in the counts. */
  rows: usize;
}

let bots: usize = 0;
export let botCount: i32 = 0;

export function reserveBots(count: i32): void {
  botCount = count;
  bots = records<Bot>(count);
}

@inline
export function botAt(index: i32): Bot {
  return recordAt<Bot>(bots, index);
}
