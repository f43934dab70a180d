import { z } from 'zod';
import { nearestName } from '../../kit/nearest.js';
import { byKind, choice, keysOf, type Meant, map, valueKind } from './choice.js';
import { column, number, oneOf, path, variation } from './values.js';

export const arrivalsDefaults = { multiply: 1, process: 'poisson' } as const;
export const weekdayDefault = 1;
export const variabilityDefaults = { day: 0, interval: 0 } as const;

/** The key that tells one form of arrivals from the others. */
export const ARRIVAL_KINDS = ['perHour', 'perDay', 'file', 'log'] as const;

/** Keys that change rates; a recorded log is replayed as it was. */
export const RATE_KEYS = ['multiply', 'variability', 'process'] as const;

const MOST_CONTACTS = 1_000_000_000;
const weight = number(0, 1_000_000);

export const variability = map('a map with the keys day and interval', {
  day: variation
    .optional()
    .meta({ description: "Coefficient of variation of the factor on a day's volume: 12%.", default: variabilityDefaults.day }),
  interval: variation
    .optional()
    .meta({ description: "Coefficient of variation of the factor on an interval's volume: 5%.", default: variabilityDefaults.interval }),
});

const rates = {
  multiply: number(0, 1_000_000)
    .optional()
    .meta({ description: 'Factor on all volumes: 1.35 is 35% more.', default: arrivalsDefaults.multiply }),
  variability: variability
    .optional()
    .describe('How much real volumes vary around what is expected, beyond pure chance: gamma-distributed factors on days and intervals.'),
  process: oneOf(['poisson', 'even']).optional().meta({
    description: 'poisson: contacts come independently of each other; even: equal gaps along the expected volume.',
    default: arrivalsDefaults.process,
  }),
};

const dayFactor = number(0, 1_000_000).optional().meta({ description: "Factor on this weekday's volume.", default: weekdayDefault });

const perHour = map('arrivals', {
  perHour: number(0, MOST_CONTACTS).describe('Contacts per hour, constant while the contact type is open.'),
  ...rates,
});

const perDay = map('arrivals', {
  perDay: number(0, MOST_CONTACTS).describe('Contacts per day.'),
  profile: choice(
    'a list of weights, one per interval of the day from 00:00, or { file, column }',
    [
      z.array(weight, { error: 'a list of weights, one per interval of the day from 00:00' }).min(1, { error: 'at least one weight' }),
      map('{ file, column }', {
        file: path.describe('CSV file with the weights.'),
        column: column.describe('Column that holds the weights.'),
      }),
    ],
    byKind(['list', 'map']),
  )
    .optional()
    .meta({
      description:
        "How the day's volume is spread: weights, one per interval of the local day from 00:00, as a list or as { file, column }.",
      otherwise: 'evenly over the opening hours',
    }),
  weekdays: map('a map of weekdays to factors', {
    mon: dayFactor,
    tue: dayFactor,
    wed: dayFactor,
    thu: dayFactor,
    fri: dayFactor,
    sat: dayFactor,
    sun: dayFactor,
  })
    .optional()
    .meta({ description: 'Factors on the volume of weekdays: { mon: 1.1, sat: 0.6 }.', otherwise: '1' }),
  ...rates,
});

const where = z
  .record(
    z.string(),
    choice('a text, a number, true or false', [z.string(), z.number(), z.boolean()], (value): Meant | null =>
      typeof value === 'boolean' ? 2 : byKind(['text', 'number'])(value),
    ),
    { error: 'a map of columns to the values that rows must have' },
  )
  .optional()
  .meta({
    description: 'Columns and the values that a row must have in them to be taken: { type: PS, priority: 2 }.',
    otherwise: 'all rows',
  });

const fromFile = map('arrivals', {
  file: path.describe('CSV file of expected volumes with the columns start, contact, volume and, if wanted, aht_s.'),
  where,
  ...rates,
});

const log = map('arrivals', {
  log: path.describe('CSV file of recorded contacts with the column arrived and, if wanted, patience_s and time_s: replayed as they came.'),
  where,
});

const LONGER: readonly string[] = ['perWeek', 'perMonth'];

const EXPECTED = 'arrivals, such as { perHour: 120 }, with one of the keys perHour, perDay, file or log';

/** How many contacts come, and when. */
export const arrivals = choice(EXPECTED, [perHour, perDay, fromFile, log], (value) => {
  if (valueKind(value) !== 'map') return null;
  const keys = keysOf(value);
  const kinds = ARRIVAL_KINDS.filter((kind) => keys.includes(kind));
  if (kinds.length > 1) return { expected: `only one of the keys ${kinds.join(' and ')}` };
  // The total of a longer time is spread as that of a day is.
  const [kind = keys.some((key) => LONGER.includes(key)) ? 'perDay' : misspeltKind(keys)] = kinds;
  return kind === null ? null : ARRIVAL_KINDS.indexOf(kind);
});

function misspeltKind(keys: readonly string[]): (typeof ARRIVAL_KINDS)[number] | null {
  return ARRIVAL_KINDS.find((kind) => keys.some((key) => nearestName(key, [...ARRIVAL_KINDS, ...RATE_KEYS]) === kind)) ?? null;
}

export type RawArrivals = z.infer<typeof arrivals>;
