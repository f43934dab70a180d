import type { ScopeKind } from '../../measures/measure.js';
import { inUnitOf } from '../../measures/written-figure.js';
import type { Requirement, Scenario, ServiceLevel } from '../../scenario/scenario.js';
import { isKnown, type MeasurePath, measurePath, type UnknownPath } from '../result/measure-path.js';

/** What is promised, as plain data: a service level with a target, or a condition of `require`. */
export interface Target {
  readonly kind: 'serviceLevel' | 'require';
  /** Unique in a scenario: `contacts.support.serviceLevel >= 80%`; of `require` as written. */
  readonly text: string;
  /** Full path of the measure: `contacts.support.serviceLevel`. */
  readonly path: string;
  readonly scope: ScopeKind;
  /** Of the contact type, line, team …; empty for the whole. */
  readonly name: string;
  /** camelCase name of the measure. */
  readonly measure: string;
  readonly relation: Requirement['relation'];
  /** In the measure's unit. */
  readonly value: number;
  /** Of a service level: within how many milliseconds; else null. */
  readonly within: number | null;
  /** Of a service level of deferred work: what is promised, and which hours count. */
  readonly until?: 'reply' | 'resolved';
  readonly clock?: 'all' | 'open';
}

/** A target with the measure that it is about. */
export interface MeasuredTarget extends Target {
  readonly found: MeasurePath;
}

/**
 * What a scenario promises: each contact type's service level that has a target, in the order of the file, then each condition of
 * `require`, then what is asked besides. A condition that says again what stands before it is left out, and so is one whose measure the
 * scenario does not have (reading it has refused that).
 */
export function targetsOf(scenario: Scenario, asked: readonly Requirement[] = []): MeasuredTarget[] {
  const targets: MeasuredTarget[] = [];
  const add = (requirement: Requirement, rule: ServiceLevel | null) => {
    const target = measuredTarget(requirement, scenario, rule);
    if ('found' in target && !targets.some((known) => isSame(known, target))) targets.push(target);
  };
  for (const { name, serviceLevel } of scenario.contacts) {
    if (serviceLevel === null || serviceLevel.target === null) continue;
    const path = `contacts.${name}.serviceLevel`;
    const text = `${path} >= ${Number((serviceLevel.target * 100).toPrecision(6))}%`;
    add({ text, measure: path, relation: '>=', value: serviceLevel.target }, serviceLevel);
  }
  for (const requirement of [...scenario.require, ...asked]) add(requirement, null);
  return targets;
}

/** @param rule of a service level's target; null: it is required */
export function measuredTarget(
  { text, measure, relation, value, unit }: Requirement,
  scenario: Scenario,
  rule: ServiceLevel | null = null,
): MeasuredTarget | UnknownPath {
  const found = measurePath(measure, scenario);
  if (!isKnown(found)) return found;
  const { path, kind, name } = found;
  const inUnit = inUnitOf(found.measure, value, unit);
  if ('expected' in inUnit) return { message: `${path} is compared with ${inUnit.expected}; found "${text}"` };
  const scope = { scope: kind, name, measure: found.measure.name };
  const bound = { text, path, ...scope, relation, value: inUnit.value, found };
  if (rule === null) return { kind: 'require', ...bound, within: null };
  const deferred = rule.until === 'answer' ? {} : { until: rule.until, clock: rule.clock };
  return { kind: 'serviceLevel', ...bound, within: rule.within, ...deferred };
}

/** A target as plain data. */
export function plainTarget({ found: _, ...target }: MeasuredTarget): Target {
  return target;
}

function isSame(a: Target, b: Target): boolean {
  return a.path === b.path && a.relation === b.relation && a.value === b.value;
}
