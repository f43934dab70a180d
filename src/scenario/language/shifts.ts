import { z } from 'zod';
import { CLOCK_EXPECTED, parseClock, START_PATTERN } from '../../kit/clock.js';
import { choice, entryOf, map, valueKind } from './choice.js';
import { label } from './labels.js';
import { givenName } from './names.js';
import { MOST_AGENTS, someDays } from './roster.js';
import { duration, number, path, positiveDuration, text } from './values.js';

export const breakDefaults = { over: '0 s', paid: true } as const;

const PAID = 'true or false';

const pause = map('{ after, length }', {
  after: duration.describe('How long after the start of the shift people go to the break; with `over` the first of them.'),
  length: positiveDuration.describe('How long the break is. One that begins late, after a contact in hand, keeps its length.'),
  over: duration.optional().meta({
    description: 'Sends the people of the shift to the break evenly over this time, from `after` on, instead of all at once.',
    default: breakDefaults.over,
  }),
  paid: z.boolean({ error: PAID }).optional().meta({ description: 'Whether the break is paid.', default: breakDefaults.paid }),
});

const shift = map('a shift: a map with the keys start, length and agents', {
  start: text(CLOCK_EXPECTED, START_PATTERN, parseClock).describe('When it starts on the team\'s clocks, such as "08:00".'),
  length: positiveDuration.describe('How long it is, breaks included: 24 h at most. It may end on the next day.'),
  agents: number(0, MOST_AGENTS, 'whole').describe('People rostered for it, whole ones: each has its own breaks and is missing or not.'),
  breaks: z
    .array(pause, { error: 'a list of breaks, such as [{ after: 4 h, length: 30 min }]' })
    .optional()
    .meta({ description: 'Breaks of each person: a list of them.', otherwise: 'none' }),
  ...someDays('it starts'),
  label,
});

/** Who works when, person by person. */
export const shifts = choice(
  'a map of shifts, such as { early: { start: "08:00", length: 9 h, agents: 18 } }, or { file: roster.csv }',
  [
    map('{ file: roster.csv }', {
      file: path.describe('CSV file with the columns person, team, start, end and activity, and unpaid if wanted.'),
    }),
    z
      .record(givenName, shift, { error: 'a map of shifts' })
      .refine((named) => Object.keys(named).length > 0, { error: 'at least one shift' }),
  ],
  (value) => (valueKind(value) !== 'map' ? null : isRosterFile(value) ? 0 : 1),
);

/** Whether shifts are those of people in a file. */
export function isRosterFile(value: unknown): value is { readonly file: string } {
  return valueKind(entryOf(value, 'file')) === 'text';
}

export type RawShifts = Exclude<z.infer<typeof shifts>, { file: string }>;
export type RawBreak = z.infer<typeof pause>;
