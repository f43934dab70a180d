import { recordAt, records } from '../engine/memory';
import { Bot } from './records';

let bots: usize = 0;
export let botCount: i32 = 0;

export function reserveBots(count: i32): void {
  botCount = count;
  bots = records<Bot>(count);
}

export function botAt(index: i32): Bot {
  return recordAt<Bot>(bots, index);
}
