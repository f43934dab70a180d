import { z } from 'zod';
import { parseWeekdays, WEEKDAYS_EXPECTED, WEEKDAYS_PATTERN } from '../../kit/clock.js';
import { byKind, choice, keysOf, map, valueKind } from './choice.js';
import { clockOrMoment, date, number, path, text } from './values.js';

export const staffingDefaults = { multiply: 1 } as const;

/** People in one team at most. */
export const MOST_AGENTS = 100_000;

const people = number(0, MOST_AGENTS);

const days = z
  .array(text(WEEKDAYS_EXPECTED, WEEKDAYS_PATTERN, parseWeekdays), { error: 'a list of weekdays, such as [mon-wed, sat]' })
  .min(1, { error: 'at least one weekday' });

const FROM = 'Begin: a clock time, such as "08:00", or a moment, such as 2026-11-11 00:00.';
const TO = 'End: a clock time (not after from: on the next day) or a moment.';

/** Days on which something is done at clock times. @param what is done, for the descriptions */
export const someDays = (what: string) => ({
  days: days.optional().meta({ description: `Weekdays on which ${what}: [mon-wed, sat].`, otherwise: 'every day' }),
  since: date.optional().describe(`First day on which ${what}, such as 2026-11-16. Left out: from the beginning.`),
  until: date.optional().describe(`Last day on which ${what}, such as 2026-12-24. Left out: to the end.`),
});

const CLOCK_TIMES_HOLD = 'the clock times hold';

/** When an entry of a list holds: clock times of some days, or two moments. */
const times = { from: clockOrMoment.describe(FROM), to: clockOrMoment.describe(TO), ...someDays(CLOCK_TIMES_HOLD) };

/** The same where it may hold all day. */
export const timesOrDays = {
  from: clockOrMoment.optional().describe(`${FROM} Left out, with to: all day.`),
  to: clockOrMoment.optional().describe(TO),
  ...someDays(CLOCK_TIMES_HOLD),
};

const entry = map('{ from, to, agents }', { ...times, agents: people.describe('People rostered in this time.') });

const change = map('{ from, to, agents }', {
  ...times,
  agents: number(-MOST_AGENTS, MOST_AGENTS).describe('People more than in the file in this time, or fewer: -5.'),
});

export const AGENTS_EXPECTED = 'a number of people, a list such as [{ from: "08:00", to: "12:00", agents: 30 }], or { file: staffing.csv }';

/** People rostered in a team. */
export const agents = choice(
  AGENTS_EXPECTED,
  [
    people,
    z.array(entry, { error: 'a list of times with their people' }).min(1, { error: 'at least one entry' }),
    map('{ file: staffing.csv }', {
      file: path.describe('CSV file with the columns start, team and agents.'),
      multiply: number(0, 1000)
        .optional()
        .meta({ description: 'Factor on all numbers of the file: 0.9 is 10% fewer.', default: staffingDefaults.multiply }),
      plus: z
        .array(change, { error: 'a list of times with people more or fewer' })
        .optional()
        .describe('Changes to what the file says: a list of times with people more or fewer, [{ from, to, days, agents: -5 }].'),
    }),
  ],
  (value) => {
    if (valueKind(value) !== 'map' || !keysOf(value).includes('agents')) return byKind(['number', 'list', 'map'])(value);
    return { expected: 'a list, with brackets around its entries: [{ from: "08:00", to: "12:00", agents: 30 }]' };
  },
);

export type RawAgents = z.infer<typeof agents>;
