/*
 * What holds where a key is left out, by the map that has the key: the schema of each map stands beside its own and publishes them, and
 * completing a scenario fills them in. Where it depends on the rest of the scenario the schema says so in words (`otherwise`).
 */
import { arrivalsDefaults, variabilityDefaults } from './arrivals.js';
import { calendarDefaults, channelDefaults, chatDefaults, handsDefaults } from './calendar.js';
import { contactDefaults, serviceLevelDefaults } from './contacts.js';
import { distributionDefaults } from './distributions.js';
import { stepDefaults } from './journey.js';
import { weekdayDefault } from './profile.js';
import { staffingDefaults } from './roster.js';
import { precisionDefaults, runDefaults } from './schema.js';
import { breakDefaults } from './shifts.js';
import { botDefaults, lineDefaults, teamDefaults, teamSkillDefaults, tenureDefaults } from './teams.js';

export const DEFAULTS = {
  calendar: calendarDefaults,
  channel: channelDefaults,
  hands: handsDefaults,
  chat: chatDefaults,
  contact: contactDefaults,
  serviceLevel: serviceLevelDefaults,
  arrivals: arrivalsDefaults,
  weekday: weekdayDefault,
  variability: variabilityDefaults,
  step: stepDefaults,
  distribution: distributionDefaults,
  bot: botDefaults,
  team: teamDefaults,
  staffing: staffingDefaults,
  break: breakDefaults,
  teamSkill: teamSkillDefaults,
  tenure: tenureDefaults,
  line: lineDefaults,
  run: runDefaults,
  precision: precisionDefaults,
} as const;
