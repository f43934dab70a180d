import type { MeasurePath } from '../result/measure-path.js';
import type { Simulation } from '../result/result.js';
import { type MeasureOfThing, pairedDifference, pairOf } from './paired.js';

/** By how much one plan is ahead of another, above 0 where it is better; without ends where there is a single replication. */
export interface Lead {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/**
 * How far each plan is ahead of each other in a measure, by the differences and at the confidence from which verdicts are made: whatever
 * is said of two plans, in a table, a ranking or a recommendation, rests on the same interval.
 *
 * @param better which way is ahead
 * @param single confidence of a single difference
 * @returns null at a plan and itself, and where one of the two has no value
 */
export function leadsOf(
  simulations: readonly Simulation[],
  { kind, name, measure }: MeasurePath,
  better: 'higher' | 'lower',
  single: number,
): (Lead | null)[][] {
  const leads = simulations.map(() => simulations.map((): Lead | null => null));
  simulations.forEach((one, first) => {
    simulations.slice(first + 1).forEach((other, index) => {
      const second = first + 1 + index;
      const found = leadOf(one, other, { kind, name, measure }, single);
      if (found === null) return;
      const [ahead, behind] = better === 'higher' ? [found, turned(found)] : [turned(found), found];
      leads[second][first] = ahead;
      leads[first][second] = behind;
    });
  });
  return leads;
}

function leadOf(one: Simulation, other: Simulation, of: MeasureOfThing, single: number): Lead | null {
  const difference = pairedDifference(pairOf(one, other), of, single);
  if (difference === null) return null;
  const { mean, low, high } = difference;
  return { mean, low: low ?? Number.NEGATIVE_INFINITY, high: high ?? Number.POSITIVE_INFINITY };
}

function turned({ mean, low, high }: Lead): Lead {
  // Not −0.
  return { mean: 0 - mean, low: 0 - high, high: 0 - low };
}

/** Whether the one is shown to be better than the other. */
export function isAhead(lead: Lead | null): boolean {
  return lead !== null && lead.low > 0;
}

/**
 * The plans that stand: between no two of them is a difference shown, and each of the others is shown to be worse than one of them. So
 * all are among them that are not shown to be worse than any.
 *
 * @returns their places, ascending
 */
export function standing(leads: readonly (readonly (Lead | null)[])[]): number[] {
  const found: number[] = [];
  let open = leads.map((_, place) => place);
  while (open.length > 0) {
    const unbeaten = open.filter((place) => !open.some((other) => isAhead(leads[other][place])));
    // What is shown goes along with the means, so it never goes round; were it to, nobody would be left behind by it.
    found.push(...(unbeaten.length === 0 ? open : unbeaten));
    open = unbeaten.length === 0 ? [] : open.filter((place) => !found.includes(place) && !found.some((one) => isAhead(leads[one][place])));
  }
  return found.sort((a, b) => a - b);
}
