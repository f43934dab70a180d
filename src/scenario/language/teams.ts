import { z } from 'zod';
import { concurrency } from './calendar.js';
import { byKind, choice, map } from './choice.js';
import { label } from './labels.js';
import { givenName, nameOf } from './names.js';
import { agents } from './roster.js';
import { shifts } from './shifts.js';
import { shrinkage } from './shrinkage.js';
import { duration, number, oneOf, positive, price, share, timezone } from './values.js';

export const botDefaults = { sessions: 'unlimited' } as const;
export const teamDefaults = { absence: 0, shrinkage: 0 } as const;
export const teamSkillDefaults = { rank: 1, speed: 1, after: '0 s', unresolved: 1 } as const;
export const tenureDefaults = { speed: 1, unresolved: 1 } as const;
export const lineDefaults = { order: 'oldest' } as const;

const MORE_UNRESOLVED = 'Factor on the share of contacts that end unresolved: 1.3 is 1.3 times as many. What is resolved gives way.';

const teamSkill = map('a map with the keys rank, speed, after and unresolved, or {}', {
  rank: number(1, 1_000_000, 'whole').optional().meta({ description: 'Work of rank 1 is taken first.', default: teamSkillDefaults.rank }),
  speed: positive(1000)
    .optional()
    .meta({ description: 'Factor on the pace: below 1 takes longer, 0.8 takes 1 / 0.8 of the time.', default: teamSkillDefaults.speed }),
  after: duration
    .optional()
    .meta({ description: 'How long a contact has waited in the line before this team may take it.', default: teamSkillDefaults.after }),
  unresolved: number(0, 1000).optional().meta({ description: MORE_UNRESOLVED, default: teamSkillDefaults.unresolved }),
});

/** People of a team who have been there for as long as each other. */
const tenureGroup = map('a map with the keys share, speed and unresolved', {
  share: share.describe("Their share of the team's people; the shares of all groups add up to 100%. Required."),
  name: givenName.optional().meta({ description: 'What the group is called: newcomers.', otherwise: 'group and its number' }),
  speed: positive(1000)
    .optional()
    .meta({ description: 'Factor on the pace, beside that of the skill: 0.7 takes 1 / 0.7 of the time.', default: tenureDefaults.speed }),
  unresolved: number(0, 1000)
    .optional()
    .meta({ description: `${MORE_UNRESOLVED} Beside the factor of the skill.`, default: tenureDefaults.unresolved }),
});

const skills = choice(
  'a list of skills, or a map of skills to their rules',
  [
    z.array(nameOf('a skill'), { error: 'a list of skills' }).min(1, { error: 'at least one skill' }),
    z
      .record(givenName, teamSkill, { error: 'a map of skills to their rules' })
      .refine((named) => Object.keys(named).length > 0, { error: 'at least one skill' }),
  ],
  byKind(['list', 'map']),
);

/** How channels mix in the hands of one person. */
const blend = z
  .record(nameOf('a channel'), concurrency, { error: 'a map such as { places: 4, phone: 3, chat: 1 }' })
  .refine((takes) => 'places' in takes, {
    error: 'places, and for each channel how many of them a contact takes: { places: 4, phone: 3, chat: 1 }',
  });

/** People who can do the same work. */
export const team = map('a team: a map with the keys skills and agents, or skills and shifts', {
  skills: skills.describe(
    'What the team can do: a list of skills, or a map { orders: {}, technical: { rank: 2, speed: 0.8, after: 60 s } }. Required.',
  ),
  agents: agents
    .optional()
    .describe(
      'People rostered, before absence and shrinkage: a number (present whenever a contact type that they serve is open), a list of times with their people (entries that overlap add up), or { file }, with multiply and plus. Required, unless the team has shifts.',
    ),
  shifts: shifts
    .optional()
    .describe(
      'People rostered shift by shift, instead of agents: a map of shifts with their breaks, { early: { start: "08:00", length: 9 h, breaks: [{ after: 4 h, length: 1 h, over: 2 h, paid: false }], agents: 18 } }, or { file } with the people by name.',
    ),
  absence: share.optional().meta({
    description: 'Share of people missing, drawn at random for each person and stretch of work; they are paid.',
    default: teamDefaults.absence,
  }),
  shrinkage: shrinkage.optional().meta({
    description:
      'Share of the time of those present that is not available for contacts: training, meetings. A share, a map of named ones that add up ({ training: 4%, meetings: 3% }), or a list by time, of which the first entry that fits holds.',
    default: teamDefaults.shrinkage,
  }),
  tenure: z
    .array(tenureGroup, { error: 'a list of groups, such as [{ share: 20%, speed: 0.7 }, { share: 80% }]' })
    .min(1, { error: 'at least one group' })
    .optional()
    .meta({
      description:
        'Groups of its people, newcomers and experienced ones: [{ name: newcomers, share: 20%, speed: 0.7, unresolved: 1.3 }, { share: 80% }]. They are spread evenly over the places, so that any number of people on duty has the same mix.',
      otherwise: 'none',
    }),
  tier: number(1, 1000, 'whole')
    .optional()
    .meta({ description: 'Level of support, 1, 2, 3 …: for reports and escalation figures.', otherwise: 'none' }),
  concurrency: z
    .record(nameOf('a channel'), concurrency, { error: 'a map of channels to numbers, such as { chat: 3 }' })
    .optional()
    .meta({ description: 'Contacts that one person of this team holds at a time, by channel: { chat: 3 }.', otherwise: "the channel's" }),
  blend: blend.optional().meta({
    description:
      'Lets contacts of several channels mix in the hands of one person: { places: 4, phone: 3, chat: 1 }. Each person has so many places, a contact takes those of its channel (all of them where it is not named), and whoever has enough free takes the next one.',
    otherwise: 'none',
  }),
  timezone: timezone.optional().meta({ description: "Time zone of this team's clock times.", otherwise: "the calendar's" }),
  costPerHour: price.optional().meta({ description: 'Cost of a rostered hour of one person.', otherwise: 'not stated' }),
  overtimePerHour: price
    .optional()
    .meta({ description: 'Cost of an hour that a contact in hand keeps a person beyond the roster.', otherwise: "the team's costPerHour" }),
  costPerContact: price
    .optional()
    .meta({ description: 'Cost of each agent step that the team finishes, as an outsourcer charges it.', otherwise: 'not stated' }),
  label,
});

const UNLIMITED = 'a whole number of sessions, or unlimited';

export const bot = map('a map with the keys sessions, costPerContact and costPerHour', {
  sessions: choice(UNLIMITED, [number(0, 1_000_000_000, 'whole'), z.literal('unlimited', { error: UNLIMITED })], byKind(['number', 'text']))
    .optional()
    .meta({ description: 'Contacts that the bot serves at one time: a number, or unlimited.', default: botDefaults.sessions }),
  costPerContact: price.optional().meta({ description: 'Cost of each session.', otherwise: 'not stated' }),
  costPerHour: price.optional().meta({
    description: 'Cost of an hour of the calendar, whatever the number of sessions: a license, a machine.',
    otherwise: 'not stated',
  }),
  label,
});

/** Rules of a line, which has its skill's name. */
export const skill = map('a map with the keys limit, order and teams', {
  limit: number(0, 1_000_000_000, 'whole')
    .optional()
    .meta({ description: 'Contacts that wait at most; the next one goes whenFull, or is turned away.', otherwise: 'no limit' }),
  order: oneOf(['oldest', 'newest'])
    .optional()
    .meta({ description: 'Of equal priority, who is served first: oldest or newest.', default: lineDefaults.order }),
  teams: z
    .array(nameOf('a team'), { error: 'a list of teams' })
    .min(1, { error: 'at least one team' })
    .optional()
    .meta({ description: 'Order in which teams with free agents are tried.', otherwise: "by rank, then as the channel's assign says" }),
  label,
});

export type RawTeam = z.infer<typeof team>;
export type RawBot = z.infer<typeof bot>;
