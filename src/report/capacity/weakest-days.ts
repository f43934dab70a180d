/** The days on which promises are least likely kept, as far as they can be told apart. */
import type { Chances } from '../../experiment/capacity/capacity.js';
import type { Figure } from '../../experiment/result/result.js';

interface DayOfChance {
  readonly date: string;
  readonly chance: Figure;
}

/**
 * The day with the lowest chance and those whose interval overlaps with its own, in the order of the calendar; none where that is so of
 * all days, or where there is one only.
 */
export function weakestDays({ days }: Chances): readonly DayOfChance[] {
  const known = days.flatMap(({ date, chance }) => (chance === null ? [] : [{ date, chance }]));
  if (known.length < 2) return [];
  const [lowest] = known.toSorted((a, b) => a.chance.mean - b.chance.mean);
  const weakest = known.filter(({ chance }) => (chance.low ?? 0) <= (lowest.chance.high ?? 1));
  return weakest.length === known.length ? [] : weakest;
}
