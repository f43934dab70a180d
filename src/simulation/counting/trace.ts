/** Rows of the trace, for who asks for one: columns as in trace-columns.ts. */
import { Doubles, doubles } from '../../engine/memory';

/** Rows of numbers in one growing array. */
@unmanaged
export class Rows {
  values: Doubles;
  length: i32;
  room: i32;
}

export let tracing: bool = false;
const steps: usize = memory.data(sizeof<i32>() * 3, 8);
const duty: usize = memory.data(sizeof<i32>() * 3, 8);

export function beginTrace(wanted: bool): void {
  tracing = wanted;
  begin(stepRows());
  begin(dutyRows());
}

export function stepRows(): Rows {
  return changetype<Rows>(steps);
}

export function dutyRows(): Rows {
  return changetype<Rows>(duty);
}

/** Adds a number to the row under way. */
export function put(rows: Rows, value: f64): void {
  if (rows.length === rows.room) enlarge(rows);
  rows.values[rows.length++] = value;
}

function begin(rows: Rows): void {
  rows.length = 0;
  rows.room = 0;
}

function enlarge(rows: Rows): void {
  const room = max(4096, 2 * rows.room);
  assert(room > rows.room, 'no trace is longer than can be counted');
  const values = doubles(room);
  memory.copy(changetype<usize>(values), changetype<usize>(rows.values), (<usize>rows.length) << 3);
  rows.values = values;
  rows.room = room;
}
