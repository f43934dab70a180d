import type { RatioMeasure, ScopeKind } from '../measures/measure.js';
import { reachesTarget } from '../measures/service-level.js';
import { measureNamed } from '../measures/table.js';
import type { Requirement, Scenario } from '../scenario/scenario.js';
import type { Estimate } from '../statistics/interval.js';
import { wilsonEstimate } from '../statistics/wilson.js';
import { type MeasuredTarget, targetsOf } from './capacity-targets.js';
import type { CapacityTrials } from './capacity-trials.js';
import { certaintyOf, rowOfScope, runEstimate } from './figures.js';
import { type Layout, layoutOf } from './layout.js';
import type { ReplicationSums } from './replication.js';

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

interface Watched {
  readonly kind: ScopeKind;
  readonly measure: RatioMeasure;
  readonly relation: Requirement['relation'];
  readonly value: number;
}

/** How far on the right side of its target something is (below 0: on the wrong one), with the ends of its interval. */
export interface Margin {
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Where a measure has no value its target is not kept, by however much. */
const NO_VALUE: Margin = { mean: Number.NEGATIVE_INFINITY, low: Number.NEGATIVE_INFINITY, high: Number.NEGATIVE_INFINITY };

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
  if (found.measure.kind === 'ratio') return { kind: scope, measure: found.measure, relation, value };
  const target = scenario.contacts.find((type) => type.name === name)?.serviceLevel?.target ?? null;
  const level = measureNamed('contacts', 'serviceLevel');
  return scope === 'contacts' && target !== null && level?.kind === 'ratio'
    ? { kind: scope, measure: level, relation: '>=', value: target }
    : null;
}

/** The target's measure over the run; null where it has no value. */
export function estimateOf({ tally }: CapacityTrials, { target, scope }: Condition, confidence: number): Estimate | null {
  return runEstimate(tally, target.scope, scope, target.found.measure, certaintyOf(confidence, tally.replications.length));
}

/** How far a condition is from not being kept: in the measure's unit, or as a share of replications. */
export function marginOf(trials: CapacityTrials, condition: Condition, confidence: number): Margin {
  const { target, chance } = condition;
  if (chance === null) {
    const estimate = estimateOf(trials, condition, confidence);
    return estimate === null ? NO_VALUE : marginFrom(estimate, target);
  }
  const estimate = chanceOf(trials, condition, confidence);
  return estimate === null ? NO_VALUE : marginFrom(estimate, { relation: '>=', value: chance });
}

/** Turned so that more is better. */
export function marginFrom({ mean, low, high }: Estimate, { relation, value }: Pick<Requirement, 'relation' | 'value'>): Margin {
  const known = low !== null && high !== null;
  if (relation.startsWith('>')) return { mean: mean - value, low: known ? low - value : null, high: known ? high - value : null };
  return { mean: value - mean, low: known ? value - high : null, high: known ? value - low : null };
}

/** Of the replications in which the target can be told, the share that keeps it; null where none tells. */
export function chanceOf({ tally }: CapacityTrials, condition: Condition, confidence: number): Estimate | null {
  const verdicts = tally.replications.flatMap((sums) => keeps(sums, condition, tally.layout) ?? []);
  return shareOf(verdicts, confidence);
}

/** The chance that all conditions that can be told are kept in the same replication. */
export function chanceOfAll({ tally }: CapacityTrials, conditions: readonly Condition[], confidence: number): Estimate | null {
  const verdicts = tally.replications.flatMap((sums) => {
    const told = conditions.flatMap((condition) => keeps(sums, condition, tally.layout) ?? []);
    return told.length === 0 ? [] : [told.every((kept) => kept)];
  });
  return shareOf(verdicts, confidence);
}

/** The chance that those service levels that have a value on a day all reach their targets; null where none has one. */
export function chanceOfDay({ tally }: CapacityTrials, conditions: readonly Condition[], day: number, confidence: number): Estimate | null {
  const days = tally.layout.scenario.calendar.days.length;
  const verdicts = tally.replications.flatMap((sums) => {
    const told = conditions.flatMap(({ target, scope }) => {
      const at = (scope * (days + 1) + day) * 2;
      return target.kind === 'serviceLevel' && sums.days[at + 1] > 0 ? [reachesTarget(sums.days[at], sums.days[at + 1], target.value)] : [];
    });
    return told.length === 0 ? [] : [told.every((kept) => kept)];
  });
  return shareOf(verdicts, confidence);
}

function shareOf(verdicts: readonly boolean[], confidence: number): Estimate | null {
  if (verdicts.length === 0) return null;
  return wilsonEstimate(verdicts.filter((kept) => kept).length / verdicts.length, verdicts.length, confidence);
}

/** Whether a single replication keeps the target; null where it cannot tell. */
function keeps(sums: ReplicationSums, { target, scope }: Condition, layout: Layout): boolean | null {
  const { measure } = target.found;
  if (measure.kind === 'percentile') return null;
  const { table, at } = rowOfScope(layout, target.scope, scope);
  const below = measure.denominator(sums[table], at);
  if (below === 0) return null;
  const above = measure.numerator(sums[table], at) * (measure.kind === 'ratio' ? measure.scale : 1);
  const { mean } = marginFrom({ mean: above / below, low: null, high: null }, target);
  return target.relation.length === 1 ? mean > 0 : mean >= -1e-12;
}
