import { z } from 'zod';
import { nearestName } from '../../kit/nearest.js';
import { byKind, choice, keysOf, map, valueKind } from './choice.js';
import { distribution } from './distributions.js';
import { label } from './labels.js';
import { givenName, nameOf } from './names.js';
import { duration, number, share } from './values.js';

export const stepDefaults = { next: 'resolved', handoff: 'cold' } as const;

/** The key that tells one kind of step from the others. */
export const STEP_KINDS = ['bot', 'skill', 'pause'] as const;

/** Steps of one journey at most. */
export const MOST_STEPS = 1000;

const NEXT_EXPECTED = 'the name of a step, or names of steps, resolved and unresolved, each with its share';

const next = choice(
  NEXT_EXPECTED,
  [nameOf('a step, resolved or unresolved'), z.record(z.string(), share, { error: NEXT_EXPECTED })],
  byKind(['text', 'map']),
);

const priority = number(1, 1_000_000, 'whole');
const elsewhere = nameOf('a step, or turnedAway');

/** How long customers wait in a line before they give up. */
export const patience = choice('a distribution, such as { mean: 3 min }, or never', [z.literal('never'), distribution], (value) =>
  value === 'never' ? 0 : valueKind(value) === 'map' || valueKind(value) === 'text' ? 1 : null,
);

const botStep = map('a step', {
  bot: nameOf('a bot').describe('Name of the bot that takes the contact at once.'),
  time: distribution.describe('How long the bot takes. Its usual shape is lognormal with cv 1.'),
  next: next.describe('What comes next: one step, or steps, resolved and unresolved with shares that add up to 100%. Required.'),
  whenFull: elsewhere
    .optional()
    .describe('Step to go to when the bot has no session free, or turnedAway. Required where the sessions of the bot are limited.'),
  label,
});

const agentStep = map('a step', {
  skill: nameOf('a skill').describe("Name of the skill that is needed: the contact waits in this skill's line for an agent."),
  time: distribution.describe('How long agent and customer are busy with each other. Its usual shape is lognormal with cv 1.'),
  wrapUp: distribution
    .optional()
    .meta({ description: 'How long the agent alone is busy afterwards. Its usual shape is lognormal with cv 1.', otherwise: 'none' }),
  channel: nameOf('a channel')
    .optional()
    .describe('Channel from this step on: a call that goes on as a ticket is deferred work, and nobody gives up.'),
  priority: priority.optional().meta({ description: "Priority in this step's line; 1 is served first.", otherwise: "the contact type's" }),
  patience: patience
    .optional()
    .meta({ description: "Patience in this step's line: a distribution, or never.", otherwise: "the contact type's" }),
  place: z.literal('new', { error: 'new' }).optional().meta({
    description: 'Where somebody comes in who is sent on from another line unanswered: new, at the end of the line and with new patience.',
    otherwise: 'with the wait so far',
  }),
  next: next.optional().meta({
    description: 'What comes next: one step, or steps, resolved and unresolved with their shares; what is left over is resolved.',
    default: stepDefaults.next,
  }),
  whenFull: elsewhere.optional().meta({ description: 'Step to go to when the line is at its limit.', otherwise: 'turned away' }),
  whenClosed: elsewhere.optional().meta({ description: 'Step to go to while the contact type is closed.', otherwise: 'turned away' }),
  overflow: map('{ after, to }', {
    after: duration.describe('How long a contact has waited unanswered, such as 5 min.'),
    to: nameOf('a step').describe('Step to go to then.'),
  })
    .optional()
    .meta({ description: 'Where to go after waiting too long: { after: 5 min, to: STEP }.', otherwise: 'wait on' }),
  handoff: z.literal('cold', { error: 'cold' }).optional().meta({
    description: 'How this step takes over from another: cold, the contact joins the line and the first agent is free.',
    default: stepDefaults.handoff,
  }),
  label,
});

const pauseStep = map('a step', {
  pause: distribution.describe('How long nobody works on the contact. Its usual shape is exponential.'),
  next: next.describe('What comes next: one step, or steps, resolved and unresolved with shares that add up to 100%. Required.'),
  label,
});

/** One step of a journey. */
const step = choice('a step: a map with one of the keys skill, bot or pause', [botStep, agentStep, pauseStep], (value) => {
  if (valueKind(value) !== 'map') return null;
  const keys = keysOf(value);
  const kinds = STEP_KINDS.filter((kind) => keys.includes(kind));
  if (kinds.length > 1) return { expected: `only one of the keys ${kinds.join(' and ')}` };
  const [kind = misspeltKind(keys)] = kinds;
  return kind === null ? null : STEP_KINDS.indexOf(kind);
});

const OTHER_KEYS = [...Object.keys(botStep.shape), ...Object.keys(agentStep.shape)];

function misspeltKind(keys: readonly string[]): (typeof STEP_KINDS)[number] | null {
  const unknown = keys.filter((key) => !OTHER_KEYS.includes(key));
  return STEP_KINDS.find((kind) => unknown.some((key) => nearestName(key, [...STEP_KINDS, ...OTHER_KEYS]) === kind)) ?? null;
}

/** The steps that a contact goes through, in the order written. */
export const journey = z
  .record(givenName, step, { error: 'a map of steps' })
  .refine((steps) => Object.keys(steps).length > 0, { error: 'at least one step' })
  .refine((steps) => Object.keys(steps).length <= MOST_STEPS, { error: `at most ${MOST_STEPS} steps` });

export type RawStep = z.infer<typeof step>;
export type RawAgentStep = z.infer<typeof agentStep>;
export type RawPatience = z.infer<typeof patience>;
