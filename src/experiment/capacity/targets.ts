import type { Requirement, Scenario } from '../../scenario/scenario.js';
import { isKnown, type MeasurePath, measurePath } from '../result/measure-path.js';
import type { CapacityTarget } from './capacity.js';

/** A target with the measure that it is about. */
export interface MeasuredTarget extends CapacityTarget {
  readonly found: MeasurePath;
}

/**
 * What a scenario promises: each contact type's service level that has a target, in the order of the file, then each condition of
 * `require`. A condition that repeats a service level's target is left out.
 */
export function targetsOf(scenario: Scenario): MeasuredTarget[] {
  const levels = scenario.contacts.flatMap(({ name, serviceLevel }) => {
    if (serviceLevel === null || serviceLevel.target === null) return [];
    const path = `contacts.${name}.serviceLevel`;
    const text = `${path} >= ${Number((serviceLevel.target * 100).toPrecision(6))}%`;
    return measured({ text, measure: path, relation: '>=', value: serviceLevel.target }, serviceLevel.within, scenario);
  });
  const required = scenario.require.flatMap((requirement) => measured(requirement, null, scenario));
  return [...levels, ...required.filter((target) => !levels.some((level) => isSame(level, target)))];
}

function measured({ text, measure, relation, value }: Requirement, within: number | null, scenario: Scenario): MeasuredTarget[] {
  const found = measurePath(measure, scenario);
  if (!isKnown(found)) return [];
  const { path, kind, name } = found;
  const scope = { scope: kind, name, measure: found.measure.name };
  return [{ kind: within === null ? 'require' : 'serviceLevel', text, path, ...scope, relation, value, within, found }];
}

function isSame(a: CapacityTarget, b: CapacityTarget): boolean {
  return a.path === b.path && a.relation === b.relation && a.value === b.value;
}
