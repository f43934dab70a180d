import { recordAt, records } from '../engine/memory';
import { Line } from './records';

let lines: usize = 0;
export let lineCount: i32 = 0;

export function reserveLines(count: i32): void {
  lineCount = count;
  lines = records<Line>(count);
}

export function lineAt(index: i32): Line {
  return recordAt<Line>(lines, index);
}
