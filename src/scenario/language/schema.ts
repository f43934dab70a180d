import { z } from 'zod';
import { NUMBER_SOURCE } from '../../kit/units.js';
import { variability } from './arrivals.js';
import { calendar, channel } from './calendar.js';
import { map } from './choice.js';
import { contact } from './contacts.js';
import { currency, title } from './labels.js';
import { givenName } from './names.js';
import { bot, skill, team } from './teams.js';
import { number, path, share, text, words } from './values.js';

export const runDefaults = { seed: 1 } as const;
export const precisionDefaults = { confidence: '95%', most: 400 } as const;

/** `contacts.support.abandonmentRate <= 3%` */
export const REQUIREMENT_PATTERN = new RegExp(`^(?=\\s*[^\\s<>=])[^<>=]+(?:<=|>=|<|>)\\s*-?${NUMBER_SOURCE}\\s*(?:%|s|min|h|d)?\\s*$`);
export const REQUIREMENT_EXPECTED = 'a measure, one of <=, >=, <, > and a figure, such as "contacts.support.abandonmentRate <= 3%"';

const HALF_WIDTH = 'a half-width in the unit of the measure, such as 1%, 0.5 or 2 s';
const MOST_REPLICATIONS = 1_000_000;

const precision = map('{ measure, halfWidth }', {
  measure: words('the full name of a measure, such as contacts.support.serviceLevel').describe(
    'Measure that is to be known precisely, such as contacts.support.serviceLevel. Required.',
  ),
  halfWidth: z
    .union([z.number().positive(), z.string().regex(new RegExp(`^${NUMBER_SOURCE}\\s*(?:%|s|min|h|d)$`))], { error: HALF_WIDTH })
    .describe('Half the width of the confidence interval to be reached: 1%, 0.5 or 2 s, as the measure is. Required.'),
  confidence: share.optional().meta({ description: 'Confidence of the interval.', default: precisionDefaults.confidence }),
  most: number(2, MOST_REPLICATIONS, 'whole').optional().meta({ description: 'Replications at most.', default: precisionDefaults.most }),
});

const run = map('a map with the keys seed, replications and precision', {
  seed: number(0, Number.MAX_SAFE_INTEGER, 'whole')
    .optional()
    .meta({ description: 'Number that all chance comes from: the same seed, the same run.', default: runDefaults.seed }),
  replications: number(1, MOST_REPLICATIONS, 'whole').optional().meta({
    description: 'How often the period is simulated.',
    otherwise: 'at least 20, and on until the chance of each target is known to ±5 points, or 5 million contacts are simulated',
  }),
  precision: precision
    .optional()
    .describe('Instead of a fixed number of replications: go on until the confidence interval of a measure is narrow enough.'),
});

/** The language: everything that a scenario file can say, in its written form. */
export const scenarioSchema = map('a scenario: a map with the keys calendar, contacts and teams', {
  title: title.optional().meta({ description: 'Title of the scenario, printed above its results.', otherwise: 'the name of the file' }),
  description: words('a text').optional().describe('What the scenario is about. Printed nowhere; for readers of the file.'),
  currency,
  extends: path.optional().describe('Another scenario that this file is laid over: maps merge, anything else replaces, null removes.'),
  calendar: calendar.describe('Which days are simulated, and when the center is open. Required.'),
  channels: z
    .record(givenName, channel, { error: 'a map of channels' })
    .optional()
    .describe('Rules of channels. Built in: phone and chat (live), email, ticket and social (deferred).'),
  contacts: z
    .record(givenName, contact, { error: 'a map of contact types' })
    .refine((types) => Object.keys(types).length > 0, { error: 'at least one contact type' })
    .describe('Contact types: reasons why customers get in touch, by name. Required.'),
  bots: z.record(givenName, bot, { error: 'a map of bots' }).optional().describe('Bots that serve contacts without an agent, by name.'),
  teams: z.record(givenName, team, { error: 'a map of teams' }).optional().describe('Teams: who works when, and on what, by name.'),
  skills: z
    .record(givenName, skill, { error: 'a map of skills' })
    .optional()
    .describe('Rules of the lines in which contacts wait, by skill.'),
  variability: variability
    .optional()
    .describe('Factors on days and intervals that all contact types share: busy days are busy for everyone.'),
  require: z
    .array(text(REQUIREMENT_EXPECTED, REQUIREMENT_PATTERN), { error: 'a list of requirements' })
    .optional()
    .describe('Further targets that a run reports, such as "contacts.support.abandonmentRate <= 3%".'),
  run: run.optional().describe('How often the period is simulated, and from which seed.'),
});

/** A scenario as written: names, defaults left out, texts not yet parsed (`'5 min'`). */
export type RawScenario = z.infer<typeof scenarioSchema>;
export type RawCalendar = RawScenario['calendar'];
export type { RawArrivals } from './arrivals.js';
export type { RawContact } from './contacts.js';
export type { RawDistribution } from './distributions.js';
export type { RawAgentStep, RawPatience, RawStep } from './journey.js';
export type { RawBot, RawTeam } from './teams.js';
