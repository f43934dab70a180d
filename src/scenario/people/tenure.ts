import type { Team, TenureGroup } from '../scenario.js';

/** Rounding of shares must not decide who is next. */
const TOLERANCE = 1e-9;

/**
 * Which group the person at each place of a team is of, spread so evenly that of any number of places, from the first on, each group has
 * its share to within one: people who come and go, and teams of other sizes, keep the mix. It is Tijdeman's rule (The chairman assignment
 * problem, 1980): of the groups that have fallen behind their share, next is the one that must come soonest if it is not to fall too far
 * behind. Among equals it is the one written first.
 *
 * @param groups their shares add up to 1
 * @returns the number of the group of each place; empty where there are no groups
 */
export function groupsOfPlaces(groups: readonly TenureGroup[], places: number): number[] {
  if (groups.length === 0) return [];
  const counts = groups.map(() => 0);
  const least = groups.length === 1 ? 0 : 1 / (2 * groups.length - 2);
  return Array.from({ length: places }, (_, place) => {
    let next = 0;
    let soonest = Number.POSITIVE_INFINITY;
    groups.forEach(({ share }, group) => {
      const behind = share * (place + 1) - (counts[group] ?? 0);
      const due = (1 - least - behind) / share;
      if (behind < least - TOLERANCE || !(due < soonest - TOLERANCE)) return;
      next = group;
      soonest = due;
    });
    counts[next] = (counts[next] ?? 0) + 1;
    return next;
  });
}

/**
 * How fast a team's people work on average, beside the speed of each skill: what they get done together while all are busy. While some are
 * idle the slow ones have a smaller share of the contacts than of the people, and less of the work is slow than this says.
 */
export function meanSpeedOf({ tenure }: Pick<Team, 'tenure'>): number {
  return tenure.length === 0 ? 1 : tenure.reduce((sum, { share, speed }) => sum + share * speed, 0);
}
