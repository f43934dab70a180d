import { z } from 'zod';
import { parseWeekdays, WEEKDAYS_EXPECTED, WEEKDAYS_PATTERN } from '../../kit/clock.js';
import { nearestName } from '../../kit/nearest.js';
import { choice, keysOf, map, valueKind } from './choice.js';
import { column, number, path, text } from './values.js';

export const weekdayDefault = 1;

/** The keys of a profile in a file; a profile with other keys is one by weekday. */
export const PROFILE_FILE_KEYS = ['file', 'column', 'weekday'] as const;

const WEIGHTS = 'a list of weights, one per interval of the day from 00:00';
const weight = number(0, 1_000_000);
const weights = z.array(weight, { error: WEIGHTS }).min(1, { error: 'at least one weight' });

/** How the volume of a day is spread over it: weights of its intervals. */
export const profile = choice(
  `${WEIGHTS}, such lists by weekday, or { file, column }`,
  [
    weights,
    map('{ file, column }', {
      file: path.describe('CSV file with the weights.'),
      column: column.describe('Column that holds the weights.'),
      weekday: column
        .optional()
        .describe('Column that says for which weekdays a weight is: mon, or mon-fri. Left out: the weights are those of every day.'),
    }),
    z
      .record(text(WEEKDAYS_EXPECTED, WEEKDAYS_PATTERN, parseWeekdays), weights, { error: 'a map of weekdays to lists of weights' })
      .refine((lists) => Object.keys(lists).length > 0, { error: 'at least one weekday' }),
  ],
  (value) => {
    if (valueKind(value) === 'list') return 0;
    if (valueKind(value) !== 'map') return null;
    const keys = keysOf(value);
    const ofFile = keys.some((key) => nearestOrSame(key, PROFILE_FILE_KEYS));
    return ofFile && !keys.some((key) => WEEKDAYS_PATTERN.test(key)) ? 1 : 2;
  },
);

function nearestOrSame(key: string, names: readonly string[]): boolean {
  return names.includes(key) || nearestName(key, names) !== null;
}

const dayFactor = number(0, 1_000_000)
  .optional()
  .meta({ description: "Factor on this weekday's volume, or its weight in a total.", default: weekdayDefault });

export const weekdays = map('a map of weekdays to factors', {
  mon: dayFactor,
  tue: dayFactor,
  wed: dayFactor,
  thu: dayFactor,
  fri: dayFactor,
  sat: dayFactor,
  sun: dayFactor,
});

export type RawProfile = z.infer<typeof profile>;
