import type { z } from 'zod';
import { arrivals } from './arrivals.js';
import { open } from './calendar.js';
import { map } from './choice.js';
import { journey, patience } from './journey.js';
import { label } from './labels.js';
import { nameOf } from './names.js';
import { duration, number, oneOf, positiveDuration, share, timezone } from './values.js';

export const contactDefaults = { balk: 0, priority: 5, headStart: '0 s' } as const;
export const serviceLevelDefaults = { counts: 'offered', shortAbandon: '0 s', shortAbandons: 'leftOut' } as const;

const serviceLevel = map('a service level, such as { within: 20 s, target: 80% }', {
  within: duration.describe(
    'Longest wait in the first line of a contact that is answered in time, such as 20 s; of deferred work the longest time from its arrival to the reply, such as 8 h.',
  ),
  target: share
    .optional()
    .meta({ description: 'Share of contacts that is to be answered in time, such as 80%.', otherwise: 'measured without a target' }),
  counts: oneOf(['offered', 'answered', 'exceptQuick', 'quickCounts', 'arrived']).optional().meta({
    description:
      'Definition: offered = answered in time / offered; answered = answered in time / answered; exceptQuick leaves out who gives up within the time; quickCounts counts them as served; arrived counts who was turned away as missed.',
    default: serviceLevelDefaults.counts,
  }),
  until: oneOf(['reply', 'resolved']).optional().meta({
    description:
      'Of deferred work, what is promised within the time: the reply (the first agent step has ended), or that the matter is resolved.',
    otherwise: 'reply, where work is deferred',
  }),
  clock: oneOf(['all', 'open']).optional().meta({
    description: "Of deferred work, which hours count: all, or only the contact type's opening hours (open).",
    otherwise: 'all hours',
  }),
  shortAbandon: duration.optional().meta({
    description: 'Who gives up in less than this is left out of the service level altogether, unless shortAbandons says otherwise.',
    default: serviceLevelDefaults.shortAbandon,
  }),
  shortAbandons: oneOf(['leftOut', 'kept']).optional().meta({
    description: 'What becomes of those: leftOut of every term, or kept: counted as answered in time.',
    default: serviceLevelDefaults.shortAbandons,
  }),
});

const MOST_BACKLOG = 10_000_000;

const backlog = map('{ contacts, oldest }', {
  contacts: number(1, MOST_BACKLOG, 'whole').describe('How many contacts are open. Required.'),
  oldest: positiveDuration.describe('How old the oldest of them is, such as 30 h: they have come evenly over that time. Required.'),
});

/** A type of contact: a reason why customers get in touch. */
export const contact = map('a contact type: a map with the keys channel, arrivals, patience and journey', {
  channel: nameOf('a channel').describe(
    'Channel of these contacts: phone, chat, email, ticket, social, or another one that channels describes. Required.',
  ),
  arrivals: arrivals.describe(
    'How many contacts come, and when: { perHour }, { perDay, profile, weekdays }, the same with perWeek or perMonth, { file } or { log, where }. Required.',
  ),
  patience: patience
    .optional()
    .describe(
      'How long a customer waits in a line before giving up: a distribution (its usual shape is exponential), or never. Required on live channels unless every agent step says its own.',
    ),
  balk: share
    .optional()
    .meta({ description: 'Share of customers who hang up at once when nobody is free.', default: contactDefaults.balk }),
  serviceLevel: serviceLevel
    .optional()
    .meta({ description: 'What is promised: answered within a time, for a share of contacts.', otherwise: 'none' }),
  backlog: backlog.optional().meta({
    description:
      'Of deferred work, what is open when the calendar begins, such as { contacts: 1800, oldest: 30 h }. It takes its place in the lines by its age, and is in no figure per contact.',
    otherwise: 'none',
  }),
  priority: number(1, 1_000_000, 'whole').optional().meta({ description: '1 is served first.', default: contactDefaults.priority }),
  headStart: duration
    .optional()
    .meta({ description: 'Waiting time credited in the order of every line: a soft priority.', default: contactDefaults.headStart }),
  journey: journey.describe('The steps of a contact: bot, agent and pause steps, by name. Required.'),
  first: nameOf('a step').optional().meta({ description: 'Step at which a contact begins.', otherwise: 'the first one written' }),
  open: open.optional().meta({ description: 'Opening hours of this type, as in calendar.', otherwise: "the calendar's" }),
  timezone: timezone.optional().meta({ description: "Time zone of this type's hours, profile and volumes.", otherwise: "the calendar's" }),
  label,
});

export type RawContact = z.infer<typeof contact>;
