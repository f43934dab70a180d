import { backlogMeasures } from './backlog.js';
import { botMeasures } from './bots.js';
import { wholeMeasures } from './cost.js';
import { groupMeasures } from './groups.js';
import { joiningMeasures, leavingMeasures, queueMeasures } from './lines.js';
import { type Measure, SCOPE_KINDS, type ScopeKind } from './measure.js';
import { arrivalMeasures, endMeasures, handlingMeasures, tierMeasures } from './outcomes.js';
import { IN_CONTACTS, IN_LINE } from './served-place.js';
import { serviceLevelMeasures } from './service-level.js';
import { teamMeasures } from './teams.js';
import { contactQueueMeasures, offeredMeasures, resolutionMeasures, waitMeasures } from './waits.js';

/**
 * Every measure of a kind of thing, in the order in which results, tables and the reference give them.
 *
 * @param tiers those that the scenario's teams name (`tiersOf`)
 * @param deferred whether some work of the scenario is deferred
 */
export function measuresOf(kind: ScopeKind, tiers: readonly number[], deferred = true): readonly Measure[] {
  switch (kind) {
    case 'contacts':
    case 'channels':
      return [...beforeTiers, ...tierMeasures(tiers), ...afterTiers, ...(deferred ? backlogMeasures : [])];
    case 'lines':
      return lineMeasures;
    case 'teams':
      return teamMeasures;
    case 'groups':
      return groupMeasures;
    case 'bots':
      return botMeasures;
    case 'whole':
      return wholeMeasures;
  }
}

/**
 * The measure of that name, for its words, unit, direction and definition.
 *
 * @returns null where a thing of this kind has no such measure
 */
export function measureNamed(kind: ScopeKind, name: string): Measure | null {
  const known = namesOf.get(kind)?.get(name);
  if (known !== undefined) return known;
  const tier = /^byTier(\d+)$/.exec(name);
  return tier !== null && (kind === 'contacts' || kind === 'channels') ? tierMeasures([Number(tier[1])])[0] : null;
}

const beforeTiers: readonly Measure[] = [
  ...arrivalMeasures,
  ...offeredMeasures(IN_CONTACTS),
  ...endMeasures,
  ...serviceLevelMeasures(IN_CONTACTS),
  ...waitMeasures(IN_CONTACTS),
  ...handlingMeasures,
];

const afterTiers: readonly Measure[] = [...resolutionMeasures, ...contactQueueMeasures];

const lineMeasures: readonly Measure[] = [
  ...joiningMeasures,
  ...offeredMeasures(IN_LINE),
  ...leavingMeasures,
  ...serviceLevelMeasures(IN_LINE),
  ...waitMeasures(IN_LINE),
  ...queueMeasures,
];

const namesOf = new Map(SCOPE_KINDS.map((kind) => [kind, new Map(measuresOf(kind, []).map((measure) => [measure.name, measure]))]));
