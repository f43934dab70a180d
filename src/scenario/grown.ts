import { deepFreeze } from '../kit/freeze.js';
import type { ContactType, RateArrivals, Scenario } from './scenario.js';

/**
 * The same scenario with its expected volumes multiplied: those of all contact types, or of one alone. The n-th customer of a
 * contact type stays who it was and only comes at another moment, since arrivals are a process stretched over the expected volume.
 * Recorded arrivals came when they came: they stay as they are.
 *
 * @param factor above 0; 1 gives the scenario itself
 * @param only name of the contact type that grows; null: all that can
 */
export function grown(scenario: Scenario, factor: number, only: string | null): Scenario {
  if (factor === 1) return scenario;
  const contacts = scenario.contacts.map((type) => {
    const { arrivals } = type;
    const grows = arrivals.kind === 'rates' && (only === null || type.name === only);
    return grows ? { ...type, arrivals: multiplied(arrivals, factor) } : type;
  });
  return deepFreeze({ ...scenario, contacts });
}

/** Whether somebody is expected, and not according to a record. */
export function canGrow({ arrivals }: ContactType): boolean {
  return arrivals.kind === 'rates' && arrivals.pieces.length > 0;
}

function multiplied(arrivals: RateArrivals, factor: number): RateArrivals {
  return { ...arrivals, pieces: arrivals.pieces.map((piece) => ({ ...piece, volume: piece.volume * factor })) };
}
