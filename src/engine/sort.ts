import { Doubles } from './memory';

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
}
