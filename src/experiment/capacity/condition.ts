import { type Bound, marginTo } from '../../measures/keeps.js';
import type { RatioMeasure, ScopeKind } from '../../measures/measure.js';
import { measureNamed } from '../../measures/table.js';
import type { Scenario } from '../../scenario/scenario.js';
import { supplyOf } from '../../scenario/workload/demand.js';
import type { Estimate } from '../../statistics/interval.js';
import { type MeasuredTarget, targetsOf } from '../promises/target.js';
import { layoutOf } from '../tally/layout.js';

/** A target as a capacity check asks for it: on average, or with a chance. */
export interface Condition {
  readonly target: MeasuredTarget;
  /** Number of the contact type, line … among those of its kind. */
  readonly scope: number;
  /** The share of replications in which the target is to be kept; null: it is to be kept on average. */
  readonly chance: number | null;
  /** The measure that tells of an interval whether the target is kept there, and the value it is compared with; null: none does. */
  readonly watched: Watched | null;
}

interface Watched extends Bound {
  readonly kind: ScopeKind;
  readonly measure: RatioMeasure;
  /**
   * Intervals that can break it: of a team's measures those in which somebody is on duty by plan. After that only who is kept beyond
   * his duty is there, and is busy all the time.
   */
  readonly canBreak: (interval: number) => boolean;
}

/** How far on the right side of its target something is (below 0: on the wrong one), with the ends of its interval. */
export interface Margin {
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** @param chance with which each target is to be kept, where single replications can tell; null: on average */
export function conditionsOf(scenario: Scenario, chance: number | null): Condition[] {
  const layout = layoutOf(scenario);
  return targetsOf(scenario).map((target) => ({
    target,
    scope: layout.names[target.scope].indexOf(target.name),
    chance: target.found.measure.kind === 'percentile' ? null : chance,
    watched: watchedOf(target, scenario),
  }));
}

/** The target's own measure; of a percentile or a chance the service level that stands behind it. */
function watchedOf({ scope, name, found, relation, value }: MeasuredTarget, scenario: Scenario): Watched | null {
  if (scope === 'whole') return null;
  if (found.measure.kind === 'ratio') {
    return { kind: scope, measure: found.measure, relation, value, canBreak: canBreak(scope, name, found.measure, scenario) };
  }
  const target = scenario.contacts.find((type) => type.name === name)?.serviceLevel?.target ?? null;
  const level = measureNamed('contacts', 'serviceLevel');
  return scope === 'contacts' && target !== null && level?.kind === 'ratio'
    ? { kind: scope, measure: level, relation: '>=', value: target, canBreak: () => true }
    : null;
}

function canBreak(scope: ScopeKind, name: string, measure: RatioMeasure, scenario: Scenario): Watched['canBreak'] {
  // Time beyond the end of duty is what this one is about.
  const people = scope === 'teams' && measure.name !== 'overrunHours' ? supplyOf(scenario).get(name) : undefined;
  return (interval) => people === undefined || people[interval] > 0;
}

/** How far an estimate and its interval are on the right side of a bound. */
export function marginFrom({ mean, low, high }: Estimate, bound: Bound): Margin {
  const ends = low === null || high === null ? null : [marginTo(low, bound), marginTo(high, bound)];
  return {
    mean: marginTo(mean, bound),
    low: ends === null ? null : Math.min(...ends),
    high: ends === null ? null : Math.max(...ends),
  };
}
