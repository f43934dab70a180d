import type { Parsed } from '../kit/parsed.js';
import { HOUR, SECOND, SHARE_EXPECTED } from '../kit/units.js';
import type { WrittenUnit } from '../scenario/scenario.js';
import type { Measure, Unit } from './measure.js';

/** What a planner may write of a measure in each unit. */
const EXPECTED: Readonly<Partial<Record<Unit, string>>> = {
  share: SHARE_EXPECTED,
  seconds: 'a time, such as 20 s or 2 min',
  hours: 'a time, such as 1.5 h or 30 min',
};

/** Milliseconds in the units of time that measures have. */
const TIMES: Readonly<Partial<Record<Unit, number>>> = { seconds: SECOND, hours: HOUR };

/**
 * A figure that somebody wrote, in the unit of the measure that it is of: `30 min` of hours is 0.5. The only place that knows both.
 *
 * @param value share from 0 to 1, time in milliseconds, or, without a unit, in the unit of the measure
 * @returns what was expected where the unit does not fit, or no share is so large
 */
export function inUnitOf(measure: Measure, value: number, unit?: WrittenUnit): Parsed<number> {
  const expected =
    EXPECTED[measure.unit] ?? `a bare number${measure.unit === 'number' ? '' : ` of ${WORDS[measure.unit] ?? measure.unit}`}, such as 12`;
  const time = TIMES[measure.unit];
  if (unit === 'time') return time === undefined ? { expected } : { value: value / time };
  if (unit === 'share' && measure.unit !== 'share') return { expected };
  return value <= greatest(measure) ? { value } : { expected };
}

const WORDS: Readonly<Partial<Record<Unit, string>>> = { perHour: 'contacts an hour' };

/** The greatest value that a share can have; infinite of figures of another kind. */
function greatest(measure: Measure): number {
  if (measure.unit !== 'share') return Number.POSITIVE_INFINITY;
  if (measure.kind === 'ratio') return measure.most;
  return measure.kind === 'chance' ? 1 : Number.POSITIVE_INFINITY;
}
