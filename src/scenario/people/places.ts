import type { Team } from '../scenario.js';

/** Numbers of people this near to a whole number are whole: they come of sums of fractions. */
const TOLERANCE = 1e-9;

/** Places of a team: people of its shifts, or the most rostered at any time, of whom a fraction of one more takes a place of its own. */
export function placesOf({ shifts, rostered }: Pick<Team, 'shifts' | 'rostered'>): number {
  if (shifts.length > 0) return shifts.reduce((sum, { people }) => sum + people, 0);
  return rostered.reduce((most, piece) => Math.max(most, Math.ceil(piece.agents - TOLERANCE)), 0);
}
