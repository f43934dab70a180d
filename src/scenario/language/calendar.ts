import { z } from 'zod';
import { DAY_KEY_PATTERN, HOURS_EXPECTED, HOURS_PATTERN, parseDate, parseHours, WEEKDAYS_PATTERN } from '../../kit/clock.js';
import { byKind, choice, map } from './choice.js';
import { label } from './labels.js';
import { date, duration, number, oneOf, positiveDuration, text, timezone } from './values.js';

export const calendarDefaults = {
  days: 1,
  interval: '30 min',
  timezone: 'UTC',
  atClose: 'serve',
  warmUp: '0 s',
  fullTimeWeek: '40 h',
} as const;
export const channelDefaults = { assign: 'leastLoaded', interruptible: false } as const;

/** What an agent does at a time: one contact, as fast as it takes; and of the channels for which that is not so. */
export const handsDefaults = { concurrency: 1, slowdown: [1] } as const;
export const chatDefaults = { concurrency: 2, slowdown: [1, 1.2] } as const;

const hours = text(HOURS_EXPECTED, HOURS_PATTERN, parseHours).meta({
  id: 'hours',
  description:
    'Hours of a day: "08:00-20:00"; "08:00-12:00, 13:00-17:00" has two parts; "18:00-02:00" ends on the next day; closed: no hours.',
});

const DAY_EXPECTED = 'a weekday (mon), a range of weekdays (mon-fri) or a date (2026-12-25)';

const day = text(DAY_EXPECTED, DAY_KEY_PATTERN, (value) => (WEEKDAYS_PATTERN.test(value) ? { value } : parseDate(value)));

/** Opening hours, in the calendar and of a contact type. */
export const open = choice(
  `${HOURS_EXPECTED}, or a map of weekdays and dates`,
  [hours, z.record(day, hours, { error: 'a map of weekdays and dates to opening hours' })],
  byKind(['text', 'map']),
);

export const calendar = map('a map with the key start', {
  start: date.describe('First day that is simulated: a local date, such as 2026-11-09. Required.'),
  days: number(1, 3660, 'whole').optional().meta({ description: 'Number of days that are simulated.', default: calendarDefaults.days }),
  interval: text('5 min, 10 min, 15 min, 20 min, 30 min or 60 min', /^(?:(?:5|10|15|20|30|60)\s*min|1\s*h)$/)
    .optional()
    .meta({ description: 'Length of the reporting intervals: 5, 10, 15, 20, 30 or 60 min.', default: calendarDefaults.interval }),
  timezone: timezone.optional().meta({
    description:
      'Time zone of all dates and clock times, by its IANA name, such as Europe/Vienna. A team or contact type may have its own.',
    default: calendarDefaults.timezone,
  }),
  open: open.optional().meta({
    description:
      'Opening hours of live channels: one text for all days ("08:00-20:00", with a break "08:00-12:00, 13:00-18:00", over midnight "18:00-02:00"), or a map of weekdays (mon, mon-fri) and dates ("2026-12-25": closed); a day that is not named is closed.',
    otherwise: 'round the clock',
  }),
  atClose: oneOf(['serve', 'disconnect']).optional().meta({
    description: 'What becomes of live contacts that wait at closing: serve (they are still answered) or disconnect.',
    default: calendarDefaults.atClose,
  }),
  warmUp: duration.optional().meta({
    description:
      "Time simulated ahead of start, with the first interval's arrivals and staff, so that the run does not begin with an empty center. Contacts that arrive in it are in no figure per contact.",
    default: calendarDefaults.warmUp,
  }),
  fullTimeWeek: positiveDuration
    .optional()
    .meta({ description: 'Hours of a full-time week, for full-time equivalents.', default: calendarDefaults.fullTimeWeek }),
});

/** Contacts in one agent's hands at most. */
const MOST_IN_HAND = 50;

export const concurrency = number(1, MOST_IN_HAND, 'whole');

export const channel = map('a map of rules of the channel', {
  kind: oneOf(['live', 'deferred'])
    .optional()
    .describe(
      'live: the customer waits and may give up. deferred: the work waits, over nights and weekends if need be, and nobody gives up. Required for a channel that is not built in; phone and chat are live, email, ticket and social are deferred.',
    ),
  concurrency: concurrency.optional().meta({
    description:
      'Contacts that one agent holds at a time, all of this channel. A contact keeps its place until its wrap-up has ended. A team may have its own.',
    otherwise: `${chatDefaults.concurrency} for chat, else ${handsDefaults.concurrency}`,
  }),
  slowdown: z
    .array(number(0.01, 100), { error: 'a list of factors, such as [1, 1.2]' })
    .min(1, { error: 'at least one factor' })
    .max(MOST_IN_HAND, { error: `at most ${MOST_IN_HAND} factors` })
    .optional()
    .meta({
      description:
        'Factors on the times of a contact while its agent has 1, 2, 3 … in hand, the last one for more; they change at once when one is added or ends.',
      otherwise: `[${chatDefaults.slowdown.join(', ')}] for chat, else [${handsDefaults.slowdown.join(', ')}]`,
    }),
  assign: oneOf(['leastLoaded', 'mostLoaded', 'random']).optional().meta({
    description:
      'Which agent with room gets the next contact: leastLoaded (the one with the fewest in hand) or mostLoaded (the one with the most), then the one idle longest; or random.',
    default: channelDefaults.assign,
  }),
  interruptible: z.boolean({ error: 'true or false' }).optional().meta({
    description:
      'Of a deferred channel: whether work in hand is set aside when a live contact waits and nobody is free. It goes on where it stopped.',
    default: channelDefaults.interruptible,
  }),
  trunks: number(1, 1_000_000, 'whole').optional().meta({
    description:
      'Contacts of this channel inside the center at one time (bots included, pauses and wrap-up not); the next one is turned away.',
    otherwise: 'no bound',
  }),
  label,
});
