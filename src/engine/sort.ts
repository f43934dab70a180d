import { Doubles, Ints } from './memory';

/** Sorts the first `count` numbers ascending, in place (Shell's method, the gaps by Knuth). */
export function sort(values: Doubles, count: i32): void {
  let gap = 1;
  while (gap < count / 3) gap = 3 * gap + 1;
  for (; gap > 0; gap /= 3) {
    for (let i = gap; i < count; i++) {
      const value = values[i];
      let place = i;
      while (place >= gap && values[place - gap] > value) {
        values[place] = values[place - gap];
        place -= gap;
      }
      values[place] = value;
    }
  }
  assert(isAscending(values, count), 'what was sorted ascends');
}

function isAscending(values: Doubles, count: i32): bool {
  for (let i = 1; i < count; i++) if (!(values[i - 1] <= values[i])) return false;
  return true;
}

/**
 * The same for numbers that lie spread over their range more or less evenly, in linear time: each is put into the cell of the range
 * that it belongs to, and what shares a cell is sorted.
 *
 * @param values to be sorted; not changed
 * @param sorted room for as many, gets them
 * @param ends room for one whole number more than there are numbers
 */
export function sortSpread(values: Doubles, count: i32, sorted: Doubles, ends: Ints): void {
  let least: f64 = Infinity;
  let most: f64 = -Infinity;
  for (let i = 0; i < count; i++) {
    const value = values[i];
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const cells = most > least ? <f64>(count - 1) / (most - least) : 0;
  memory.fill(changetype<usize>(ends), 0, (<usize>(count + 1)) << 2);
  // Counted one cell on, so that the sum up to a cell is where it begins, and its end when all are placed.
  for (let i = 0; i < count; i++) ends[<i32>((values[i] - least) * cells) + 1] += 1;
  for (let cell = 1; cell < count; cell++) ends[cell] += ends[cell - 1];
  for (let i = 0; i < count; i++) {
    const cell = <i32>((values[i] - least) * cells);
    const place = ends[cell];
    ends[cell] = place + 1;
    sorted[place] = values[i];
  }
  let begin = 0;
  for (let cell = 0; cell < count; cell++) {
    const end = ends[cell];
    if (end - begin > 1) sort(sorted.from(begin), end - begin);
    begin = end;
  }
  assert(isAscending(sorted, count), 'what was sorted ascends');
}
