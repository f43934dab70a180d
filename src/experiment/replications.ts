/*
 * How many replications there are where nobody says how many: enough for the first figures that a planner sees to be worth something.
 * A chance is what takes most of them, since a period is only kept or not. What is simulated decides, never the clock, so the same
 * scenario and seed have as many on every machine.
 */
import type { Scenario } from '../scenario/scenario.js';
import { expectedContacts } from '../scenario/workload/demand.js';
import type { Estimate } from '../statistics/interval.js';
import { wilsonEstimate } from '../statistics/wilson.js';
import { chanceOf, type Periods } from './promises/chance.js';
import { targetsOf } from './promises/target.js';

export const FEWEST_REPLICATIONS = 20;
/** Replications between two looks at what is known by then. */
const LOOK_EVERY = 10;
/** Half the width of a chance's interval that is worth reading: points of the share of periods. */
const CLOSE_ENOUGH = 0.05;
/** Contacts that are expected in all replications together, beyond which nobody who did not ask for them should wait for more. */
const MOST_CONTACTS = 5_000_000;

/**
 * After how many replications there is a look, the last of them the most.
 *
 * @param first where the first look is
 */
export function looksUntil(most: number, first = LOOK_EVERY): readonly number[] {
  const looks: number[] = [];
  for (let look = first; look < most; look += LOOK_EVERY) looks.push(look);
  return [...looks, most];
}

/** Whether there are enough: so many at least, and then the chance of each target known to five points, or very many contacts simulated. */
export function areEnough({ layout, replications }: Periods, confidence: number): boolean {
  const { scenario } = layout;
  const done = replications.length;
  if (done < FEWEST_REPLICATIONS || areMany(expectedContacts(scenario), done)) return done >= FEWEST_REPLICATIONS;
  return targetsOf(scenario).every((target) => {
    // A percentile has no chance, nor has a figure of contacts who never come: more replications would not change that.
    const chance = chanceOf({ layout, replications }, [target], confidence);
    return chance === null || isClose(chance);
  });
}

/** The greatest number after which there are enough, whatever is simulated: the chances of all targets are even. */
export function mostReplications(scenario: Scenario, confidence: number): number {
  let replications = FEWEST_REPLICATIONS;
  if (targetsOf(scenario).length === 0) return replications;
  const contacts = expectedContacts(scenario);
  while (!areMany(contacts, replications) && !isClose(wilsonEstimate(0.5, replications, confidence))) replications += LOOK_EVERY;
  return replications;
}

/** @param contacts expected in a replication */
function areMany(contacts: number, replications: number): boolean {
  return replications * contacts >= MOST_CONTACTS;
}

function isClose(chance: Estimate | null): boolean {
  return chance?.low != null && chance.high != null && chance.high - chance.low <= 2 * CLOSE_ENOUGH;
}
