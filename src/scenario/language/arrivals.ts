import { z } from 'zod';
import { nearestName } from '../../kit/nearest.js';
import { byKind, choice, keysOf, type Meant, map, valueKind } from './choice.js';
import { profile, weekdays } from './profile.js';
import { number, oneOf, path, variation } from './values.js';

export const arrivalsDefaults = { multiply: 1, process: 'poisson' } as const;
export const variabilityDefaults = { day: 0, interval: 0 } as const;

/** The key that tells one form of arrivals from the others. */
export const ARRIVAL_KINDS = ['perHour', 'perDay', 'perWeek', 'perMonth', 'file', 'log'] as const;

/** Keys that change rates; a recorded log is replayed as it was. */
export const RATE_KEYS = ['multiply', 'variability', 'process'] as const;

const MOST_CONTACTS = 1_000_000_000;

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

const perHour = map('arrivals', {
  perHour: number(0, MOST_CONTACTS).describe('Contacts per hour, constant while the contact type is open.'),
  ...rates,
});

const total = (description: string) => number(0, MOST_CONTACTS).describe(description);
const spread = {
  profile: profile.optional().meta({
    description:
      "How a day's volume is spread: weights, one per interval of the local day from 00:00, as a list, as lists by weekday ({ mon-fri: [...], sat: [...] }) or as { file, column }, with weekday: COLUMN if they differ by weekday.",
    otherwise: 'evenly over the opening hours',
  }),
};

const perDay = map('arrivals', {
  perDay: total('Contacts per day.'),
  ...spread,
  weekdays: weekdays.optional().meta({ description: 'Factors on the volume of weekdays: { mon: 1.1, sat: 0.6 }.', otherwise: '1' }),
  ...rates,
});

const weights = {
  weekdays: weekdays.optional().meta({
    description: 'Weights of the weekdays, by which the total is shared out among its days: { mon: 1.1, sat: 0.6 }.',
    otherwise: '1',
  }),
};

const perWeek = map('arrivals', {
  perWeek: total('Contacts per week, Monday to Sunday. A week that lies only partly in the calendar brings the part of its days.'),
  ...spread,
  ...weights,
  ...rates,
});

const perMonth = map('arrivals', {
  perMonth: total('Contacts per month of the calendar. A month that lies only partly in the calendar brings the part of its days.'),
  ...spread,
  ...weights,
  ...rates,
});

const VALUE = 'a text, a number, true or false';

const where = z
  .record(
    z.string(),
    choice(VALUE, [z.string(), z.number({ error: VALUE }), z.boolean()], (value): Meant | null =>
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
  file: path.describe(
    'CSV file of expected volumes with the columns start (a moment, a time of day, or a date alone: the total of that day), contact, volume and, if wanted, aht_s.',
  ),
  where,
  profile: profile
    .optional()
    .describe('How totals of days are spread, as under perDay. Left out: evenly over the opening hours. Not with moments or times of day.'),
  ...rates,
});

const log = map('arrivals', {
  log: path.describe('CSV file of recorded contacts with the column arrived and, if wanted, patience_s and time_s: replayed as they came.'),
  where,
});

const EXPECTED = 'arrivals, such as { perHour: 120 }, with one of the keys perHour, perDay, perWeek, perMonth, file or log';

/** How many contacts come, and when. */
export const arrivals = choice(EXPECTED, [perHour, perDay, perWeek, perMonth, fromFile, log], (value) => {
  if (valueKind(value) !== 'map') return null;
  const keys = keysOf(value);
  const kinds = ARRIVAL_KINDS.filter((kind) => keys.includes(kind));
  if (kinds.length > 1) return { expected: `only one of the keys ${kinds.join(' and ')}` };
  const [kind = misspeltKind(keys)] = kinds;
  return kind === null ? null : ARRIVAL_KINDS.indexOf(kind);
});

function misspeltKind(keys: readonly string[]): (typeof ARRIVAL_KINDS)[number] | null {
  return ARRIVAL_KINDS.find((kind) => keys.some((key) => nearestName(key, [...ARRIVAL_KINDS, ...RATE_KEYS]) === kind)) ?? null;
}

export type RawArrivals = z.infer<typeof arrivals>;
