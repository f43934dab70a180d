import { inUnitOf } from '../../measures/written-figure.js';
import type { Precision, Scenario } from '../../scenario/scenario.js';
import { isKnown, type MeasurePath, measurePath, type UnknownPath } from './measure-path.js';

/** A precision with the measure that is to be known so well. */
export interface WantedPrecision {
  readonly found: MeasurePath;
  /** In the unit of the measure. */
  readonly halfWidth: number;
}

/** No interval of a share is wider: from 0 to 1. */
const WIDEST_SHARE = 0.5;

/** @returns why not, where the scenario does not have that measure or the half-width is of another unit */
export function wantedPrecision({ measure, halfWidth, unit }: Precision, scenario: Scenario): WantedPrecision | UnknownPath {
  const found = measurePath(measure, scenario);
  if (!isKnown(found)) return found;
  if (found.measure.unit === 'share' && unit !== 'time' && halfWidth > WIDEST_SHARE) {
    return { message: `the half-width of ${found.path} must be below 50%, such as 1% or 0.01` };
  }
  const inUnit = inUnitOf(found.measure, halfWidth, unit);
  if ('expected' in inUnit) return { message: `the half-width of ${found.path} must be ${inUnit.expected}` };
  return { found, halfWidth: inUnit.value };
}
