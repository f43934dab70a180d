import { parseWeekdays, WEEKDAYS } from '../../kit/clock.js';
import { checked } from '../../kit/parsed.js';

/**
 * Which of several weekdays and ranges of them (`mon`, `mon-fri`) holds on each weekday, Monday first: the narrowest that names it; null
 * where none does.
 *
 * @param clash is told, once each, of two that name the same day and are equally long.
 */
export function keysByWeekday(keys: readonly string[], clash: (key: string, other: string) => void): (string | null)[] {
  const narrowest: (string | null)[] = WEEKDAYS.map(() => null);
  const widthOf = (key: string): number => checked(parseWeekdays(key)).length;
  for (const key of keys) {
    const clashes = new Set<string>();
    for (const weekday of checked(parseWeekdays(key))) {
      const place = WEEKDAYS.indexOf(weekday);
      const other = narrowest[place] ?? null;
      if (other !== null && widthOf(other) === widthOf(key) && !clashes.has(other)) {
        clash(key, other);
        clashes.add(other);
      }
      if (other === null || widthOf(key) < widthOf(other)) narrowest[place] = key;
    }
  }
  return narrowest;
}

/** What is wrong with two keys that clash. */
export function clashText(key: string, other: string): string {
  return `${key} and ${other} name the same day, and neither is the narrower of the two`;
}
